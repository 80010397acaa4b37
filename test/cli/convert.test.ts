// `convert`: one conversion, chosen where there are several, with what follows from it in other files.
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { applyPatch } from "diff";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-convert-"));
  await cp(fileURLToPath(new URL("../vscode/workspace", import.meta.url)), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(join(folder, name), "utf8");
const convert = (...args: string[]) => run(["convert", ...args], { cwd: folder });

test("the article's static Kafka becomes its dynamic one", async () => {
  const args = ["static-to-dynamic", "kafka-static.yaml", "--kubernetes-version", "1.4", "--option", "title=default1a"];
  expect(await convert(...args)).toEqual({ status: 0, stdout: "converted kafka-static.yaml\n", stderr: "" });
  expect(await read("kafka-static.yaml")).toBe((await read("kafka-dynamic.yaml")).replace("300Gi", "<size>"));
});

test("several ways are named, and one is chosen by its variant", async () => {
  const before = await read("kafka-static.yaml");
  const open = await convert("static-to-dynamic", "kafka-static.yaml");
  expect(open.status).toBe(2);
  expect(open.stderr.match(/--option variant=[\w-]+/g)).toEqual([
    "--option variant=import-existing-volume",
    "--option variant=restore-from-snapshot",
    "--option variant=new-volume",
  ]);
  expect(await read("kafka-static.yaml")).toBe(before);
  const dry = await convert(
    "static-to-dynamic",
    "kafka-static.yaml",
    "--option",
    "variant=import-existing-volume",
    "--dry-run",
  );
  expect(dry.status).toBe(0);
  expect(dry.stdout).toContain("+    volumeHandle: vol-688d7099\n");
  expect(dry.stderr).toContain("note: ");
  expect(await read("kafka-static.yaml")).toBe(before);
});

test("a volume and its claim in one file are one pair, not two", async () => {
  const volume =
    "kind: PersistentVolume\nmetadata: {name: disk}\nspec: {storageClassName: '', csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}}\n";
  const claim =
    "kind: PersistentVolumeClaim\nmetadata: {name: data}\nspec: {storageClassName: '', volumeName: disk, resources: {requests: {storage: 1Gi}}}\n";
  await writeFile(join(folder, "pair.yaml"), `${volume}---\n${claim}`);
  const { status, stderr } = await convert("static-to-dynamic", "pair.yaml", "--option", "variant=new-volume");
  expect(stderr).not.toContain("several ways");
  expect(status).toBe(0);
  expect(await read("pair.yaml")).not.toContain("kind: PersistentVolume\n");
});

test("an object is chosen by its kind and name", async () => {
  const { status } = await convert("upgrade-api-version", "storages.yaml", "--object", "StorageClass/default1c");
  expect(status).toBe(0);
  const [first, second] = (await read("storages.yaml")).split("---\n");
  expect(first).toContain("storage.k8s.io/v1beta1");
  expect(second).toContain("storage.k8s.io/v1\n");
});

test("each way that is listed can be chosen as it is listed, and of very many the first are", async () => {
  const volume = (id: number) =>
    `---\napiVersion: v1\nkind: PersistentVolume\nmetadata: {name: disk${id}}\nspec: {awsElasticBlockStore: {volumeID: vol-0123456789abcd${id}}}\n`;
  const classes =
    "---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: old}\nprovisioner: kubernetes.io/aws-ebs\nparameters: {type: gp2}\n";
  await writeFile(join(folder, "old.yaml"), volume(100) + classes);
  const listed = async (file: string) =>
    (await convert("in-tree-to-csi", file)).stderr.split("\n").flatMap((line) => /^ {2}(.*?): /.exec(line)?.[1] ?? []);
  expect(await listed("old.yaml")).toEqual([
    "--object PersistentVolume/disk100",
    "--object StorageClass/old --option variant=same-type",
    "--object StorageClass/old --option variant=gp3",
  ]);
  for (const options of await listed("old.yaml")) {
    const { status, stderr } = await convert("in-tree-to-csi", "old.yaml", ...options.split(" "), "--dry-run");
    expect({ status, stderr: stderr.includes("several ways") }).toEqual({ status: 0, stderr: false });
  }
  await writeFile(join(folder, "many.yaml"), Array.from({ length: 30 }, (_, index) => volume(100 + index)).join(""));
  expect(await listed("many.yaml")).toHaveLength(20);
  expect((await convert("in-tree-to-csi", "many.yaml")).stderr).toMatch(/^ {2}and 10 more$/m);
  expect(await convert("in-tree-to-csi", folder)).toMatchObject({
    status: 2,
    stderr: `${folder} is a folder: name the file that holds the object\n`,
  });
});

test("files beside are changed where they refer to the object", async () => {
  const { status, stdout } = await convert(
    "deployment-to-stateful-set",
    "kafka-dynamic.yaml",
    "--option",
    "variant=adopt",
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: "converted kafka-dynamic.yaml\n" });
  expect(await read("kafka-dynamic.yaml")).toContain("  name: kafka1volume-kafka1-0\n");
});

test.each([
  [["static-to-dynamic", "nowhere.yaml"], "nowhere.yaml: no such file or folder"],
  [["static-to-dynamic", "storages.yaml"], "There is nothing for static-to-dynamic to convert in storages.yaml"],
  [["static-to-dynamic", "kafka-static.yaml", "--object", "Pod/none"], "kafka-static.yaml holds no Pod/none"],
])("%j is refused in words", async (args, words) => {
  const { status, stderr, stdout } = await convert(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(words);
});

test("of several classes the best is taken, unless another is named", async () => {
  const one = (name: string) =>
    `---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: ${name}}\nprovisioner: ebs.csi.aws.com\nparameters: {type: ${name}}\n`;
  await writeFile(join(folder, "classes.yaml"), ["gp2", "gp3", "sc1"].map(one).join(""));
  const args = ["static-to-dynamic", "kafka-static.yaml", "--dry-run", "--option"];
  const best = await convert(...args, "variant=new-volume");
  expect(best.stdout).toContain("+  storageClassName: gp3");
  for (const wish of ["class=sc1", 'title=class "sc1"']) {
    const { status, stdout } = await convert(...args, wish);
    expect(status).toBe(0);
    expect(stdout).toContain("+  storageClassName: sc1");
  }
  expect(await convert(...args, "class=sc2")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("nothing for static-to-dynamic"),
  });
  const open = await convert("static-to-dynamic", "kafka-static.yaml");
  expect(open.stderr.match(/variant=new-volume/g)).toHaveLength(1);
});

describe("a class that is added", () => {
  const args = ["static-to-dynamic", "kafka-static.yaml", "--option", "variant=new-volume"];

  test("goes to the file that holds the others, line ends and permissions kept", async () => {
    await chmod(join(folder, "storages.yaml"), 0o640);
    const before = (await read("storages.yaml")).replaceAll("\n", "\r\n");
    await writeFile(join(folder, "storages.yaml"), before);
    const { status, stdout } = await convert(...args);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "converted kafka-static.yaml\nconverted storages.yaml\n" });
    const after = await read("storages.yaml");
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain("\r\nprovisioner: ebs.csi.aws.com\r\n");
    expect(after.replaceAll("\r\n", "")).not.toContain("\n");
    expect((await stat(join(folder, "storages.yaml"))).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(["kafka-dynamic.yaml", "kafka-static.yaml", "storages.yaml"]);
  });

  test("has a file of its own where that is wished for, shown as a diff from nothing first", async () => {
    const own = [...args, "--option", "class=own-file"];
    const dry = await convert(...own, "--dry-run");
    expect(dry.stdout).toContain("--- /dev/null\n+++ ebs-gp3.yaml\n@@ -0,0 +1,");
    expect(dry.stdout).toContain("\n+provisioner: ebs.csi.aws.com\n");
    expect(await readdir(folder)).toHaveLength(3);
    const { status, stdout } = await convert(...own);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "created ebs-gp3.yaml\nconverted kafka-static.yaml\n" });
    const shown = dry.stdout.split("--- kafka-static.yaml")[0] ?? "";
    const added = shown.split("\n").flatMap((line) => (/^\+(?!\+\+)/.test(line) ? [line.slice(1)] : []));
    expect(await read("ebs-gp3.yaml")).toBe(`${added.join("\n")}\n`);
    expect((await readdir(folder)).sort()).toEqual([
      "ebs-gp3.yaml",
      "kafka-dynamic.yaml",
      "kafka-static.yaml",
      "storages.yaml",
    ]);
  });

  test("takes the place of no other file: then nothing is changed", async () => {
    await writeFile(join(folder, "ebs-gp3.yaml"), "# ours\n");
    const before = await read("kafka-static.yaml");
    for (const more of [[], ["--dry-run"]]) {
      const { status, stdout, stderr } = await convert(...args, "--option", "class=own-file", ...more);
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: "",
        stderr: "ebs-gp3.yaml is there already: nothing was changed\n",
      });
    }
    expect(await read("ebs-gp3.yaml")).toBe("# ours\n");
    expect(await read("kafka-static.yaml")).toBe(before);
    expect(await readdir(folder)).toHaveLength(4);
  });

  test("stands behind its claim where that is wished for", async () => {
    const { stdout } = await convert(...args, "--option", "class=here");
    expect(stdout).toBe("converted kafka-static.yaml\n");
    expect(await read("kafka-static.yaml")).toContain("kind: StorageClass\n");
  });
});

test("standard input comes out converted, and no file is read or written", async () => {
  const input = await read("kafka-static.yaml");
  const args = ["convert", "static-to-dynamic", "-", "--option", "variant=import-existing-volume"];
  const { status, stdout, stderr } = await run(args, { cwd: folder, input });
  expect(status).toBe(0);
  expect(stderr).toContain("note: ");
  expect(await convert(...args.slice(1, 2), "kafka-static.yaml", ...args.slice(3))).toMatchObject({ status: 0 });
  expect(stdout).toBe(await read("kafka-static.yaml"));
  expect((await readdir(folder)).sort()).toEqual(["kafka-dynamic.yaml", "kafka-static.yaml", "storages.yaml"]);
});

test("an option that there is not is named", async () => {
  const { status, stderr } = await convert("static-to-dynamic", "kafka-static.yaml", "--option", "clas=here");
  expect(status).toBe(2);
  expect(stderr).toBe("There is no option clas=here: variant=…, title=…, class=…, class=own-file, class=here\n");
});

test("a dry run is a patch that brings about the same", async () => {
  const args = ["deployment-to-stateful-set", "kafka-dynamic.yaml", "--option", "variant=fresh"];
  const before = await read("kafka-dynamic.yaml");
  const { stdout } = await convert(...args, "--dry-run");
  expect(await read("kafka-dynamic.yaml")).toBe(before);
  await convert(...args);
  expect(applyPatch(before, stdout)).toBe(await read("kafka-dynamic.yaml"));
});

test("what stands behind an alias is left alone", async () => {
  const text =
    "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n    - name: data\n      awsElasticBlockStore: &old {volumeID: vol-0123456789abcdef0}\n    - name: other\n      awsElasticBlockStore: *old\n";
  await writeFile(join(folder, "web.yaml"), text);
  const { status } = await convert("static-to-dynamic", "web.yaml", "--option", "variant=new-volume");
  expect(status).toBe(2);
  expect(await read("web.yaml")).toBe(text);
});
