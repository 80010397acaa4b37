// The command line as a caller sees it: what is printed where, and the exit status.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { annotated, claim, pod } from "../lsp/manifests.ts";
import { run } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-check-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function files(texts: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

interface Printed {
  readonly file: string;
  readonly range: unknown;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly fixes: readonly { readonly title: string; readonly applicability: string }[];
}

async function json(...args: string[]): Promise<readonly Printed[]> {
  const { stdout, stderr } = await run(["check", "--format", "json", ...args], { cwd: folder });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const broken =
  "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: a\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 10 GB\n";

describe("--format json", () => {
  test("prints one array, with places from 0", async () => {
    await files({ "a.yaml": annotated("a", "fast") });
    const found = (await json("a.yaml")).find(({ rule }) => rule === "storage-class-annotation");
    expect(found).toEqual({
      file: "a.yaml",
      range: { start: { line: 5, character: 4 }, end: { line: 5, character: 43 } },
      severity: "warning",
      rule: "storage-class-annotation",
      message: expect.stringContaining('"fast"'),
      fixes: [{ title: expect.any(String), applicability: "safe" }],
    });
    expect(Object.keys(found ?? {})).toEqual(["file", "range", "severity", "rule", "message", "fixes"]);
  });

  test("prints an empty array when there is nothing to say", async () => {
    await files({ "a.yaml": claim("a", "fast") });
    expect(await json()).toEqual([]);
  });

  test("is ordered by file, then by place", async () => {
    await files({ "b.yaml": `${annotated("x", "s")}---\n${annotated("y", "s")}`, "a.yaml": annotated("z", "s") });
    const found = (await json("b.yaml", ".")).filter(({ rule }) => rule === "storage-class-annotation");
    expect(found.map(({ file, message }) => [file, message.length > 0])).toEqual([
      ["a.yaml", true],
      ["b.yaml", true],
      ["b.yaml", true],
    ]);
  });
});

describe("paths", () => {
  test("are walked as git would list them", async () => {
    await files({
      ".git/HEAD": "",
      ".gitignore": "out/\n*.gen.yaml\n!keep.gen.yaml\n",
      "sub/.gitignore": "!back.gen.yaml\n/own.yaml\n",
      "a.yaml": annotated("a", "s"),
      "b.yml": annotated("b", "s"),
      "c.txt": annotated("c", "s"),
      "d.gen.yaml": annotated("d", "s"),
      "keep.gen.yaml": annotated("e", "s"),
      "out/f.yaml": annotated("f", "s"),
      "node_modules/g/h.yaml": annotated("g", "s"),
      "sub/back.gen.yaml": annotated("h", "s"),
      "sub/own.yaml": annotated("i", "s"),
      "sub/deep/own.yaml": annotated("j", "s"),
    });
    await symlink(folder, join(folder, "sub", "loop"));
    const names = new Set((await json()).map(({ file }) => file));
    expect([...names]).toEqual([
      "a.yaml",
      "b.yml",
      "keep.gen.yaml",
      join("sub", "back.gen.yaml"),
      join("sub", "deep", "own.yaml"),
    ]);
    const below = new Set((await json("sub")).map(({ file }) => file));
    expect([...below]).toEqual([join("sub", "back.gen.yaml"), join("sub", "deep", "own.yaml")]);
  });

  test("that are named are read whatever they are called", async () => {
    await files({ ".git/HEAD": "", ".gitignore": "*.txt\n", "c.txt": annotated("c", "s") });
    expect((await json("c.txt")).map(({ rule }) => rule)).toContain("storage-class-annotation");
  });

  test("may hold any sign, named or found", async () => {
    const names = ["100%.yaml", "#1.yaml", "a b.yaml", "é한😀.yaml", "%20.yaml", "what?.yaml"];
    await files(Object.fromEntries(names.map((name) => [join("über #1", name), annotated("a", "s")])));
    const found = async (...args: string[]) => new Set((await json(...args)).map(({ file }) => file));
    const expected = names.map((name) => join("über #1", name));
    expect([...(await found())].sort()).toEqual(expected.sort());
    expect([...(await found(...expected))].sort()).toEqual(expected);
  });

  test("together are one workspace", async () => {
    await files({ "pods/a.yaml": pod("a", "data"), "claims/b.yaml": claim("data", "fast") });
    const rules = async (...args: string[]) => (await json("--profile", "advice", ...args)).map(({ rule }) => rule);
    expect(await rules("pods", "claims")).not.toContain("claim-not-found");
    expect(await rules("pods")).toContain("claim-not-found");
  });

  test("may be standard input", async () => {
    const { stdout, status } = await run(["check", "--format", "json", "-"], {
      cwd: folder,
      input: annotated("a", "s"),
    });
    expect(JSON.parse(stdout)[0]).toMatchObject({ file: "-", rule: "storage-class-annotation" });
    expect(status).toBe(0);
  });
});

describe("the exit status", () => {
  const status = async (...args: string[]) => (await run(["check", ...args], { cwd: folder })).status;

  test("is 1 for errors, and for less on request", async () => {
    await files({ "clean.yaml": claim("a", "fast"), "warning.yaml": annotated("b", "s"), "error.yaml": broken });
    expect(await status("clean.yaml")).toBe(0);
    expect(await status("warning.yaml")).toBe(0);
    expect(await status("warning.yaml", "--max-severity", "warning")).toBe(1);
    expect(await status("error.yaml")).toBe(1);
    expect(await status(".")).toBe(1);
  });

  test("is 2 for what cannot be read, and the rest is reported all the same", async () => {
    await files({ "error.yaml": broken, "picture.yaml": new Uint8Array([0xff, 0xfe, 0x00, 0xd8]) });
    const missing = await run(["check", "error.yaml", "missing.yaml"], { cwd: folder });
    expect(missing).toMatchObject({ status: 2, stderr: "missing.yaml: no such file or folder\n" });
    expect(missing.stdout).toContain("error.yaml:9:16 error ");
    expect(await run(["check", "picture.yaml"], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: "picture.yaml: not UTF-8 text\n",
    });
  });

  test("is 2 where a rule throws, and it is said which one, once", async () => {
    await files({ "a.yaml": claim("a", "fast"), "b.yaml": broken });
    const preload = [fileURLToPath(new URL("../support/failingRule.ts", import.meta.url))];
    const { status: code, stdout, stderr } = await run(["check", "."], { cwd: folder, preload });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Nothing found in 2 files; not all could be checked$/m);
    expect(stderr).toMatch(/^a\.yaml: The rule invalid-quantity failed: TypeError: a bug of this rule\n {4}at /);
    expect(stderr.match(/The rule/g)).toHaveLength(1);
    const sarif = await run(["check", "--format", "sarif", "."], { cwd: folder, preload });
    expect(sarif.status).toBe(2);
    expect(JSON.parse(sarif.stdout).runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: "error", message: { text: expect.stringMatching(/^a\.yaml: The rule invalid-quantity failed: /) } },
        ],
      },
    ]);
    expect(await run(["fix", "."], { cwd: folder, preload })).toMatchObject({ status: 2, stdout: "" });
  });

  test.each([
    ["check", "--format", "xml"],
    ["check", "--kubernetes-version", "new"],
    ["check", "--driver-version", ""],
    ["check", "--profile", "loud"],
    ["check", "--max-severity", "fatal"],
    ["check", "--unknown"],
    ["lsp"],
    ["mend"],
    [],
  ])("is 2 for misuse: %s %s %s", async (...args) => {
    const { status: code, stdout, stderr } = await run(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toBe("");
  });

  test("is 0 for help", async () => {
    for (const args of [["--help"], ["check", "--help"]])
      expect(await run(args, { cwd: folder })).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("what is reported", () => {
  test("depends on the versions", async () => {
    await files({ "a.yaml": annotated("a", "fast") });
    expect(await json("--kubernetes-version", "1.4")).toEqual([]);
    expect(
      (await json("--kubernetes-version", "v1.30.2-eks-1a2b3c", "--driver-version", "1.40")).map(({ rule }) => rule),
    ).toEqual(["storage-class-annotation"]);
  });

  test("holds advice only in its profile", async () => {
    await files({ "pod.yaml": pod("a", "data") });
    expect(await json()).toEqual([]);
    expect((await json("--profile", "advice")).map(({ severity }) => severity)).toContain("hint");
  });
});
