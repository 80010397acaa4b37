// How much of a hint stands in the line.
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { say } from "../../server/src/core/index.ts";
import { hintLabel } from "../../server/src/lsp/hintLabel.ts";

const label = (...parts: readonly string[]) => hintLabel({ parts }, say);

test("parts stand in the line as long as there is room, which is what editors give it", () => {
  expect(label("gp3", "3000 IOPS")).toEqual({ label: "gp3 · 3000 IOPS", isWhole: true });
  expect(label("a".repeat(20), "b".repeat(20))).toEqual({
    label: `${"a".repeat(20)} · ${"b".repeat(20)}`,
    isWhole: true,
  });
  expect(label("a".repeat(20), "b".repeat(21))).toEqual({ label: `${"a".repeat(20)} …`, isWhole: false });
  expect(label("a", "b", "c".repeat(40), "d")).toEqual({ label: "a · b …", isWhole: false });
});

test("a first part that is too long is cut", () => {
  expect(label("a".repeat(43))).toEqual({ label: "a".repeat(43), isWhole: true });
  expect(label("a".repeat(44))).toEqual({ label: `${"a".repeat(42)}…`, isWhole: false });
  expect(label("a".repeat(44), "b").isWhole).toBe(false);
});

test("Korean letters take two columns each", () => {
  const cut = label("디스크".repeat(10)).label;
  expect([cut.length, stringWidth(cut)]).toEqual([22, 43]);
  expect(label("디스크 3개에 월 ≈ $79.20", "gp3", "3000 IOPS", "암호화됨")).toEqual({
    label: "디스크 3개에 월 ≈ $79.20 · gp3 …",
    isWhole: false,
  });
});
