// A pod whose volumes are in different zones, or elsewhere than the pod is sent.
import { type Tie, tiesOf } from "../workspace/podZones.ts";
import { haveCommonZone } from "../workspace/zones.ts";
import { defineRule } from "./rule.ts";

export const zoneConflict = defineRule({
  id: "zone-conflict",
  severity: "error",
  scope: "workspace",
  needs: "base",
  messages: {
    podSent: 'Pod "{pod}" can never run: it is sent to {zones}, and its volume "{volume}" can only be in {others}',
    podVolumes: 'Pod "{pod}" can never run: its volume "{volume}" can only be in {others}, and "{first}" in {zones}',
    podsSent:
      'No pod of {kind} "{name}" can ever run: they are sent to {zones}, and their volume "{volume}" can only be in {others}',
    podsVolumes:
      'No pod of {kind} "{name}" can ever run: their volume "{volume}" can only be in {others}, and "{first}" in {zones}',
    sent: "Sent to {zones}",
    placed: 'Volume "{volume}": {zones}',
  },
  docs: {
    summary: "The zones of a pod and of its volumes have nothing in common.",
    why: "An EBS volume is attached within its zone only. A pod runs where all its volumes can be attached and where its node selector and its required node affinity allow it; where there is no such zone it stays Pending for good.",
    remedy: "Bring the zones together. A disk changes its zone by way of a snapshot.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#node-affinity",
      "https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies",
    ],
  },
  examples: [
    {
      title: "A disk elsewhere than its pod is sent",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 2
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      nodeSelector:
        topology.kubernetes.io/zone: eu-west-1a
      containers:
        - name: kafka
          image: apache/kafka
  volumeClaimTemplates:
    - metadata:
        name: data
        #     ^^^^ Pod "kafka-1" can never run
      spec:
        storageClassName: ""
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka-0
spec:
  claimRef: {namespace: default, name: data-kafka-0}
  awsElasticBlockStore:
    volumeID: aws://eu-west-1a/vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka-1
spec:
  claimRef: {namespace: default, name: data-kafka-1}
  awsElasticBlockStore:
    volumeID: aws://eu-west-1b/vol-0fedcba9876543210
`,
    },
    {
      title: "Two disks in two zones",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: postgres
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
    - name: log
      persistentVolumeClaim:
        claimName: log
        #          ^^^ and "data" in eu-west-1a
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  volumeName: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: log
spec:
  storageClassName: fast
---
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
            - {key: topology.ebs.csi.aws.com/zone, operator: In, values: [eu-west-1a]}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - {key: topology.kubernetes.io/zone, values: [eu-west-1b, eu-west-1c]}
`,
    },
    {
      title: "A zone that they have in common, by two spellings of the label",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  nodeSelector:
    topology.kubernetes.io/zone: eu-west-1a
  containers:
    - name: db
      image: postgres
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  volumeName: data
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  labels:
    failure-domain.beta.kubernetes.io/zone: eu-west-1a
spec:
  awsElasticBlockStore:
    volumeID: vol-0123456789abcdef0
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const { pod, ties } of tiesOf(workspace, here, manifest)) {
      const conflict = conflictIn(ties);
      if (!conflict) continue;
      const [first, second] = conflict;
      const values = {
        zones: first.limit.zones.join(", "),
        others: second.limit.zones.join(", "),
        volume: second.volume ?? "",
      };
      const owner = { kind: manifest.kind, name: manifest.name ?? "" };
      const at = second.mentioned;
      const related = conflict.map(({ document, limit, volume }) => {
        const zones = limit.zones.join(", ");
        return volume === undefined
          ? { document, span: limit.at, message: "sent" as const, values: { zones } }
          : { document, span: limit.at, message: "placed" as const, values: { zones, volume } };
      });
      const other = first.volume;
      if (pod !== undefined && other === undefined)
        report({ at, message: "podSent", values: { ...values, pod }, related });
      else if (pod !== undefined)
        report({ at, message: "podVolumes", values: { ...values, pod, first: other ?? "" }, related });
      else if (other === undefined) report({ at, message: "podsSent", values: { ...values, ...owner }, related });
      else report({ at, message: "podsVolumes", values: { ...values, ...owner, first: other }, related });
      // One pod is example enough: the others of the object are mostly in the same case.
      return;
    }
  },
});

/** The first two that have no zone in common. */
function conflictIn(ties: readonly Tie[]): readonly [Tie, Tie] | undefined {
  for (const [index, second] of ties.entries()) {
    const first = ties.slice(0, index).find(({ limit }) => !haveCommonZone(limit, second.limit));
    if (first) return [first, second];
  }
  return undefined;
}
