// An application that is not root, on a fresh disk that belongs to root.
import { dataDirectoryOf } from "../facts/dataDirectories.ts";
import { type Container, podSpecOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { type PodStorage, podStorageOf } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

export const missingFsGroup = defineRule({
  id: "missing-fs-group",
  severity: "warning",
  scope: "workspace",
  needs: "whole",
  messages: {
    missing:
      'Container "{container}" runs as user {user}, but the fresh EBS volume "{volume}" belongs to root and no `fsGroup` is set: it cannot write there',
    set: "Give the volumes to group {group} (`fsGroup`)",
  },
  docs: {
    summary: "A container that is not root writes to a fresh EBS volume, without fsGroup.",
    why: "The root directory of a freshly made file system belongs to root, and no other user may write to it. The kubelet hands it to a group only when the pod names one.",
    remedy:
      "Set `securityContext.fsGroup` for the pod, with `fsGroupChangePolicy: OnRootMismatch` so that large volumes start quickly.",
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
      "https://github.com/bitnami/charts/issues/9690",
    ],
  },
  examples: [
    {
      title: "A user without a group for the disk",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    spec:
      securityContext:
        runAsUser: 1000
      containers:
        - name: web
          image: nginx
          volumeMounts:
            - name: data
            #       ^^^^ "web" runs as user 1000
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    spec:
      securityContext:
        runAsUser: 1000
        fsGroup: 1000
        fsGroupChangePolicy: OnRootMismatch
      containers:
        - name: web
          image: nginx
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
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
      title: "A group, root, and a disk that was used before",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsUser: 1000
    fsGroup: 1000
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
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
apiVersion: v1
kind: Pod
metadata:
  name: old
spec:
  securityContext:
    runAsUser: 1000
  containers:
    - name: old
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const pod = podSpecOf(manifest);
    if (!pod || pod.securityContext?.entry("fsGroup")) return;
    // An init container may give the directory away itself.
    if ((pod.initContainers?.items.length ?? 0) > 0 || !pod.containers) return;
    const all = podStorageOf(workspace, here, manifest);
    for (const container of pod.containers.items) {
      const user = userOf(container, pod.securityContext?.runAsUser?.value);
      if (user === undefined || user === 0) continue;
      for (const { name, readOnly, subPath, subPathExpr } of container.volumeMounts?.items ?? []) {
        const storage = all.find((each) => each.name === name?.value);
        if (!name || !storage || !isFresh(storage) || readOnly?.value || subPath || subPathExpr) continue;
        const group = dataDirectoryOf(container.image?.value ?? "")?.gid ?? user;
        const apply = (edit: ChangeBuilder) => {
          const fields = { fsGroup: group, fsGroupChangePolicy: "OnRootMismatch" };
          const whole = pod.entry("securityContext");
          const context = pod.securityContext;
          if (context) for (const [key, value] of Object.entries(fields)) edit.put(context.node, key, value);
          else if (whole) edit.set(whole, fields);
          else edit.insert(pod.node, "securityContext", fields, "start");
        };
        report({
          at: name.span,
          message: "missing",
          values: { container: container.name?.value ?? "", user, volume: name.value },
          fixes: [{ message: "set", values: { group }, applicability: "review", apply }],
        });
        return;
      }
    }
  },
});

/** The number of the user, where it can be told; 0 is root. */
function userOf(container: Container, ofPod: number | undefined): number | undefined {
  if (container.command) return container.securityContext?.runAsUser?.value ?? ofPod;
  return container.securityContext?.runAsUser?.value ?? ofPod ?? dataDirectoryOf(container.image?.value ?? "")?.uid;
}

/** Whether EBS makes the volume for the pods, so that nobody has changed its owner before. */
function isFresh({ storage, template, claim, claimDocument, storageClass }: PodStorage): boolean {
  if (storage !== "ebs" || !storageClass || claim?.volumeMode?.value === "Block") return false;
  return (
    template !== undefined ||
    (claimDocument !== undefined && !claim?.volumeName && !claim?.dataSource && !claim?.dataSourceRef)
  );
}
