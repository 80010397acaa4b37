// A stream cut at its markers.
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { split } from "../../../server/src/core/yaml/split.ts";
import type { YamlNode } from "../../../server/src/core/yaml/tree.ts";
import { corpusFiles } from "../trial/files.ts";

const pieces = (text: string): string[] => split(text).map((span) => text.slice(span.start, span.end));

describe("split", () => {
  test.each<[string, string[]]>([
    ["", [""]],
    ["a: 1\n", ["a: 1\n"]],
    ["a: 1\n---\nb: 2\n", ["a: 1\n", "---\nb: 2\n"]],
    ["---\na: 1\n---\nb: 2\n", ["---\na: 1\n", "---\nb: 2\n"]],
    ["# top\n\n---\na: 1\n", ["# top\n\n---\na: 1\n"]],
    ["%YAML 1.1\n---\na: 1\n", ["%YAML 1.1\n---\na: 1\n"]],
    ["--- # c\na: 1\n", ["--- # c\na: 1\n"]],
    ["--- {a: 1}\n--- b\n", ["--- {a: 1}\n", "--- b\n"]],
    ["---\n---\na: 1\n", ["---\n", "---\na: 1\n"]],
    ["a: 1\n...\n", ["a: 1\n...\n"]],
    ["a: 1\n...\n# c\n---\nb: 2\n", ["a: 1\n...\n", "# c\n---\nb: 2\n"]],
    ["a: 1\n...\nb: 2\n", ["a: 1\n...\n", "b: 2\n"]],
    ["a: 1\n... # c\n\n# end\n", ["a: 1\n... # c\n\n# end\n"]],
    ["a: 1\r\n---\r\nb: 2\r\n", ["a: 1\r\n", "---\r\nb: 2\r\n"]],
    ["\ufeff---\na: 1\n---\nb: 2", ["\ufeff---\na: 1\n", "---\nb: 2"]],
    ["\ufeffa: 1\n", ["\ufeffa: 1\n"]],
    ["---a: 1\n", ["---a: 1\n"]],
    ["a: |\n  ---\n  b\n", ["a: |\n  ---\n  b\n"]],
    ["a: --- b\n", ["a: --- b\n"]],
    ["a: 1\n---", ["a: 1\n", "---"]],
    ["a: 1\n---\tb\n", ["a: 1\n", "---\tb\n"]],
  ])("%j", (text, wanted) => {
    expect(pieces(text)).toEqual(wanted);
  });

  test("leaves no gap", () => {
    for (const { name, text } of corpusFiles()) expect(pieces(text).join(""), name).toBe(text);
  });

  test("cutting first gives the documents that parsing the whole stream gives", { timeout: 600_000 }, () => {
    let documents = 0;
    const options = { schema: "failsafe", version: "1.2", uniqueKeys: false, logLevel: "silent" } as const;
    for (const { name, text } of corpusFiles()) {
      const whole = parseAllDocuments(text, options);
      // Templates have maps for keys, which our tree does not read.
      if (!Array.isArray(whole) || whole.some((one) => one.errors.length > 0) || /\{ ?\{/.test(text)) continue;
      const wanted = whole.map((one) => one.toJS({ maxAliasCount: -1 }) ?? "").filter((value) => value !== "");
      const got = pieces(text).map((piece) => raw(parseTree(piece).root));
      documents += wanted.length;
      expect(
        got.filter((value) => value !== ""),
        name,
      ).toEqual(wanted);
    }
    if (process.env.EBS_CORPUS) console.log(`${documents} documents`);
  });
});

/** What is written, with nothing made of it, as the failsafe schema reads it. */
function raw(node: YamlNode | undefined): unknown {
  if (!node) return "";
  if (node.kind === "scalar") return node.text;
  if (node.kind === "seq") return node.items.map((item) => raw(item.value));
  return Object.fromEntries(
    node.entries.map((entry) => [entry.key.text, entry.colon === undefined ? null : raw(entry.value)]),
  );
}
