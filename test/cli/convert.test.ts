// `convert`: one conversion, chosen where there are several, with what follows from it in other files.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
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
    "--option variant=new-volume",
    "--option variant=import-existing-volume",
    "--option variant=restore-from-snapshot",
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

test("an object is chosen by its kind and name", async () => {
  const { status } = await convert("upgrade-api-version", "storages.yaml", "--object", "StorageClass/default1c");
  expect(status).toBe(0);
  const [first, second] = (await read("storages.yaml")).split("---\n");
  expect(first).toContain("storage.k8s.io/v1beta1");
  expect(second).toContain("storage.k8s.io/v1\n");
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

test("what stands behind an alias is left alone", async () => {
  const text =
    "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n    - name: data\n      awsElasticBlockStore: &old {volumeID: vol-0123456789abcdef0}\n    - name: other\n      awsElasticBlockStore: *old\n";
  await writeFile(join(folder, "web.yaml"), text);
  const { status } = await convert("static-to-dynamic", "web.yaml", "--option", "variant=new-volume");
  expect(status).toBe(2);
  expect(await read("web.yaml")).toBe(text);
});
