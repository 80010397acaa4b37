// What is shown beside a text: inlay hints, code lenses and semantic tokens.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { codeLenses } from "../../server/src/core/features/codeLens.ts";
import { inlayHints } from "../../server/src/core/features/inlayHints.ts";
import { semanticTokens } from "../../server/src/core/features/semanticTokens.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { type CheckOptions, configFor } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";

function workspaceOf(source: string): { workspace: Workspace; uri: string; text: string } {
  const { files } = parseFixture(source);
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  const [uri = "", text = ""] = [...files][0] ?? [];
  return { workspace, uri, text };
}

/** Of the first file: the line up to each hint, and what it says. */
function hints(source: string, options: CheckOptions = {}): string[] {
  const { workspace, uri, text } = workspaceOf(source);
  const all = inlayHints(workspace, uri, { start: 0, end: text.length }, configFor(options));
  return all.map(({ offset, parts }) => {
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim();
    return `${line} → ${parts.map(say).join(" · ")}`;
  });
}

/** Of the first file: the number of the line that each lens stands above, and what it says. */
function lenses(source: string, options: CheckOptions = {}): string[] {
  const { workspace, uri, text } = workspaceOf(source);
  return codeLenses(workspace, uri, configFor(options)).map(({ span, words }) => {
    return `${text.slice(0, span.start).split("\n").length}: ${say(words().title)}`;
  });
}

const storageClass = (parameters: string, name = "fast", rest = "") => `
#- /${name}.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ${name}
${rest}provisioner: ebs.csi.aws.com
parameters:
${parameters}`;

const gp3 = "  type: gp3\n";

const claim = (size: string, more = "  storageClassName: fast\n", name = "data") => `
#- /claim-${name}.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${name}
spec:
  accessModes: [ReadWriteOnce]
${more}  resources:
    requests:
      storage: ${size}
`;

const set = (rest = "", size = "10Gi", replicas = 3) => `
#- /set.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  serviceName: brokers
  replicas: ${replicas}
${rest}  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        resources:
          requests:
            storage: ${size}
`;

test("what a volume costs in a month stands behind it on demand, for all replicas, where there is a price", () => {
  const set = `
#- /set.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: kafka}
spec:
  replicas: 3
  volumeClaimTemplates:
    - metadata: {name: data}
      spec:
        storageClassName: fast
        resources: {requests: {storage: 100Gi}}
${storageClass(gp3)}`;
  const before = "resources: {requests: {storage: 100Gi → ";
  const volume = `${before}gp3 · for 3 disks · 3000 IOPS · 125 MiB/s`;
  expect(hints(set)).toEqual([volume]);
  expect(hints(set, { priceRegion: "us-east-1" })).toEqual([
    `${before}≈ $24.00 / month for 3 disks · gp3 · 3000 IOPS · 125 MiB/s`,
  ]);
  expect(hints(set, { priceRegion: "mx-central-1" })).toEqual([volume]);
});

test("the volume behind a size, without the size where that says nothing new", () => {
  expect(hints(claim("500G") + storageClass(gp3))).toEqual(["storage: 500G → 466 GiB · gp3 · 3000 IOPS · 125 MiB/s"]);
  expect(hints(claim("10Gi") + storageClass(gp3))).toEqual(["storage: 10Gi → gp3 · 3000 IOPS · 125 MiB/s"]);
  expect(hints(claim("'1Ti'") + storageClass(gp3))).toEqual([
    "storage: '1Ti' → 1024 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ]);
});

test("a template's volume counts for each replica", () => {
  expect(hints(set() + storageClass(gp3))).toEqual(["storage: 10Gi → gp3 · for 3 disks · 3000 IOPS · 125 MiB/s"]);
  expect(hints(set("", "10Gi", 1) + storageClass(gp3))).toEqual(["storage: 10Gi → gp3 · 3000 IOPS · 125 MiB/s"]);
});

test("a size that is refused", () => {
  expect(hints(claim("100Ti") + storageClass(gp3))).toEqual(["storage: 100Ti → refused by EC2"]);
});

test("IOPS for each GiB, as they come out for every claim of the class", () => {
  const source = storageClass("  type: io2\n  iopsPerGB: '10'\n");
  expect(hints(source + claim("500G") + set("", "100Gi"))).toEqual([
    "iopsPerGB: '10' → data: 4660 IOPS · data: 1000 IOPS × 3",
  ]);
  const many = ["a", "b", "c", "d", "e"].map((name) => claim("100Gi", undefined, name)).join("");
  expect(hints(source + many)).toEqual([
    "iopsPerGB: '10' → a: 1000 IOPS · b: 1000 IOPS · c: 1000 IOPS · d: 1000 IOPS · e: 1000 IOPS",
  ]);
  expect(hints(source)).toEqual([]);
});

test("the default class of the workspace serves a claim that names none", () => {
  const rest = "  annotations:\n    storageclass.kubernetes.io/is-default-class: 'true'\n";
  expect(hints(claim("10Gi", "") + storageClass(gp3, "fast", rest))).toEqual([
    "storage: 10Gi → gp3 · 3000 IOPS · 125 MiB/s",
  ]);
  expect(hints(claim("10Gi", "") + storageClass(gp3))).toEqual([]);
  expect(hints(claim("10Gi", '  storageClassName: ""\n') + storageClass(gp3, "fast", rest))).toEqual([]);
});

test("nothing where the workspace does not know, or where EBS has no part in it", () => {
  expect(hints(claim("10Gi"))).toEqual([]);
  expect(hints(claim("10Gi") + storageClass(gp3).replace("ebs.csi.aws.com", "efs.csi.aws.com"))).toEqual([]);
  expect(hints(claim("10 GB") + storageClass(gp3))).toEqual([]);
  expect(hints(claim("{{ .Values.size }}") + storageClass(gp3))).toEqual([]);
  expect(hints(claim("10Gi") + storageClass("  type: {{ .Values.type }}\n"))).toEqual([]);
  expect(hints(claim("10Gi", "  storageClassName: fast\n  volumeName: old\n") + storageClass(gp3))).toEqual([]);
  expect(
    hints(claim("10Gi", "  storageClassName: fast\n  volumeAttributesClassName: x\n") + storageClass(gp3)),
  ).toEqual([]);
});

test("only the hints of the range are given", () => {
  const { workspace, uri, text } = workspaceOf(claim("500G") + storageClass(gp3));
  expect(inlayHints(workspace, uri, { start: 0, end: 20 }, configFor())).toEqual([]);
  expect(inlayHints(workspace, uri, { start: 20, end: text.length }, configFor())).toHaveLength(1);
});

test("who uses a claim, a class, a volume", () => {
  const pod = (name: string) =>
    `#- /${name}.yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: data\n    - name: w\n      persistentVolumeClaim:\n        claimName: data\n`;
  expect(lenses(claim("1Gi"))).toEqual(["1: used by nothing in this workspace"]);
  expect(lenses(claim("1Gi") + pod("one"))).toEqual(["1: used by Pod one"]);
  expect(lenses(claim("1Gi") + pod("one") + pod("two"))).toEqual(["1: used by 2"]);
  expect(lenses(storageClass(gp3) + claim("1Gi") + set())).toEqual(["1: used by 2"]);
  const volume =
    "#- /pv.yaml\napiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: old\nspec:\n  claimRef:\n    name: data\n";
  expect(lenses(volume + claim("1Gi")), "a volume that names its claim").toEqual([
    "1: used by PersistentVolumeClaim data",
  ]);
  expect(lenses(claim("1Gi") + volume), "which is not who uses the claim").toEqual([
    "1: used by nothing in this workspace",
  ]);
});

test("a claim in another namespace is another claim", () => {
  const own = claim("1Gi").replace("name: data", "name: data\n  namespace: a");
  const pod =
    "#- /p.yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  namespace: b\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: data\n";
  expect(lenses(own + pod)).toEqual(["1: used by nothing in this workspace"]);
  expect(lenses(own + pod.replace("namespace: b", "namespace: a"))).toEqual(["1: used by Pod p"]);
});

test("which claims a StatefulSet makes, and what becomes of them", () => {
  expect(lenses(set())).toEqual([
    "1: makes data-kafka-0 … data-kafka-2",
    "1: deleted: its claims stay · scaled down: its claims stay",
  ]);
  const policy = "  persistentVolumeClaimRetentionPolicy:\n    whenDeleted: Delete\n    whenScaled: Delete\n";
  expect(lenses(set(policy))[1]).toBe("1: deleted: its claims go · scaled down: claims go");
  expect(lenses(set(policy), { kubernetesVersion: "1.20" })[1]).toContain("deleted: its claims stay");
  expect(lenses(set("  ordinals:\n    start: 5\n", "1Gi", 2))[0]).toBe("1: makes data-kafka-5, data-kafka-6");
  expect(lenses(set("", "1Gi", 0))[0]).toBe("1: makes no claims at 0 replicas");
});

const workload = (kind: string, volume: string) => `
#- /workload.yaml
---
apiVersion: apps/v1
kind: ${kind}
metadata:
  name: web
spec:
  template:
    spec:
      volumes:
        - name: data
          ${volume}
`;

test("what becomes of the disks that a workload names, above the object and not in it", () => {
  const disk = "awsElasticBlockStore: { volumeID: aws://us-east-1a/vol-688d7099 }";
  const leaves = (kind: string, what: string) => [`2: kubectl delete of the ${kind} leaves ${what} included`];
  for (const kind of ["Deployment", "DaemonSet", "StatefulSet"]) {
    expect(lenses(workload(kind, disk))).toEqual(leaves(kind, "EBS volume vol-688d7099, data"));
  }
  expect(lenses(workload("Deployment", "persistentVolumeClaim: { claimName: data }"))).toEqual(
    leaves("Deployment", "PersistentVolumeClaim data, disk and data"),
  );
  expect(lenses(workload("Deployment", "ephemeral: { volumeClaimTemplate: { spec: {} } }"))).toEqual([
    "2: The claim goes with its pod",
  ]);
  expect(lenses(workload("Deployment", "emptyDir: {}"))).toEqual([]);
  expect(lenses(workload("Deployment", "awsElasticBlockStore: {}"))).toEqual([]);
});

test("a Service has a line where there is storage behind it", () => {
  const service =
    "\n#- /service.yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector: {app: web}\n";
  const behind = (volume: string) =>
    workload("Deployment", volume).replace("  template:\n", "  template:\n    metadata: {labels: {app: web}}\n");
  expect(lenses(service + behind("emptyDir: {}"))).toEqual([]);
  expect(lenses(service + behind("awsElasticBlockStore: {volumeID: vol-688d7099}"))).toEqual([
    "1: kubectl delete of the Service leaves the pods of Deployment web, their claims and their disks",
  ]);
});

test("no line comes or goes because of another file", () => {
  const pods = workload("Deployment", "persistentVolumeClaim: { claimName: data }");
  const lines = (source: string) => new Set(lenses(source).map((each) => each.split(":")[0]));
  for (const [own, other] of [
    [pods, claim("1Gi") + storageClass(gp3)],
    [claim("1Gi"), pods + storageClass(gp3)],
    [storageClass(gp3), claim("1Gi")],
    [set(), storageClass(gp3)],
  ] as const) {
    expect(lines(own + other)).toEqual(lines(own));
  }
});

test("tokens stand on the words that mean something to EBS, and on no others", () => {
  const { workspace, uri, text } = workspaceOf(`
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: "fast" } # us-east-1a
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a, "us-east-1b"]
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: disk
spec:
  capacity:
    storage: 10Gi
  storageClassName: 'fast'
  awsElasticBlockStore:
    volumeID: aws://us-east-1a/vol-0123456789abcdef0
    fsType: ext4
`);
  const tokens = semanticTokens(workspace, uri);
  expect(tokens.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual([
    "definition fast",
    "type gp3",
    "zone us-east-1a",
    "zone us-east-1b",
    "definition disk",
    "quantity 10Gi",
    "reference fast",
    "id aws://us-east-1a/vol-0123456789abcdef0",
  ]);
  const at = text.indexOf("10Gi");
  expect(semanticTokens(workspace, uri, { start: at, end: at + 1 })).toHaveLength(1);
});

const folder = fileURLToPath(new URL("../vscode/workspace/", import.meta.url));

test("the article's manifests, and every beginning of them, are answered", () => {
  const workspace = new Workspace();
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  for (const name of names) workspace.update(`/${name}`, readFileSync(folder + name, "utf8"));
  const config = configFor({ kubernetesVersion: "1.4" });
  const ask = (uri: string, length: number) => {
    inlayHints(workspace, uri, { start: 0, end: length }, config);
    for (const lens of codeLenses(workspace, uri, config)) lens.words();
    let end = 0;
    for (const { span } of semanticTokens(workspace, uri)) {
      expect(span.start >= end && span.end > span.start && span.end <= length).toBe(true);
      end = span.end;
    }
  };
  for (const name of names) {
    const text = readFileSync(folder + name, "utf8");
    ask(`/${name}`, text.length);
    for (let length = 0; length <= text.length; length++) {
      workspace.update("/cut.yaml", text.slice(0, length));
      ask("/cut.yaml", length);
    }
  }
});

test("volumes that are written down for a template's claims leave nothing to be made", () => {
  const pool =
    "#- /pv.yaml\napiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: disk-1\nspec:\n  claimRef:\n    name: data-kafka-1\n";
  expect(hints(set() + storageClass(gp3) + pool)).toEqual([]);
  expect(hints(claim("10Gi") + storageClass(gp3) + pool.replace("data-kafka-1", "data"))).toEqual([]);
});

test("where several classes say that they are the default one, neither is taken for it", () => {
  const rest = "  annotations:\n    storageclass.kubernetes.io/is-default-class: 'true'\n";
  expect(hints(claim("10Gi", "") + storageClass(gp3, "fast", rest) + storageClass(gp3, "slow", rest))).toEqual([]);
});

test("a word that means two things is one token", () => {
  const { workspace, uri } = workspaceOf(
    "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: vol-0123456789abcdef0\n  labels: {zone: &zone us-east-1a, other: *zone}\n",
  );
  expect(semanticTokens(workspace, uri).map(({ kind }) => kind)).toEqual(["definition", "zone"]);
});

test("what is used without a word", () => {
  const rest = "  annotations:\n    storageclass.kubernetes.io/is-default-class: 'true'\n";
  expect(lenses(storageClass(gp3, "fast", rest) + claim("10Gi", ""))).toEqual([
    "1: used by PersistentVolumeClaim data",
  ]);
  expect(lenses(storageClass(gp3) + claim("10Gi", ""))).toEqual(["1: used by nothing in this workspace"]);
  expect(lenses(claim("10Gi", undefined, "data-kafka-1") + set())).toEqual(["1: used by StatefulSet kafka"]);
});
