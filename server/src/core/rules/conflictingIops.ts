// A class that gives its IOPS twice: as a number, and by the GiB.
import type { ChangeBuilder } from "../workspace/change.ts";
import { changeParameters, ebsClassOf, nameOf, parameterOf } from "../workspace/ebsClass.ts";
import { hasException } from "../workspace/exception.ts";
import { refusesIops } from "../workspace/performance.ts";
import { defineRule } from "./rule.ts";

export const conflictingIops = defineRule({
  id: "conflicting-iops",
  severity: "error",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    both: '"{iops}" and "{perGB}" exclude each other: every claim of class "{name}" fails',
    keep: 'Keep "{kept}", and remove "{gone}"',
  },
  docs: {
    summary: "`iops` and `iopsPerGB` together.",
    why: "The EBS CSI driver refuses each claim of such a class: specify either IOPS or IOPSPerGb, not both.",
    remedy:
      "Keep the one that is meant: `iops` for the same figure at every size, `iopsPerGB` for one that grows with the size.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"],
  },
  examples: [
    {
      title: "Both",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "4000"
  iopsPerGB: "10" # from an old page
# ^^^^^^^^^ exclude each other
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "4000"
`,
    },
    {
      title: "One of them in each class",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "4000"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: large
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iopsPerGB: "10"
`,
    },
    {
      title: "0, which counts as left out",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "3000"
  iopsPerGB: "0"
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const iops = ebs && parameterOf(ebs, "iops");
    const perGB = ebs && parameterOf(ebs, "iopsPerGB");
    if (!ebs || !iops || !perGB || !refusesIops(ebs, "iops-twice", config)) return;
    if (hasException(workspace, here, ebs, config)) return;
    const later = iops.entry.key.span.start < perGB.entry.key.span.start ? perGB : iops;
    const [first, second] = [iops.entry, perGB.entry];
    const keep = (kept: typeof first, gone: typeof first) =>
      ({
        message: "keep",
        values: { kept: kept.key.text, gone: gone.key.text },
        applicability: "review",
        apply: (edit: ChangeBuilder) => changeParameters(edit, ebs, { remove: [gone] }),
      }) as const;
    report({
      at: later.entry.key.span,
      message: "both",
      values: { iops: first.key.text, perGB: second.key.text, name: nameOf(ebs) },
      fixes: [keep(first, second), keep(second, first)],
    });
  },
});
