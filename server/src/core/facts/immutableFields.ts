// Fields that the API server lets nobody change on a live object, and how one gets around that.

import type { Fact } from "./fact.ts";

export interface ImmutableField extends Fact {
  readonly kind: string;
  /** From the object's root. */
  readonly path: readonly string[];
  /** What the server refuses: any change, or only a smaller quantity. */
  readonly refuses: "change" | "shrink";
  /** What brings the change about all the same, and what it does to the disks. */
  readonly instead: string;
}

const measured = {
  source: "https://kubernetes.io/docs/concepts/storage/persistent-volumes/",
  read: "2026-11-22",
} as const;
const classes = {
  source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/storage/validation/validation.go",
  read: "2026-11-22",
} as const;
const sets = {
  source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go",
  read: "2026-11-22",
} as const;

const orphan =
  "delete the StatefulSet with --cascade=orphan and apply it again; the claims that are there keep what they have";
const recreateClass = "delete the class and apply it again; volumes that are there keep what they have";
const newClaim = "give the claim another name, which is a new disk";
const newVolume =
  "set the live volume to Retain, then delete claim and volume and apply both again; the disk stays as it is";

export const immutableFields: readonly ImmutableField[] = [
  ...["volumeClaimTemplates", "serviceName", "selector", "podManagementPolicy"].map(
    (field): ImmutableField => ({
      kind: "StatefulSet",
      path: ["spec", field],
      refuses: "change",
      instead: orphan,
      ...sets,
    }),
  ),
  ...["provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"].map(
    (field): ImmutableField => ({
      kind: "StorageClass",
      path: [field],
      refuses: "change",
      instead: recreateClass,
      ...classes,
    }),
  ),
  ...["driverName", "parameters"].map(
    (field): ImmutableField => ({
      kind: "VolumeAttributesClass",
      path: [field],
      refuses: "change",
      instead: recreateClass,
      ...classes,
    }),
  ),
  ...["accessModes", "storageClassName", "volumeMode", "selector", "dataSource", "dataSourceRef"].map(
    (field): ImmutableField => ({
      kind: "PersistentVolumeClaim",
      path: ["spec", field],
      refuses: "change",
      instead: newClaim,
      ...measured,
    }),
  ),
  {
    kind: "PersistentVolumeClaim",
    path: ["spec", "resources", "requests", "storage"],
    refuses: "shrink",
    instead: "leave the size, or move the data to a smaller claim of another name",
    ...measured,
  },
  ...["awsElasticBlockStore", "csi", "volumeMode"].map(
    (field): ImmutableField => ({
      kind: "PersistentVolume",
      path: ["spec", field],
      refuses: "change",
      instead: newVolume,
      ...measured,
    }),
  ),
];
