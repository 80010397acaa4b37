// Handing classes and volumes of the in-tree plugin to the EBS CSI driver, row by row of what the translation does.
import { expect, test } from "vitest";
import { inTreeToCsiConversion } from "../../server/src/core/conversions/inTreeToCsi.ts";
import { type ConvertOptions, converted, titles } from "../support/convert.ts";

const convert = (source: string, options: ConvertOptions = {}) =>
  converted(inTreeToCsiConversion, source, options).texts.get("/main.yaml");

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

test("a label may name several zones", () => {
  const source = `
apiVersion: v1
kind: PersistentVolume$0
metadata: {name: data, labels: {failure-domain.beta.kubernetes.io/zone: us-east-1a__us-east-1b}}
spec: {awsElasticBlockStore: {volumeID: vol-0123456789abcdef0}}
`;
  expect(convert(source)).toContain("values: [us-east-1a, us-east-1b]");
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
  const lending = (parameters: string) => `
apiVersion: v1
kind: List
items:
  - kind: StorageClass
    provisioner: ebs.csi.aws.com
    parameters: &lent
${parameters}
  - kind: StorageClass
    provisioner: kubernetes.io/aws-ebs$0
    parameters: *lent
`;
  expect(convert(lending("      type: gp2\n      fsType: xfs"))).toBeUndefined();
  // With nothing to change in them, the lines of the class are all that is touched.
  expect(convert(lending("      type: gp2"))).toBe(
    `${lending("      type: gp2").trimStart().replace("kubernetes.io/aws-ebs$0", "ebs.csi.aws.com")}    volumeBindingMode: WaitForFirstConsumer\n`,
  );
});

const untyped = (parameters: string) => `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: plain}
provisioner: kubernetes.io/aws-ebs$0
parameters: {${parameters}}
volumeBindingMode: WaitForFirstConsumer
`;

test("IOPS for each GiB stay with a class that the driver has long served as gp3, and go where the plugin ignored them", () => {
  expect(convert(untyped('iopsPerGB: "10"'))).toContain(
    'parameters: {iopsPerGB: "10", type: "gp3", allowAutoIOPSPerGBIncrease: "true"}',
  );
  expect(convert(untyped('iopsPerGB: "10", allowAutoIOPSPerGBIncrease: "true"'))).toContain(
    'parameters: {iopsPerGB: "10", allowAutoIOPSPerGBIncrease: "true", type: "gp3"}',
  );
  expect(convert(untyped('iopsPerGB: "10"'), { kubernetesVersion: "1.20" })).toContain('parameters: {type: "gp2"}');
  expect(convert(untyped('type: st1, iopsPerGB: "10"'))).toContain("parameters: {type: st1}");
});

test("a file system that the driver dropped is named as it is mounted now", () => {
  expect(convert(untyped("type: gp2, fsType: Ext2"))).toContain("{type: gp2, csi.storage.k8s.io/fstype: ext4}");
  expect(convert(untyped("type: gp2, fsType: ext2"), { driverVersion: "1.37" })).toContain("fstype: ext2}");
  const volume = `
apiVersion: v1
kind: PersistentVolume$0
metadata: {name: data}
spec: {awsElasticBlockStore: {volumeID: vol-0123456789abcdef0, fsType: ext2}}
`;
  expect(convert(volume)).toContain("volumeHandle: vol-0123456789abcdef0, fsType: ext4}");
  expect(convert(volume, { driverVersion: "1.37" })).toContain("fsType: ext2}");
});
