// A class that names the file system twice.
import { changeParameters, ebsClassOf, nameOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const conflictingFstype = defineRule({
  id: "conflicting-fstype",
  severity: "error",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    both: '"{key}" and "{other}" name the file system twice: every claim of class "{name}" fails',
    keep: 'Keep "{kept}", and remove the other',
  },
  docs: {
    summary: "`fsType` and `csi.storage.k8s.io/fstype` together.",
    why: "The provisioner refuses each claim of such a class, even where both keys name the same file system.",
    remedy: "Keep `csi.storage.k8s.io/fstype`.",
    references: ["https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/controller.go"],
  },
  examples: [
    {
      title: "The old key beside the new one",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  fstype: xfs
# ^^^^^^ name the file system twice
  csi.storage.k8s.io/fstype: ext4
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
      title: "One key",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  fstype: xfs
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    // In the translation of a class of the in-tree plugin, the two keys become one.
    if (!ebs || ebs.inTree) return;
    const keys = ebs.parameters.filter(({ fact }) => fact?.value === "fstype");
    const kept = keys.find(({ fact }) => fact?.replacedBy === undefined) ?? keys[0];
    for (const gone of keys) {
      if (!kept || gone === kept) continue;
      report({
        at: gone.entry.key.span,
        message: "both",
        values: { key: gone.entry.key.text, other: kept.entry.key.text, name: nameOf(ebs) },
        fixes: [
          {
            message: "keep",
            values: { kept: kept.entry.key.text },
            applicability: "review",
            apply: (edit) => changeParameters(edit, ebs, { remove: [gone.entry] }),
          },
        ],
      });
    }
  },
});
