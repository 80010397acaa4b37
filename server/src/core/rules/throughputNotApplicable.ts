// A class that asks for throughput where the volume type has a figure of its own.
import { canUseGp3 } from "../conversions/gp2ToGp3.ts";
import { volumeTypeFact } from "../facts/volumeTypes.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import {
  asksForSome,
  changeParameters,
  ebsClassOf,
  nameOf,
  parameterOf,
  refusesPerformance,
  volumeTypeOf,
} from "../workspace/ebsClass.ts";
import { hasException } from "../workspace/exception.ts";
import { defineRule } from "./rule.ts";

export const throughputNotApplicable = defineRule({
  id: "throughput-not-applicable",
  severity: "error",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    refused:
      '"{key}" makes every claim of class "{name}" fail: only gp3 volumes are given a throughput, and this one is {type}',
    ignored: '"{key}" has no effect: a {type} volume of class "{name}" is given no throughput',
    unclear:
      '"{key}" of class "{name}" has no effect, or makes its claims fail: a {type} volume is given no throughput',
    remove: 'Remove "{key}", and leave the throughput to {type}',
    useGp3: 'Use gp3, which takes "{key}" (a live class is immutable: delete it and create it anew)',
  },
  docs: {
    summary: "`throughput` on a volume type other than gp3.",
    why: "Only gp3 volumes are given a throughput by their author. Older releases of the EBS CSI driver dropped the figure without a word; newer ones (since 1.50.2 and 1.51.1) pass it on, EC2 refuses the volume, and the claim stays Pending.",
    remedy: "Remove the parameter, or use gp3.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html",
    ],
  },
  examples: [
    {
      title: "Throughput for gp2",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp2
  throughput: "250" # MiB/s
# ^^^^^^^^^^ only gp3 volumes
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp2
`,
    },
    {
      title: "Throughput wanted after all, from a driver that would ignore it",
      driverVersion: "1.40",
      fix: 1,
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters: { "throughput": "250", "type": "gp2" }
            # ^^^^^^^^^^^^ has no effect
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters: { "throughput": "250", "type": "gp3" }
`,
    },
    {
      title: "Throughput for gp3, named or not",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  throughput: "250"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: faster
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  throughput: "500"
`,
    },
    {
      title: "0, which asks for nothing",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: ebs.csi.aws.com
parameters:
  type: st1
  throughput: "0"
# ^^^^^^^^^^ no effect
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const type = ebs && volumeTypeOf(ebs);
    const throughput = ebs && parameterOf(ebs, "throughput");
    if (!ebs || !type || !throughput?.fact || volumeTypeFact(type).throughput.settable) return;
    const written = parameterOf(ebs, "type");
    const name = nameOf(ebs);
    const key = throughput.entry.key.text;
    const refused = refusesPerformance(ebs, config) && asksForSome(throughput);
    if (refused && hasException(workspace, here, ebs, config)) return;
    report({
      at: throughput.entry.key.span,
      ...(ebs.maker === "auto-mode" && asksForSome(throughput)
        ? { message: "unclear", severity: "warning" }
        : refused
          ? { message: "refused" }
          : { message: "ignored", severity: "warning", tags: ["unnecessary"] }),
      values: { key, name, type },
      fixes: [
        {
          message: "remove",
          values: { key, type },
          applicability: "review",
          apply: (edit) => changeParameters(edit, ebs, { remove: [throughput.entry] }),
        },
        ...(written && type === "gp2" && canUseGp3(ebs, config)
          ? [
              {
                message: "useGp3",
                values: { key },
                applicability: "review",
                apply: (edit: ChangeBuilder) => edit.replace(written.value.node, "gp3"),
              } as const,
            ]
          : []),
      ],
    });
  },
});
