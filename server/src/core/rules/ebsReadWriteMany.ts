// A claim or volume on EBS that several nodes are to write to.
import { inTreeState } from "../facts/features.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { ebsAccessOf } from "../workspace/ebsAccess.ts";
import { defineRule } from "./rule.ts";

const many = "ReadWriteMany";
const once = "ReadWriteOnce";

export const ebsReadWriteMany = defineRule({
  id: "ebs-read-write-many",
  severity: "error",
  scope: "workspace",
  messages: {
    claim: '"{name}" asks for ReadWriteMany, which EBS cannot give to a file system: the volume is never provisioned',
    volume: '"{name}" offers ReadWriteMany, but an EBS volume with a file system cannot be attached so',
    once: "Ask for ReadWriteOnce",
  },
  docs: {
    summary: "ReadWriteMany on an EBS volume with a file system.",
    why: "An EBS volume is attached to one node at a time. The driver refuses to create or attach a volume that several nodes are to write to, and the claim stays Pending. Only io2 volumes in Block mode can be shared.",
    remedy:
      "Ask for ReadWriteOnce where one node is enough; for files that several nodes share, use another system, such as EFS.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/multi-attach.md"],
  },
  examples: [
    {
      title: "A claim of an EBS class",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  accessModes:
    - ReadWriteMany
    # ^^^^^^^^^^^^^ "shared" asks for ReadWriteMany
  storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  accessModes:
    - ReadWriteOnce
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
      title: "A volume that offers both",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce, ReadWriteMany]
  #                            ^^^^^^^^^^^^^ "data" offers ReadWriteMany
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
  accessModes: [ReadWriteOnce]
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "Block volumes, other systems, classes that only the cluster knows, and disks that every node has",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: block
spec:
  accessModes: [ReadWriteMany]
  volumeMode: Block
  storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: files
spec:
  accessModes: [ReadWriteMany]
  storageClassName: efs
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: local
spec:
  accessModes: [ReadWriteMany]
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: local-ebs://dev/xvdbz
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    // Before the redirection the plugin attached a volume whatever modes its object listed.
    const isPlugin = ["current", "deprecated"].includes(inTreeState(config.kubernetesVersion));
    if (manifest.kind === "PersistentVolume" && isPlugin && manifest.body.spec?.awsElasticBlockStore) return;
    for (const { name, modes, list, block, itemOf } of ebsAccessOf(workspace, here, manifest)) {
      const mode = modes.find(({ value }) => value === many);
      if (!mode || block) continue;
      const hasOther = modes.some(({ value }) => value.startsWith(once));
      const apply = (edit: ChangeBuilder) => {
        const item = itemOf(mode);
        if (!item) edit.refuse();
        else if (hasOther) edit.removeItem(list, item);
        else edit.replace(mode.node, once);
      };
      report({
        at: mode.span,
        message: manifest.kind === "PersistentVolume" ? "volume" : "claim",
        values: { name },
        fixes: [{ message: "once", applicability: "review", apply }],
      });
    }
  },
});
