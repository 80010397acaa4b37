// A volume more for a pool, like those that it has, for the pod of a StatefulSet.
import { csiDriver } from "../../facts/provisioners.ts";
import { zoneKey } from "../../facts/topologyKeys.ts";
import type { ManifestOf } from "../../manifest/manifest.ts";
import type { Pool } from "../../workspace/pools.ts";
import { zonesOfPod } from "../../workspace/zones.ts";
import { placeholder, type YamlFields, type YamlValue } from "../../yaml/value.ts";

/** Under a name that is not taken; kept for the claim of that pod where the namespace is known. The ID is left to be filled in. */
export function poolVolume(
  statefulSet: ManifestOf<"StatefulSet">,
  { storageClass, template }: Pool,
  pod: string,
  taken: (name: string) => boolean,
): YamlValue {
  const { spec, metadata } = template;
  const stem = storageClass === "" ? (statefulSet.name ?? "volume") : storageClass;
  let number = Number(pod.slice(pod.lastIndexOf("-") + 1));
  while (taken(`${stem}-${number}`)) number++;
  const pods = statefulSet.body.spec?.template?.spec;
  const sent = pods && zonesOfPod(pods);
  const labels: YamlFields = Object.fromEntries(
    (spec?.selector?.matchLabels?.entries ?? []).map(({ name, value }) => [name, value.value]),
  );
  const { namespace } = statefulSet;
  const claimRef = { namespace: namespace ?? "", name: `${metadata?.name?.value}-${pod}` };
  const zones = sent?.zones ?? [placeholder("zone")];
  return {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name: `${stem}-${number}`, ...(Object.keys(labels).length > 0 ? { labels } : {}) },
    spec: {
      capacity: { storage: spec?.resources?.requests?.get("storage")?.value ?? placeholder("size") },
      accessModes: (spec?.accessModes?.items ?? []).map(({ value }) => value),
      ...(spec?.volumeMode ? { volumeMode: spec.volumeMode.value } : {}),
      persistentVolumeReclaimPolicy: "Retain",
      storageClassName: storageClass,
      ...(namespace === undefined ? {} : { claimRef }),
      csi: { driver: csiDriver, volumeHandle: placeholder("volume") },
      nodeAffinity: {
        required: { nodeSelectorTerms: [{ matchExpressions: [{ key: zoneKey, operator: "In", values: zones }] }] },
      },
    },
  };
}
