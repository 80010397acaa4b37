// A class for a new volume: one of the workspace that fits what the old volume had, or a new one.
import { bestApiVersion } from "../../facts/apiVersions.ts";
import { inTreeState } from "../../facts/features.ts";
import { defaultFileSystem, replacementOf } from "../../facts/fileSystems.ts";
import { csiDriver, inTreeProvisioner, provisionerKind } from "../../facts/provisioners.ts";
import { atLeast } from "../../facts/version.ts";
import type { VolumeType } from "../../facts/volumeTypes.ts";
import type { ManifestOf } from "../../manifest/manifest.ts";
import { parseQuantity } from "../../manifest/quantity.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../../workspace/document.ts";
import { ebsClassOf, volumeTypeOf } from "../../workspace/ebsClass.ts";
import type { Config, Severity } from "../../workspace/fix.ts";
import { classOutcome } from "../../workspace/provisioning.ts";
import { isScratch } from "../../workspace/scratch.ts";
import { remark, type YamlFields, type YamlValue } from "../../yaml/value.ts";
import type { Where } from "../conversion.ts";
import { untaken } from "./names.ts";
import { type OldVolume, servableModes } from "./oldVolume.ts";

type StorageClass = ManifestOf<"StorageClass">;

/** Whether new storage is asked of the plugin inside Kubernetes, as before there was a driver for EBS. */
export function usesInTreePlugin(config: Config): boolean {
  return inTreeState(config.kubernetesVersion) === "current";
}

export interface FittingClass {
  readonly name: string;
  readonly found: Located<StorageClass>;
}

/**
 * The classes of the workspace from which a volume like the old one can be claimed, each name once, the best first: those of this
 * file's folder, then those of which findings say least, then by what their volumes are of. Not those that a finding calls an error.
 */
export function fittingClasses(
  { workspace, here, config, verdict }: Omit<Where, "span">,
  old: OldVolume,
): readonly FittingClass[] {
  const folder = here.uri.slice(0, here.uri.lastIndexOf("/") + 1);
  const found = workspace.all("StorageClass").flatMap((each) => {
    const { manifest, document } = each;
    const { name } = manifest;
    if (name === undefined || document.analysis.template || isOthersScratch(document, here)) return [];
    if (!fits(manifest, old, config)) return [];
    const worst = verdict(each);
    if (worst === "error") return [];
    const type = volumeTypeIn(manifest, config);
    const rank = [document.uri.startsWith(folder) ? 0 : 1, severities.indexOf(worst), types.indexOf(type)];
    return [{ name, found: each, rank }];
  });
  found.sort((a, b) => compareRanks(a.rank, b.rank) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [...new Map(found.reverse().map((each) => [each.name, each])).values()].reverse();
}

/** From what is best to what is worst. */
const severities: readonly (Severity | undefined)[] = [undefined, "hint", "information", "warning", "error"];

/** From what serves most to what serves least; undefined, which another tool fills in, is behind them. */
const types: readonly (VolumeType | undefined)[] = ["gp3", "gp2", "io2", "io1", "st1", "sc1", "standard", undefined];

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, index) => rank - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function volumeTypeIn(manifest: StorageClass, config: Config): VolumeType | undefined {
  const ebs = ebsClassOf(manifest, config);
  return ebs && volumeTypeOf(ebs);
}

/** Whether the document is of another file, which nobody has saved yet: what is claimed here cannot count on it. */
function isOthersScratch({ uri }: AnalysedDocument, here: AnalysedDocument): boolean {
  return isScratch(uri) && uri !== here.uri;
}

function fits(manifest: StorageClass, old: OldVolume, config: Config): boolean {
  const { provisioner, parameters, allowedTopologies, mountOptions } = manifest.body;
  const kind = provisionerKind(provisioner?.value ?? "");
  const inTree = usesInTreePlugin(config);
  if (inTree ? kind !== "in-tree" : kind !== "csi") return false;
  const value = (name: string) => parameters?.entries.find((each) => each.name.toLowerCase() === name)?.value.value;
  const zones = [value("zone") ?? "", ...(value("zones") ?? "").split(",")]
    .map((zone) => zone.trim())
    .filter((zone) => zone !== "");
  // The driver refuses a class that carries a parameter it does not know, and zones are none of its parameters.
  if (!inTree && zones.length > 0) return false;
  for (const term of allowedTopologies?.items ?? []) {
    for (const expression of term.matchLabelExpressions?.items ?? [])
      zones.push(...(expression.values?.items ?? []).map((zone) => zone.value));
  }
  if (old.zone !== undefined && zones.length > 0 && !zones.includes(old.zone)) return false;
  const options = (mountOptions?.items ?? []).map((option) => option.value);
  if (knowsMountOptions(config) && !old.mountOptions.every((option) => options.includes(option))) return false;
  const fsType = value("csi.storage.k8s.io/fstype") ?? value("fstype") ?? defaultFileSystem;
  const isFormatted =
    old.volumeMode === "Block" || fsType.toLowerCase() === (old.fsType?.toLowerCase() ?? defaultFileSystem);
  return isFormatted && !isRefused(manifest, old, config);
}

/** Whether a volume of that size is known not to come of the class. */
function isRefused(manifest: StorageClass, old: OldVolume, config: Config): boolean {
  const bytes = old.size === undefined ? undefined : parseQuantity(old.size)?.value;
  const ebs = ebsClassOf(manifest, config);
  if (bytes === undefined || !ebs) return false;
  const volumeMode = old.volumeMode === "Block" ? "Block" : "Filesystem";
  return classOutcome(ebs, config, { bytes, accessModes: servableModes(old), volumeMode })?.outcome === "refused";
}

export interface NewClass {
  /** One that no class of the workspace bears yet. */
  readonly name: string;
  readonly object: YamlValue;
}

/** For a volume like the old one. */
export function newClass(workspace: WorkspaceView, old: OldVolume, config: Config): NewClass | undefined {
  const apiVersion = bestApiVersion("StorageClass", config.kubernetesVersion);
  if (apiVersion === undefined) return undefined;
  const inTree = usesInTreePlugin(config);
  const type = inTree ? "gp2" : "gp3";
  const fsType = old.volumeMode === "Block" ? undefined : old.fsType?.toLowerCase();
  const replacement = fsType === undefined || inTree ? undefined : replacementOf(fsType, config.driverVersion);
  const isSpecial = fsType !== undefined && (replacement ?? fsType) !== defaultFileSystem;
  const stem = isSpecial ? `ebs-${type}-${fsType}` : `ebs-${type}`;
  const name = untaken(stem, (each) => workspace.named("StorageClass", each).length > 0);
  const fsKey = inTree ? "fsType" : "csi.storage.k8s.io/fstype";
  const object: YamlFields = {
    apiVersion,
    kind: "StorageClass",
    metadata: { name },
    provisioner: inTree ? inTreeProvisioner : csiDriver,
    parameters: {
      type,
      ...(fsType === undefined ? {} : { [fsKey]: fileSystem(fsType, replacement) }),
      ...(inTree ? {} : { encrypted: remark("true", "a suggestion: the old volume may not have been") }),
    },
    ...(old.mountOptions.length > 0 && knowsMountOptions(config) ? { mountOptions: old.mountOptions } : {}),
    // The fields below came after the first classes did, and older API servers do not know them.
    ...(atLeast(config.kubernetesVersion, "1.8")
      ? { reclaimPolicy: remark("Retain", "the disk outlives its claim") }
      : {}),
    ...(atLeast(config.kubernetesVersion, "1.12") ? { volumeBindingMode: "WaitForFirstConsumer" } : {}),
    ...(atLeast(config.kubernetesVersion, "1.11") ? { allowVolumeExpansion: true } : {}),
  };
  return { name, object };
}

/** Whether a class can say how its volumes are mounted. */
function knowsMountOptions({ kubernetesVersion }: Config): boolean {
  return atLeast(kubernetesVersion, "1.8");
}

/** How the volumes of the class are formatted and mounted. */
export function fileSystemOf(storageClass: StorageClass | undefined): Pick<OldVolume, "fsType" | "mountOptions"> {
  const { parameters, mountOptions } = storageClass?.body ?? {};
  return {
    fsType: parameters?.entries.find(({ name }) => /(?:^|\/)fstype$/i.test(name))?.value.value,
    mountOptions: (mountOptions?.items ?? []).map(({ value }) => value),
  };
}

function fileSystem(was: string, replacement: string | undefined): YamlValue {
  return replacement === undefined ? was : remark(replacement, `was ${was}, which the driver does not format any more`);
}
