// A class that asks for IOPS where the volume type has a figure of its own.

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

export const iopsNotApplicable = defineRule({
  id: "iops-not-applicable",
  severity: "error",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    refused: '"{key}" makes every claim of class "{name}" fail: a {type} volume takes no IOPS, and EC2 refuses it',
    ignored: '"{key}" has no effect: a {type} volume of class "{name}" takes no IOPS',
    unclear: '"{key}" of class "{name}" has no effect, or makes its claims fail: a {type} volume takes no IOPS',
    remove: 'Remove "{key}", which never had an effect',
    removeRefused: 'Remove "{key}", and leave the IOPS to {type}',
    useGp3: 'Use gp3, which takes "{key}" (a live class is immutable: delete it and create it anew)',
  },
  docs: {
    summary: "`iops` or `iopsPerGB` on a volume type that takes none.",
    why: "Only gp3, io1 and io2 are given IOPS by their author. The in-tree plugin and older releases of the EBS CSI driver dropped the figure without a word; newer ones (since 1.50.2 and 1.51.1) pass it on, EC2 refuses the volume, and the claim stays Pending.",
    remedy: "Remove the parameter, or choose a type that takes it.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html",
    ],
  },
  examples: [
    {
      title: "The class of the article, served by a current driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp2
  iopsPerGB: "10" # as fast as it goes
# ^^^^^^^^^ makes every claim of class "default1a" fail
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp2
`,
    },
    {
      title: "Ignored in 2016, by the plugin itself",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters: {iopsPerGB: "10"}
           # ^^^^^^^^^ has no effect: a gp2 volume
`,
      fixed: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
`,
    },
    {
      title: "Ignored by older drivers",
      driverVersion: "1.51.0",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cold
provisioner: ebs.csi.aws.com
parameters:
  type: sc1
  iops: "1000"
# ^^^^ has no effect
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cold
provisioner: ebs.csi.aws.com
parameters:
  type: sc1
`,
    },
    {
      title: "IOPS wanted after all",
      fix: 1,
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp2
  iops: "4000"
# ^^^^ a gp2 volume takes no IOPS
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "4000"
`,
    },
    {
      title: "IOPS of types that take them, and of a class without a type, which is gp3",
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
  name: faster
provisioner: ebs.csi.aws.com
parameters:
  iopsPerGB: "10"
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
  type: gp2
  iops: "0"
# ^^^^ no effect
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const type = ebs && volumeTypeOf(ebs);
    if (!ebs || !type || volumeTypeFact(type).iops.settable) return;
    const name = nameOf(ebs);
    const written = parameterOf(ebs, "type");
    for (const parameter of ebs.parameters) {
      // The plugin knew no `iops`, and refused it as it refused any key it did not know.
      const isIops = parameter.name === "iops" || parameter.name === "iopsPerGB";
      if (!isIops || !parameter.fact) continue;
      const key = parameter.entry.key.text;
      const refused = refusesPerformance(ebs, config) && asksForSome(parameter);
      if (refused && hasException(workspace, here, ebs, config)) continue;
      const gone = { remove: [parameter.entry] };
      // What the in-tree plugin never used can go without a question; what only the driver refuses may have been meant.
      const neverUsed = (ebs.inTree && parameter.name === "iopsPerGB") || (ebs.maker !== "auto-mode" && !refused);
      report({
        at: parameter.entry.key.span,
        ...(ebs.maker === "auto-mode" && asksForSome(parameter)
          ? { message: "unclear", severity: "warning" }
          : refused
            ? { message: "refused" }
            : { message: "ignored", severity: "warning", tags: ["unnecessary"] }),
        values: { key, name, type },
        fixes: [
          neverUsed
            ? {
                message: "remove",
                values: { key },
                applicability: "safe",
                apply: (edit) => changeParameters(edit, ebs, gone),
              }
            : {
                message: "removeRefused",
                values: { key, type },
                applicability: "review",
                apply: (edit) => changeParameters(edit, ebs, gone),
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
    }
  },
});
