// One EBS volume in two places, though one node at a time can have it.
import { type DiskUse, disksOf, otherUsesOf } from "../workspace/disks.ts";
import { defineRule } from "./rule.ts";

export const volumeUsedTwice = defineRule({
  id: "volume-used-twice",
  severity: "warning",
  scope: "workspace",
  messages: {
    twice:
      '{id} is used by {kind} "{name}" too: whichever comes second cannot attach the disk, or damages the file system when both are on one node',
    other: '{kind} "{name}"',
  },
  docs: {
    summary: "The same EBS volume ID in two objects.",
    why: "A volume is attached to one node at a time. Kubernetes knows two PersistentVolumes, or a volume and an inline one, as two disks, so it neither keeps them apart nor waits; the second attachment fails, and on one node two pods write to one file system.",
    remedy: "Give each its own disk; or let both pods use one claim.",
    references: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
    ],
  },
  examples: [
    {
      title: "A copy that kept the ID",
      source: `
#- /kafka1.yaml
apiVersion: v1
kind: Pod
metadata:
  name: kafka1
spec:
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
        #         ^^^^^^^^^^^^^^^^^^^^^ is used by Pod "kafka2" too
#- /kafka2.yaml
apiVersion: v1
kind: Pod
metadata:
  name: kafka2
spec:
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: aws://eu-west-1a/vol-0123456789abcdef0
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is used by Pod "kafka1" too
`,
    },
    {
      title: "Two volumes, one disk",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data-0
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    #             ^^^^^^^^^^^^^^^^^^^^^ is used by PersistentVolume "data-1" too
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data-1
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    #             ^^^^^^^^^^^^^^^^^^^^^ is used by PersistentVolume "data-0" too
`,
    },
    {
      title: "Variants of one object, and the disks of the nodes",
      source: `
#- /old/pod.yaml
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
#- /new/volume.yaml
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
  name: scratch
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: local-ebs://dev/xvdbz
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: cache
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: local-ebs://dev/xvdbz
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const use of disksOf(here, manifest)) {
      const others = otherUsesOf(workspace, use);
      const [first] = others;
      if (!first) continue;
      report({
        at: use.at.span,
        message: "twice",
        values: { id: use.id, ...namesOf(first) },
        related: others.map((other) => ({
          document: other.document,
          span: other.at.span,
          message: "other" as const,
          values: namesOf(other),
        })),
      });
    }
  },
});

function namesOf({ manifest }: DiskUse): { readonly kind: string; readonly name: string } {
  return { kind: manifest.kind, name: manifest.name ?? "" };
}
