// `graph`: who stores where, as Mermaid, DOT and JSON.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-graph-"));
  await writeFile(
    join(folder, "all.yaml"),
    `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: kafka, namespace: shop}
spec:
  replicas: 2
  template:
    spec:
      containers: []
      volumes:
        - {name: old, awsElasticBlockStore: {volumeID: "aws://eu-west-1a/vol-0123456789abcdef0"}}
        - {name: tmp, emptyDir: {}}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {storageClassName: fast}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: disk-1}
spec:
  claimRef: {name: data-kafka-1, namespace: shop}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0fedcba9876543210}
  nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: topology.kubernetes.io/zone, operator: In, values: [eu-west-1b]}]}]}}
`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

test("json: every object and every edge once", async () => {
  const { stdout, status } = await run(["graph", "--format", "json"], { cwd: folder });
  expect(status).toBe(0);
  const { nodes, edges } = JSON.parse(stdout) as {
    nodes: { id: string; zones: string[]; file?: string }[];
    edges: { from: string; to: string; label?: string }[];
  };
  expect(edges.map(({ from, to, label }) => `${from} ${label ?? ""}> ${to}`).sort()).toEqual([
    "PersistentVolume/disk-1 > EBS volume/vol-0fedcba9876543210",
    "PersistentVolumeClaim/shop/data-kafka-0 > StorageClass/fast",
    "PersistentVolumeClaim/shop/data-kafka-1 > PersistentVolume/disk-1",
    "PersistentVolumeClaim/shop/data-kafka-1 > StorageClass/fast",
    "StatefulSet/shop/kafka data> PersistentVolumeClaim/shop/data-kafka-0",
    "StatefulSet/shop/kafka data> PersistentVolumeClaim/shop/data-kafka-1",
    "StatefulSet/shop/kafka old> EBS volume/vol-0123456789abcdef0",
  ]);
  expect(nodes.find(({ id }) => id === "PersistentVolume/disk-1")).toMatchObject({
    zones: ["eu-west-1b"],
    file: "all.yaml",
  });
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
});

test("mermaid: names cannot break out of their quotes", async () => {
  const name = 'a"]; click n0 <script>';
  await writeFile(
    join(folder, "hostile.yaml"),
    `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${JSON.stringify(name)}}\nspec: {storageClassName: fast}\n`,
  );
  const { stdout: mermaid } = await run(["graph"], { cwd: folder });
  expect(mermaid).toMatch(/^flowchart LR\n/);
  expect(mermaid).toContain("a#34;#93;#59; click n0 #60;script#62;");
  expect(mermaid).not.toContain("<script");
});

test("dot: Graphviz itself draws every object and edge, under the names that the manifests give them", async () => {
  const names = ['a"]; click n0 <script>', "\\N \\l \\", "two\nlines", "end", "한국어 {a|b} %%{init}%%", "a&lt;b"];
  const claims = names.map(
    (name) =>
      `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${JSON.stringify(name)}}\nspec: {storageClassName: fast}\n`,
  );
  await writeFile(join(folder, "hostile.yaml"), claims.join("---\n"));
  const { stdout } = await run(["graph", "--format", "dot"], { cwd: folder });
  const drawn = (await Graphviz.load()).layout(stdout, "svg", "dot");
  const text = (svg: string) =>
    svg
      .replace(/&#160;/g, " ")
      .replace(/&#45;/g, "-")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  const lines = [...drawn.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line = ""]) => text(line));
  for (const line of names.flatMap((name) => name.split("\n"))) expect(lines).toContain(line);
  const edges = JSON.parse((await run(["graph", "--format", "json"], { cwd: folder })).stdout).edges;
  expect(drawn.match(/class="edge"/g)).toHaveLength(edges.length);
});
