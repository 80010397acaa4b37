// A pod that mounts an EBS volume by its ID through the plugin that is no longer part of Kubernetes.
import { inlineOffers } from "../conversions/storage/inlineToClaim.ts";
import { inTreeState } from "../facts/features.ts";
import { parseInTreeVolumeId } from "../facts/ids.ts";
import { podSpecOf } from "../manifest/manifest.ts";
import type { Verdict } from "../workspace/fix.ts";
import { defineRule } from "./rule.ts";

export const inTreeEbsVolume = defineRule({
  id: "in-tree-ebs-volume",
  severity: "warning",
  scope: "workspace",
  messages: {
    byId: 'Volume "{name}" mounts {id} through the in-tree plugin, which only works where the EBS CSI driver stands in for it, and nothing keeps the pod in that disk\'s zone',
  },
  docs: {
    summary: "A pod mounts an EBS volume by its ID through the in-tree plugin.",
    why: "The plugin is gone from Kubernetes since 1.27: the volume works only where the EBS CSI driver is installed and stands in for it, and never on a cluster that has EKS Auto Mode alone. The pod does not know the volume's zone, so it may be scheduled where the disk cannot be attached, and waits there for ever.",
    remedy:
      "Claim the storage. Import the disk through the CSI driver where its data matters, restore a snapshot of it to be free of its zone, or claim a new volume and start empty.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/faq.md",
    ],
  },
  examples: [
    {
      title: "A volume that the pod names itself, and a new one in its place",
      fix: 2,
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      awsElasticBlockStore: # from the old days
    # ^^^^^^^^^^^^^^^^^^^^ Volume "data" mounts vol-0123456789abcdef0
        volumeID: aws://eu-west-1a/vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim: # from the old days
        claimName: web-data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-data
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: ebs-gp3 # a new volume: the old data is on vol-0123456789abcdef0
  resources:
    requests:
      storage: <size>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ebs-gp3
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  encrypted: "true" # a suggestion: the old volume may not have been
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
    {
      title: "The same disk, through the CSI driver",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  volumes:
  - name: data
    awsElasticBlockStore: {volumeID: "aws://eu-west-1a/vol-0123456789abcdef0", fsType: xfs, partition: 1}
  # ^^^^^^^^^^^^^^^^^^^^ "data"
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  volumes:
  - name: data
    persistentVolumeClaim: {claimName: "web-data"}
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: web-data-pv
spec:
  capacity:
    storage: <size>
  accessModes:
  - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: ""
  claimRef:
    namespace: shop
    name: web-data
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    fsType: xfs
    volumeAttributes:
      partition: "1"
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - eu-west-1a
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-data
  namespace: shop
spec:
  accessModes:
  - ReadWriteOnce
  storageClassName: ""
  volumeName: web-data-pv
  resources:
    requests:
      storage: <size>
`,
    },
    {
      title: "A volume that is claimed",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web-data
`,
    },
    {
      title: "At Kubernetes 1.4 the plugin was the way",
      kubernetesVersion: "1.4",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-688d7099
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    if (inTreeState(config.kubernetesVersion) === "current") return;
    for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
      const source = volume.entry("awsElasticBlockStore");
      const id = parseInTreeVolumeId(volume.awsElasticBlockStore?.volumeID?.value ?? "")?.id;
      if (!source || id === undefined) continue;
      const fixes = (verdict: Verdict) =>
        inlineOffers(manifest, volume, { here, workspace, config, verdict }).filter(({ disabled }) => !disabled);
      const at = source.key.span;
      report({ at, message: "byId", values: { name: volume.name?.value ?? "", id }, fixes });
    }
  },
});
