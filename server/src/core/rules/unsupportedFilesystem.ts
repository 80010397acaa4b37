// A class whose file system the driver does not mount.
import { defaultFileSystem, fileSystemsOf } from "../facts/fileSystems.ts";
import { autoModeParams, findParameter } from "../facts/parameters.ts";
import { ebsClassOf, nameOf } from "../workspace/ebsClass.ts";
import { hasException } from "../workspace/exception.ts";
import { defineRule } from "./rule.ts";

export const unsupportedFilesystem = defineRule({
  id: "unsupported-filesystem",
  severity: "error",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    unsupported:
      'The EBS CSI driver does not mount "{value}": volumes of class "{name}" are made, and then no pod starts with them',
    use: "Use {fileSystem}",
  },
  docs: {
    summary: "A class names a file system that the EBS CSI driver does not know.",
    why: "The volume is created and paid for; the error (invalid fstype) comes only when a node mounts it.",
    remedy: "Use ext4, or xfs.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"],
  },
  examples: [
    {
      title: "A file system of another age",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: btrfs
                           # ^^^^^ does not mount "btrfs"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: ext4
`,
    },
    {
      title: "Those that it mounts, whatever the case",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: XFS
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: windows
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: ntfs
`,
    },
    {
      title: "ext2, which drivers before 1.38 mount",
      driverVersion: "1.37",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: ext2
`,
    },
    {
      title: "A class whose claim asks for a bare device",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: raw
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: btrfs
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  volumeMode: Block
  storageClassName: raw
  resources:
    requests:
      storage: 100Gi
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs || ebs.maker === "plugin") return;
    const documented = findParameter(autoModeParams, "csi.storage.k8s.io/fstype")?.values ?? [];
    const mounted = ebs.maker === "auto-mode" ? documented : fileSystemsOf(config.driverVersion);
    for (const { fact, value: found, variable } of ebs.parameters) {
      const { value, node, span } = found;
      if (fact?.value !== "fstype" || value === "" || variable) continue;
      if (mounted.includes(value.toLowerCase()) || hasException(workspace, here, ebs, config)) continue;
      report({
        at: span,
        message: "unsupported",
        values: { value, name: nameOf(ebs) },
        fixes: [defaultFileSystem, "xfs"].map((fileSystem) => ({
          message: "use",
          values: { fileSystem },
          applicability: "review",
          apply: (edit) => edit.replace(node, fileSystem),
        })),
      });
    }
  },
});
