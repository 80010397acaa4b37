// The package as npm would publish it: packed, installed elsewhere without a network, and run on the machine's own Node.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotated } from "../lsp/manifests.ts";
import { machinesOwn, root } from "./machine.ts";

const folder = mkdtempSync(join(tmpdir(), "ebs-packed-"));
try {
  const packing = execFileSync("npm", ["pack", "-w", "server", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  // What the build says stands before the JSON.
  const [{ filename, files }] = JSON.parse(packing.slice(packing.indexOf("[\n")));
  assert.deepEqual(files.map(({ path }: { path: string }) => path).sort(), [
    "LICENSE",
    "README.md",
    "dist/NOTICES.txt",
    "dist/commands.cjs",
    "dist/core.cjs",
    "dist/documentation.cjs",
    "dist/ebs-manifests.cjs",
    "dist/examples.cjs",
    "dist/ko.cjs",
    "dist/node.cjs",
    "docs/conversions.ko.md",
    "docs/conversions.md",
    "docs/rules.ko.md",
    "docs/rules.md",
    "package.json",
  ]);

  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "a.yaml"), annotated("a", "fast"));
  const there = { cwd: folder, encoding: "utf8", env: machinesOwn } as const;
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, filename)], there);
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  assert.deepEqual(Object.keys(lock.packages), ["", "node_modules/ebs-manifests-server"]);

  const check = (...args: string[]) =>
    spawnSync("npx", ["--offline", "ebs-manifests", "check", ...args], { ...there, input: annotated("b", "fast") });
  const found = check("--max-severity", "warning");
  assert.match(found.stdout, /^a\.yaml:6:5 warning .*\n1 warning in 1 file; .*\n$/s);
  assert.deepEqual([found.status, found.stderr], [1, ""]);
  const piped = check("--format", "sarif", "-");
  assert.equal(JSON.parse(piped.stdout).runs[0].results.length, 1);
  assert.equal(piped.status, 0);
  const explained = spawnSync("npx", ["--offline", "ebs-manifests", "explain", "immediate-binding"], there);
  assert.match(explained.stdout, /volumeBindingMode: WaitForFirstConsumer/);
  assert.deepEqual([explained.status, explained.stderr], [0, ""]);
} finally {
  rmSync(folder, { recursive: true });
}
