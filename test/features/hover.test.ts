// What a hover says: of keys, of values, of sizes, and of the names of objects.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hover } from "../../server/src/core/features/hover.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { escapeMarkdown, toMarkdown, toPlainText } from "../../server/src/lsp/markup.ts";
import { type CheckOptions, configFor } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";

function hovered(source: string, options: CheckOptions = {}) {
  const { files, cursor } = parseFixture(source);
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  if (!cursor) throw new Error("a cursor");
  const found = hover(workspace, cursor.uri, cursor.span.start, configFor(options));
  const text = files.get(cursor.uri) ?? "";
  return {
    on: found && text.slice(found.span.start, found.span.end),
    words: found ? toPlainText(found.parts, say) : "",
    markdown: found ? toMarkdown(found.parts, say) : "",
  };
}

const storageClass = (parameters: string, rest = "") => `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
${rest}parameters:
  type: gp3
${parameters}`;

const claim = (size: string, more = "") => `
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
${more}  resources:
    requests:
      storage: ${size}
`;

test("a key says its type, whether it is required, and what Kubernetes says of it", () => {
  const { on, words } = hovered("apiVersion: v1\nkind: Pod\nspec:\n  vol$0umes:\n    - name: a\n");
  expect(on).toBe("volumes");
  expect(words).toMatch(/^volumes: list of Volume\n\nList of volumes/);
  expect(hovered("apiVersion: v1\nkind: PersistentVolume\nspec:\n  csi:\n    dri$0ver: a\n").words).toMatch(
    /string, required/,
  );
});

test.each([
  ["Pod", "  volu$0mes: []"],
  ["Pod", "  contai$0ners: []"],
  ["Pod", "  containers:\n    - volumeMo$0unts: []"],
  ["Pod", "  containers:\n    - volumeMounts:\n        - read$0Only: true"],
  ["Pod", "  affinity:\n    nodeAffi$0nity: {}"],
  ["Pod", "  securityContext:\n    fsGr$0oup: 1"],
  ["Deployment", "  templ$0ate: {}"],
  ["Deployment", "  strategy:\n    ty$0pe: Recreate"],
  ["StatefulSet", "  repli$0cas: 1"],
  ["PersistentVolume", "  nodeAffinity:\n    requ$0ired: {}"],
  ["Service", "  cluster$0IP: None"],
  ["Kafka", "  kafka:\n    stor$0age: {}"],
])("a field of %s that is about storage or leads there is explained:\n%s", (kind, spec) => {
  const apiVersion = { Kafka: "kafka.strimzi.io/v1beta2", Deployment: "apps/v1", StatefulSet: "apps/v1" }[kind] ?? "v1";
  expect(hovered(`apiVersion: ${apiVersion}\nkind: ${kind}\nspec:\n${spec}\n`).words).not.toBe("");
});

test.each([
  ["Pod", "  containers:\n    - image$0PullPolicy: Always"],
  ["Pod", "  containers:\n    - ports:\n        - container$0Port: 1"],
  ["Pod", "  restart$0Policy: Never"],
  ["Deployment", "  revision$0HistoryLimit: 1"],
  ["Deployment", "  template:\n    meta$0data: {}"],
  ["Deployment", "  sele$0ctor: {}"],
  ["Service", "  por$0ts: []"],
  ["Service", "  type: Load$0Balancer"],
])("a field of %s that has nothing to do with it is left to others:\n%s", (kind, spec) => {
  const apiVersion = kind === "Deployment" ? "apps/v1" : "v1";
  expect(hovered(`apiVersion: ${apiVersion}\nkind: ${kind}\nspec:\n${spec}\n`).words).toBe("");
});

test("what an object is, is said of those that store something", () => {
  expect(hovered("apiVersion: v1\nkind: P$0od\n").words).not.toBe("");
  expect(hovered("apiVersion: v1\nki$0nd: ConfigMap\n").words).toBe("");
  expect(hovered("apiVersion: v1\nkind: PersistentVolumeClaim\nmeta$0data: {}\n").words).toBe("");
});

test("the value of kind is the object", () => {
  expect(hovered("apiVersion: v1\nkind: Persistent$0VolumeClaim\n").words).toContain("user's request for");
});

test("parameters say what they mean, in whatever case they are written", () => {
  expect(hovered(storageClass("  IOPS$0PERGB: '3'\n")).words).toMatch(/^iopsPerGB\n\n.*\n\n- For gp3, io1, io2/);
  const attributes = `apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
driverName: ebs.csi.aws.com
parameters:
  thr$0oughput: "200"
`;
  expect(hovered(attributes).words).toMatch(/^throughput\n/);
  expect(hovered(attributes.replace("ebs.csi.aws.com", "other.example")).words).toMatch(/^parameters/);
});

test.each([
  [
    "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: gp$03\n",
    "65536 GiB",
  ],
  ["apiVersion: storage.k8s.io/v1\nkind: StorageClass\nreclaimPolicy: Del$0ete\n", "EBS volume with all data"],
  ["apiVersion: storage.k8s.io/v1\nkind: StorageClass\nvolumeBindingMode: Imm$0ediate\n", "as soon as the claim is"],
  [
    "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: kubernetes.io/aws-$0ebs\n",
    "EBS CSI driver does its work",
  ],
  ["apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - ReadWrite$0Many\n", "io2"],
  ["apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  volumeMode: Blo$0ck\n", "bare device"],
  [
    "apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n    topology.kubernetes.io/zone: us-east-$01a\n",
    "region us-east-1",
  ],
  [
    "apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n    topology.kubernetes.io/$0zone: us-east-1a\n",
    "every node has",
  ],
  [
    "apiVersion: v1\nkind: PersistentVolume\nspec:\n  csi:\n    driver: ebs.csi.aws.com\n    fsType: xf$0s\n",
    "large files",
  ],
  [
    "apiVersion: v1\nkind: PersistentVolume\nspec:\n  csi:\n    volumeHandle: vol-0123456$0789abcdef0\n",
    "EBS volume vol-0123456789abcdef0",
  ],
])("a value says what it does: %#", (source, words) => {
  expect(hovered(source).words).toContain(words);
});

test("a size says how much it is, and what EBS makes of it", () => {
  const { on, words } = hovered(`${claim("50$00G")}${storageClass('  encrypted: "true"\n')}`);
  expect(on).toBe("500G");
  expect(words).toBe(
    "500G is 465.66 GiB\n\nEBS makes 466 GiB · gp3 · 3000 IOPS · 125 MiB/s · encrypted\n\nEBS makes whole GiB: rounded up to 466 GiB\n\nBy class fast",
  );
});

test("a size says what it costs in a month, when somebody wants to know", () => {
  const source = `${claim("50$000Gi")}${storageClass('  iops: "4000"\n')}`;
  expect(hovered(source).words).not.toContain("$");
  expect(hovered(source, { priceRegion: "eu-west-1" }).words).toMatch(
    /\n\n≈ \$446 \/ month\n\nList prices of eu-west-1 of 2022-02-10, without taxes and snapshots$/,
  );
});

test("a size that is refused says who refuses it, and why", () => {
  const { words } = hovered(`${claim("100$0Ti")}${storageClass("")}`);
  expect(words).toContain("Refused by EC2\n\n102400 GiB is too large: gp3 ends at 65536 GiB");
});

test("the size of a claim of other storage, of an unknown class or of a bound volume is just a size", () => {
  const other = storageClass("").replace("ebs.csi.aws.com", "efs.csi.aws.com");
  expect(hovered(`${claim("1$0Gi")}${other}`).words).toBe("1 GiB");
  expect(hovered(claim("1$0Gi")).words).toContain("Class fast is not in this workspace");
  expect(hovered(`${claim("1$0Gi", "  volumeName: old\n")}${storageClass("")}`).words).toContain("no volume is made");
});

const set = (rest = "") => `
#- /set.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
${rest}  template:
    spec:
      containers:
        - name: kafka
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
        resources:
          requests:
            storage: 10Gi
`;

test("the size of a claim template counts for every replica", () => {
  const { words } = hovered(`${set().replace("10Gi", "10$0Gi")}${storageClass("")}`);
  expect(words).toContain("For each of data-kafka-0 … data-kafka-2: 30 GiB in all");
});

test("a reference says what is behind it, in which file, who uses it, and what survives", () => {
  const pod = (kind: string) => `
#- /web.yaml
apiVersion: apps/v1
kind: ${kind}
metadata:
  name: web
spec:
  template:
    spec:
      volumes:
        - name: v
          persistentVolumeClaim:
            claimName: da$0ta
`;
  const { words } = hovered(`${pod("Deployment")}${claim("10Gi")}${storageClass("", "reclaimPolicy: Retain\n")}`);
  expect(words).toMatch(/^PersistentVolumeClaim data in claim.yaml\n/);
  for (const each of [
    "- Asks for 10Gi",
    "Used by Deployment web",
    "kubectl delete of the Deployment leaves PersistentVolumeClaim data, disk and data included",
    "Deleting the claim leaves the EBS volume and its data: the reclaim policy of class fast is Retain",
  ]) {
    expect(words).toContain(each);
  }
  const byDelete = hovered(`${pod("Deployment")}${claim("10Gi")}${storageClass("")}`);
  expect(byDelete.words).toContain("deletes the EBS volume and its data: the reclaim policy of class fast is Delete");
});

test("the name of a workload, and of its volume, speaks of the disk that it names", () => {
  const source = (name: string, volume: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      volumes:\n        - name: ${volume}\n          awsElasticBlockStore: {volumeID: aws://us-east-1a/vol-688d7099}\n`;
  for (const { words } of [hovered(source("we$0b", "data")), hovered(source("web", "da$0ta"))]) {
    expect(words).toContain("EBS volume vol-688d7099\n");
    expect(words).toContain("kubectl delete of the Deployment leaves EBS volume vol-688d7099, data included");
  }
});

test("a generated claim says which template it comes from", () => {
  const pod =
    "#- /pod.yaml\napiVersion: v1\nkind: Pod\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: data-kafka-$01\n";
  const { words } = hovered(`${pod}${set()}${storageClass("")}`);
  expect(words).toContain("StatefulSet kafka makes it of its claim template data, for the pod kafka-1");
  expect(words).toContain("EBS makes 10 GiB");
  expect(words).toContain("leaves its claims and their disks");
  const volume = hovered(`${pod.replace("$0", "").replace("name: v", "name: v$0")}${set()}${storageClass("")}`);
  expect(volume.words).toContain("which StatefulSet kafka makes");
});

test("the retention policy of a StatefulSet counts from the release that has it", () => {
  const policy = "  persistentVolumeClaimRetentionPolicy:\n    whenDeleted: Delete\n";
  const source = set(policy).replace("name: kafka\nspec", "name: kaf$0ka\nspec") + storageClass("");
  expect(hovered(source).words).toContain("deletes its claims (whenDeleted: Delete)");
  expect(hovered(source, { kubernetesVersion: "1.22" }).words).toContain("leaves its claims and their disks");
});

test("a static volume that nobody provisioned is not deleted, whatever its policy says", () => {
  const volume = `apiVersion: v1
kind: PersistentVolume
metadata:
  name: ol$0d
spec:
  persistentVolumeReclaimPolicy: Delete
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`;
  expect(hovered(volume).words).toContain("becomes Failed");
});

test("words of manifests are never markup", () => {
  const hostile = "](command:x) `a` <img src=x> **b** https://evil.example www.evil.example a@b.example";
  const { markdown } = hovered(`apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: "${hostile}"
spec:
  storageClassName: "$0${hostile}"
`);
  const bare = markdown.replace(/\\[^\w\s]/g, "");
  expect(bare).not.toMatch(/[`<>[\]]|:\/\/|www\.|@|\*\*.*\*\*.*\*\*/);
  expect(escapeMarkdown("# a")).toBe("\\# a");
  expect(escapeMarkdown("1. a")).toBe("1\\. a");
  expect(escapeMarkdown("a\n\n# b")).toBe("a # b");
});

test("templates of other tools are no manifests", () => {
  const helm =
    "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  resources:\n    requests:\n      storage: 1$00Gi\n";
  expect(hovered(helm).words).not.toContain("EBS makes");
});

const folder = fileURLToPath(new URL("../vscode/workspace/", import.meta.url));

test("every offset of the article's manifests gets an answer that holds it, also where the text is cut", () => {
  const workspace = new Workspace();
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  expect(names.length).toBe(3);
  for (const name of names) workspace.update(`/${name}`, readFileSync(folder + name, "utf8"));
  const config = configFor({ kubernetesVersion: "1.4" });
  for (const name of names) {
    const text = readFileSync(folder + name, "utf8");
    for (let offset = -1; offset <= text.length + 1; offset++) {
      const found = hover(workspace, `/${name}`, offset, config);
      if (found) expect(found.span.start <= offset && offset <= found.span.end).toBe(true);
    }
    for (let offset = 0; offset <= text.length; offset += 7) {
      workspace.update("/cut.yaml", text.slice(0, offset));
      hover(workspace, "/cut.yaml", offset, config);
    }
  }
});

test("the volume that is written down for a claim decides what becomes of its disk", () => {
  const volume =
    "#- /pv.yaml\napiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: disk\nspec:\n  claimRef:\n    name: data\n  csi:\n    driver: ebs.csi.aws.com\n    volumeHandle: vol-0123456789abcdef0\n";
  const { words } = hovered(`${claim("10Gi").replace("name: data", "name: da$0ta")}${storageClass("")}${volume}`);
  expect(words).toContain("the reclaim policy of PersistentVolume disk is Retain");
  expect(words).not.toContain("policy of class fast is Delete");
});
