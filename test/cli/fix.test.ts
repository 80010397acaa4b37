// `fix` and `explain`: what is written, what is only shown, and what stays as it was.
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { annotated, claim } from "../lsp/manifests.ts";
import { run } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-fix-"));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(join(folder, name), "utf8");

describe("fix", () => {
  test("writes the safe fixes, keeps line ends, permissions and the byte-order mark, and leaves nothing beside the files", async () => {
    const crlf = `\ufeff${annotated("a", "gp2").replaceAll("\n", "\r\n")}`;
    await writeFile(join(folder, "a.yaml"), crlf);
    await writeFile(join(folder, "b.yaml"), claim("b", "gp2"));
    await chmod(join(folder, "a.yaml"), 0o640);
    const { status, stdout, stderr } = await run(["fix"], { cwd: folder });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "fixed a.yaml\n", stderr: "" });
    const text = await read("a.yaml");
    expect(text).toContain("\r\n  storageClassName: gp2\r\n");
    expect(text).not.toContain("annotations");
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect((await stat(join(folder, "a.yaml"))).mode & 0o777).toBe(0o640);
    expect(await read("b.yaml")).toBe(claim("b", "gp2"));
    expect((await readdir(folder)).sort()).toEqual(["a.yaml", "b.yaml"]);
    expect((await run(["fix"], { cwd: folder })).stdout).toBe("");
  });

  test("--dry-run shows a unified diff and writes nothing", async () => {
    await writeFile(join(folder, "a.yaml"), annotated("a", "gp2"));
    const { status, stdout } = await run(["fix", "--dry-run", "a.yaml"], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain("--- a.yaml\n+++ a.yaml\n@@");
    expect(stdout).toContain("\n-    volume.beta.kubernetes.io/storage-class: gp2\n");
    expect(stdout).toContain("\n+  storageClassName: gp2\n");
    expect(await read("a.yaml")).toBe(annotated("a", "gp2"));
  });

  test("passes standard input through, fixed", async () => {
    const { stdout } = await run(["fix", "-"], { cwd: folder, input: annotated("a", "gp2") });
    expect(stdout).toContain("  storageClassName: gp2\n");
    expect(stdout).not.toContain("volume.beta");
  });

  test("says what it could not read", async () => {
    const { status, stderr } = await run(["fix", "nowhere.yaml"], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "nowhere.yaml: no such file or folder\n" });
  });
});

describe("explain", () => {
  test("prints a rule's page", async () => {
    const { status, stdout } = await run(["explain", "immediate-binding"], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^immediate-binding \(warning\)\n/);
    const parts = ["\nWhy: ", "\nWhat to do: ", "\nhttps://", "    kind: StorageClass", "\nThe fix changes\n"];
    const places = parts.map((part) => stdout.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(stdout).toContain("    +volumeBindingMode: WaitForFirstConsumer\n");
  });

  test("prints a conversion's page", async () => {
    const { status, stdout } = await run(["explain", "static-to-dynamic"], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^static-to-dynamic\n\nReplaces an EBS volume/);
    for (const part of [
      "  kafka.yaml\n\n    # One broker, on one disk.\n",
      '"Import vol-0a1b2c3d4e5f60718 through the EBS CSI driver (the same disk, the data stays)"',
      "\nWhat comes of it\n",
      "  volume.yaml has nothing left in it\n",
      '- A live claim "data" is bound for good: delete it before this is applied\n',
      'Does not apply: The pods of StatefulSet "kafka" would share',
      "What becomes of the data: A new volume is empty",
      "\nhttps://",
    ])
      expect(stdout).toContain(part);
  });

  test("names the rules and conversions where there is none of that name", async () => {
    const { status, stderr } = await run(["explain", "imediate-binding"], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain("There is no rule or conversion imediate-binding");
    expect(stderr).toContain("  static-to-dynamic\n");
    expect(stderr).toContain("  immediate-binding\n");
  });
});
