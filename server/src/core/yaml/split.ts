// A stream cut into YAML documents at its markers, without parsing.
import type { Span } from "../text/span.ts";

const lineFeed = 10;

/**
 * The stretches of `text` that hold one YAML document each, in order and without a gap.
 * A line that starts with `---` or `...` always is a marker: the grammar lets no scalar contain one.
 * Comments, blank lines and directives before the first `---` belong to the document that it opens.
 * `isFirst` is false for the end of a longer text.
 */
export function split(text: string, isFirst = true): Span[] {
  const { spans, rest } = splitPart(text, isFirst);
  const last = spans.pop();
  if (rest === undefined) return last ? [...spans, last] : [{ start: 0, end: text.length }];
  return [...spans, { start: last?.start ?? 0, end: text.length }];
}

/**
 * The same of a part from the midst of a text that starts where one of its documents does; `isFirst`: where the first one does.
 * `rest`: where a stretch without a document starts that reaches to the part's end; it belongs to the document that follows.
 */
export function splitPart(text: string, isFirst: boolean): { spans: Span[]; rest: number | undefined } {
  const spans: Span[] = [];
  let start = 0;
  let blank = true;
  let opened = false;
  let at = isFirst && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const lineBreak = text.indexOf("\n", at);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const marker = markerAt(text, at);
    if (marker === "---") {
      if (opened || !blank) {
        spans.push({ start, end: at });
        start = at;
      }
      opened = true;
      blank = onlyComment(text, at + 3);
    } else if (marker === "...") {
      const last = spans.at(-1);
      // One that ends nothing belongs to the document before it, or is an empty one itself.
      if (opened || !blank || !last) spans.push({ start, end: next });
      else spans[spans.length - 1] = { start: last.start, end: next };
      start = next;
      opened = false;
      blank = true;
    } else if (blank && !opened && !isPreamble(text, at)) {
      blank = false;
    }
    at = next;
  }
  if (!opened && blank) return { spans, rest: start < text.length ? start : undefined };
  return { spans: [...spans, { start, end: text.length }], rest: undefined };
}

function markerAt(text: string, at: number): "---" | "..." | undefined {
  const first = text.charCodeAt(at);
  if (first !== 45 && first !== 46) return undefined;
  if (text.charCodeAt(at + 1) !== first || text.charCodeAt(at + 2) !== first) return undefined;
  const after = text.charCodeAt(at + 3);
  if (!Number.isNaN(after) && after !== 32 && after !== 9 && after !== lineFeed && after !== 13) return undefined;
  return first === 45 ? "---" : "...";
}

function onlyComment(text: string, at: number): boolean {
  return isPreamble(text, at, false);
}

/** Whether the rest of the line is blank, a comment or, at a line's start, a directive. */
function isPreamble(text: string, at: number, directives = true): boolean {
  if (directives && text.charCodeAt(at) === 37) return true;
  let here = at;
  while (text.charCodeAt(here) === 32 || text.charCodeAt(here) === 9) here++;
  const unit = text.charCodeAt(here);
  return Number.isNaN(unit) || unit === 35 || unit === lineFeed || unit === 13;
}
