// Where placeholders stand after a change of which parts may have been left out.
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { linkedPlaceholders } from "../../client/src/placeholders.ts";
import type { PlaceholderFile } from "../../server/src/lsp/protocol.ts";

const before = "a: 1\nb: 2\nc: 3\n";

type Proposed = PlaceholderFile["edits"][number];

/** `<…>` in the new text are its placeholders. */
function edit(oldText: string, newText: string, at = before.indexOf(oldText)): Proposed {
  const document = TextDocument.create("", "yaml", 0, before);
  const range = { start: document.positionAt(at), end: document.positionAt(at + oldText.length) };
  const stops = [...newText.matchAll(/<\w+>/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return { range, oldText, newText, stops };
}

function applied(edits: readonly Proposed[]): string {
  const document = TextDocument.create("", "yaml", 0, before);
  return TextDocument.applyEdits(document, [...edits]);
}

/** What is found in the text, and the lines where it stands. */
function found(edits: readonly Proposed[], text: string) {
  const document = TextDocument.create("", "yaml", 0, text);
  return linkedPlaceholders({ uri: "", edits }, (range) => document.getText(range)).map(
    (range) => `${range.start.line} ${document.getText(range)}`,
  );
}

const edits = [edit("a: 1", "x: y\na: <size>"), edit("b: 2\n", ""), edit("3", "<size> <zone>")];

test("the first one, and those of the same words in other edits", () => {
  expect(found(edits, applied(edits))).toEqual(["1 <size>", "2 <size>"]);
});

test("where an edit was left out, what stands behind it", () => {
  const [first, removal, last] = edits as [Proposed, Proposed, Proposed];
  expect(found(edits, applied([removal, last]))).toEqual(["1 <size>"]);
  expect(found(edits, applied([first, last]))).toEqual(["1 <size>", "3 <size>"]);
  expect(found(edits, applied([first, removal]))).toEqual(["1 <size>"]);
  expect(found(edits, before)).toEqual([]);
});

test("on a line that several edits share", () => {
  const line = [edit("a", "aaa"), edit("1", "<size> # <size>")];
  expect(found(line, applied(line))).toEqual(["0 <size>", "0 <size>"]);
});

test("also where the editor has written other line breaks", () => {
  expect(found(edits, applied(edits).replaceAll("\n", "\r\n"))).toEqual(["1 <size>", "2 <size>"]);
});
