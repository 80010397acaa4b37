// Handing classes and volumes of the in-tree plugin to the EBS CSI driver, row by row of what the translation does.
import { expect, test } from "vitest";
import { inTreeToCsiConversion } from "../../server/src/core/conversions/inTreeToCsi.ts";
import { type ConvertOptions, converted, titles } from "../support/convert.ts";

const convert = (source: string, options: ConvertOptions = {}) =>
  converted(inTreeToCsiConversion, source, options).texts.get("/main.yaml");

test("the class of the article, as gp2", () => {
  const source = `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs$0 # since 2016
parameters:
  type: gp2
  # where Kafka runs
  zone: ap-northeast-1a
  iopsPerGB: "10" # ignored
reclaimPolicy: Retain
`;
  expect(convert(source)).toBe(`apiVersion: storage.k8s.io/v1
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
`);
});

test("every parameter at once, on to gp3, in braces", () => {
  const source = `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: kubernetes.io/aws-ebs$0
parameters: {type: gp2, zones: "us-east-1a, us-east-1b", FSTYPE: xfs, iopsPerGB: "3", encrypted: "True", kmsKeyId: alias/ebs}
volumeBindingMode: Immediate
`;
  expect(convert(source, { offer: 1 })).toBe(`apiVersion: storage.k8s.io/v1
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
`);
});

test("io1 keeps its IOPS, raised to its least as the plugin did; topologies take the standard key", () => {
  const source = `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: io
provisioner: kubernetes.io/aws-ebs$0
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
`;
  expect(convert(source)).toBe(`apiVersion: storage.k8s.io/v1
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
`);
});

test("a class without a type says which one it means, and needs no map beforehand", () => {
  const source = `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: kubernetes.io/aws-ebs$0
volumeBindingMode: WaitForFirstConsumer
`;
  const result = (type: string) => `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: ebs.csi.aws.com
parameters:
  type: ${type}
volumeBindingMode: WaitForFirstConsumer
`;
  expect(convert(source)).toBe(result("gp3"));
  expect(convert(source, { kubernetesVersion: "1.20" })).toBe(result("gp2"));
});

test("a map whose parameters all go is filled anew", () => {
  const source = `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: kubernetes.io/aws-ebs$0
parameters:
  zone: us-east-1a
  iopsPerGB: "10"
volumeBindingMode: WaitForFirstConsumer
`;
  expect(convert(source, { driverVersion: "1.20" })).toBe(`apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
allowedTopologies:
- matchLabelExpressions:
  - key: topology.ebs.csi.aws.com/zone
    values:
    - us-east-1a
volumeBindingMode: WaitForFirstConsumer
`);
});

test("a volume with a zone label, a partition and the marks of its maker", () => {
  const source = `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  annotations:
    kubernetes.io/createdby: aws-ebs-dynamic-provisioner
    pv.kubernetes.io/provisioned-by: kubernetes.io/aws-ebs
  labels:
    failure-domain.beta.kubernetes.io/zone: us-east-1a__us-east-1b
spec:
  capacity:
    storage: 10Gi
  persistentVolumeReclaimPolicy: Retain
  awsElasticBlockStore:$0
    # the disk
    volumeID: vol-0123456789abcdef0
    fsType: ext4 # as formatted
    partition: 1
    readOnly: true
  storageClassName: ""
`;
  expect(convert(source)).toBe(`apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  labels:
    failure-domain.beta.kubernetes.io/zone: us-east-1a__us-east-1b
spec:
  capacity:
    storage: 10Gi
  persistentVolumeReclaimPolicy: Retain
  csi:
    driver: ebs.csi.aws.com
    # the disk
    volumeHandle: vol-0123456789abcdef0
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
          - us-east-1b
`);
});

test("in braces, with the policy Delete, and a URL that leaves the zone open", () => {
  const source = `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data, annotations: {pv.kubernetes.io/provisioned-by: kubernetes.io/aws-ebs}}
spec: {capacity: {storage: 10Gi}, persistentVolumeReclaimPolicy: Delete, awsElasticBlockStore: {volumeID: "aws:///vol-0123456789abcdef0", partition: 0}$0}
`;
  expect(convert(source)).toBe(`apiVersion: v1
kind: PersistentVolume
metadata: {name: data, annotations: {pv.kubernetes.io/provisioned-by: ebs.csi.aws.com}}
spec: {capacity: {storage: 10Gi}, persistentVolumeReclaimPolicy: Delete, csi: {driver: ebs.csi.aws.com, volumeHandle: "vol-0123456789abcdef0"}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: topology.kubernetes.io/zone, operator: In, values: [<zone>]}]}]}}}
`);
});

test("affinity that is there keeps its terms, under the standard keys", () => {
  const source = `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: aws://us-east-1a/vol-0123456789abcdef0$0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: failure-domain.beta.kubernetes.io/zone
              operator: In
              values: [us-east-1a]
            - { key: failure-domain.beta.kubernetes.io/region, operator: In, values: [us-east-1] }
`;
  expect(convert(source)).toBe(`apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values: [us-east-1a]
            - { key: topology.kubernetes.io/region, operator: In, values: [us-east-1] }
`);
});

test("what does not apply is not offered, and what almost does is greyed out", () => {
  const classOf = (provisioner: string) => `kind: StorageClass$0\nprovisioner: ${provisioner}\n`;
  const volume = "kind: PersistentVolume$0\nspec:\n  awsElasticBlockStore:\n    volumeID: aws://us-east-1a/disk\n";
  expect(titles(inTreeToCsiConversion, classOf("ebs.csi.aws.com"))).toEqual([]);
  expect(titles(inTreeToCsiConversion, classOf("kubernetes.io/aws-ebs"), { kubernetesVersion: "1.4" })).toEqual([]);
  expect(titles(inTreeToCsiConversion, classOf("kubernetes.io/aws-ebs"))).toHaveLength(1);
  expect(titles(inTreeToCsiConversion, volume)).toEqual([expect.stringMatching(/^disabled: .*cannot be read/)]);
});

test("parameters that another map lends are not edited through it", () => {
  const source = `
apiVersion: v1
kind: List
items:
  - kind: StorageClass
    provisioner: ebs.csi.aws.com
    parameters: &lent
      type: gp2
  - kind: StorageClass
    provisioner: kubernetes.io/aws-ebs$0
    parameters: *lent
`;
  expect(convert(source)).toBeUndefined();
});
