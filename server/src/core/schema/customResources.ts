// The fields of the custom resources of our domain: volume snapshots, and the storage of Strimzi's Kafka clusters.

import type { Field, FieldType, KindInfo } from "./field.ts";

const text: FieldType = { kind: "string" };
const integer: FieldType = { kind: "integer" };
const flag: FieldType = { kind: "boolean" };
const any: FieldType = { kind: "any" };
const quantity: FieldType = { kind: "quantity" };
const textDict: FieldType = { kind: "dict", of: text };
const object = (type: string): FieldType => ({ kind: "object", type });
const list = (of: FieldType): FieldType => ({ kind: "list", of });
const field = (name: string, type: FieldType): Field => ({ name, type, required: false });
const needed = (name: string, type: FieldType): Field => ({ name, type, required: true });

const snapshotV1 = "snapshot.storage.k8s.io/v1";
const strimziV1 = "kafka.strimzi.io/v1";
const strimziV1beta2 = "kafka.strimzi.io/v1beta2";

/** What every object starts with, in the order of the generated tables. */
const head: readonly Field[] = [
  field("apiVersion", text),
  field("kind", text),
  field("metadata", object("V1ObjectMeta")),
];

export const customKinds: readonly KindInfo[] = [
  { apiVersion: snapshotV1, kind: "VolumeSnapshot", type: "VolumeSnapshot", namespaced: true, exact: true },
  { apiVersion: snapshotV1, kind: "VolumeSnapshotClass", type: "VolumeSnapshotClass", namespaced: false, exact: true },
  {
    apiVersion: snapshotV1,
    kind: "VolumeSnapshotContent",
    type: "VolumeSnapshotContent",
    namespaced: false,
    exact: true,
  },
  { apiVersion: strimziV1, kind: "Kafka", type: "StrimziKafka", namespaced: true, exact: true },
  { apiVersion: strimziV1beta2, kind: "Kafka", type: "StrimziKafkaV1beta2", namespaced: true, exact: true },
  { apiVersion: strimziV1, kind: "KafkaNodePool", type: "StrimziNodePool", namespaced: true, exact: true },
  { apiVersion: strimziV1beta2, kind: "KafkaNodePool", type: "StrimziNodePool", namespaced: true, exact: true },
];

const strimziVolume: readonly Field[] = [
  field("class", text),
  field("deleteClaim", flag),
  field("id", integer),
  field("kraftMetadata", text),
  field("overrides", any),
  field("selector", textDict),
  field("size", quantity),
  field("sizeLimit", quantity),
  needed("type", text),
  field("volumeAttributesClass", text),
];

export const customTypes: Readonly<Record<string, readonly Field[]>> = {
  VolumeSnapshot: [...head, needed("spec", object("VolumeSnapshotSpec")), field("status", any)],
  VolumeSnapshotSpec: [needed("source", object("VolumeSnapshotSource")), field("volumeSnapshotClassName", text)],
  VolumeSnapshotSource: [field("persistentVolumeClaimName", text), field("volumeSnapshotContentName", text)],

  VolumeSnapshotContent: [...head, needed("spec", object("VolumeSnapshotContentSpec")), field("status", any)],
  VolumeSnapshotContentSpec: [
    needed("deletionPolicy", text),
    needed("driver", text),
    needed("source", object("VolumeSnapshotContentSource")),
    field("sourceVolumeMode", text),
    field("volumeSnapshotClassName", text),
    needed("volumeSnapshotRef", object("V1ObjectReference")),
  ],
  VolumeSnapshotContentSource: [field("snapshotHandle", text), field("volumeHandle", text)],

  VolumeSnapshotClass: [...head, needed("deletionPolicy", text), needed("driver", text), field("parameters", textDict)],

  StrimziKafka: [...head, field("spec", any), field("status", any)],
  StrimziKafkaV1beta2: [...head, field("spec", object("StrimziKafkaSpec")), field("status", any)],
  StrimziKafkaSpec: [field("kafka", object("StrimziKafkaCluster")), field("zookeeper", object("StrimziKafkaCluster"))],
  StrimziKafkaCluster: [field("replicas", integer), field("storage", object("StrimziStorage"))],

  StrimziNodePool: [...head, needed("spec", object("StrimziNodePoolSpec")), field("status", any)],
  StrimziNodePoolSpec: [
    needed("replicas", integer),
    needed("roles", list(text)),
    needed("storage", object("StrimziStorage")),
  ],
  StrimziStorage: [...strimziVolume, field("volumes", list(object("StrimziVolume")))],
  StrimziVolume: strimziVolume,
};

/** Types whose table names only what concerns storage. */
export const openTypes: ReadonlySet<string> = new Set([
  "StrimziKafkaSpec",
  "StrimziKafkaCluster",
  "StrimziNodePoolSpec",
]);

/** Keyed by "Type" and by "Type.field". */
export const customDocumentation: Readonly<Record<string, string>> = {
  VolumeSnapshot: "A snapshot of a claim's volume, asked for or brought in from outside.",
  "VolumeSnapshot.spec": "What is to be in the snapshot.",
  VolumeSnapshotSpec: "Where the snapshot comes from, and by which class it is taken.",
  "VolumeSnapshotSpec.source": "Either a claim to take it of, or the content that already holds it. Cannot be changed.",
  "VolumeSnapshotSpec.volumeSnapshotClassName": "The class to take it by; left out, the default class of the driver.",
  VolumeSnapshotSource: "Exactly one of the two is set.",
  "VolumeSnapshotSource.persistentVolumeClaimName": "The claim, in the same namespace, to take the snapshot of.",
  "VolumeSnapshotSource.volumeSnapshotContentName": "The content that stands for a snapshot which is already there.",

  VolumeSnapshotContent: "The snapshot itself, as it is at the storage provider; it belongs to no namespace.",
  "VolumeSnapshotContent.spec": "Which snapshot it is, and who may use it.",
  VolumeSnapshotContentSpec: "Which snapshot it is, and who may use it.",
  "VolumeSnapshotContentSpec.deletionPolicy":
    "Whether the provider's snapshot is deleted (Delete) or kept (Retain) when its VolumeSnapshot is deleted.",
  "VolumeSnapshotContentSpec.driver": "The driver that the snapshot belongs to; for EBS, `ebs.csi.aws.com`.",
  "VolumeSnapshotContentSpec.source": "Either the handle of an existing snapshot, or the volume to take one of.",
  "VolumeSnapshotContentSpec.sourceVolumeMode": "Filesystem or Block, as the volume was when the snapshot was taken.",
  "VolumeSnapshotContentSpec.volumeSnapshotClassName": "The class it was taken by; may be left out when brought in.",
  "VolumeSnapshotContentSpec.volumeSnapshotRef":
    "The VolumeSnapshot that it belongs to, by name and namespace; the two name each other.",
  VolumeSnapshotContentSource: "Exactly one of the two is set.",
  "VolumeSnapshotContentSource.snapshotHandle": "The ID of the snapshot at the provider; for EBS, `snap-…`.",
  "VolumeSnapshotContentSource.volumeHandle": "The ID of the volume to take a snapshot of; for EBS, `vol-…`.",

  VolumeSnapshotClass: "How snapshots are taken: by which driver, with which parameters.",
  "VolumeSnapshotClass.deletionPolicy":
    "Whether the provider's snapshot is deleted (Delete) or kept (Retain) when its VolumeSnapshot is deleted. Required.",
  "VolumeSnapshotClass.driver": "The driver that takes the snapshots; for EBS, `ebs.csi.aws.com`.",
  "VolumeSnapshotClass.parameters": "Handed to the driver as they stand; every value is a string.",

  StrimziKafka: "A Kafka cluster that Strimzi runs. In v1 its storage stands in node pools.",
  StrimziKafkaV1beta2: "A Kafka cluster that Strimzi runs, in the form that Strimzi 1.0 no longer reads.",
  "StrimziKafkaCluster.storage": "The disks of each node; in v1 they stand in node pools.",
  StrimziNodePool: "A group of Kafka nodes that are alike, with the disks that each of them has.",
  "StrimziNodePoolSpec.replicas": "How many nodes the pool has.",
  "StrimziNodePoolSpec.roles": "What the nodes do: broker, controller, or both.",
  "StrimziNodePoolSpec.storage": "The disks of each node.",
  StrimziStorage: "The disks of each node: one of its own kind, or several as `jbod`.",
  "StrimziStorage.type": "persistent-claim for a disk that lasts, ephemeral for none, jbod for several disks.",
  "StrimziStorage.volumes": "The disks, when the type is jbod; each has an id of its own.",
  "StrimziVolume.type": "persistent-claim for a disk that lasts, ephemeral for one that goes with its pod.",
  ...strimziVolumeDocumentation("StrimziStorage"),
  ...strimziVolumeDocumentation("StrimziVolume"),
};

function strimziVolumeDocumentation(type: string): Readonly<Record<string, string>> {
  return {
    [`${type}.class`]: "The StorageClass of the claims.",
    [`${type}.deleteClaim`]: "Whether the claims are deleted with the cluster. Left out, they stay.",
    [`${type}.id`]: "The disk's number, which its claims' names contain; needed with jbod.",
    [`${type}.kraftMetadata`]: "`shared` on the one disk that keeps the KRaft metadata too.",
    [`${type}.overrides`]: "Settings for single brokers; no longer read since Strimzi 0.46.",
    [`${type}.selector`]: "Labels of the volumes to choose among.",
    [`${type}.size`]: "How large each claim is; it can grow and never shrink.",
    [`${type}.sizeLimit`]: "How much an ephemeral disk may take.",
    [`${type}.volumeAttributesClass`]: "The VolumeAttributesClass of the claims.",
  };
}
