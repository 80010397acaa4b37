// Who names whom: the fields in which an object holds the name of another one. What follows names (definition, references, rename,
// completion, "used by", the workspace's index) follows these rows, so that a field that is added here is known to all of them.

import { classAnnotation } from "./annotations.ts";
import type { Fact } from "./fact.ts";

/** What is scaled and watched by name. */
const workloads = [
  "Deployment",
  "ReplicaSet",
  "ReplicationController",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
] as const;

export type ReferencedKind =
  | (typeof workloads)[number]
  | "StorageClass"
  | "VolumeAttributesClass"
  | "PersistentVolume"
  | "PersistentVolumeClaim"
  | "VolumeSnapshot"
  | "VolumeSnapshotContent"
  | "VolumeSnapshotClass"
  | "Service";

export interface ReferenceFact extends Fact {
  /** What the name may be of. Where there are several kinds, the `kind` beside the name says which. */
  readonly to: readonly ReferencedKind[];
  /** `name`: the field holds the name itself; `object`: a map with the `name` and, where the API has them, `kind` and `namespace`. */
  readonly form: "name" | "object";
  /** Whether what is named uses the object that names it, and not the reverse: the claim that a volume is kept for. */
  readonly isUser?: boolean;
}

/** A field of a type of Kubernetes' API, or of the custom resources that this tool knows. */
export interface FieldReference extends ReferenceFact {
  /** `Type.field`: `V1StatefulSetSpec.serviceName`. */
  readonly field: `${string}.${string}`;
}

/** An annotation of objects of some types. */
export interface AnnotationReference extends ReferenceFact {
  readonly annotation: string;
  readonly types: readonly string[];
}

/** Fields in a resource that no table describes, whose names leave no doubt about what they name. */
export interface PlainReference extends ReferenceFact {
  /** From the map that holds the first of them, at any depth. */
  readonly path: readonly [string, ...string[]];
  /** Counts only where a field beside the first one has that value. */
  readonly where?: readonly [field: string, value: string];
}

const claims = {
  source:
    "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/",
  read: "2026-11-29",
} as const;
const volumes = {
  source: "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/",
  read: "2026-11-29",
} as const;
const snapshots = {
  source: "https://github.com/kubernetes-csi/external-snapshotter/blob/master/client/apis/volumesnapshot/v1/types.go",
  read: "2026-11-29",
} as const;
const pods = {
  source: "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/",
  read: "2026-11-29",
} as const;
const sets = {
  source: "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/stateful-set-v1/",
  read: "2026-11-29",
} as const;
const scalers = {
  source: "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/",
  read: "2026-11-29",
} as const;
const ingresses = {
  source: "https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/",
  read: "2026-11-29",
} as const;
const strimzi = {
  source: "https://strimzi.io/docs/operators/latest/configuring.html#type-PersistentClaimStorage-reference",
  read: "2026-11-29",
} as const;

const name = { form: "name" } as const;
const object = { form: "object" } as const;

export const fieldReferences: readonly FieldReference[] = [
  { field: "V1PersistentVolumeClaimSpec.storageClassName", to: ["StorageClass"], ...name, ...claims },
  { field: "V1PersistentVolumeClaimSpec.volumeName", to: ["PersistentVolume"], ...name, ...claims },
  { field: "V1PersistentVolumeClaimSpec.volumeAttributesClassName", to: ["VolumeAttributesClass"], ...name, ...claims },
  {
    field: "V1PersistentVolumeClaimSpec.dataSource",
    to: ["VolumeSnapshot", "PersistentVolumeClaim"],
    ...object,
    ...claims,
  },
  {
    field: "V1PersistentVolumeClaimSpec.dataSourceRef",
    to: ["VolumeSnapshot", "PersistentVolumeClaim"],
    ...object,
    ...claims,
  },
  { field: "V1PersistentVolumeClaimVolumeSource.claimName", to: ["PersistentVolumeClaim"], ...name, ...pods },
  { field: "V1PersistentVolumeSpec.storageClassName", to: ["StorageClass"], ...name, ...volumes },
  { field: "V1PersistentVolumeSpec.volumeAttributesClassName", to: ["VolumeAttributesClass"], ...name, ...volumes },
  { field: "V1PersistentVolumeSpec.claimRef", to: ["PersistentVolumeClaim"], isUser: true, ...object, ...volumes },
  { field: "V1StatefulSetSpec.serviceName", to: ["Service"], ...name, ...sets },
  { field: "VolumeSnapshotSpec.volumeSnapshotClassName", to: ["VolumeSnapshotClass"], ...name, ...snapshots },
  { field: "VolumeSnapshotSource.persistentVolumeClaimName", to: ["PersistentVolumeClaim"], ...name, ...snapshots },
  { field: "VolumeSnapshotSource.volumeSnapshotContentName", to: ["VolumeSnapshotContent"], ...name, ...snapshots },
  { field: "VolumeSnapshotContentSpec.volumeSnapshotClassName", to: ["VolumeSnapshotClass"], ...name, ...snapshots },
  {
    field: "VolumeSnapshotContentSpec.volumeSnapshotRef",
    to: ["VolumeSnapshot"],
    isUser: true,
    ...object,
    ...snapshots,
  },
  { field: "V1HorizontalPodAutoscalerSpec.scaleTargetRef", to: workloads, ...object, ...scalers },
  { field: "V2HorizontalPodAutoscalerSpec.scaleTargetRef", to: workloads, ...object, ...scalers },
  { field: "StrimziStorage.class", to: ["StorageClass"], ...name, ...strimzi },
  { field: "StrimziStorage.volumeAttributesClass", to: ["VolumeAttributesClass"], ...name, ...strimzi },
  { field: "StrimziVolume.class", to: ["StorageClass"], ...name, ...strimzi },
  { field: "StrimziVolume.volumeAttributesClass", to: ["VolumeAttributesClass"], ...name, ...strimzi },
];

export const annotationReferences: readonly AnnotationReference[] = [
  {
    annotation: classAnnotation,
    types: ["V1PersistentVolumeClaim", "V1PersistentVolumeClaimTemplate", "V1PersistentVolume"],
    to: ["StorageClass"],
    ...name,
    source: "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class",
    read: "2026-11-29",
  },
];

const persistentClaim = ["type", "persistent-claim"] as const;

/** Such as the claims of a Rollout, the services of an Ingress, the classes of a Prometheus or a KafkaNodePool. */
export const plainReferences: readonly PlainReference[] = [
  { path: ["persistentVolumeClaim", "claimName"], to: ["PersistentVolumeClaim"], ...name, ...pods },
  { path: ["storageClassName"], to: ["StorageClass"], ...name, ...claims },
  { path: ["volumeAttributesClassName"], to: ["VolumeAttributesClass"], ...name, ...claims },
  { path: ["scaleTargetRef"], to: workloads, ...object, ...scalers },
  {
    path: ["targetRef"],
    to: workloads,
    ...object,
    source: "https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/api.md",
    read: "2026-11-29",
  },
  { path: ["backend", "service"], to: ["Service"], ...object, ...ingresses },
  { path: ["backend", "serviceName"], to: ["Service"], ...name, ...ingresses },
  { path: ["defaultBackend", "service"], to: ["Service"], ...object, ...ingresses },
  { path: ["class"], where: persistentClaim, to: ["StorageClass"], ...name, ...strimzi },
  { path: ["volumeAttributesClass"], where: persistentClaim, to: ["VolumeAttributesClass"], ...name, ...strimzi },
];
