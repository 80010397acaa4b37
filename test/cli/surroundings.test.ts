// What stands around the files that are named: it is looked at, and not spoken of.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim, pod } from "../lsp/manifests.ts";
import { run } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-around-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function files(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** `file: rule`, hints included. */
async function found(cwd: string, ...paths: string[]): Promise<readonly string[]> {
  const args = ["check", "--profile", "advice", "--format", "json", ...paths];
  const { stdout, stderr } = await run(args, { cwd: join(folder, cwd) });
  expect(stderr).toBe("");
  return (JSON.parse(stdout) as { file: string; rule: string }[]).map(({ file, rule }) => `${file}: ${rule}`);
}

const patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  paused: true\n";
const listing = {
  "prod/kustomization.yaml": "resources: [../base]\npatches: [{path: patch.yaml}]\n",
  "prod/patch.yaml": patch,
};

test("a patch that is named alone is one, from whichever folder it is named", async () => {
  await files(listing);
  expect(await found(".", "prod/patch.yaml")).toEqual([]);
  expect(await found("prod", "./patch.yaml")).toEqual([]);
  expect(await found("prod", join(folder, "prod", "patch.yaml"))).toEqual([]);
  await rm(join(folder, "prod/kustomization.yaml"));
  expect(await found("prod", "./patch.yaml")).toContain("./patch.yaml: missing-field");
});

test("in a repository all of it counts, and in no other folder than its own outside of one", async () => {
  const encrypted = claim("data", "fast");
  await files({ "apps/pod.yaml": pod("web", "data"), "storage/claim.yaml": encrypted });
  expect(await found("apps", "pod.yaml")).toEqual(["pod.yaml: claim-not-found"]);
  await mkdir(join(folder, ".git"));
  expect(await found("apps", "pod.yaml")).toEqual([]);
  expect(await found("apps", ".")).toEqual([]);
});

test("what git ignores does not count", async () => {
  await files({
    "apps/pod.yaml": pod("web", "data"),
    "storage/claim.yaml": claim("data", "fast"),
    ".gitignore": "storage/",
  });
  await mkdir(join(folder, ".git"));
  expect(await found("apps", "pod.yaml")).toEqual(["pod.yaml: claim-not-found"]);
});

test("a place around is named as seen from the current folder", async () => {
  const inNamespace = (text: string, namespace: string) =>
    text.replace("metadata:", `metadata:\n  namespace: ${namespace}`);
  await files({
    "apps/pod.yaml": inNamespace(pod("web", "data"), "here"),
    "other/claim.yaml": inNamespace(claim("data", "fast"), "there"),
  });
  await mkdir(join(folder, ".git"));
  const { stdout } = await run(["check", "pod.yaml"], { cwd: join(folder, "apps") });
  expect(stdout).toContain("../other/claim.yaml:");
});

test("fix leaves files around as they are", async () => {
  const late =
    "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nparameters:\n  encrypted: true\n";
  await files({ "one.yaml": late, "two.yaml": late.replace("fast", "other") });
  await mkdir(join(folder, ".git"));
  await run(["fix", "one.yaml"], { cwd: folder });
  expect(await readFile(join(folder, "one.yaml"), "utf8")).toContain('encrypted: "true"');
  expect(await readFile(join(folder, "two.yaml"), "utf8")).toContain("encrypted: true");
});

test("a kustomization is told what it names and is not there, in its repository and outside of one", async () => {
  const named = "../base, other.json, gone.yaml, out/made.yaml, ../../nowhere";
  await files({
    "apps/prod/kustomization.yaml": `resources: [${named}]\n`,
    "apps/prod/other.json": "{}",
    "apps/base/Kustomization": "namespace: events\n",
    "apps/.gitignore": "out/\n",
  });
  const lacks = async (cwd: string, ...paths: string[]) => {
    const { stdout } = await run(["check", "--format", "json", ...paths], { cwd: join(folder, cwd) });
    const findings = JSON.parse(stdout) as { rule: string; message: string }[];
    return findings.map(({ rule, message }) => `${rule}: ${/lists "(.*?)"/.exec(message)?.[1]}`);
  };
  const [gone, made, nowhere] = ["gone.yaml", "out/made.yaml", "../../nowhere"].map(
    (path) => `kustomization-path-not-found: ${path}`,
  );
  expect(await lacks("apps/prod", ".")).toEqual([gone, made, nowhere]);
  await mkdir(join(folder, "apps/.git"));
  expect(await lacks("apps/prod", ".")).toEqual([gone, nowhere]);
  expect(await lacks(".", "apps/prod/kustomization.yaml")).toEqual([gone, nowhere]);
  expect(await lacks(".", "apps")).toEqual([gone, nowhere]);
  await files({ "apps/prod/gone.yaml": claim("data", "fast"), "nowhere/kustomization.yaml": "namespace: events\n" });
  expect(await lacks("apps/prod", ".")).toEqual([]);
});

test("fix keeps the comment that ignores a path which is not there", async () => {
  const text = "resources:\n  - gone.yaml # ebs-ignore kustomization-path-not-found: made by the release\n";
  await files({ "kustomization.yaml": text });
  expect(await found(".", "kustomization.yaml")).toEqual([]);
  await run(["fix", "kustomization.yaml"], { cwd: folder });
  expect(await readFile(join(folder, "kustomization.yaml"), "utf8")).toBe(text);
});
