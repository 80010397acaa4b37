// The fields that the API server demands although its own schema calls them optional, or that it does not take empty.

interface Demand {
  readonly type: string;
  /** From the type's own fields down through maps: `resources.requests.storage`. */
  readonly paths: readonly string[];
  readonly source: `https://${string}`;
}

const core = "https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go";
const storage = "https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/storage/validation/validation.go";
const apps = "https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/apps/validation/validation.go";
const snapshot =
  "https://github.com/kubernetes-csi/external-snapshotter/blob/master/client/apis/volumesnapshot/v1/types.go";

export const demands: readonly Demand[] = [
  { type: "V1PersistentVolume", paths: ["metadata.name", "spec"], source: core },
  { type: "V1PersistentVolumeSpec", paths: ["capacity.storage", "accessModes"], source: core },
  { type: "V1VolumeNodeAffinity", paths: ["required"], source: core },
  { type: "V1PersistentVolumeClaim", paths: ["metadata.name", "spec"], source: core },
  { type: "V1PersistentVolumeClaimSpec", paths: ["accessModes", "resources.requests.storage"], source: core },
  { type: "V1EphemeralVolumeSource", paths: ["volumeClaimTemplate"], source: core },
  { type: "V1StorageClass", paths: ["metadata.name"], source: storage },
  { type: "V1VolumeAttributesClass", paths: ["metadata.name", "parameters"], source: storage },
  { type: "VolumeSnapshot", paths: ["metadata.name"], source: snapshot },
  { type: "VolumeSnapshotContent", paths: ["metadata.name"], source: snapshot },
  { type: "VolumeSnapshotClass", paths: ["metadata.name"], source: snapshot },
  { type: "V1StatefulSet", paths: ["metadata.name"], source: apps },
  { type: "V1ReplicaSetSpec", paths: ["template"], source: apps },
];

/** Required fields in which an empty text, list or map is as good as none. Source: the same files. */
const filled: ReadonlySet<string> = new Set([
  "V1PersistentVolumeClaimSpec.accessModes",
  "V1PersistentVolumeSpec.accessModes",
  "V1VolumeAttributesClass.parameters",
  "V1AWSElasticBlockStoreVolumeSource.volumeID",
  "V1CSIPersistentVolumeSource.driver",
  "V1CSIPersistentVolumeSource.volumeHandle",
  "V1CSIVolumeSource.driver",
  "V1StorageClass.provisioner",
  "V1VolumeAttributesClass.driverName",
  "V1PersistentVolumeClaimVolumeSource.claimName",
  "V1Volume.name",
  "V1VolumeMount.name",
  "V1VolumeDevice.name",
]);

/** Of workloads, what of their specs concerns selectors and the way down to storage. */
const workloadSpecs: { readonly [type: string]: readonly string[] } = {
  V1DeploymentSpec: ["selector", "template"],
  V1ReplicaSetSpec: ["selector", "template"],
  V1StatefulSetSpec: ["selector", "template"],
  V1DaemonSetSpec: ["selector", "template"],
  V1JobSpec: ["template"],
  V1CronJobSpec: ["jobTemplate"],
};

/** The paths that an object of the type has to have, of its own fields those that `required` names. */
export function demandsOf(type: string, required: readonly string[]): readonly string[] {
  const own = demands.find((demand) => demand.type === type)?.paths ?? [];
  const limits = workloadSpecs[type];
  return [...new Set([...own, ...(limits ? required.filter((name) => limits.includes(name)) : required)])];
}

export function mustBeFilled(type: string, path: string): boolean {
  return filled.has(`${type}.${path}`);
}
