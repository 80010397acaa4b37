// Where a new class goes: to the classes that the folder keeps apart, into a file of its own, or behind what claims from it.
import { expect, test } from "vitest";
import { offered } from "../support/convert.ts";

const pod = `#- /app/pod.yaml
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
    containers: []
    volumes:
    -   name: data
        $0awsElasticBlockStore: {volumeID: vol-0123456789abcdef0, fsType: xfs}
`;
/** It does not fit, for its file system is another one. */
const other = (name: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: ${name}}\nprovisioner: ebs.csi.aws.com\n`;
const beside = `#- /app/standard.yaml\n${other("standard")}`;
const can = { createsFiles: true };
const changed = (source: string, options?: Parameters<ReturnType<typeof offered>["apply"]>[1]) =>
  offered(source).apply('new class "ebs-gp3-xfs"', options);

test("a folder with a file for each class gets a file more, in the style of the file that asks for it", () => {
  const texts = changed(pod + beside, can);
  expect([...texts.keys()]).toEqual(["/app/pod.yaml", "/app/ebs-gp3-xfs.yaml"]);
  expect(texts.get("/app/pod.yaml")).not.toContain("kind: StorageClass");
  expect(texts.get("/app/ebs-gp3-xfs.yaml")).toBe(`apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
    name: ebs-gp3-xfs
provisioner: ebs.csi.aws.com
parameters:
    type: gp3
    csi.storage.k8s.io/fstype: xfs
    encrypted: "true" # a suggestion: the old volume may not have been
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`);
});

test("a folder with one file for all classes gets it there", () => {
  const texts = changed(`${pod + beside}---\n${other("fast")}`, can);
  expect([...texts.keys()]).toEqual(["/app/pod.yaml", "/app/standard.yaml"]);
  expect(texts.get("/app/standard.yaml")).toMatch(/name: fast[\s\S]*---\n[\s\S]*name: ebs-gp3-xfs\n/);
});

test.each([
  ["nobody can create files", pod + beside, { createsFiles: false }],
  ["the folder keeps no classes apart", pod, can],
  ["the classes are in another folder", pod + beside.replace("/app/", "/"), can],
  ["the classes stand among other objects", `${pod + beside}---\nkind: ConfigMap\n`, can],
  [
    "a kustomization would not apply the file",
    `${pod + beside}#- /app/kustomization.yaml\nresources: [pod.yaml]\n`,
    can,
  ],
  ["a file of that name is there", `${pod + beside}#- /app/ebs-gp3-xfs.yaml\nkind: ConfigMap\n`, can],
  ["it is wanted here", pod + beside, { ...can, classes: "here" as const }],
])("it goes behind the claim where %s", (_why, source, options) => {
  const texts = changed(source, options);
  expect([...texts.keys()]).toEqual(["/app/pod.yaml"]);
  expect(texts.get("/app/pod.yaml")).toContain("kind: StorageClass");
});

test("a file of its own can be wished for", () => {
  const texts = changed(pod, { ...can, classes: "own-file" });
  expect([...texts.keys()]).toEqual(["/app/pod.yaml", "/app/ebs-gp3-xfs.yaml"]);
});
