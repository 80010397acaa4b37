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
  /** The disk that the data stays behind on. */
  readonly behind?: string;
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
  { volumeName, snapshot, behind }: ClaimExtras = {},
): YamlFields {
  const named = storageClass === undefined || behind === undefined ? storageClass : newFrom(storageClass, behind);
  return {
    accessModes: servableModes(old),
    ...(named === undefined ? {} : { storageClassName: named }),
    ...(old.volumeMode === undefined ? {} : { volumeMode: old.volumeMode }),
    ...(volumeName === undefined ? {} : { volumeName }),
    ...(snapshot === undefined ? {} : { dataSource: snapshotSource(snapshot) }),
    resources: { requests: { storage: sizeOf(old) } },
  };
}

/** A class that makes a new volume in the place of a disk, whose ID stands in the manifests nowhere else from then on. */
function newFrom(storageClass: string, disk: string): YamlValue {
  return remark(storageClass, `a new volume: the old data is on ${disk}`);
}

export function snapshotSource(name: string): YamlFields {
  return { apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name };
}

/** The namespace for objects that must name one: a guess, where the manifest leaves it to whoever applies it. */
function namespaceOf(namespace: string | undefined): YamlValue {
  return namespace ?? remark("default", "the namespace that the claim is applied to");
}

/** A disk that is there, as a volume of the CSI driver that is kept for one claim. */
export interface StaticVolume {
  readonly name: string;
  readonly labels?: YamlFields;
  readonly claim: Names;
  /** The claim's class, "" for none: both sides name the same, or they never bind. */
  readonly storageClass: string;
  readonly size: YamlValue;
  readonly accessModes: readonly string[];
  readonly volumeMode?: string | undefined;
  readonly mountOptions?: readonly string[];
  readonly handle: YamlValue;
  readonly fsType?: string | undefined;
  readonly readOnly?: boolean;
  /** 0 and undefined both mean the whole disk. */
  readonly partition?: number | undefined;
  readonly zones: readonly YamlValue[];
}

export function staticVolume(volume: StaticVolume): YamlValue {
  const { name, labels = {}, claim, volumeMode, mountOptions = [], fsType, readOnly, partition } = volume;
  return {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name, ...(Object.keys(labels).length === 0 ? {} : { labels }) },
    spec: {
      capacity: { storage: volume.size },
      accessModes: volume.accessModes,
      ...(volumeMode === undefined ? {} : { volumeMode }),
      persistentVolumeReclaimPolicy: "Retain",
      storageClassName: volume.storageClass,
      ...(mountOptions.length === 0 ? {} : { mountOptions }),
      claimRef: { namespace: namespaceOf(claim.namespace), name: claim.claim },
      csi: {
        driver: csiDriver,
        volumeHandle: volume.handle,
        ...(fsType === undefined ? {} : { fsType }),
        ...(readOnly ? { readOnly } : {}),
        ...(partition ? { volumeAttributes: { partition: String(partition) } } : {}),
      },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: zoneKey, operator: "In", values: volume.zones }] }],
        },
      },
    },
  };
}

/** `storageClass`: the claim's class, where it has one. `handle`: where the disk's ID is not known. */
export function importedVolume(
  name: string,
  claim: Names,
  old: OldVolume,
  { storageClass = "", handle = old.id }: { readonly storageClass?: string; readonly handle?: YamlValue } = {},
): YamlValue {
  const { volumeMode, mountOptions, fsType, readOnly, partition } = old;
  return staticVolume({
    ...{ name, claim, storageClass, handle, volumeMode, mountOptions, fsType, readOnly, partition },
    size: sizeOf(old),
    accessModes: servableModes(old),
    zones: [old.zone ?? placeholder("zone")],
  });
}

/** A snapshot made outside Kubernetes, under the name by which a claim can be filled from it. `disk`: of what, as a shell word. */
export function importedSnapshot(
  { name, namespace }: { readonly name: string; readonly namespace: string | undefined },
  disk: string,
  volumeMode: string | undefined,
): readonly YamlValue[] {
  const place = namespace === undefined ? {} : { namespace };
  return [
    {
      apiVersion: "snapshot.storage.k8s.io/v1",
      kind: "VolumeSnapshotContent",
      metadata: { name },
      spec: {
        driver: csiDriver,
        deletionPolicy: "Retain",
        source: { snapshotHandle: remark(placeholder("snapshot"), `aws ec2 create-snapshot --volume-id ${disk}`) },
        sourceVolumeMode: volumeMode ?? "Filesystem",
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

/** What tells the ID of the disk that a live claim has. */
export function handleCommand(claim: string): string {
  return `kubectl get pv $(kubectl get pvc ${claim} -o jsonpath={.spec.volumeName}) -o jsonpath={.spec.csi.volumeHandle}`;
}
