// The reclaim policy Recycle, which EBS never had.

import { storageOfVolume } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

export const recycleReclaimPolicy = defineRule({
  id: "recycle-reclaim-policy",
  severity: "error",
  scope: "document",
  messages: {
    ofClass: 'The API server refuses Recycle for a class: "{name}" can delete its volumes, or retain them',
    ofVolume: 'EBS cannot recycle: volume "{name}" fails when its claim goes, and has to be freed by hand',
    retain: "Use Retain, which keeps the disk",
  },
  docs: {
    summary: "The reclaim policy is `Recycle`.",
    why: "Recycle wiped NFS and host directories, and never worked for EBS. The API server refuses it in a StorageClass; in a PersistentVolume it is accepted, and the volume fails as soon as its claim is deleted.",
    remedy: "Use `Retain` to keep the disk, or `Delete` to have a provisioned one deleted with its claim.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaim-policy"],
  },
  examples: [
    {
      title: "A class",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Recycle
             # ^^^^^^^ The API server refuses Recycle
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
`,
    },
    {
      title: "A volume",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  persistentVolumeReclaimPolicy: Recycle # when free
                               # ^^^^^^^ volume "data" fails
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  persistentVolumeReclaimPolicy: Retain # when free
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "A volume that can be recycled, and the policies that EBS has",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: shared
spec:
  persistentVolumeReclaimPolicy: Recycle
  nfs:
    server: files
    path: /
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Delete
`,
    },
  ],

  check({ manifest, report }) {
    const ofClass = manifest.kind === "StorageClass" ? manifest.body.reclaimPolicy : undefined;
    if (ofClass?.value === "Recycle") {
      report({
        at: ofClass.span,
        message: "ofClass",
        values: { name: manifest.name ?? "<unnamed>" },
        fixes: [{ message: "retain", applicability: "review", apply: (edit) => edit.replace(ofClass.node, "Retain") }],
      });
    }
    if (manifest.kind !== "PersistentVolume" || storageOfVolume(manifest) !== "ebs") return;
    const ofVolume = manifest.body.spec?.persistentVolumeReclaimPolicy;
    if (ofVolume?.value !== "Recycle") return;
    report({
      at: ofVolume.span,
      severity: "warning",
      message: "ofVolume",
      values: { name: manifest.name ?? "<unnamed>" },
      fixes: [{ message: "retain", applicability: "review", apply: (edit) => edit.replace(ofVolume.node, "Retain") }],
    });
  },
});
