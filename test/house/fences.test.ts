// The fences of the house, tried by trespassing: each ban catches what it is there for.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "fences-"));
  for (const path of [
    "server/src",
    "server/tsconfig.json",
    "server/tsconfig.core.json",
    "client/src",
    ".dependency-cruiser.mjs",
    "package.json",
    "server/package.json",
  ]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const [path, source] of trespasses) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${source}\n`);
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const trespasses: readonly (readonly [path: string, source: string, ban: string])[] = [
  [
    "server/src/core/text/a.ts",
    'import type { YamlTree } from "../yaml/tree.ts"; export type A = YamlTree;',
    "floor-text",
  ],
  [
    "server/src/core/yaml/a.ts",
    'import { csiDriver } from "../facts/provisioners.ts"; export const a = csiDriver;',
    "floor-yaml",
  ],
  [
    "server/src/core/manifest/a.ts",
    'import type { Config } from "../workspace/fix.ts"; export type A = Config;',
    "floor-manifest",
  ],
  [
    "server/src/core/conversions/a.ts",
    'import type { Rule } from "../rules/rule.ts"; export type A = Rule;',
    "floor-conversions",
  ],
  [
    "server/src/core/rules/a.ts",
    'import { renameKey } from "../yaml/write.ts"; export const a = renameKey;',
    "rules-write-no-text",
  ],
  [
    "server/src/core/rules/b.ts",
    'import { inTreeEbsVolume } from "./inTreeEbsVolume.ts"; export const b = inTreeEbsVolume;',
    "rules-stand-alone",
  ],
  [
    "server/src/core/features/a.ts",
    'import { parse } from "yaml"; export const a = parse;',
    "yaml-package-in-one-folder",
  ],
  [
    "server/src/core/features/b.ts",
    'import type { Range } from "vscode-languageserver"; export type B = Range;',
    "protocol-above-the-core",
  ],
  ["server/src/main/way.ts", 'import { connect } from "node:net"; export const a = connect;', "no-way-out"],
  ["client/src/way.ts", 'import { spawn } from "child_process"; export const a = spawn;', "no-way-out"],
  [
    "server/src/lsp/a.ts",
    'import { Workspace } from "../core/workspace/workspace.ts"; export const a = Workspace;',
    "shell-enters-by-the-door",
  ],
  [
    "client/src/a.ts",
    'import { say } from "../../server/src/core/index.ts"; export const a = say;',
    "client-knows-only-the-protocol",
  ],
  ["server/src/core/text/b.ts", 'import { c } from "./c.ts"; export const b = () => c;', "no-circles"],
  ["server/src/core/text/c.ts", 'import { b } from "./b.ts"; export const c = () => b;', ""],
];

test("each trespass is caught, and nothing else", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config",
      ".dependency-cruiser.mjs",
      "--output-type",
      "json",
      "server",
      "client",
    ],
    { cwd: copy, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const caught = new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`));
  // The far side of the circle is there to close it; the circle is reported once.
  for (const [path, , ban] of trespasses) if (ban !== "") expect(caught).toContain(`${path}: ${ban}`);
  const paths = new Set<string>(trespasses.map(([path]) => path));
  expect([...caught].filter((line) => !paths.has(line.split(": ")[0] ?? ""))).toEqual([]);
});

test.each([
  "process.exit()",
  "console.log()",
  "setTimeout(() => {}, 1)",
  'new URL("x:")',
  'import "node:fs"',
  "document.title",
])("the core cannot say %s", (words) => {
  writeFileSync(join(copy, "server/src/core/text/d.ts"), `${words};\nexport {};\n`);
  const project = join(copy, "server/tsconfig.one.json");
  writeFileSync(project, JSON.stringify({ extends: "./tsconfig.core.json", include: ["src/core/text/d.ts"] }));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", project],
    { encoding: "utf8" },
  );
  expect(stdout).toMatch(/Cannot find (name|module)|side-effect import/);
  expect(status).not.toBe(0);
});
