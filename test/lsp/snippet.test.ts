// Edits with tab stops: what is escaped, how stops are numbered, and where edits start.
import { describe, expect, test } from "vitest";
import type { FileEdit } from "../../server/src/core/index.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { fromLineStart, snippetOf, stopNumbers } from "../../server/src/lsp/snippet.ts";

const edit = (start: number, end: number, text: string, ...stops: [number, number][]): FileEdit => ({
  uri: "file:///a.yaml",
  span: { start, end },
  text,
  stops: stops.map(([from, to]) => ({ start: from, end: to })),
  note: undefined,
});

describe("a snippet", () => {
  test("has its placeholders as stops, the same words as the same stop", () => {
    const numbers = stopNumbers();
    expect(snippetOf(edit(0, 0, "a: <size>\nb: <id>\n", [3, 9], [13, 17]), numbers)).toBe(
      "a: ${1:<size>}\nb: ${2:<id>}\n",
    );
    expect(snippetOf(edit(0, 0, "<id>", [0, 4]), numbers)).toBe("${2:<id>}");
  });

  test("escapes what would be a stop", () => {
    expect(snippetOf(edit(0, 0, "a: $HOME \\ ${b} }"), stopNumbers())).toBe("a: \\$HOME \\\\ \\${b\\} \\}");
  });
});

describe("edits of several lines", () => {
  const text = "spec:\n  volumes:\n    - name: a\n      ebs: x\n";
  const at = (words: string) => text.indexOf(words);
  const check = (edits: readonly FileEdit[]) => {
    const widened = fromLineStart(text, edits);
    expect(applyEdits(text, widened)).toBe(applyEdits(text, edits));
    for (const { span, text: made, stops } of widened) {
      if (made.includes("\n")) expect(text.slice(0, span.start)).toMatch(/(^|\n)$/);
      for (const stop of stops) expect(made.slice(stop.start, stop.end)).toBe("<s>");
    }
    return widened;
  };

  test("start where their line starts", () => {
    expect(check([edit(at("x\n") + 1, at("x\n") + 1, "\n      size: <s>", [13, 16])])).toHaveLength(1);
  });

  test("take the edits before them in the line along", () => {
    const [one, ...others] = check([
      edit(at("ebs"), at("ebs") + 3, "claim"),
      edit(at("x\n"), at("x\n") + 1, "\n        name: <s>", [15, 18]),
    ]);
    expect(others).toEqual([]);
    expect(one?.text).toBe("      claim: \n        name: <s>");
  });

  test("take along an edit that ends in their line and starts above it", () => {
    check([edit(at("name"), at("ebs"), "<s>", [0, 3]), edit(at("x\n"), at("x\n"), "\n  y\n  ")]);
    check([
      edit(0, 0, "a\n"),
      edit(0, 0, "b\n"),
      edit(at("name"), at("name"), "\n"),
      edit(text.length, text.length, "---\n<s>\n", [4, 7]),
    ]);
  });

  test("of one line stay where they are", () => {
    const edits = [edit(at("ebs"), at("ebs") + 3, "claim"), edit(at("x\n"), at("x\n") + 1, "<s>", [0, 3])];
    expect(check(edits)).toEqual(edits);
  });
});
