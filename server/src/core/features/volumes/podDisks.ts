// What a workload says itself of where its pods store: claims by name, EBS volumes by ID, volumes that come and go with a pod.
import { parseInTreeVolumeId } from "../../facts/ids.ts";
import { claimTemplatesOf, type Manifest, type PodVolume, podSpecOf } from "../../manifest/manifest.ts";

export interface PodDisks {
  /** Each once, in the order of the volumes. */
  readonly claims: readonly string[];
  readonly disks: readonly string[];
  readonly isEphemeral: boolean;
}

/** Without the claims that templates make. It follows from the object alone. */
export function podDisks(manifest: Manifest): PodDisks {
  const made = new Set(claimTemplatesOf(manifest).map((template) => template.metadata?.name?.value));
  // A template takes the place of a volume of its name.
  const volumes = (podSpecOf(manifest)?.volumes?.items ?? []).filter(({ name }) => !made.has(name?.value));
  const distinct = (found: (volume: PodVolume) => string | undefined) => [
    ...new Set(volumes.flatMap((volume) => found(volume) || [])),
  ];
  return {
    claims: distinct(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName?.value),
    disks: distinct(diskOf),
    isEphemeral: volumes.some(({ ephemeral }) => ephemeral?.volumeClaimTemplate),
  };
}

/** The EBS volume that a pod's volume names by its ID, without a cluster's knowing. */
export function diskOf({ awsElasticBlockStore }: PodVolume): string | undefined {
  const written = awsElasticBlockStore?.volumeID?.value;
  return written === undefined ? undefined : (parseInTreeVolumeId(written)?.id ?? written);
}
