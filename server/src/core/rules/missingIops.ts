// A class of provisioned IOPS that provisions none.
import { driverHas } from "../facts/features.ts";
import { changeParameters, ebsClassOf, nameOf, parameterOf, volumeTypeOf } from "../workspace/ebsClass.ts";
import { hasException } from "../workspace/exception.ts";
import { refusesIops } from "../workspace/performance.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const missingIops = defineRule({
  id: "missing-iops",
  severity: "error",
  scope: "workspace",
  needs: "whole",
  kinds: ["StorageClass"],
  messages: {
    missing: '{type} volumes need IOPS, and class "{name}" gives none: EC2 refuses each of its claims',
    add: 'Add "{key}"',
  },
  docs: {
    summary: "`type: io1` or `io2` without `iops` or `iopsPerGB`.",
    why: "These types have no IOPS of their own, so EC2 refuses a request that does not say how many, and the claim stays Pending.",
    remedy:
      "Say how many: `iops` for the same figure at every size, `iopsPerGB` for one that grows with the size. Or use gp3, which has some without asking.",
    references: ["https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html"],
  },
  examples: [
    {
      title: "io2 without a figure",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2 # the fastest
      # ^^^ io2 volumes need IOPS
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2 # the fastest
  iops: <iops>
`,
    },
    {
      title: "IOPS in either way, and a type that needs none",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iopsPerGB: "10"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: usual
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
`,
    },
    {
      title: "The in-tree plugin itself asked for the least that io1 has",
      kubernetesVersion: "1.20",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
parameters:
  type: io1
`,
    },
    {
      title: "0, which counts as none",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
      # ^^^ need IOPS
  iops: "0"
`,
    },
    {
      title: "IOPS that come of the attributes class of a claim",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  iops: "4000"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  volumeAttributesClassName: gold
  resources:
    requests:
      storage: 100Gi
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const type = ebs && volumeTypeOf(ebs);
    const written = ebs && parameterOf(ebs, "type");
    if (!ebs || !type || !written || !refusesIops(ebs, "iops-missing", config)) return;
    if (hasException(workspace, here, ebs, config)) return;
    const takesIops = ebs.maker === "auto-mode" || driverHas("iopsOnProvisionedTypes", config.driverVersion);
    const key = takesIops ? "iops" : "iopsPerGB";
    report({
      at: written.value.span,
      message: "missing",
      values: { type, name: nameOf(ebs) },
      fixes: parameterOf(ebs, key)
        ? []
        : [
            {
              message: "add",
              values: { key },
              applicability: "review",
              apply: (edit) =>
                changeParameters(edit, ebs, { insert: { [key]: placeholder(key) }, after: written.entry }),
            },
          ],
    });
  },
});
