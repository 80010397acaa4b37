// The volume pool: a class that makes nothing, a disk kept for each pod, and the proof that they bind.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { say } from "../../server/src/core/text/message.ts";
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

test("goes on from one disk that was made by hand: the pod that has it keeps it", () => {
  const source = (name: string) => readFileSync(new URL(`../vscode/workspace/${name}`, import.meta.url), "utf8");
  const imported = offered(source("kafka-static.yaml").replace("awsElastic", "$0awsElastic")).apply("Import");
  const set = offered((imported.get("/main.yaml") ?? "").replace("kind: Deployment", "kind: $0Deployment"))
    .apply("first pod keeps")
    .get("/main.yaml");
  const alone = (set ?? "").replace("kind: StatefulSet", "kind: $0StatefulSet");
  expect(offered(alone).titles.filter((title) => title.includes("pool of"))).toEqual([]);
  const text = offered(alone.replace("replicas: 1", "replicas: 3")).apply("pool of 2 volumes").get("/main.yaml") ?? "";
  const volumes = text.split("---\n").filter((each) => each.includes("kind: PersistentVolume\n"));
  const handles = volumes.map((each) =>
    [/name: (kafka1volume-\S+)/, /volumeHandle: (\S+)/].map((pattern) => pattern.exec(each)?.[1]).join(": "),
  );
  expect(handles.sort()).toEqual([
    "kafka1volume-kafka1-1: <volume-1>",
    "kafka1volume-kafka1-2: <volume-2>",
    "kafka1volume-pv: vol-688d7099",
  ]);
  expect(volumes.map((each) => /fsType: (\S+)/.exec(each)?.[1])).toEqual(["ext4", "ext4", "ext4"]);
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

describe("the rules prove that the pool serves its StatefulSet", () => {
  const pool = () => offered(kafka).apply("pool of 3 volumes").get("/main.yaml") ?? "";
  const disks = ["vol-0123456789abcdef0", "vol-0123456789abcdef1", "vol-0123456789abcdef2"];
  const filled = () => disks.reduce((text, id, index) => text.replace(`<volume-${index}>`, id), pool());
  const said = (text: string, rule: string) => {
    const workspace = new Workspace();
    workspace.update("/main.yaml", text);
    const found = fileFindings(rules, workspace, "/main.yaml", configFor(), (bug) => expect.fail(bug));
    return found.filter((each) => each.rule === rule).map(({ message }) => say(message));
  };
  const without = (name: string) =>
    filled()
      .split("---\n")
      .filter((document) => !document.includes(`kind: PersistentVolume\nmetadata:\n  name: ${name}\n`))
      .join("---\n");

  test("as it is written, for every pod", () => {
    for (const rule of ["pool-shortage", "unclaimed-static-volume", "binding-mismatch", "volume-used-twice"])
      expect(said(filled(), rule), rule).toEqual([]);
  });

  test.each([0, 1, 2])("without volume %d, they name the pod that stays Pending", (index) => {
    expect(said(without(`kafka-pool-${index}`), "pool-shortage")).toEqual([
      `Pod "kafka-${index}" stays Pending: class "kafka-pool" makes no volumes, and none that fits is left in its pool of 2`,
    ]);
  });

  test.each([
    ["a volume that is too small", /(name: kafka-pool-1\nspec:\n {2}capacity:\n {4}storage: )300Gi/, "$1299Gi"],
    [
      "a volume of another mode",
      /(name: kafka-pool-1\nspec:[\s\S]*?\n {2}accessModes:\n {4}- )ReadWriteOnce/,
      "$1ReadOnlyMany",
    ],
  ])("with %s too", (_what, from, to) => {
    const text = filled();
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(said(broken, "pool-shortage").join()).toContain('Pod "kafka-1" stays Pending');
  });

  test("a pod more than there are volumes is the one that waits", () => {
    expect(said(filled().replace("replicas: 3", "replicas: 4"), "pool-shortage").join()).toContain('Pod "kafka-3"');
  });

  test("a volume that is kept for no claim is named, for any pod may get its data", () => {
    const open = filled().replace(/ {2}claimRef:\n {4}namespace: kafka\n {4}name: data-kafka-[12]\n/g, "");
    expect(said(open, "pool-shortage")).toEqual([]);
    expect(said(open, "unclaimed-static-volume").map((words) => /"kafka-pool-\d"/.exec(words)?.[0])).toEqual([
      '"kafka-pool-1"',
      '"kafka-pool-2"',
    ]);
  });
});
