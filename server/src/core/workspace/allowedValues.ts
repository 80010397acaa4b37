// The values that a field takes in an object of a certain kind, and the numbers that it takes.
import { enumOf } from "../schema/enums.ts";

const alwaysRestarting = new Set(["Deployment", "ReplicaSet", "ReplicationController", "StatefulSet", "DaemonSet"]);
const runningToTheEnd = new Set(["Job", "CronJob"]);

/**
 * The values of the field, of its items where it is a list; undefined where any text will do.
 * Source of what workloads allow: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
 */
export function allowedValues(kind: string, owner: string, field: string): readonly string[] | undefined {
  if (owner === "V1PodSpec" && field === "restartPolicy") {
    if (alwaysRestarting.has(kind)) return ["Always"];
    if (runningToTheEnd.has(kind)) return ["OnFailure", "Never"];
  }
  return enumOf(owner, field);
}

/** Source: https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go */
const ranges: { readonly [field: string]: { readonly least: number; readonly most: number } } = {
  "V1AWSElasticBlockStoreVolumeSource.partition": { least: 0, most: 255 },
  "V1DeploymentSpec.replicas": { least: 0, most: 2 ** 31 - 1 },
  "V1ReplicaSetSpec.replicas": { least: 0, most: 2 ** 31 - 1 },
  "V1ReplicationControllerSpec.replicas": { least: 0, most: 2 ** 31 - 1 },
  "V1StatefulSetSpec.replicas": { least: 0, most: 2 ** 31 - 1 },
  "V1StatefulSetOrdinals.start": { least: 0, most: 2 ** 31 - 1 },
};

/** The least and the most that an integer field takes, as far as it is known. */
export function rangeOf(owner: string, field: string): { readonly least: number; readonly most: number } | undefined {
  const key = `${owner}.${field}`;
  return Object.hasOwn(ranges, key) ? ranges[key] : undefined;
}
