// The objects that conversions write: claims, volumes and snapshots, in the form that the target release has for them.
import { classAnnotation } from "../../facts/annotations.ts";
import { csiDriver } from "../../facts/provisioners.ts";
import { zoneKey } from "../../facts/topologyKeys.ts";
import { atLeast } from "../../facts/version.ts";
import type { Config } from "../../workspace/fix.ts";
import { placeholder, quoted, remark, type YamlFields, type YamlValue } from "../../yaml/value.ts";
import { type OldVolume, servableModes, sizeOf } from "./oldVolume.ts";

export interface Names {
  readonly claim: string;
  readonly namespace: string | undefined;
}

export interface ClaimExtras {
  readonly volumeName?: string;
  readonly snapshot?: string;
}

/** A claim like the old volume, from that class. Before 1.6 a class could be named by annotation only. */
export function claim(
  { claim: name, namespace }: Names,
  storageClass: string,
  old: OldVolume,
  config: Config,
  extras: ClaimExtras = {},
): YamlValue {
  const place = namespace === undefined ? {} : { namespace };
  if (!atLeast(config.kubernetesVersion, "1.6")) {
    const annotations = { [classAnnotation]: quoted(storageClass) };
    const metadata = { name, ...place, annotations };
    return { kind: "PersistentVolumeClaim", apiVersion: "v1", metadata, spec: claimSpec(undefined, old, extras) };
  }
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name, ...place },
    spec: claimSpec(storageClass, old, extras),
  };
}

export function claimSpec(
  storageClass: string | undefined,
  old: OldVolume,
  { volumeName, snapshot }: ClaimExtras = {},
): YamlFields {
  return {
    accessModes: servableModes(old),
    ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
    ...(old.volumeMode === undefined ? {} : { volumeMode: old.volumeMode }),
    ...(volumeName === undefined ? {} : { volumeName }),
    ...(snapshot === undefined ? {} : { dataSource: snapshotSource(snapshot) }),
    resources: { requests: { storage: sizeOf(old) } },
  };
}

export function snapshotSource(name: string): YamlFields {
  return { apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name };
}

/** The namespace for objects that must name one: a guess, where the workload leaves it to whoever applies it. */
function namespaceOf(namespace: string | undefined): YamlValue {
  return namespace ?? remark("default", "the namespace that the claim is applied to");
}

export interface VolumeExtras {
  /** The claim's class, where it has one: both sides name the same, or they never bind. */
  readonly storageClass?: string;
  /** Where the disk's ID is not known. */
  readonly handle?: YamlValue;
}

/** The old disk as a volume of the CSI driver, kept for this claim. */
export function importedVolume(
  name: string,
  { claim: claimName, namespace }: Names,
  old: OldVolume,
  { storageClass = "", handle = old.id }: VolumeExtras = {},
): YamlValue {
  const partition =
    old.partition === undefined || old.partition === 0
      ? {}
      : { volumeAttributes: { partition: String(old.partition) } };
  return {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name },
    spec: {
      capacity: { storage: sizeOf(old) },
      accessModes: servableModes(old),
      ...(old.volumeMode === undefined ? {} : { volumeMode: old.volumeMode }),
      persistentVolumeReclaimPolicy: "Retain",
      storageClassName: storageClass,
      ...(old.mountOptions.length === 0 ? {} : { mountOptions: old.mountOptions }),
      claimRef: { namespace: namespaceOf(namespace), name: claimName },
      csi: {
        driver: csiDriver,
        volumeHandle: handle,
        ...(old.fsType === undefined ? {} : { fsType: old.fsType }),
        ...(old.readOnly ? { readOnly: true } : {}),
        ...partition,
      },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: zoneKey, operator: "In", values: [old.zone ?? placeholder("zone")] }] },
          ],
        },
      },
    },
  };
}

/** A snapshot of the old disk, made outside Kubernetes, under the name by which a claim can be restored from it. */
export function importedSnapshot(name: string, namespace: string | undefined, old: OldVolume): readonly YamlValue[] {
  const place = namespace === undefined ? {} : { namespace };
  return [
    {
      apiVersion: "snapshot.storage.k8s.io/v1",
      kind: "VolumeSnapshotContent",
      metadata: { name },
      spec: {
        driver: csiDriver,
        deletionPolicy: "Retain",
        source: { snapshotHandle: remark(placeholder("snapshot"), `aws ec2 create-snapshot --volume-id ${old.id}`) },
        sourceVolumeMode: old.volumeMode ?? "Filesystem",
        volumeSnapshotRef: { namespace: namespaceOf(namespace), name },
      },
    },
    {
      apiVersion: "snapshot.storage.k8s.io/v1",
      kind: "VolumeSnapshot",
      metadata: { name, ...place },
      spec: { source: { volumeSnapshotContentName: name } },
    },
  ];
}
