// Keys that people write where Kubernetes has no such field: what they mean there, or where that field really is.

import type { Fact } from "./fact.ts";

/** One of: the right name at this place; another place in the same object; a field of another kind. */
export type FieldHome =
  /** `certain` where nothing else can be meant. */
  | { readonly is: "name"; readonly name: string; readonly certain: boolean }
  /** From the map in which the key was found: `resources.requests.storage`. */
  | { readonly is: "path"; readonly path: string }
  | { readonly is: "kind"; readonly kind: string; readonly path: string };

interface HomesFact extends Fact {
  /** The type in whose maps the keys are found. */
  readonly type: string;
  /** By the key in lower case. */
  readonly homes: { readonly [key: string]: FieldHome };
}

const api = "https://github.com/kubernetes/api/blob/master";
const read = "2026-11-23";
const core = { source: `${api}/core/v1/types.go`, read } as const;
const storage = { source: `${api}/storage/v1/types.go`, read } as const;
const apps = { source: `${api}/apps/v1/types.go`, read } as const;
const snapshots = {
  source: "https://github.com/kubernetes-csi/external-snapshotter/blob/master/client/apis/volumesnapshot/v1/types.go",
  read,
} as const;
const strimzi = { source: "https://strimzi.io/docs/operators/latest/configuring.html", read } as const;

const name = (text: string): FieldHome => ({ is: "name", name: text, certain: true });
const perhaps = (text: string): FieldHome => ({ is: "name", name: text, certain: false });
const path = (text: string): FieldHome => ({ is: "path", path: text });
const of = (kind: string, text: string): FieldHome => ({ is: "kind", kind, path: text });

const classFields = {
  provisioner: of("StorageClass", "provisioner"),
  volumebindingmode: of("StorageClass", "volumeBindingMode"),
  allowvolumeexpansion: of("StorageClass", "allowVolumeExpansion"),
  allowedtopologies: of("StorageClass", "allowedTopologies"),
} as const;

const setFields = {
  volumeclaimtemplates: of("StatefulSet", "spec.volumeClaimTemplates"),
  volumeclaimtemplate: of("StatefulSet", "spec.volumeClaimTemplates"),
  servicename: of("StatefulSet", "spec.serviceName"),
  podmanagementpolicy: of("StatefulSet", "spec.podManagementPolicy"),
  persistentvolumeclaimretentionpolicy: of("StatefulSet", "spec.persistentVolumeClaimRetentionPolicy"),
} as const;

const podFields = {
  volumes: path("template.spec.volumes"),
  containers: path("template.spec.containers"),
  initcontainers: path("template.spec.initContainers"),
} as const;

const strimziVolume = { storageclass: name("class"), storageclassname: name("class") } as const;

export const fieldHomes: readonly HomesFact[] = [
  {
    type: "V1PersistentVolumeClaimSpec",
    homes: {
      ...classFields,
      parameters: of("StorageClass", "parameters"),
      storageclass: name("storageClassName"),
      class: perhaps("storageClassName"),
      accessmode: name("accessModes"),
      attributesclass: perhaps("volumeAttributesClassName"),
      volumeattributesclass: name("volumeAttributesClassName"),
      reclaimpolicy: of("StorageClass", "reclaimPolicy"),
      mountoptions: of("StorageClass", "mountOptions"),
      fstype: of("StorageClass", "parameters"),
      persistentvolumereclaimpolicy: of("PersistentVolume", "spec.persistentVolumeReclaimPolicy"),
      awselasticblockstore: of("PersistentVolume", "spec.awsElasticBlockStore"),
      csi: of("PersistentVolume", "spec.csi"),
      claimref: of("PersistentVolume", "spec.claimRef"),
      nodeaffinity: of("PersistentVolume", "spec.nodeAffinity"),
      capacity: path("resources.requests"),
      storage: path("resources.requests.storage"),
      size: path("resources.requests.storage"),
    },
    ...core,
  },
  { type: "V1VolumeResourceRequirements", homes: { storage: path("requests.storage") }, ...core },
  {
    type: "V1PersistentVolumeSpec",
    homes: {
      ...classFields,
      parameters: of("StorageClass", "parameters"),
      storageclass: name("storageClassName"),
      class: perhaps("storageClassName"),
      accessmode: name("accessModes"),
      reclaimpolicy: name("persistentVolumeReclaimPolicy"),
      storage: path("capacity.storage"),
      resources: path("capacity"),
      volumename: of("PersistentVolumeClaim", "spec.volumeName"),
      selector: of("PersistentVolumeClaim", "spec.selector"),
    },
    ...core,
  },
  {
    type: "V1CSIPersistentVolumeSource",
    homes: { volumeid: name("volumeHandle"), drivername: name("driver") },
    ...core,
  },
  { type: "V1AWSElasticBlockStoreVolumeSource", homes: { volumehandle: name("volumeID") }, ...core },
  {
    type: "V1CSIVolumeSource",
    homes: {
      volumehandle: of("PersistentVolume", "spec.csi.volumeHandle"),
      volumeid: of("PersistentVolume", "spec.csi.volumeHandle"),
    },
    ...core,
  },
  {
    type: "V1StorageClass",
    homes: {
      driver: name("provisioner"),
      drivername: name("provisioner"),
      bindingmode: name("volumeBindingMode"),
      persistentvolumereclaimpolicy: name("reclaimPolicy"),
      allowexpansion: perhaps("allowVolumeExpansion"),
      type: path("parameters.type"),
      iops: path("parameters.iops"),
      iopspergb: path("parameters.iopsPerGB"),
      throughput: path("parameters.throughput"),
      encrypted: path("parameters.encrypted"),
      kmskeyid: path("parameters.kmsKeyId"),
      fstype: path("parameters"),
      accessmodes: of("PersistentVolumeClaim", "spec.accessModes"),
      volumemode: of("PersistentVolumeClaim", "spec.volumeMode"),
    },
    ...storage,
  },
  {
    type: "V1VolumeAttributesClass",
    homes: {
      ...classFields,
      provisioner: name("driverName"),
      driver: name("driverName"),
      reclaimpolicy: of("StorageClass", "reclaimPolicy"),
      type: path("parameters.type"),
      iops: path("parameters.iops"),
      throughput: path("parameters.throughput"),
    },
    ...storage,
  },
  {
    type: "VolumeSnapshotClass",
    homes: {
      provisioner: name("driver"),
      drivername: name("driver"),
      snapshotter: name("driver"),
      reclaimpolicy: perhaps("deletionPolicy"),
    },
    ...snapshots,
  },
  {
    type: "VolumeSnapshotSpec",
    homes: {
      driver: of("VolumeSnapshotContent", "spec.driver"),
      deletionpolicy: of("VolumeSnapshotContent", "spec.deletionPolicy"),
      snapshotclassname: name("volumeSnapshotClassName"),
      volumesnapshotclass: name("volumeSnapshotClassName"),
      snapshotcontentname: path("source.volumeSnapshotContentName"),
      volumesnapshotref: of("VolumeSnapshotContent", "spec.volumeSnapshotRef"),
    },
    ...snapshots,
  },
  {
    type: "VolumeSnapshotSource",
    homes: {
      name: perhaps("persistentVolumeClaimName"),
      claimname: name("persistentVolumeClaimName"),
      persistentvolumeclaim: perhaps("persistentVolumeClaimName"),
      snapshothandle: of("VolumeSnapshotContent", "spec.source.snapshotHandle"),
    },
    ...snapshots,
  },
  {
    type: "VolumeSnapshotContentSpec",
    homes: { snapshothandle: path("source.snapshotHandle"), snapshotclassname: name("volumeSnapshotClassName") },
    ...snapshots,
  },
  {
    type: "V1DeploymentSpec",
    homes: { ...setFields, ...podFields, updatestrategy: perhaps("strategy") },
    ...apps,
  },
  {
    type: "V1StatefulSetSpec",
    homes: {
      ...podFields,
      strategy: perhaps("updateStrategy"),
      volumeclaimtemplate: perhaps("volumeClaimTemplates"),
      service: perhaps("serviceName"),
    },
    ...apps,
  },
  {
    type: "V1DaemonSetSpec",
    homes: { ...setFields, ...podFields, strategy: perhaps("updateStrategy") },
    ...apps,
  },
  { type: "V1ReplicaSetSpec", homes: { ...setFields, ...podFields }, ...apps },
  {
    type: "V1PodSpec",
    homes: {
      ...setFields,
      volume: perhaps("volumes"),
      volumemounts: path("containers[].volumeMounts"),
      volumedevices: path("containers[].volumeDevices"),
    },
    ...core,
  },
  {
    type: "V1Container",
    homes: {
      volumes: of("Pod", "spec.volumes"),
      volumemount: perhaps("volumeMounts"),
      volumedevice: perhaps("volumeDevices"),
      mounts: perhaps("volumeMounts"),
    },
    ...core,
  },
  {
    type: "V1VolumeMount",
    homes: { path: perhaps("mountPath"), mountpoint: perhaps("mountPath"), volumename: perhaps("name") },
    ...core,
  },
  {
    type: "V1Volume",
    homes: {
      pvc: name("persistentVolumeClaim"),
      persistentvolumeclaimname: path("persistentVolumeClaim.claimName"),
      mountpath: path("containers[].volumeMounts[].mountPath"),
    },
    ...core,
  },
  { type: "V1PersistentVolumeClaimVolumeSource", homes: { name: perhaps("claimName") }, ...core },
  { type: "StrimziStorage", homes: strimziVolume, ...strimzi },
  { type: "StrimziVolume", homes: strimziVolume, ...strimzi },
];

const byType = new Map(fieldHomes.map(({ type, homes }) => [type, new Map(Object.entries(homes))]));

/** What the key means in a map of the type, whatever its case; undefined where only the tables of fields can help. */
export function fieldHome(type: string, key: string): FieldHome | undefined {
  return byType.get(type)?.get(key.toLowerCase());
}

/** A place that an object of the kind had in another API version only. */
export interface MovedField extends Fact {
  readonly apiVersion: string;
  readonly kind: string;
  readonly path: readonly string[];
  readonly to: { readonly kind: string; readonly path: string };
}

export const movedFields: readonly MovedField[] = [
  {
    apiVersion: "kafka.strimzi.io/v1",
    kind: "Kafka",
    path: ["spec", "kafka", "storage"],
    to: { kind: "KafkaNodePool", path: "spec.storage" },
    ...strimzi,
  },
];
