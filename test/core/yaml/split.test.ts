// A stream cut at its markers.
import { describe, expect, test } from "vitest";
import { split } from "../../../server/src/core/yaml/split.ts";
import { countDocuments } from "../../fuzz/properties/split.ts";
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
    ["a: 1\n...\n...\nb: 2\n", ["a: 1\n...\n...\n", "b: 2\n"]],
    ["...\na: 1\n", ["...\n", "a: 1\n"]],
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
    for (const { text } of corpusFiles()) documents += countDocuments(text);
    if (process.env.EBS_CORPUS) console.log(`${documents} documents`);
    expect(documents).toBeGreaterThan(15);
  });
});
