// Static to dynamic: from every kind of pod owner and from a volume with its claim, in one file or in several.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { isReadable, toData } from "../../server/src/core/yaml/tree.ts";
import { offered } from "../support/convert.ts";

const example = (name: string) => readFileSync(new URL(`../vscode/workspace/${name}`, import.meta.url), "utf8");

/** The plain data of each document; each of them parses. */
function documents(text: string): unknown[] {
  return split(text).map(({ start, end }) => {
    const tree = parseTree(text.slice(start, end));
    expect(isReadable(tree)).toBe(true);
    return tree.root ? toData(tree.root) : undefined;
  });
}

/** What stands at that path of plain data. */
function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}

describe("the article's manifests at Kubernetes 1.4", () => {
  const source = `${example("kafka-static.yaml").replace("awsElastic", "$0awsElastic")}#- /storages.yaml\n${example("storages.yaml")}`;

  test("become the article's own dynamic ones, byte for byte but for the size", () => {
    const texts = offered(source, { kubernetesVersion: "1.4" }).apply('class "default1a"');
    expect([...texts.keys()]).toEqual(["/main.yaml"]);
    expect(texts.get("/main.yaml")).toBe(example("kafka-dynamic.yaml").replace("storage: 300Gi", "storage: <size>"));
  });

  test("also while another version of the same Deployment lies beside them", () => {
    const texts = offered(`${source}#- /kafka-dynamic.yaml\n${example("kafka-dynamic.yaml")}`, {
      kubernetesVersion: "1.4",
    }).apply('class "default1a"');
    expect(texts.get("/main.yaml")).toContain("claimName: kafka1volumeclaim\n");
  });

  test("have neither volumes of a driver nor snapshots to go to", () => {
    expect(offered(source, { kubernetesVersion: "1.4" }).titles).toEqual([
      'Claim a new, empty volume from class "default1a" (the data stays behind on vol-688d7099)',
    ]);
  });
});

describe("an inline volume", () => {
  const pod = (indent: string) =>
    `containers:\n  - name: app\n    image: nginx\n    volumeMounts:\n      - {name: data, mountPath: /data}\nvolumes:\n  - name: data\n    $0awsElasticBlockStore:\n      volumeID: vol-0123456789abcdef0\n`
      .split("\n")
      .map((line) => (line === "" ? "" : indent + line))
      .join("\n");
  const owners: [kind: string, apiVersion: string, body: string, path: string[]][] = [
    ["Pod", "v1", `spec:\n${pod("  ")}`, ["spec"]],
    ["Deployment", "apps/v1", `spec:\n  template:\n    spec:\n${pod("      ")}`, ["spec", "template", "spec"]],
    ["ReplicaSet", "apps/v1", `spec:\n  template:\n    spec:\n${pod("      ")}`, ["spec", "template", "spec"]],
    ["StatefulSet", "apps/v1", `spec:\n  template:\n    spec:\n${pod("      ")}`, ["spec", "template", "spec"]],
    ["DaemonSet", "apps/v1", `spec:\n  template:\n    spec:\n${pod("      ")}`, ["spec", "template", "spec"]],
    ["Job", "batch/v1", `spec:\n  template:\n    spec:\n${pod("      ")}`, ["spec", "template", "spec"]],
    [
      "CronJob",
      "batch/v1",
      `spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n${pod("          ")}`,
      ["spec", "jobTemplate", "spec", "template", "spec"],
    ],
  ];

  test.each(owners)("of a %s goes three ways, each with the claim it mounts", (kind, apiVersion, body, path) => {
    const source = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\n${body}`;
    const { titles, apply } = offered(source);
    expect(titles).toEqual([
      "Import vol-0123456789abcdef0 through the EBS CSI driver (the same disk, the data stays)",
      "Restore a snapshot of vol-0123456789abcdef0 into a new volume (the data is copied)",
      'Claim a new, empty volume from a new class "ebs-gp3" (the data stays behind on vol-0123456789abcdef0)',
    ]);
    for (const [words, kinds] of [
      ["new class", ["PersistentVolumeClaim", "StorageClass"]],
      ["Import", ["PersistentVolume", "PersistentVolumeClaim"]],
      ["Restore", ["VolumeSnapshotContent", "VolumeSnapshot", "PersistentVolumeClaim", "StorageClass"]],
    ] as const) {
      const [workload, ...added] = documents(apply(words).get("/main.yaml") ?? "");
      expect(added.map((object) => at(object, "kind"))).toEqual(kinds);
      const claim = added.find((object) => at(object, "kind") === "PersistentVolumeClaim");
      const spec = at(workload, ...path);
      expect(at(spec, "volumes")).toEqual([
        { name: "data", persistentVolumeClaim: { claimName: at(claim, "metadata", "name") } },
      ]);
      expect(at(spec, "containers", 0, "volumeMounts")).toEqual([{ name: "data", mountPath: "/data" }]);
      expect(at(workload, "spec", "strategy")).toEqual(kind === "Deployment" ? { type: "Recreate" } : undefined);
    }
  });

  test("finds only classes that can serve it", () => {
    const { titles } = offered(`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes:
    - name: data
      $0awsElasticBlockStore: {volumeID: "aws://eu-west-1b/vol-0123456789abcdef0"}
#- /classes.yaml
kind: StorageClass
metadata: {name: other-zone}
provisioner: ebs.csi.aws.com
allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1a]}]}]
---
kind: StorageClass
metadata: {name: other-file-system}
provisioner: ebs.csi.aws.com
parameters: {csi.storage.k8s.io/fstype: xfs}
---
kind: StorageClass
metadata: {name: of-another-system}
provisioner: efs.csi.aws.com
---
kind: StorageClass
metadata: {name: old-plugin}
provisioner: kubernetes.io/aws-ebs
---
kind: StorageClass
metadata: {name: refused-by-the-driver}
provisioner: ebs.csi.aws.com
parameters: {zone: eu-west-1b}
---
kind: StorageClass
metadata: {name: fits}
provisioner: ebs.csi.aws.com
parameters: {csi.storage.k8s.io/fstype: EXT4}
allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1b, eu-west-1c]}]}]
`);
    expect(titles.filter((title) => title.includes("from"))).toEqual([
      'Claim a new, empty volume from class "fits" (the data stays behind on vol-0123456789abcdef0)',
    ]);
  });

  test.each([
    ["an empty file system is the default one", 'fsType: ""', "ebs-gp3", undefined],
    ["capitals do not matter", "fsType: XFS", "ebs-gp3-xfs", "xfs"],
    ["ext2 is made no more", "fsType: ext2", "ebs-gp3", "ext4"],
  ])("where %s, the new class says so", (_what, fsType, name, made) => {
    const source = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n  - name: data\n    $0awsElasticBlockStore: {volumeID: vol-0123456789abcdef0, ${fsType}}\n`;
    const storageClass = documents(offered(source).apply("new class").get("/main.yaml") ?? "").at(-1);
    expect(at(storageClass, "metadata", "name")).toBe(name);
    expect(at(storageClass, "parameters", "csi.storage.k8s.io/fstype")).toBe(made);
  });

  test("takes a claim name that no other claim has", () => {
    const { apply } = offered(`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes:
    - name: data
      $0awsElasticBlockStore: {volumeID: vol-0123456789abcdef0}
#- /claims.yaml
kind: PersistentVolumeClaim
metadata: {name: web-data}
---
kind: PersistentVolumeClaim
metadata: {name: web-data-2, namespace: elsewhere}
`);
    expect(apply("new class").get("/main.yaml")).toContain("claimName: web-data-3");
  });

  test("read through an alias is left alone", () => {
    const { offers } = offered(`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes:
    - &old
      name: data
      awsElasticBlockStore: {volumeID: vol-0123456789abcdef0}
    - $0*old
`);
    for (const offer of offers.slice(3)) expect(offer.change()).toBeUndefined();
  });

  test("is not offered elsewhere in the pod, nor in a template", () => {
    const pod =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n    - name: data\n      awsElasticBlockStore: {volumeID: vol-0123456789abcdef0}\n";
    expect(offered(pod.replace("kind", "$0kind")).titles).toEqual([]);
    expect(offered(pod.replace("awsE", "$0awsE").replace("web", "{{ .Release.Name }}")).titles).toEqual([]);
  });
});

describe("a volume and its claim", () => {
  const volume = `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka-0
spec:
  capacity: {storage: 300Gi}
  accessModes: [ReadWriteOnce]
  storageClassName: ""
  claimRef: {name: data, namespace: kafka}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`;
  const claim = `
# Kafka's only disk.
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: kafka
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: "" # static
  volumeName: kafka-0
  resources:
    requests:
      storage: 300Gi
`;
  const classes =
    "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: ebs.csi.aws.com\n";

  test.each([
    ["the volume", volume.replace("kind", "$0kind"), claim],
    ["the claim", volume, claim.replace("kind", "$0kind")],
  ])("in two files, from %s: the claim is released, the volume goes", (_from, first, second) => {
    const { titles, apply } = offered(`#- /volume.yaml${first}#- /claim.yaml${second}#- /classes.yaml\n${classes}`);
    expect(titles).toEqual([
      'Restore a snapshot of vol-0123456789abcdef0 into a new volume for claim "data" (the data is copied)',
      'Let class "fast" make a new, empty volume for claim "data" (the data stays behind on vol-0123456789abcdef0)',
    ]);
    const texts = apply("Let class");
    expect(texts.get("/volume.yaml")).toBe("");
    expect(texts.get("/claim.yaml")).toBe(`# Kafka's only disk.
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: kafka
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: "fast" # static
  resources:
    requests:
      storage: 300Gi
`);
    const [restored, content, snapshot] = documents(apply("Restore").get("/claim.yaml") ?? "");
    expect(at(restored, "spec", "dataSource")).toEqual({
      apiGroup: "snapshot.storage.k8s.io",
      kind: "VolumeSnapshot",
      name: at(snapshot, "metadata", "name"),
    });
    expect(at(content, "spec", "volumeSnapshotRef")).toEqual({
      namespace: "kafka",
      name: at(snapshot, "metadata", "name"),
    });
  });

  test.each([
    ["the volume first", volume, claim],
    ["the claim first", claim, volume],
  ])("in one file, both selected, %s: each way is offered once", (_order, first, second) => {
    const { titles } = offered(`${first.replace("kind", "$0kind")}---${second.replace("spec", "spec$0")}`);
    expect(titles.map((title) => title.split(" ")[0])).toEqual(["Restore", "Let"]);
  });

  test("in one file, the other documents stay as they are", () => {
    const text =
      offered(`kind: ConfigMap # first\n---${volume.replace("kind", "$0kind")}---${claim}`)
        .apply("new class")
        .get("/main.yaml") ?? "";
    expect(text.startsWith("kind: ConfigMap # first\n---\n# Kafka's only disk.\n")).toBe(true);
    expect(documents(text).map((object) => at(object, "kind"))).toEqual([
      "ConfigMap",
      "PersistentVolumeClaim",
      "StorageClass",
    ]);
  });

  test("in one file, what its first lines say of the whole file stays", () => {
    const text =
      offered(
        `# Kafka's storage.\n# Ask the platform team.\n\n# One disk.${volume.replace("kind", "$0kind")}---${claim}`,
      )
        .apply("new class")
        .get("/main.yaml") ?? "";
    expect(text.startsWith("# Kafka's storage.\n# Ask the platform team.\n\n---\n# Kafka's only disk.\n")).toBe(true);
  });

  test("goes to no class that would mount it otherwise", () => {
    const mounted = volume.replace("  csi:", "  mountOptions: [noatime]\n  csi:").replace("kind", "$0kind");
    const titles = (classes: string) => offered(`${mounted}#- /claim.yaml${claim}#- /classes.yaml\n${classes}`).titles;
    expect(titles(classes)[1]).toContain('new class "ebs-gp3"');
    expect(titles(`${classes}mountOptions: [debug, noatime]\n`)[1]).toContain('class "fast"');
  });

  test("on a partition becomes a new one, and says so, but no copy", () => {
    const source = `${volume.replace("volumeHandle", "volumeAttributes: {partition: '2'}\n    volumeHandle").replace("kind", "$0kind")}#- /claim.yaml${claim}`;
    const { offers } = offered(source);
    const [restored, made] = offers;
    const notes = made?.change()?.edits.map(({ note }) => note?.words.id);
    expect(notes).toContain("static-to-dynamic/partition");
    expect(restored?.disabled?.id).toBe("static-to-dynamic/partitioned");
  });

  test("of another storage system is left alone", () => {
    const efs = volume.replace("ebs.csi.aws.com", "efs.csi.aws.com");
    expect(offered(efs.replace("kind", "$0kind")).titles).toEqual([]);
  });
});
