// Edits joined to what can be taken or left by itself: each becomes a box of the refactoring preview.
import type { FileEdit, TextSlice } from "../core/index.ts";
import { joined, widenTo } from "./snippet.ts";

/**
 * One edit for each object that is changed, so that none of them, taken or left alone, makes half an object. Objects that are added, and
 * what the author may leave out, stay edits of their own.
 * `slices`: the documents of a file; `edits`: of that file, in its order.
 */
export function boxesOf(slices: readonly TextSlice[], edits: readonly FileEdit[]): FileEdit[] {
  const text = slices.map(({ analysis }) => analysis.text).join("");
  const boxes: FileEdit[] = [];
  for (const edit of edits) {
    const before = boxes.at(-1);
    const isJoined =
      before && isPart(before) && isPart(edit) && documentOf(slices, before) === documentOf(slices, edit);
    if (!isJoined) boxes.push(edit);
    else boxes.splice(-1, 1, joined(before, widenTo(before.span.end, edit, text)));
  }
  return boxes;
}

/** Whether these edits are of lines of one object that follow each other. `text`: of the file; `edits`: in its order. */
export function areInOnePlace(text: string, edits: readonly FileEdit[]): boolean {
  return edits.every((edit, at) => {
    const before = edits[at - 1];
    const isNear = !before || (text.slice(before.span.end, edit.span.start).match(/\n/g)?.length ?? 0) <= 1;
    return isNear && !addsDocument(edit);
  });
}

/** A line that starts with `---` begins a document, wherever it stands. */
function addsDocument({ text }: FileEdit): boolean {
  return /^---/m.test(text);
}

/** In the order of the text; edits at one place keep theirs. `edits`: of one file. */
export function inOrder(edits: readonly FileEdit[]): FileEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isPart(edit: FileEdit): boolean {
  return edit.note?.about !== "choice" && !addsDocument(edit);
}

/** At the border of two documents, the first one: what is added there follows it. */
function documentOf(slices: readonly TextSlice[], { span }: FileEdit): number {
  return slices.findLastIndex(({ offset }) => offset === 0 || offset < span.start);
}
