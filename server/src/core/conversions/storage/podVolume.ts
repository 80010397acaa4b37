// A volume of a pod gives way to a claim: one that the pod names, or one for each pod of a StatefulSet.
import { apiVersionStatus } from "../../facts/apiVersions.ts";
import { type Manifest, type PodVolume, podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { Config } from "../../workspace/fix.ts";
import { recreate } from "../recreate.ts";
import { upgradeApiVersion } from "../upgradeApiVersion.ts";
import { addTemplates, dropVolumes, templateFor } from "./claimTemplates.ts";
import { type ClaimExtras, claim, claimSpec, type Names } from "./objects.ts";
import type { OldVolume } from "./oldVolume.ts";

const message = messagesOf("static-to-dynamic", {
  readOnly: "The new volume is empty and mounted read-only: nothing can be written to it",
  upgrade: "The API server does not know {apiVersion} any more",
  recreate: "The disk is attached to one node, so the old pod has to end before the new one starts",
});

export const emptyReadOnly = message("readOnly", {});

/** A volume, in the pods of the object. */
export interface Mounted {
  readonly manifest: Manifest;
  readonly volume: PodVolume;
  /** What the volume is now: `awsElasticBlockStore`. */
  readonly source: string;
}

/** Whether one claim for all pods would be too few. */
export function needsTemplate({ manifest }: Mounted): boolean {
  return manifest.kind === "StatefulSet" && (manifest.body.spec?.replicas?.value ?? 1) > 1;
}

/** A new, empty volume from that class in the place of the old one; one for each pod where there are several. */
export function claimNew(
  edit: ChangeBuilder,
  mounted: Mounted,
  names: Names,
  storageClass: string,
  old: OldVolume,
  config: Config,
  extras: ClaimExtras = {},
): void {
  const { manifest, volume } = mounted;
  if (needsTemplate(mounted)) {
    const pod = podSpecOf(manifest);
    if (manifest.kind !== "StatefulSet" || !pod) return void edit.refuse();
    addTemplates(edit, manifest.body, [
      templateFor(edit, pod, volume.name?.value ?? "", claimSpec(storageClass, old, extras)),
    ]);
    dropVolumes(edit, pod, (each) => each === volume);
  } else {
    mountClaim(edit, mounted, names.claim, old.readOnly);
    const there = old.readOnly ? edit.noting(emptyReadOnly, "data") : edit;
    there.append(claim(names, storageClass, old, config, extras));
  }
  bringUpToDate(edit, manifest, config);
}

/** Lets the volume name that claim. What else the author wrote about the volume stays where it is. */
export function mountClaim(
  edit: ChangeBuilder,
  { volume, source }: Mounted,
  claimName: string,
  readOnly: boolean,
): void {
  const entry = volume.entry(source);
  if (!entry) return void edit.refuse();
  edit.rename(entry, "persistentVolumeClaim");
  const map = entry.value.kind === "map" && !entry.alias && entry.value.anchor === undefined ? entry.value : undefined;
  const first = map?.entries.find(({ name, value, alias }) => name !== "readOnly" && value.kind === "scalar" && !alias);
  if (!map || first?.value.kind !== "scalar" || map.entries.some(({ name }) => name === "<<")) {
    edit.set(entry, { claimName, ...(readOnly ? { readOnly } : {}) });
    return;
  }
  edit.rename(first, "claimName").replace(first.value, claimName);
  for (const other of map.entries)
    if (other !== first && !(readOnly && other.name === "readOnly")) edit.remove(map, other);
}

/** An API version that is gone would make the whole conversion useless, and a rollout would wait for ever for the disk. */
export function bringUpToDate(edit: ChangeBuilder, manifest: Manifest, config: Config): void {
  const { apiVersion, kind } = manifest;
  const status =
    apiVersion === undefined ? "unknown" : apiVersionStatus(apiVersion, kind, config.kubernetesVersion).state;
  const object = edit.here.analysis.objects.find((each) => each.node === manifest.node);
  if (status === "removed" && object) {
    upgradeApiVersion(edit.noting(message("upgrade", { apiVersion: apiVersion ?? "" })), object, config);
  }
  if (manifest.kind !== "Deployment" || manifest.body.spec?.strategy?.type?.value === "Recreate") return;
  // The defaults of extensions/v1beta1 ended the old pod first; those of apps/v1 do not.
  if (apiVersion === "extensions/v1beta1" && status !== "removed") return;
  recreate(edit.noting(message("recreate", {})), manifest);
}
