// A class of the CSI driver that names the file system by the key of the in-tree plugin.
import { provisionerKind } from "../facts/provisioners.ts";
import { ebsClassOf, parameterOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const deprecatedFstypeKey = defineRule({
  id: "deprecated-fstype-key",
  severity: "information",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    old: '"{key}" is the old spelling of "{known}", and deprecated',
    rename: 'Write "{known}"',
  },
  docs: {
    summary: "The file system is named by `fsType` instead of `csi.storage.k8s.io/fstype`.",
    why: "The provisioner still reads the old key, and logs a warning for each volume. When the new key is added beside it, every claim fails.",
    remedy: "Use `csi.storage.k8s.io/fstype`.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"],
  },
  examples: [
    {
      title: "The key of the in-tree plugin",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  fsType: xfs # for large files
# ^^^^^^ old spelling of "csi.storage.k8s.io/fstype"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: xfs # for large files
`,
    },
    {
      title: "The key of today, and the in-tree plugin's own",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: xfs
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: old
provisioner: kubernetes.io/aws-ebs
parameters:
  fsType: xfs
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs || provisionerKind(ebs.provisioner.value) !== "csi") return;
    for (const { fact, entry } of ebs.parameters) {
      const known = fact?.replacedBy;
      // Beside the new key it is worse than old, which another rule says.
      if (known === undefined || parameterOf(ebs, known)) continue;
      report({
        at: entry.key.span,
        message: "old",
        values: { key: entry.key.text, known },
        tags: ["deprecated"],
        fixes: [
          { message: "rename", values: { known }, applicability: "safe", apply: (edit) => edit.rename(entry, known) },
        ],
      });
    }
  },
});
