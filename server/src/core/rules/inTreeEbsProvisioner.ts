// A class that provisions through the plugin that is no longer part of Kubernetes.
import { classToCsiFixes } from "../conversions/classToCsi.ts";
import { inTreeState } from "../facts/features.ts";
import { ebsClassOf, nameOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const inTreeEbsProvisioner = defineRule({
  id: "in-tree-ebs-provisioner",
  severity: "warning",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    deprecated: 'Class "{name}" provisions through the in-tree plugin, which is deprecated and goes away',
    redirected:
      'Class "{name}" provisions through the in-tree plugin: it works only where the EBS CSI driver is installed and stands in for it',
  },
  docs: {
    summary: "A StorageClass names the in-tree provisioner of EBS.",
    why: "The plugin is gone from Kubernetes since 1.27. Claims of the class are handed to the EBS CSI driver, which has to be installed, with parameters that are translated on the way and no longer mean what they did; a snapshot cannot be restored into the class, and EKS Auto Mode does not serve it.",
    remedy:
      "Name the CSI driver, and write out what the translation does. A live class cannot be changed so: delete it and create it anew (bound volumes stay as they are), or give the new one another name.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/storage-classes/#aws-ebs",
      "https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi-migration-faq.html",
    ],
  },
  examples: [
    {
      title: "The class of the article, as gp2",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
           # ^^^^^^^^^^^^^^^^^^^^^ Class "default1a" provisions through the in-tree plugin
parameters:
  type: gp2 # general purpose
  zone: ap-northeast-1a
  iopsPerGB: "10"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: ebs.csi.aws.com
parameters:
  type: gp2 # general purpose
allowedTopologies:
- matchLabelExpressions:
  - key: topology.kubernetes.io/zone
    values:
    - ap-northeast-1a
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "The same class, on to gp3",
      fix: 1,
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
           # ^^^^^^^^^^^^^^^^^^^^^ Class "default1a" provisions through the in-tree plugin
parameters:
  type: gp2 # general purpose
  fsType: xfs
  iopsPerGB: "10"
volumeBindingMode: WaitForFirstConsumer
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: ebs.csi.aws.com
parameters:
  type: gp3 # general purpose
  throughput: "250"
  csi.storage.k8s.io/fstype: xfs
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "A class of the CSI driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "Before Kubernetes 1.17 there was nothing wrong with it",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const state = inTreeState(config.kubernetesVersion);
    if (!ebs?.inTree || state === "current") return;
    report({
      at: ebs.provisioner.span,
      message: state === "deprecated" ? "deprecated" : "redirected",
      values: { name: nameOf(ebs) },
      tags: ["deprecated"],
      fixes: classToCsiFixes(manifest, config),
    });
  },
});
