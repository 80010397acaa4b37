// A volume that does not say in which zone its disk is.
import { inTreeState } from "../facts/features.ts";
import { isNodeLocalHandle, parseInTreeVolumeId } from "../facts/ids.ts";
import { isZoneKey, zoneKey } from "../facts/topologyKeys.ts";
import { storageOfVolume } from "../workspace/storageGraph.ts";
import { type Placeholder, placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const volumeWithoutZone = defineRule({
  id: "volume-without-zone",
  severity: "warning",
  scope: "document",
  needs: "whole",
  kinds: ["PersistentVolume"],
  messages: {
    none: 'Volume "{name}" does not say in which zone its disk is: a pod may be sent to another zone, where it cannot be attached',
    label: 'Volume "{name}" gives the zone of its disk by a label only; its place is `nodeAffinity`',
    add: "Add `nodeAffinity` for the zone {zone}",
    ask: "Add `nodeAffinity`, with the zone to fill in",
  },
  docs: {
    summary: "A static EBS volume without the zone of its disk.",
    why: "A disk can be attached to nodes of its own zone only. The scheduler knows the zone from the volume's `nodeAffinity`; without it the pod may land on a node elsewhere, and the attachment fails.",
    remedy: "Give the volume a `nodeAffinity` for the zone that the disk is in.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#node-affinity"],
  },
  examples: [
    {
      title: "A zone that the volume's ID names",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  awsElasticBlockStore:
# ^^^^^^^^^^^^^^^^^^^^ does not say in which zone
    volumeID: aws://eu-west-1a/vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  awsElasticBlockStore:
    volumeID: aws://eu-west-1a/vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - eu-west-1a
`,
    },
    {
      title: "A zone that is not written down",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
# ^^^ does not say in which zone
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - <zone>
`,
    },
    {
      title: "A label, which the scheduler reads too",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  labels:
    topology.kubernetes.io/zone: eu-west-1a
spec:
  csi:
# ^^^ by a label only
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "A volume that says it, and disks that every node has",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values: [eu-west-1a]
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: local
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: local-ebs://dev/xvdbz
`,
    },
  ],

  check({ manifest, config, report }) {
    if (storageOfVolume(manifest) !== "ebs") return;
    const { spec, metadata } = manifest.body;
    if (!spec || spec.isSet("nodeAffinity")) return;
    const inTree = spec.awsElasticBlockStore;
    // Until the redirection the API server itself labelled such a volume with its zone.
    if (inTree && ["current", "deprecated"].includes(inTreeState(config.kubernetesVersion))) return;
    if (isNodeLocalHandle(spec.csi?.volumeHandle?.value ?? "")) return;
    const source = spec.entry(inTree ? "awsElasticBlockStore" : "csi");
    if (!source) return;
    const label = metadata?.labels?.entries.find(({ name }) => isZoneKey(name))?.value.value;
    const written = parseInTreeVolumeId(inTree?.volumeID?.value ?? "")?.zone;
    const zones: readonly (string | Placeholder)[] = label?.split("__") ?? [written ?? placeholder("zone")];
    const known = label ?? written;
    const name = manifest.name ?? "";
    report({
      at: source.key.span,
      ...(label === undefined
        ? { message: "none", values: { name } }
        : { message: "label", values: { name }, severity: "hint" as const }),
      fixes: [
        {
          ...(known === undefined
            ? ({ message: "ask" } as const)
            : ({ message: "add", values: { zone: zones.join(", ") } } as const)),
          applicability: "review",
          apply: (edit) => {
            const matchExpressions = [{ key: zoneKey, operator: "In", values: zones }];
            edit.put(spec.node, "nodeAffinity", { required: { nodeSelectorTerms: [{ matchExpressions }] } });
          },
        },
      ],
    });
  },
});
