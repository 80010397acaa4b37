// Words of manifests stay words in what the command line prints, for people and for programs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { controls, hostileManifest } from "../support/hostileWords.ts";
import { run } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ebs-markup-"));
  writeFileSync(join(folder, "a.yaml"), hostileManifest);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(...args: string[]): Promise<string> {
  const { stdout } = await run(args, { cwd: folder });
  expect(stdout).toContain("press");
  expect(stdout.split("\n").filter((line) => controls.test(line))).toEqual([]);
  return stdout;
}

test("check, for people", async () => {
  expect(await printed("check", ".")).not.toMatch(/^(::|# head)/m);
});

test("check, for GitHub: one command for each finding, and none of the manifest's", async () => {
  const lines = (await printed("check", "--format", "github", ".")).trimEnd().split("\n");
  expect(lines.filter((line) => !/^::(error|warning|notice) title=[\w-]+,file=a\.yaml,/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes("press") && !line.includes("no%250A"))).toEqual([]);
});

test("check, as SARIF: no text holds a link", async () => {
  const { runs } = JSON.parse(await printed("check", "--format", "sarif", "."));
  const texts: string[] = [];
  JSON.stringify(runs[0].results, (key, value) => {
    if (["message", "description"].includes(key)) texts.push(value.text);
    return value;
  });
  expect(texts.filter((text) => text.includes("press")).length).toBeGreaterThan(3);
  expect(texts.filter((text) => /(?<!\\)\]\(/.test(text))).toEqual([]);
  expect(JSON.stringify(runs[0].results)).not.toContain('"markdown"');
});

test("check, as JSON", async () => {
  const found: { message: string }[] = JSON.parse(await printed("check", "--format", "json", "."));
  expect(found.filter(({ message }) => controls.test(message))).toEqual([]);
});

test("graph, as Mermaid: no markup, links or clicks", async () => {
  const lines = (await printed("graph")).trimEnd().split("\n").slice(1);
  const known =
    /^ {2}(n\d+\["[^"[\]<>`$|]*(<br\/>[^"[\]<>`$|]*)*"\]|n\d+ -->(\|"[^"<>|]*"\|)? n\d+|classDef \w+ [\w:#,-]+|class [n\d,]+ \w+)$/;
  expect(lines.filter((line) => !known.test(line))).toEqual([]);
});

test("graph, as DOT: nothing outside of quotes, and no HTML label", async () => {
  const words = (await printed("graph", "--format", "dot")).replace(/"(?:[^"\\]|\\.)*"/g, "Q");
  expect(words).toMatch(
    /^digraph storage \{\n {2}rankdir=LR;\n {2}node \[shape=box\];\n( {2}Q( -> Q)?( \[label=Q( color=Q penwidth=2)?\])?;\n)+\}\n$/,
  );
});

test("graph, as JSON", async () => {
  expect(JSON.parse(await printed("graph", "--format", "json")).nodes.length).toBeGreaterThan(3);
});
