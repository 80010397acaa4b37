// Annotations that matter to storage: who writes them, and what they do.

import type { Fact } from "./fact.ts";

export interface AnnotationFact extends Fact {
  readonly key: string;
  readonly on: readonly string[];
  /** Controllers write it: it does not belong in a manifest, and is dropped from what is exported. */
  readonly controllerOwned?: boolean;
  readonly deprecated?: boolean;
  /** Nothing reads it any more. */
  readonly ignored?: boolean;
  /** The annotation, or the field, to use instead. */
  readonly replacedBy?: string;
  /** Not read at first hand. */
  readonly unverified?: boolean;
  readonly what: string;
}

export const classAnnotation = "volume.beta.kubernetes.io/storage-class";
export const alphaClassAnnotation = "volume.alpha.kubernetes.io/storage-class";
export const defaultClassAnnotation = "storageclass.kubernetes.io/is-default-class";
export const betaDefaultClassAnnotation = "storageclass.beta.kubernetes.io/is-default-class";
export const defaultSnapshotClassAnnotation = "snapshot.storage.kubernetes.io/is-default-class";
export const provisionedByAnnotation = "pv.kubernetes.io/provisioned-by";

const helpers = {
  source: "https://github.com/kubernetes/component-helpers/blob/master/storage/volume/pv_helpers.go",
  read: "2026-11-22",
} as const;
const classes = {
  source: "https://github.com/kubernetes/kubernetes/blob/v1.31.1/pkg/volume/util/storageclass.go",
  read: "2026-11-22",
} as const;
const modify = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/modify-volume.md",
  read: "2026-11-22",
} as const;

const claim = ["PersistentVolumeClaim"] as const;
const volume = ["PersistentVolume"] as const;
const both = ["PersistentVolumeClaim", "PersistentVolume"] as const;

export const annotations: readonly AnnotationFact[] = [
  {
    key: classAnnotation,
    on: both,
    deprecated: true,
    replacedBy: "spec.storageClassName",
    what: "The class, as written before there was a field; where both stand, this one counts.",
    ...helpers,
  },
  {
    key: alphaClassAnnotation,
    on: both,
    ignored: true,
    replacedBy: "spec.storageClassName",
    what: "Asked for provisioning before there were classes; nothing reads it any more.",
    ...helpers,
  },
  {
    key: defaultClassAnnotation,
    on: ["StorageClass"],
    what: 'Makes the class the default when it is exactly "true".',
    ...classes,
  },
  {
    key: betaDefaultClassAnnotation,
    on: ["StorageClass"],
    deprecated: true,
    replacedBy: defaultClassAnnotation,
    what: 'The old name of the default mark; "true" still counts.',
    ...classes,
  },
  {
    key: defaultSnapshotClassAnnotation,
    on: ["VolumeSnapshotClass"],
    what: 'Makes the class the default for snapshots of its driver when it is exactly "true".',
    source: "https://github.com/kubernetes-csi/external-snapshotter",
    read: "2026-11-22",
  },
  {
    key: "ebs.csi.aws.com/volumeType",
    on: claim,
    deprecated: true,
    replacedBy: "spec.volumeAttributesClassName",
    what: "Changes the type of the volume in use, where the volume-modifier sidecar runs.",
    ...modify,
  },
  {
    key: "ebs.csi.aws.com/iops",
    on: claim,
    deprecated: true,
    replacedBy: "spec.volumeAttributesClassName",
    what: "Changes the IOPS of the volume in use, where the volume-modifier sidecar runs.",
    ...modify,
  },
  {
    key: "ebs.csi.aws.com/throughput",
    on: claim,
    deprecated: true,
    unverified: true,
    replacedBy: "spec.volumeAttributesClassName",
    what: "Changes the throughput of the volume in use, where the volume-modifier sidecar runs.",
    ...modify,
  },
  ...[
    ["volume.kubernetes.io/storage-provisioner", "Names the provisioner that is to serve the claim."],
    ["volume.beta.kubernetes.io/storage-provisioner", "The old name of the mark for the claim's provisioner."],
    ["volume.kubernetes.io/selected-node", "Names the node that the scheduler chose."],
    ["pv.kubernetes.io/bind-completed", "Says that binding is done; by hand, it makes a claim without volume Lost."],
  ].map(([key = "", what = ""]): AnnotationFact => ({ key, on: claim, controllerOwned: true, what, ...helpers })),
  {
    key: "pv.kubernetes.io/bound-by-controller",
    on: both,
    controllerOwned: true,
    what: "Says that a controller, not the author, bound the two.",
    ...helpers,
  },
  {
    key: "pv.kubernetes.io/migrated-to",
    on: both,
    controllerOwned: true,
    what: "Names the CSI driver that does the in-tree plugin's work.",
    ...helpers,
  },
  {
    key: provisionedByAnnotation,
    on: volume,
    controllerOwned: true,
    what: "Names who made the volume; without it, a Delete policy on a CSI volume does not delete the disk.",
    ...helpers,
  },
  {
    key: "kubernetes.io/createdby",
    on: volume,
    controllerOwned: true,
    what: "Says that a provisioner made the volume.",
    ...helpers,
  },
];

export function annotationFact(key: string): AnnotationFact | undefined {
  return annotations.find((row) => row.key === key);
}
