// A volume made by hand that says its disk may go.
import { provisionedByAnnotation } from "../facts/annotations.ts";
import { storageOfVolume } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

const destroying = "Delete";

export const staticVolumeDeletePolicy = defineRule({
  id: "static-volume-delete-policy",
  severity: "warning",
  scope: "document",
  kinds: ["PersistentVolume"],
  messages: {
    csi: 'When its claim is deleted, volume "{name}" becomes Failed instead of free: no provisioner made it, so its disk is not deleted',
    inTree: 'The policy Delete puts the disk of volume "{name}" at stake: it may go when the claim is deleted',
    retain: "Keep the disk: `persistentVolumeReclaimPolicy: Retain`",
  },
  docs: {
    summary: "A static EBS volume with the reclaim policy Delete.",
    why: "Only a provisioner deletes what it has made. A volume of the CSI driver that was written by hand ends up Failed, and its disk stays and is paid for. Written for the in-tree plugin, it may take the disk with it.",
    remedy: "Say Retain. The policy of a live volume can be changed.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/1316",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming",
    ],
  },
  examples: [
    {
      title: "A disk that is mounted by its ID",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  persistentVolumeReclaimPolicy: Delete
  #                              ^^^^^^ becomes Failed
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
  persistentVolumeReclaimPolicy: Retain
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "A disk that stays, and one that a provisioner made",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: exported
  annotations:
    pv.kubernetes.io/provisioned-by: ebs.csi.aws.com
spec:
  persistentVolumeReclaimPolicy: Delete
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0fedcba9876543210
`,
    },
  ],

  check({ manifest, report }) {
    if (storageOfVolume(manifest) !== "ebs") return;
    const { spec, metadata } = manifest.body;
    const policy = spec?.persistentVolumeReclaimPolicy;
    if (policy?.value !== destroying || metadata?.annotations?.get(provisionedByAnnotation)) return;
    report({
      at: policy.span,
      message: spec?.csi ? "csi" : "inTree",
      values: { name: manifest.name ?? "" },
      fixes: [
        {
          message: "retain",
          applicability: "review",
          apply: (edit) => void edit.replace(policy.node, "Retain"),
        },
      ],
    });
  },
});
