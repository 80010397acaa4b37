// A class whose volume type is none, or none that its provisioner can make.
import { driverHas } from "../facts/features.ts";
import { inTreeTypes, isVolumeType, makesType, volumeTypeNames } from "../facts/volumeTypes.ts";
import { nearName } from "../text/nearName.ts";
import { type EbsClass, ebsClassOf, nameOf, parameterOf } from "../workspace/ebsClass.ts";
import { hasException } from "../workspace/exception.ts";
import type { Config, Severity } from "../workspace/fix.ts";
import { defineRule } from "./rule.ts";

export const unsupportedVolumeType = defineRule({
  id: "unsupported-volume-type",
  severity: "error",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    unknown: '"{type}" is no EBS volume type, so every claim of class "{name}" fails',
    upperCase: 'EBS volume types are written in lower case; claims of class "{name}" may fail on "{type}"',
    notInTree: 'The in-tree provisioner cannot make {type} volumes, so every claim of class "{name}" fails',
    use: "Use {type}",
  },
  docs: {
    summary: "`type` names no volume type, or one that the provisioner does not know.",
    why: "Neither the API server nor kubectl looks at the value. The driver, or EC2 behind it, refuses it for each claim, which stays Pending. The in-tree plugin itself never learned of gp3, io2 and standard.",
    remedy: "Name one of gp3, gp2, io1, io2, st1, sc1 or standard, in lower case.",
    references: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    ],
  },
  examples: [
    {
      title: "A slip",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: pg3 # the usual one
      # ^^^ "pg3" is no EBS volume type
`,
    },
    {
      title: "A letter too many",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: ebs.csi.aws.com
parameters:
  type: "standart"
      # ^^^^^^^^^^ "standart" is no EBS volume type
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: ebs.csi.aws.com
parameters:
  type: "standard"
`,
    },
    {
      title: "In capitals",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: GP3
      # ^^^ lower case
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
`,
    },
    {
      title: "gp3 while the plugin did its work itself",
      kubernetesVersion: "1.22",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp3
      # ^^^ cannot make gp3 volumes
`,
    },
    {
      title: "Types that are there, and one that another tool fills in",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp3
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: any
provisioner: ebs.csi.aws.com
parameters:
  type: \${VOLUME_TYPE}
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const written = ebs && parameterOf(ebs, "type");
    const type = written?.value.value;
    if (!ebs || !written || !type || written.variable || takes(ebs, type, config)) return;
    if (hasException(workspace, here, ebs, config)) return;
    const at = written.value.span;
    const name = nameOf(ebs);
    if (ebs.maker === "plugin" && isVolumeType(type))
      return report({ at, message: "notInTree", values: { type, name } });
    const lower = type.toLowerCase();
    const isCase = takes(ebs, lower, config);
    const meant = isCase ? lower : nearName(lower, volumeTypeNames);
    // Whether EC2 itself minds the case is not known; older drivers and the plugin do.
    const isCertain =
      ebs.maker === "plugin" || (ebs.maker === "driver" && !driverHas("typePassedOn", config.driverVersion));
    const severity: Severity = isCase && !isCertain ? "warning" : "error";
    report({
      at,
      message: isCase && !isCertain ? "upperCase" : "unknown",
      severity,
      values: { type, name },
      fixes:
        meant === undefined
          ? []
          : [
              {
                message: "use",
                values: { type: meant },
                applicability: "review",
                apply: (edit) => edit.replace(written.value.node, meant),
              },
            ],
    });
  },
});

function takes(ebs: EbsClass, type: string, config: Config): boolean {
  if (ebs.maker === "plugin") return inTreeTypes(config.kubernetesVersion).some((each) => each === type);
  return makesType(ebs.maker === "auto-mode" ? "auto-mode" : config.driverVersion, type);
}
