// Examples of in-tree-to-csi: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "A class of 2016 goes on making gp2",
    files: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs # since 2016
parameters:
  type: gp2
  # where Kafka runs
  zone: ap-northeast-1a
  iopsPerGB: "10" # ignored
reclaimPolicy: Retain
`,
    },
    offer:
      'Let the EBS CSI driver provision "default1a", as gp2 (a live class is immutable: delete it and create it anew)',
    result: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: ebs.csi.aws.com # since 2016
parameters:
  type: gp2
  # where Kafka runs
  # ignored
allowedTopologies:
- matchLabelExpressions:
  - key: topology.kubernetes.io/zone
    values:
    - ap-northeast-1a
reclaimPolicy: Retain
volumeBindingMode: WaitForFirstConsumer
`,
    },
  },
  {
    title: "Every parameter at once, on to gp3, in braces",
    files: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: kubernetes.io/aws-ebs
parameters: {type: gp2, zones: "us-east-1a, us-east-1b", FSTYPE: xfs, iopsPerGB: "3", encrypted: "True", kmsKeyId: alias/ebs}
volumeBindingMode: Immediate
`,
    },
    offer: 'Let the EBS CSI driver provision "fast", as gp3 (a live class is immutable: delete it and create it anew)',
    result: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters: {type: gp3, throughput: "250", csi.storage.k8s.io/fstype: xfs, encrypted: "true", kmsKeyId: alias/ebs}
allowedTopologies:
- matchLabelExpressions:
  - key: topology.kubernetes.io/zone
    values:
    - us-east-1a
    - us-east-1b
volumeBindingMode: Immediate
`,
    },
  },
  {
    title: "io1 keeps its IOPS, raised to its least as the plugin did it, and topologies take the standard key",
    files: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: io
provisioner: kubernetes.io/aws-ebs
parameters:
  type: io1
  iopsPerGB: "20"
  zone: us-east-1c # topologies count
allowedTopologies:
  - matchLabelExpressions:
      - key: failure-domain.beta.kubernetes.io/zone # old
        values: [us-east-1a]
      - key: example.com/rack
        values: [a]
volumeBindingMode: WaitForFirstConsumer
`,
    },
    offer: 'Let the EBS CSI driver provision "io", as io1 (a live class is immutable: delete it and create it anew)',
    result: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: io
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  allowAutoIOPSPerGBIncrease: "true"
  iopsPerGB: "20"
  # topologies count
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone # old
        values: [us-east-1a]
      - key: example.com/rack
        values: [a]
volumeBindingMode: WaitForFirstConsumer
`,
    },
  },
  {
    title:
      "An older driver knows another label for zones, and a class without a type says which one it means and keeps its IOPS",
    driverVersion: "1.20",
    files: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: kubernetes.io/aws-ebs
parameters:
  zone: us-east-1a
  iopsPerGB: "10"
volumeBindingMode: WaitForFirstConsumer
`,
    },
    offer: 'Let the EBS CSI driver provision "plain", as gp3 (a live class is immutable: delete it and create it anew)',
    result: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: ebs.csi.aws.com
parameters:
  iopsPerGB: "10"
  type: gp3
  allowAutoIOPSPerGBIncrease: "true"
allowedTopologies:
- matchLabelExpressions:
  - key: topology.ebs.csi.aws.com/zone
    values:
    - us-east-1a
volumeBindingMode: WaitForFirstConsumer
`,
    },
  },
  {
    title: "A volume keeps its disk, partition and zone",
    files: {
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  annotations:
    kubernetes.io/createdby: aws-ebs-dynamic-provisioner
    pv.kubernetes.io/provisioned-by: kubernetes.io/aws-ebs
  labels:
    failure-domain.beta.kubernetes.io/zone: us-east-1a
spec:
  capacity:
    storage: 10Gi
  accessModes:
  - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  awsElasticBlockStore:
    # the disk
    volumeID: vol-0a1b2c3d4e5f60718
    fsType: ext4 # as formatted
    partition: 1
    readOnly: true
  storageClassName: ""
`,
    },
    offer:
      'Attach "data" through the EBS CSI driver: same disk (a live volume is immutable: set Retain, delete it with its claim, create both anew)',
    result: {
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  labels:
    failure-domain.beta.kubernetes.io/zone: us-east-1a
spec:
  capacity:
    storage: 10Gi
  accessModes:
  - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  csi:
    driver: ebs.csi.aws.com
    # the disk
    volumeHandle: vol-0a1b2c3d4e5f60718
    fsType: ext4 # as formatted
    readOnly: true
    volumeAttributes:
      partition: "1"
  storageClassName: ""
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - us-east-1a
`,
    },
  },
  {
    title: "With the policy Delete, and an address that leaves the zone open",
    files: {
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata: {name: data, annotations: {pv.kubernetes.io/provisioned-by: kubernetes.io/aws-ebs}}
spec: {capacity: {storage: 10Gi}, persistentVolumeReclaimPolicy: Delete, awsElasticBlockStore: {volumeID: "aws:///vol-0a1b2c3d4e5f60718", partition: 0}}
`,
    },
    offer:
      'Attach "data" through the EBS CSI driver: same disk (a live volume is immutable: set Retain, delete it with its claim, create both anew)',
    result: {
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata: {name: data, annotations: {pv.kubernetes.io/provisioned-by: ebs.csi.aws.com}}
spec: {capacity: {storage: 10Gi}, persistentVolumeReclaimPolicy: Delete, csi: {driver: ebs.csi.aws.com, volumeHandle: "vol-0a1b2c3d4e5f60718"}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: topology.kubernetes.io/zone, operator: In, values: [<zone>]}]}]}}}
`,
    },
  },
  {
    title: "An ID that cannot be read says so",
    files: {
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: 10Gi
  accessModes: [ReadWriteOnce]
  awsElasticBlockStore:
    volumeID: aws://us-east-1a/disk-of-the-shop
`,
    },
    offer:
      'Attach "data" through the EBS CSI driver: same disk (a live volume is immutable: set Retain, delete it with its claim, create both anew)',
    disabled: "The volume ID cannot be read: aws://<zone>/vol-… or vol-…",
  },
];
