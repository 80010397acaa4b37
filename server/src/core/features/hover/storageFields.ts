// Which fields of Kubernetes' objects are about storage, or lead to it: only of those there is something to say here.
import { type FieldType, fieldsOf } from "../../schema/schema.ts";

/** Fields by their owners that decide where a disk is made, who gets it, and when it is let go of. All below them counts too. */
const deciding: Readonly<Record<string, readonly string[]>> = {
  V1StatefulSetSpec: ["replicas", "serviceName", "podManagementPolicy", "updateStrategy", "ordinals"],
  V1DeploymentSpec: ["replicas", "strategy"],
  V1PodSpec: ["nodeName", "nodeSelector", "affinity", "topologySpreadConstraints", "securityContext"],
  V1ServiceSpec: ["clusterIP", "selector"],
};

/** Of which every field is about storage, and all below it: V1PersistentVolumeClaimSpec, V1VolumeMount. Of Strimzi's, the table has no others. */
const storageTypes = /Volume|Storage|Snapshot|CSI|^Strimzi/;

/** The same in objects of any kind. */
const metadata = "V1ObjectMeta";

/** Whether the field is about storage, and with it all below it. */
export function isStorageField(owner: string, name: string): boolean {
  return (storageTypes.test(owner) && name !== "metadata") || deciding[owner]?.includes(name) === true;
}

/** Whether there may be such a field below. */
export function leadsToStorage(type: FieldType): boolean {
  if (type.kind === "list" || type.kind === "dict") return leadsToStorage(type.of);
  return type.kind === "object" && reaches(type.type);
}

const known = new Map<string, boolean>();

function reaches(type: string): boolean {
  let found = known.get(type);
  if (found === undefined) {
    // Types hold themselves, and that alone leads nowhere.
    known.set(type, false);
    found =
      storageTypes.test(type) ||
      (type !== metadata &&
        fieldsOf(type).some((field) => isStorageField(type, field.name) || leadsToStorage(field.type)));
    known.set(type, found);
  }
  return found;
}
