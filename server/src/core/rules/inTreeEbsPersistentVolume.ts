// A PersistentVolume that names its disk by the plugin that is no longer part of Kubernetes.
import { volumeToCsiOffer } from "../conversions/volumeToCsi.ts";
import { inTreeState } from "../facts/features.ts";
import { defineRule } from "./rule.ts";

export const inTreeEbsPersistentVolume = defineRule({
  id: "in-tree-ebs-persistent-volume",
  severity: "warning",
  scope: "document",
  kinds: ["PersistentVolume"],
  messages: {
    deprecated: 'Volume "{name}" names its disk through the in-tree plugin, which is deprecated and goes away',
    redirected:
      'Volume "{name}" names its disk through the in-tree plugin: it works only where the EBS CSI driver is installed and stands in for it',
  },
  docs: {
    summary: "A PersistentVolume uses `awsElasticBlockStore`.",
    why: "The plugin is gone from Kubernetes since 1.27. The API server still accepts the field and hands the volume to the EBS CSI driver, which has to be installed; on a cluster that has EKS Auto Mode alone it cannot be attached.",
    remedy:
      "Describe the disk as a volume of the CSI driver. A live PersistentVolume cannot be changed so: leave it as it is, or set its policy to Retain, delete it with its claim and create both anew; the disk stays.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore",
      "https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi-migration-faq.html",
    ],
  },
  examples: [
    {
      title: "A disk by its ID",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka1
spec:
  capacity:
    storage: 300Gi
  accessModes:
    - ReadWriteOnce
  awsElasticBlockStore: # the disk of 2016
# ^^^^^^^^^^^^^^^^^^^^ Volume "kafka1" names its disk
    volumeID: aws://ap-northeast-1a/vol-688d7099
    fsType: ext4
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka1
spec:
  capacity:
    storage: 300Gi
  accessModes:
    - ReadWriteOnce
  csi: # the disk of 2016
    driver: ebs.csi.aws.com
    volumeHandle: vol-688d7099
    fsType: ext4
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - ap-northeast-1a
`,
    },
    {
      title: "A volume of the CSI driver",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka1
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-688d7099
`,
    },
    {
      title: "Before Kubernetes 1.17 there was nothing wrong with it",
      kubernetesVersion: "1.4",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka1
spec:
  awsElasticBlockStore:
    volumeID: vol-688d7099
`,
    },
  ],

  check({ manifest, config, report }) {
    const state = inTreeState(config.kubernetesVersion);
    const entry = manifest.body.spec?.entry("awsElasticBlockStore");
    if (state === "current" || !entry) return;
    const offer = volumeToCsiOffer(manifest, config);
    report({
      at: entry.key.span,
      message: state === "deprecated" ? "deprecated" : "redirected",
      values: { name: manifest.name ?? "<unnamed>" },
      tags: ["deprecated"],
      fixes: offer && !offer.disabled ? [offer] : [],
    });
  },
});
