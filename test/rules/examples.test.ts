// Every rule's examples are tests: marks match findings one to one, and fixes make what they promise.
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/rules/index.ts";
import { checkRule } from "../support/check.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.map((example) => [example.title, example] as const))("%s", (_title, example) => {
    checkRule(rule, example.source, example.fixed, example);
  });

  test("has an example of a finding and one of silence", () => {
    // Its example would have five megabytes: test/hostile makes one.
    if (rule.id === "file-too-large") return;
    const marked = rule.examples.filter(({ source }) => /^\s*#\s*\^/m.test(source));
    expect(marked.length, "examples with a finding").toBeGreaterThan(0);
    expect(rule.examples.length, "examples in all").toBeGreaterThan(marked.length);
  });
});
