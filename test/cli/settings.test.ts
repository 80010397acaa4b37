// The settings file on the command line: found where one works, named by an option, overridden by options.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { annotated } from "../lsp/manifests.ts";
import { run } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-settings-"));
  await mkdir(join(folder, "old"));
  await writeFile(join(folder, "a.yaml"), annotated("a", "gp2"));
  await writeFile(join(folder, "old", "b.yaml"), annotated("b", "gp2"));
});
afterEach(() => rm(folder, { recursive: true }));

async function check(settings: string | undefined, ...args: string[]) {
  if (settings !== undefined) await writeFile(join(folder, ".ebs-manifests.yaml"), settings);
  const { stdout, stderr, status } = await run(["check", "--format", "json", ...args], { cwd: folder });
  const found = stdout === "" ? [] : (JSON.parse(stdout) as { file: string; rule: string; severity: string }[]);
  return { found: found.map(({ file, rule, severity }) => `${file} ${severity} ${rule}`), stderr, status };
}

const both = ["a.yaml warning storage-class-annotation", "old/b.yaml warning storage-class-annotation"];

test("without one, everything is as it was", async () => {
  expect(await check(undefined)).toEqual({ found: both, stderr: "", status: 0 });
});

test("severities, versions and files to leave out", async () => {
  const { found, status } = await check("rules: {storage-class-annotation: error}\nignore: [old/]\n");
  expect(found).toEqual(["a.yaml error storage-class-annotation"]);
  expect(status).toBe(1);
  expect((await check('kubernetesVersion: "1.4"\n')).found).toEqual([]);
});

test("an option goes before the file", async () => {
  expect((await check('kubernetesVersion: "1.4"\n', "--kubernetes-version", "1.30")).found).toEqual(both);
});

test("--config names another file, and says so when there is none", async () => {
  await writeFile(join(folder, "strict.yaml"), "rules: {storage-class-annotation: error}\n");
  expect((await check(undefined, "--config", "strict.yaml", "a.yaml")).found).toEqual([
    "a.yaml error storage-class-annotation",
  ]);
  const missing = await check(undefined, "--config", "nowhere.yaml");
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain("nowhere.yaml cannot be read");
});

test("what means nothing is named on standard error, and is no finding of a manifest", async () => {
  const { stderr, found, status } = await check("rules: {everything: off}\nprofile: loud\n");
  expect(stderr.split("\n")).toEqual([
    ".ebs-manifests.yaml:1:9 There is no rule `everything`, so this counts for nothing",
    '.ebs-manifests.yaml:2:10 "loud" is no profile, so this counts for nothing: it can be default, advice',
    "",
  ]);
  expect(found).toEqual(both);
  expect(status).toBe(0);
});
