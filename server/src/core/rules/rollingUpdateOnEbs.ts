// A Deployment that starts its new pod beside the old one, though both want the same EBS volume.
import { statefulSetOffers } from "../conversions/deploymentToStatefulSet.ts";
import { recreate } from "../conversions/recreate.ts";
import { apiVersionStatus } from "../facts/apiVersions.ts";
import { freesVolumeFirst } from "../workspace/rollout.ts";
import { heldByOneNode } from "../workspace/sharedVolume.ts";
import { defineRule } from "./rule.ts";

export const rollingUpdateOnEbs = defineRule({
  id: "rolling-update-on-ebs",
  severity: "warning",
  scope: "workspace",
  needs: "whole",
  kinds: ["Deployment"],
  messages: {
    rolls:
      'Deployment "{name}" starts a new pod before the old one has let go of "{volume}": an EBS volume is attached to one node at a time, so an update can hang with a Multi-Attach error',
    recreate: "End the old pod before the new one starts (`strategy: Recreate`)",
    volume: "The volume that both pods want",
  },
  docs: {
    summary: "A Deployment rolls over pods that use one EBS volume.",
    why: "Unless told otherwise, a Deployment of one replica keeps the old pod until the new one is ready. The new one waits for a volume that is attached to the old one's node, and the update never ends.",
    remedy:
      "Set `strategy: {type: Recreate}`, and accept the short time without a pod; or make it a StatefulSet, whose pods are replaced one after the other.",
    references: [
      "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
    ],
  },
  examples: [
    {
      title: "The default strategy",
      source: `
apiVersion: apps/v1
kind: Deployment
#     ^^^^^^^^^^ "web" starts a new pod before the old one has let go of "data"
metadata:
  name: web
spec:
  replicas: 1
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
`,
      fixed: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  selector:
    matchLabels:
      app: web
  strategy:
    type: Recreate
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
`,
    },
    {
      title: "The old pod goes first",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  strategy:
    type: Recreate
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
`,
    },
    {
      title: "Before apps/v1, a Deployment of one replica let go of its pod at once",
      kubernetesVersion: "1.4",
      source: `
apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: web
          image: nginx
      volumes:
        - name: data
          awsElasticBlockStore:
            volumeID: vol-0123456789abcdef0
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const replicas = manifest.body.spec?.replicas?.value ?? 1;
    const { apiVersion = "apps/v1" } = manifest;
    const isGone = apiVersionStatus(apiVersion, "Deployment", config.kubernetesVersion).state === "removed";
    if (replicas > 1 || freesVolumeFirst(manifest, isGone ? "apps/v1" : apiVersion)) return;
    const [held] = heldByOneNode(workspace, here, manifest);
    if (!held) return;
    report({
      at: manifest.body.spec?.strategy?.type?.span ?? manifest.body.kind?.span ?? manifest.node.span,
      message: "rolls",
      values: { name: manifest.name ?? "", volume: held.name },
      related: [{ document: here, span: held.at, message: "volume" }],
      fixes: () => [
        { message: "recreate", applicability: "review", apply: (edit) => recreate(edit, manifest) },
        ...statefulSetOffers(manifest, here, workspace, config).filter(({ disabled }) => !disabled),
      ],
    });
  },
});
