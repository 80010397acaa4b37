// Words that every object of JavaScript answers to are words like any other: no table takes one of them for a row of its own.
import { expect, test } from "vitest";
import { createLanguageService } from "../../server/src/core/index.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Span } from "../../server/src/core/text/span.ts";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import type { YamlNode } from "../../server/src/core/yaml/tree.ts";
import { configFor } from "../support/check.ts";

const words = ["constructor", "__proto__", "toString"];

test.each(rules.map(({ id, examples }) => [id, examples[0]?.source ?? ""] as const))("%s", (_, source) => {
  const service = createLanguageService((bug) => {
    throw new Error(bug);
  });
  const config = configFor();
  for (const [index, { start, end }] of scalarsOf(parseTree(source).root).entries()) {
    const word = words[index % words.length] ?? "";
    for (const text of [word, `5${word}`, `${word}/v1`]) {
      const changed = source.slice(0, start) + text + source.slice(end);
      service.update("/a.yaml", changed);
      expect(() => {
        service.findings("/a.yaml", config);
        service.fixes("/a.yaml", { start: 0, end: changed.length }, config);
        service.hover("/a.yaml", start, config);
        service.complete("/a.yaml", start + 1, config);
      }, changed).not.toThrow();
    }
  }
});

/** Keys and values, in the order of the text. */
function scalarsOf(node: YamlNode | undefined): readonly Span[] {
  if (node?.kind === "map") return node.entries.flatMap(({ key, value }) => [key.span, ...scalarsOf(value)]);
  if (node?.kind === "seq") return node.items.flatMap(({ value }) => scalarsOf(value));
  return node?.kind === "scalar" ? [node.span] : [];
}
