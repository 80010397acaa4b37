// What the house demands of its own files.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rules } from "../../server/src/core/rules/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(root + path, "utf8");
const left = /^(node_modules|dist|\.vscode-test|\.git)$/;

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(root + folder).flatMap((name) => {
    if (left.test(name)) return [];
    const path = folder === "" ? name : `${folder}/${name}`;
    if (statSync(root + path).isDirectory()) return filesBelow(path, ending);
    return ending.test(name) ? [path] : [];
  });
}

const sources = ["server/src", "server/tools", "client/src", "test"].flatMap((folder) => filesBelow(folder, /\.ts$/));
const manifest = JSON.parse(read("package.json"));

test("every source file opens with a sentence on what it is", () => {
  const silent = sources.filter((path) => !/^(#!.*\n)?\/\/ [A-Z`"][^\n]*\S/.test(read(path)));
  expect(silent).toEqual([]);
});

test("privacy is #private", () => {
  const worded = sources.filter(
    (path) => path !== "test/house/house.test.ts" && /^\s*(private|protected) (?!constructor)/m.test(read(path)),
  );
  expect(worded).toEqual([]);
});

test("files that a machine writes are fresh", () => {
  const output = execFileSync(process.execPath, ["server/tools/generate.ts", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(output).toBe("");
});

test("the top level holds what the design gives it, and nothing else", () => {
  const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n");
  const top = new Set(tracked.filter((path) => path !== "").map((path) => path.split("/")[0] ?? ""));
  const given = ["package.json", "tsconfig.json", "client", "server", "snippets", "syntaxes", "test"];
  const usual = [
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "package-lock.json",
    // VS Code reads the words of package.json from beside it.
    "package.nls.json",
    "package.nls.ko.json",
    ".ci",
    ".vscode",
    ".gitignore",
    ".vscodeignore",
  ];
  const tools = [
    "biome.json",
    "vitest.config.ts",
    "esbuild.config.mjs",
    ".dependency-cruiser.mjs",
    ".gitattributes",
    ".npmignore",
    ".pre-commit-hooks.yaml",
  ];
  expect([...top].filter((name) => ![...given, ...usual, ...tools].includes(name))).toEqual([]);
  expect(given.filter((name) => !top.has(name))).toEqual([]);
});

test("no tracked file speaks of the machine it was written on", () => {
  const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n");
  const machine = new RegExp(["/", "work/|/", "root/|\\.\\./", "shared/"].join(""));
  const telling = tracked.filter(
    (path) => /\.(ts|mjs|md|json|yaml|yml)$|^\.ci\//.test(path) && machine.test(read(path)),
  );
  expect(telling).toEqual([]);
});

test("every command of the manifest is registered by the client, and the reverse", () => {
  const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command).sort();
  const client = filesBelow("client/src", /\.ts$/).map(read).join("\n");
  const registered = [
    ...new Set([...client.matchAll(/"(ebsManifests\.[a-zA-Z0-9]+)"/g)].map((match) => match[1] ?? "")),
  ];
  expect(declared.filter((command: string) => !registered.includes(command))).toEqual([]);
  const settings = Object.keys(manifest.contributes.configuration.properties);
  /** What the client tells VS Code, and a menu asks for. */
  const keys = JSON.stringify(manifest.contributes.menus).match(/ebsManifests\.is[a-zA-Z]+/g) ?? [];
  const unknown = registered.filter((name) => ![...declared, ...settings, ...keys].includes(name));
  expect(unknown).toEqual([]);
});

test("what the manifest points at is there", () => {
  const { grammars } = manifest.contributes;
  expect(grammars.length).toBeGreaterThan(0);
  for (const { path } of grammars) expect(() => JSON.parse(read(path)), path).not.toThrow();
});

test("rule ids are unique, in kebab-case, and each says why and what to do", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const { id, docs, messages } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    for (const text of [docs.summary, docs.why, docs.remedy]) expect(text, id).toMatch(/\S\.$/);
    for (const text of Object.values(messages)) expect(text, id).not.toMatch(/\.$/);
  }
});

test("every rule has its page", () => {
  const page = read("server/docs/rules.md");
  for (const { id } of rules) expect(page).toContain(`\n## ${id}\n`);
});

test("what the README tells to run, the Node that it demands can run: TypeScript goes through npm, which brings a newer one", () => {
  expect(read("README.md").match(/\bnode [^`\n]*\.ts\b/g)).toBeNull();
  const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
  const named = [...read("README.md").matchAll(/\bnpm run ([\w:]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

test("the README's table of methods names tests that exist", () => {
  const named = [...read("README.md").matchAll(/`(test\/lsp\/)?(\w+\.test\.ts)`/g)].map((match) => match[2] ?? "");
  const there = readdirSync(`${root}test/lsp`);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});
