// A class whose volumes cannot grow.
import { kubernetesFeature } from "../facts/features.ts";
import { ebsClassOf, nameOf, placeOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const noVolumeExpansion = defineRule({
  id: "no-volume-expansion",
  severity: "hint",
  scope: "document",
  needs: "whole",
  kinds: ["StorageClass"],
  messages: {
    absent: 'Claims of class "{name}" cannot grow: it does not set `allowVolumeExpansion`',
    allow: "Allow claims to grow; a live class takes this change too",
  },
  docs: {
    summary: "A class for EBS does not say that its volumes may grow.",
    why: "EBS volumes grow while they are in use, but the API server refuses a larger request for every claim whose class does not set `allowVolumeExpansion: true`.",
    remedy:
      "Set it. It is one of the few fields of a StorageClass that may be changed on a live cluster. Write `false` where claims are not to grow.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#allow-volume-expansion"],
  },
  examples: [
    {
      title: "Nothing is said of growing",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
      # ^^^^ Claims of class "fast" cannot grow
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
    {
      title: "Growing is allowed, or forbidden on purpose",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fixed
provisioner: ebs.csi.aws.com
allowVolumeExpansion: false
`,
    },
    {
      title: "Before Kubernetes 1.11 no volume could grow",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs || kubernetesFeature("volumeExpansion", config.kubernetesVersion) !== "on") return;
    const { body } = ebs.object;
    if (body.isSet("allowVolumeExpansion")) return;
    report({
      at: placeOf(ebs),
      message: "absent",
      values: { name: nameOf(ebs) },
      fixes: [
        {
          message: "allow",
          applicability: "safe",
          apply: (edit) => edit.put(body.node, "allowVolumeExpansion", true),
        },
      ],
    });
  },
});
