// A volume of a pool, like the claims of a StatefulSet's template ask for it, kept for the claim of one pod.
import type { ClaimTemplate, ManifestOf } from "../../manifest/manifest.ts";
import type { Pool } from "../../workspace/pools.ts";
import { zonesOfPod } from "../../workspace/zones.ts";
import { placeholder, type YamlFields, type YamlValue } from "../../yaml/value.ts";
import { staticVolume } from "./objects.ts";
import { persistentVolume } from "./oldVolume.ts";

type StatefulSet = ManifestOf<"StatefulSet">;

export interface PoolPlace {
  readonly name: string;
  readonly storageClass: string;
  /** Of the StatefulSet. */
  readonly pod: string;
  /** What stands for the disk's ID. */
  readonly handle: YamlValue;
  readonly zones: readonly YamlValue[];
  readonly fsType?: string | undefined;
  readonly mountOptions?: readonly string[];
}

export function poolVolume(
  { namespace }: StatefulSet,
  { spec, metadata }: ClaimTemplate,
  { pod, ...place }: PoolPlace,
): YamlValue {
  const labels: YamlFields = Object.fromEntries(
    (spec?.selector?.matchLabels?.entries ?? []).map(({ name, value }) => [name, value.value]),
  );
  return staticVolume({
    ...place,
    labels,
    claim: { namespace, claim: `${metadata?.name?.value}-${pod}` },
    size: spec?.resources?.requests?.get("storage")?.value ?? placeholder("size"),
    accessModes: (spec?.accessModes?.items ?? []).map(({ value }) => value),
    volumeMode: spec?.volumeMode?.value,
  });
}

/** What is on the disks of a pool, as far as one of them says it: a disk beside it gets the same. */
export function fileSystemBeside(
  volume: ManifestOf<"PersistentVolume"> | undefined,
): Pick<PoolPlace, "fsType" | "mountOptions"> {
  const { fsType, mountOptions = [] } = (volume && persistentVolume(volume)) ?? {};
  return { fsType, mountOptions };
}

/** One more for a pool that is there, under a name that is not taken. */
export function anotherPoolVolume(
  statefulSet: StatefulSet,
  { storageClass, template, volumes }: Pool,
  pod: string,
  taken: (name: string) => boolean,
): YamlValue {
  const stem = storageClass === "" ? (statefulSet.name ?? "volume") : storageClass;
  let number = Number(pod.slice(pod.lastIndexOf("-") + 1));
  while (taken(`${stem}-${number}`)) number++;
  const pods = statefulSet.body.spec?.template?.spec;
  const zones = (pods && zonesOfPod(pods)?.zones) ?? [placeholder("zone")];
  const name = `${stem}-${number}`;
  const fileSystem = fileSystemBeside(volumes.at(-1)?.manifest);
  return poolVolume(statefulSet, template, {
    name,
    storageClass,
    pod,
    handle: placeholder("volume"),
    zones,
    ...fileSystem,
  });
}
