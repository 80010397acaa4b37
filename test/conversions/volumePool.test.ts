// The volume pool: a class that makes nothing, a disk kept for each pod, and the proof that they bind.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";
import { offered } from "../support/convert.ts";

const kafka = `
apiVersion: apps/v1
kind: $0StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  serviceName: kafka
  replicas: 3
  selector:
    matchLabels:
      app: kafka
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
        - name: kafka
          image: example/kafka
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast # new disks
        resources:
          requests:
            storage: 300Gi
---
apiVersion: v1
kind: Service
metadata:
  name: kafka
  namespace: kafka
spec:
  clusterIP: None
  selector:
    app: kafka
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [eu-west-1a, eu-west-1b]
`;

test("a volume for each pod, over the zones in turn, kept for its claim", () => {
  const { titles, apply } = offered(kafka);
  expect(titles.filter((title) => title.includes("pool"))).toHaveLength(1);
  const text = apply("pool of 3 volumes").get("/main.yaml") ?? "";
  expect(text).toContain("        storageClassName: kafka-pool # new disks\n");
  expect(text).toContain(
    "provisioner: kubernetes.io/no-provisioner # nothing is ever made: the pool is what there is\n",
  );
  const volumes = text.split("---\n").filter((each) => each.includes("kind: PersistentVolume\n"));
  expect(volumes.map((each) => /name: (data-\S+)/.exec(each)?.[1])).toEqual([
    "data-kafka-0",
    "data-kafka-1",
    "data-kafka-2",
  ]);
  expect(volumes.map((each) => /- (eu-west-\S+)/.exec(each)?.[1])).toEqual(["eu-west-1a", "eu-west-1b", "eu-west-1a"]);
  expect(volumes[1]).toContain("volumeHandle: <volume-1>\n");
});

test("serves its StatefulSet: no rule above information but for what is to be filled in", () => {
  const text = offered(kafka).apply("pool of 3 volumes").get("/main.yaml") ?? "";
  const workspace = new Workspace();
  workspace.update("/main.yaml", text);
  const found = fileFindings(rules, workspace, "/main.yaml", configFor(), (bug) => expect.fail(bug));
  const serious = found
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule }) => rule);
  expect(new Set(serious)).toEqual(new Set(["unresolved-placeholder"]));
  workspace.update("/main.yaml", text.replace("replicas: 3", "replicas: 4"));
  const short = fileFindings(rules, workspace, "/main.yaml", configFor(), (bug) => expect.fail(bug));
  expect(short.map(({ rule }) => rule)).toContain("pool-shortage");
});

test("is offered once, and for EBS only", () => {
  const pool = (source: string) => offered(source).titles.filter((title) => title.includes("pool of"));
  expect(pool(kafka.replace("ebs.csi.aws.com", "efs.csi.aws.com"))).toEqual([]);
  const done = offered(kafka).apply("pool of 3 volumes").get("/main.yaml") ?? "";
  expect(pool(done.replace("kind: StatefulSet", "kind: $0StatefulSet"))).toEqual([]);
});

test("a class named by the old annotation is named by the field, and no empty map stays behind", () => {
  const annotated = kafka
    .replace(
      "        name: data\n      spec:",
      "        name: data\n        annotations:\n          volume.beta.kubernetes.io/storage-class: fast\n      spec:",
    )
    .replace("        storageClassName: fast # new disks\n", "");
  const text = offered(annotated).apply("pool of 3 volumes").get("/main.yaml") ?? "";
  expect(text).toContain("    - metadata:\n        name: data\n      spec:\n");
  expect(text).toContain("        storageClassName: kafka-pool\n");
});
