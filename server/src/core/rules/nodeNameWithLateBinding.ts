// A pod that names its node, and so never comes to the scheduler, whom its claim waits for.
import { podSpecOf } from "../manifest/manifest.ts";
import { claimAt, partnerOf } from "../workspace/pairs.ts";
import { type PodStorage, podStorageOf } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

const late = "WaitForFirstConsumer";
const hostLabel = "kubernetes.io/hostname";

export const nodeNameWithLateBinding = defineRule({
  id: "node-name-with-late-binding",
  severity: "warning",
  scope: "workspace",
  messages: {
    bypassed:
      'A pod with `nodeName` passes the scheduler by, and class "{storageClass}" of volume "{volume}" makes nothing until the scheduler has chosen a node: the claim stays Pending',
    select: "Choose the node by a `nodeSelector` instead",
    waiting: 'Class "{storageClass}" waits',
  },
  docs: {
    summary: "A pod names its node and claims from a class that waits for the scheduler.",
    why: "With `volumeBindingMode: WaitForFirstConsumer` a volume is made when the scheduler sends the first pod somewhere. A pod with `nodeName` is there already, and the scheduler never sees it.",
    remedy: "Select the node by its label `kubernetes.io/hostname`.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode"],
  },
  examples: [
    {
      title: "A pod on a node of its choice",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  nodeName: ip-10-0-0-1.ec2.internal
  #         ^^^^^^^^^^^^^^^^^^^^^^^^ passes the scheduler by
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
  storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  nodeSelector:
    kubernetes.io/hostname: ip-10-0-0-1.ec2.internal
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
  storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "A class that does not wait, and a claim whose volume is there",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  nodeName: ip-10-0-0-1.ec2.internal
  containers:
    - name: db
      image: postgres
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
    - name: old
      persistentVolumeClaim:
        claimName: old
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: at-once
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: old
spec:
  storageClassName: fast
  volumeName: old
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: at-once
provisioner: ebs.csi.aws.com
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const pod = podSpecOf(manifest);
    const node = pod?.nodeName;
    const entry = pod?.entry("nodeName");
    if (!pod || !node || !entry || node.value === "" || isVariable(node.value)) return;
    const waiting = podStorageOf(workspace, here, manifest).find((each) => {
      const claim = each.claimDocument && claimAt(each.claimDocument);
      return waits(each) && !each.claim?.volumeName && !(claim && partnerOf(workspace, claim));
    });
    const found = waiting?.storageClass;
    const mode = found?.manifest.body.volumeBindingMode;
    if (!waiting || !found || !mode) return;
    const storageClass = found.manifest.name ?? "";
    report({
      at: node.span,
      message: "bypassed",
      values: { volume: waiting.name, storageClass },
      related: [{ document: found.document, span: mode.span, message: "waiting", values: { storageClass } }],
      fixes: [
        {
          message: "select",
          applicability: "review",
          apply: (edit) => {
            if (pod.nodeSelector) edit.remove(pod.node, entry).put(pod.nodeSelector.node, hostLabel, node.value);
            else edit.rename(entry, "nodeSelector").set(entry, { [hostLabel]: node.value });
          },
        },
      ],
    });
  },
});

function waits({ storage, storageClass }: PodStorage): boolean {
  return storage === "ebs" && storageClass?.manifest.body.volumeBindingMode?.value === late;
}
