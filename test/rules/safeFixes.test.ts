// Every safe fix, on every example, on our own manifests and on any folder that EBS_CORPUS names: applied until nothing is left to apply.
import { describe, expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { ChangeBuilder, type FileEdit } from "../../server/src/core/workspace/change.ts";
import type { Severity } from "../../server/src/core/workspace/fix.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { corpusFiles } from "../core/trial/files.ts";
import { type CheckOptions, configFor } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";

const worst: readonly Severity[] = ["error", "warning", "information", "hint"];
const rounds = 3;

const fail = (bug: string) => expect.fail(bug);

function findingsOf(text: string, options: CheckOptions) {
  const workspace = new Workspace();
  workspace.update("/a.yaml", text);
  return { workspace, findings: fileFindings(rules, workspace, "/a.yaml", configFor(options), fail) };
}

/** The text after one round, and the rules whose fixes were taken: of two that meet, the first. */
function onceFixed(text: string, options: CheckOptions) {
  const { workspace, findings } = findingsOf(text, options);
  const taken: FileEdit[] = [];
  const fixed = new Set<string>();
  for (const { finding, document, rule } of findings) {
    const safe = finding.fixes.filter(({ applicability }) => applicability === "safe");
    const [fix] = safe;
    if (!fix || safe.length > 1) continue;
    const builder = new ChangeBuilder(document, workspace);
    fix.apply(builder);
    const edits = builder.finish()?.edits ?? [];
    const meets = edits.some((edit) =>
      taken.some((other) => edit.span.start <= other.span.end && other.span.start <= edit.span.end),
    );
    if (meets || edits.length === 0) continue;
    taken.push(...edits);
    fixed.add(`${rule}`);
  }
  return { text: applyEdits(text, taken), fixed, replaced: taken.map(({ span }) => text.slice(span.start, span.end)) };
}

function check(source: string, options: CheckOptions = {}): void {
  const readable = split(source).every(({ start, end }) => isReadable(parseTree(source.slice(start, end))));
  const before = findingsOf(source, options).findings;
  let text = source;
  const fixed = new Set<string>();
  let replaced = "";
  for (let round = 0; round < rounds; round++) {
    const next = onceFixed(text, options);
    for (const rule of next.fixed) fixed.add(rule);
    replaced += next.replaced.join("\n");
    text = next.text;
  }
  expect(onceFixed(text, options).fixed, `nothing is left after ${rounds} rounds`).toEqual(new Set());
  if (readable) {
    for (const { start, end } of split(text)) expect(isReadable(parseTree(text.slice(start, end))), text).toBe(true);
  }
  for (const comment of source.match(/(?<=^|[ \t])#[^\n\r]*/gm) ?? []) {
    if (!replaced.includes(comment)) expect(text, "no comment is lost").toContain(comment);
  }
  const severest = worst.findIndex((severity) =>
    before.some((finding) => fixed.has(finding.rule) && finding.severity === severity),
  );
  const after = findingsOf(text, options).findings;
  const known = new Set(before.map(({ rule }) => rule));
  for (const { rule, severity } of after) {
    if (!known.has(rule))
      expect(worst.indexOf(severity), `${rule} is new after ${[...fixed]}`).toBeGreaterThanOrEqual(severest);
  }
}

describe("of the examples of each rule", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    for (const example of rule.examples) {
      for (const text of parseFixture(example.source).files.values()) check(text, example);
    }
  });
});

test("of the corpus", () => {
  for (const { name, text } of corpusFiles()) {
    try {
      check(text);
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  }
});
