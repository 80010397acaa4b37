// An in-tree class without a type, whose volumes are of another type since the CSI driver makes them.
import { defaultType } from "../facts/volumeTypes.ts";
import { changeParameters, ebsClassOf, nameOf, parameterOf, placeOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const implicitVolumeType = defineRule({
  id: "implicit-volume-type",
  severity: "warning",
  scope: "document",
  needs: "whole",
  kinds: ["StorageClass"],
  messages: {
    drift:
      'Class "{name}" names no type: its volumes were {before} when the plugin made them, and are {now} since the driver does',
    write: "Write the type that volumes get now, {type}",
  },
  docs: {
    summary: "A class of the in-tree provisioner leaves the volume type out.",
    why: "The plugin's default was gp2, and the EBS CSI driver's is gp3. The translation of the class adds nothing, so new volumes differ from old ones in price and performance although the class has not changed.",
    remedy: "Write the type.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#aws-ebs"],
  },
  examples: [
    {
      title: "No parameters at all",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
      # ^^^^^ were gp2 when the plugin made them, and are gp3
provisioner: kubernetes.io/aws-ebs
reclaimPolicy: Retain
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp3
reclaimPolicy: Retain
`,
    },
    {
      title: "A type, and a class of the CSI driver, whose default never changed",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: kubernetes.io/aws-ebs
parameters:
  Type: gp2
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "While the plugin did its work itself, gp2 was meant and made",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: plain
provisioner: kubernetes.io/aws-ebs
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs?.inTree || ebs.maker === "plugin" || parameterOf(ebs, "type")) return;
    const { inTree: before, csi: now } = defaultType;
    report({
      at: placeOf(ebs),
      message: "drift",
      values: { name: nameOf(ebs), before, now },
      fixes: [
        {
          message: "write",
          values: { type: now },
          applicability: "safe",
          apply: (edit) => changeParameters(edit, ebs, { insert: { type: now } }),
        },
      ],
    });
  },
});
