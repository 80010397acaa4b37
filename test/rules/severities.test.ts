// Every severity that a rule can take is shown by one of its examples.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor, tellAbsent } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";

/** What no example can hold, because examples stand on the rules' page. */
const unprintable: Readonly<Record<string, string>> = { "file-too-large": `# ${"x".repeat(5 * 1024 * 1024)}\n` };

const words = ["error", "warning", "information", "hint"];

function sourceOf(id: string): string {
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const text = readFileSync(new URL(`../../server/src/core/rules/${name}.ts`, import.meta.url), "utf8");
  // What examples and documentation say is no severity.
  return text.replace(/examples: \[[\s\S]*?\n {2}\],\n/, "").replace(/docs: \{[\s\S]*?\n {2}\},\n/, "");
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("shows all its severities", () => {
    const shown = new Set<string>();
    for (const example of rule.examples) {
      const workspace = new Workspace();
      const fixture = parseFixture(example.source);
      const { files } = fixture;
      for (const [uri, text] of files) workspace.update(uri, text);
      tellAbsent(workspace, fixture);
      const [first] = files.keys();
      if (example.baseline !== undefined && first !== undefined) workspace.commit(first, example.baseline.trimStart());
      for (const uri of files.keys()) {
        const found = fileFindings([rule], workspace, uri, configFor(example), (bug) => expect.fail(bug));
        for (const { severity } of found) shown.add(severity);
      }
    }
    const large = new Workspace();
    large.update("/large.yaml", unprintable[id] ?? "");
    for (const { severity } of fileFindings([rule], large, "/large.yaml", configFor(), (bug) => expect.fail(bug))) {
      shown.add(severity);
    }
    const source = sourceOf(id);
    const taken = words.filter((word) => new RegExp(`"${word}"`).test(source));
    expect(taken.filter((word) => !shown.has(word))).toEqual([]);
  });
});
