// Several pods that are to share one EBS volume, though one node at a time can have it.
import { claimTemplateOffers } from "../conversions/claimToClaimTemplate.ts";
import { statefulSetOffers } from "../conversions/deploymentToStatefulSet.ts";
import { type Manifest, type PodSpec, podSpecOf } from "../manifest/manifest.ts";
import { autoscalerOf } from "../workspace/autoscalers.ts";
import { heldByOneNode } from "../workspace/sharedVolume.ts";
import { nodeAt } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

const hostLabel = "kubernetes.io/hostname";

export const sharedEbsClaim = defineRule({
  id: "shared-ebs-claim",
  severity: "warning",
  scope: "workspace",
  needs: "base",
  messages: {
    replicas:
      'The {replicas} pods of {kind} "{name}" share "{volume}", and an EBS volume is attached to one node at a time: pods on other nodes never start',
    scaled:
      'HorizontalPodAutoscaler "{autoscaler}" runs up to {replicas} pods of {kind} "{name}", which share "{volume}": an EBS volume is attached to one node at a time, so pods on other nodes never start',
    autoscaler: "What adds pods",
    everyNode:
      'DaemonSet "{name}" puts a pod on every node, and "{volume}" is attached to one node at a time: all other pods never start',
  },
  docs: {
    summary: "More than one pod on one ReadWriteOnce EBS volume.",
    why: "Nothing refuses it. The pods that come to the volume's node share its file system, which few applications survive; those on other nodes wait in ContainerCreating with a Multi-Attach error.",
    remedy: "Give each pod a disk of its own by the `volumeClaimTemplates` of a StatefulSet, or run one replica.",
    references: [
      "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
    ],
  },
  examples: [
    {
      title: "An autoscaler over one disk",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx
          volumeMounts:
            - name: data
              mountPath: /data
      volumes:
        - name: data
          awsElasticBlockStore:
            volumeID: vol-0123456789abcdef0
            #         ^^^^^^^^^^^^^^^^^^^^^ "web" runs up to 5 pods
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  maxReplicas: 5
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
`,
    },
    {
      title: "Three replicas and one disk",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
      volumes:
        - name: data
          awsElasticBlockStore:
            volumeID: vol-0123456789abcdef0
            #         ^^^^^^^^^^^^^^^^^^^^^ The 3 pods of StatefulSet "kafka" share "data"
`,
    },
    {
      title: "A disk for every node",
      source: `
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: cache
spec:
  selector:
    matchLabels:
      app: cache
  template:
    spec:
      containers:
        - name: cache
          image: redis
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: cache
            #          ^^^^^ all other pods never start
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: cache
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "One replica, a disk for each pod, and pods that are kept on one node",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  selector:
    matchLabels:
      app: web
  template:
    spec:
      containers:
        - name: web
          image: nginx
      volumes:
        - name: data
          awsElasticBlockStore:
            volumeID: vol-0123456789abcdef0
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: scratch
spec:
  replicas: 3
  selector:
    matchLabels:
      app: scratch
  template:
    spec:
      containers:
        - name: scratch
          image: nginx
      volumes:
        - name: data
          ephemeral:
            volumeClaimTemplate:
              spec:
                accessModes: [ReadWriteOnce]
                storageClassName: fast
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: together
spec:
  replicas: 2
  selector:
    matchLabels:
      app: together
  template:
    spec:
      nodeSelector:
        kubernetes.io/hostname: ip-10-0-0-1
      containers:
        - name: web
          image: nginx
      volumes:
        - name: data
          awsElasticBlockStore:
            volumeID: vol-0fedcba9876543210
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const pod = podSpecOf(manifest);
    if (!pod || staysOnOneNode(pod)) return;
    const scaler = autoscalerOf(workspace, here, manifest);
    const limit = scaler?.manifest.body.spec?.maxReplicas;
    const replicas = podsOf(manifest);
    if (Math.max(replicas, limit?.value ?? 0) < 2) return;
    const { kind, name = "" } = manifest;
    const fixes = () => {
      if (manifest.kind === "StatefulSet")
        return claimTemplateOffers(manifest, here, workspace).filter(({ disabled }) => !disabled);
      if (manifest.kind !== "Deployment") return [];
      return statefulSetOffers(manifest, here, workspace, config).filter(({ disabled }) => !disabled);
    };
    for (const { called: volume, at } of heldByOneNode(workspace, here, manifest)) {
      if (kind === "DaemonSet") report({ at, message: "everyNode", values: { name, volume } });
      else if (replicas > 1 || !scaler || !limit) {
        report({ at, message: "replicas", values: { name, volume, replicas, kind }, fixes });
      } else {
        report({
          at,
          message: "scaled",
          values: { name, volume, replicas: limit.value, kind, autoscaler: scaler.manifest.name ?? "" },
          related: [{ document: scaler.document, span: limit.span, message: "autoscaler" }],
          fixes,
        });
      }
    }
  },
});

/** How many pods there are at once; a DaemonSet has as many as the cluster has nodes. */
function podsOf(manifest: Manifest): number {
  switch (manifest.kind) {
    case "Deployment":
    case "ReplicaSet":
    case "ReplicationController":
    case "StatefulSet":
      return manifest.body.spec?.replicas?.value ?? 1;
    case "DaemonSet":
      return Number.POSITIVE_INFINITY;
    default:
      return 1;
  }
}

function staysOnOneNode(pod: PodSpec): boolean {
  if (pod.nodeName || pod.nodeSelector?.get(hostLabel)) return true;
  return nodeAt(pod.node, ["affinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution"]) !== undefined;
}
