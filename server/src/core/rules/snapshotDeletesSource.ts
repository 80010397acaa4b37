// A snapshot that was made outside Kubernetes, and that Kubernetes is to delete.
import { provisionsEbs } from "../facts/provisioners.ts";
import { defineRule } from "./rule.ts";

const destroying = "Delete";

export const snapshotDeletesSource = defineRule({
  id: "snapshot-deletes-source",
  severity: "warning",
  scope: "document",
  kinds: ["VolumeSnapshotContent"],
  messages: {
    gone: "Deleting the VolumeSnapshot deletes {handle} in AWS too, which was there before it",
    retain: "Keep the snapshot: `deletionPolicy: Retain`",
  },
  docs: {
    summary: "An imported snapshot with the deletion policy Delete.",
    why: "A VolumeSnapshotContent with a `snapshotHandle` stands for a snapshot that was made elsewhere, often as a backup. With Delete it goes as soon as the VolumeSnapshot that was only meant to read it is deleted.",
    remedy: "Say Retain.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volume-snapshots/#deletion-policy",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/tree/master/examples/kubernetes/snapshot",
    ],
  },
  examples: [
    {
      title: "A backup",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: backup
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Delete
  #               ^^^^^^ deletes snap-0123456789abcdef0 in AWS too
  source:
    snapshotHandle: snap-0123456789abcdef0
  volumeSnapshotRef:
    name: backup
    namespace: default
`,
      fixed: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: backup
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: snap-0123456789abcdef0
  volumeSnapshotRef:
    name: backup
    namespace: default
`,
    },
    {
      title: "A snapshot that Kubernetes took itself",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: snapcontent-1
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Delete
  source:
    volumeHandle: vol-0123456789abcdef0
  volumeSnapshotRef:
    name: nightly
    namespace: default
`,
    },
  ],

  check({ manifest, report }) {
    const { deletionPolicy, driver, source } = manifest.body.spec ?? {};
    const handle = source?.snapshotHandle?.value;
    if (deletionPolicy?.value !== destroying || !handle || !provisionsEbs(driver?.value ?? "")) return;
    report({
      at: deletionPolicy.span,
      message: "gone",
      values: { handle },
      fixes: [
        {
          message: "retain",
          applicability: "review",
          apply: (edit) => void edit.replace(deletionPolicy.node, "Retain"),
        },
      ],
    });
  },
});
