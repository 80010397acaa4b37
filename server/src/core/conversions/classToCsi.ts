// A StorageClass of the in-tree provisioner to the EBS CSI driver: what the translation does at run time, written out.
import { driverHas, inTreeState } from "../facts/features.ts";
import { goBooleans } from "../facts/parameters.ts";
import { csiDriver } from "../facts/provisioners.ts";
import { driverZoneKey, topologyKey, zoneKey } from "../facts/topologyKeys.ts";
import { volumeTypeFact } from "../facts/volumeTypes.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { type Message, messagesOf } from "../text/message.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import {
  changeParameters,
  type EbsClass,
  ebsClassOf,
  nameOf,
  parameterOf,
  volumeTypeOf,
} from "../workspace/ebsClass.ts";
import type { Config, Fix } from "../workspace/fix.ts";
import type { YamlEntry } from "../yaml/tree.ts";
import type { YamlFields } from "../yaml/value.ts";
import { gp2Performance, performanceEntries } from "./gp2ToGp3.ts";
import { replaceFileSystem } from "./storage/fileSystem.ts";

const message = messagesOf("in-tree-to-csi", {
  sameType:
    'Let the EBS CSI driver provision "{name}", as {type} (a live class is immutable: delete it and create it anew)',
  asWritten: 'Let the EBS CSI driver provision "{name}" (a live class is immutable: delete it and create it anew)',
  gp3: 'Let the EBS CSI driver provision "{name}", as gp3 (a live class is immutable: delete it and create it anew)',
  lateBinding:
    "Late binding makes each volume in the zone of its pod; without this edit volumes are made at once, as before",
});

/** One fix that keeps the volume type and, for gp2, one that goes on to gp3. */
export function classToCsiFixes(manifest: Manifest, config: Config): readonly Fix[] {
  const ebs = ebsClassOf(manifest, config);
  if (!ebs?.inTree || inTreeState(config.kubernetesVersion) === "current") return [];
  const type = volumeTypeOf(ebs);
  const name = nameOf(ebs);
  const fix = (title: Message, target: "same" | "gp3"): Fix => ({
    title,
    applicability: "review",
    conversion: target === "gp3" ? "inTreeToCsi.gp3" : "inTreeToCsi.sameType",
    apply: (edit) => classToCsi(edit, ebs, config, target),
  });
  if (!type) return [fix(message("asWritten", { name }), "same")];
  const same = fix(message("sameType", { name, type }), "same");
  return type === "gp2" ? [same, fix(message("gp3", { name }), "gp3")] : [same];
}

/** Rewrites the class in place. It keeps its name, so that claims go on naming it. */
export function classToCsi(edit: ChangeBuilder, ebs: EbsClass, config: Config, target: "same" | "gp3"): void {
  const { body } = ebs.object;
  edit.replace(ebs.provisioner.node, csiDriver);
  const remove: YamlEntry[] = [...zoneEntries(ebs)];
  renameFileSystem(edit, ebs, remove);
  for (const { fact, value } of ebs.parameters) if (fact?.value === "fstype") replaceFileSystem(edit, value, config);
  normaliseEncryption(edit, ebs);
  const { insert, note } = target === "gp3" ? becomeGp3(edit, ebs, remove) : { insert: keepType(ebs, remove) };
  changeParameters(edit.noting(note), ebs, { remove, insert, after: parameterOf(ebs, "type")?.entry });
  writeTopologies(edit, ebs, config);
  if (!body.isSet("volumeBindingMode")) {
    edit.noting(message("lateBinding", {}), "choice").put(body.node, "volumeBindingMode", "WaitForFirstConsumer");
  }
}

/** Moves `zone` and `zones` into `allowedTopologies`; where the class has some already, they are what counts. */
export function zonesToTopologies(edit: ChangeBuilder, ebs: EbsClass, config: Config): void {
  changeParameters(edit, ebs, { remove: zoneEntries(ebs) });
  writeTopologies(edit, ebs, config);
}

/** The zones that the class names by parameters, without the blanks around them. */
export function zonesOf(ebs: EbsClass): readonly string[] {
  const written = ["zone", "zones"].flatMap((name) => parameterOf(ebs, name)?.value.value.split(",") ?? []);
  return [...new Set(written.map((zone) => zone.trim()).filter((zone) => zone !== ""))];
}

function zoneEntries(ebs: EbsClass): readonly YamlEntry[] {
  return ["zone", "zones"].flatMap((name) => parameterOf(ebs, name)?.entry ?? []);
}

function writeTopologies(edit: ChangeBuilder, ebs: EbsClass, config: Config): void {
  const { body } = ebs.object;
  const { allowedTopologies } = body;
  for (const term of allowedTopologies?.items ?? []) {
    for (const { key } of term.matchLabelExpressions?.items ?? []) {
      const replacement = key && topologyKey(key.value)?.replacedBy;
      if (key && replacement !== undefined) edit.replace(key.node, replacement);
    }
  }
  const values = zonesOf(ebs);
  if (body.entry("allowedTopologies") || values.length === 0) return;
  const key = driverHas("reportsStandardZone", config.driverVersion) ? zoneKey : driverZoneKey;
  const after = body.entry("parameters") ?? body.entry("provisioner");
  edit.insert(body.node, "allowedTopologies", [{ matchLabelExpressions: [{ key, values }] }], after);
}

function renameFileSystem(edit: ChangeBuilder, ebs: EbsClass, remove: YamlEntry[]): void {
  const old = parameterOf(ebs, "fsType");
  const key = old?.fact?.replacedBy ?? "csi.storage.k8s.io/fstype";
  if (!old) return;
  if (parameterOf(ebs, key)) remove.push(old.entry);
  else edit.rename(old.entry, key);
}

/** The driver takes the exact text "true" only, and leaves volumes unencrypted for what Go calls true otherwise. */
function normaliseEncryption(edit: ChangeBuilder, ebs: EbsClass): void {
  const encrypted = parameterOf(ebs, "encrypted");
  const meant = encrypted && goBooleans.words.get(encrypted.value.value);
  if (encrypted && meant !== undefined && encrypted.value.value !== String(meant)) {
    edit.replace(encrypted.value.node, String(meant));
  }
}

/**
 * Since the redirection the translation keeps `iopsPerGB` and has too few IOPS raised to the least of the type, as the plugin did it for io1.
 * Types without IOPS of their own go without: the plugin ignored them there, and the driver may not.
 * Source: https://github.com/kubernetes/csi-translation-lib/blob/master/plugins/aws_ebs.go
 */
function keepType(ebs: EbsClass, remove: YamlEntry[]): YamlFields {
  const written = parameterOf(ebs, "type");
  const type = volumeTypeOf(ebs);
  const perGiB = parameterOf(ebs, "iopsPerGB");
  const insert = !written && type ? { type } : {};
  if (!perGiB || (written && !type)) return insert;
  if (!type || !volumeTypeFact(type).iops.settable) {
    remove.push(perGiB.entry);
    return insert;
  }
  return parameterOf(ebs, "allowAutoIOPSPerGBIncrease") ? insert : { ...insert, allowAutoIOPSPerGBIncrease: "true" };
}

function becomeGp3(
  edit: ChangeBuilder,
  ebs: EbsClass,
  remove: YamlEntry[],
): { readonly insert: YamlFields; readonly note?: Message } {
  const written = parameterOf(ebs, "type");
  if (written) edit.replace(written.value.node, "gp3");
  for (const entry of performanceEntries(ebs)) remove.push(entry);
  const { parameters, note } = gp2Performance(edit.workspace, ebs.object.name);
  return { insert: written ? parameters : { type: "gp3", ...parameters }, note };
}
