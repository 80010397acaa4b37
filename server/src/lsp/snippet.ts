// Edits with places to fill in, as snippets.
import type { FileEdit } from "../core/index.ts";

export interface StopNumbers {
  /** The stop for a placeholder with these words: the same words are typed once. */
  of(words: string): number;
}

export function stopNumbers(): StopNumbers {
  const numbers = new Map<string, number>();
  return {
    of(words) {
      const number = numbers.get(words) ?? numbers.size + 1;
      numbers.set(words, number);
      return number;
    },
  };
}

/** The text of the edit with its placeholders as tab stops: `size: ${1:<size>}`. */
export function snippetOf({ text, stops }: Pick<FileEdit, "text" | "stops">, numbers: StopNumbers): string {
  let snippet = "";
  let at = 0;
  for (const { start, end } of stops) {
    const words = text.slice(start, end);
    snippet += `${escaped(text.slice(at, start))}\${${numbers.of(words)}:${escaped(words)}}`;
    at = end;
  }
  return snippet + escaped(text.slice(at));
}

/**
 * Makes edits of several lines start where their line starts, with what stands before them as part of them. VS Code indents the lines
 * of a snippet as far as the line that it starts in, and of the plain edits beside it too; behind no indentation it adds none.
 * `edits`: of one file with text `text`, in its order. Edits that come to overlap become one.
 */
export function fromLineStart(text: string, edits: readonly FileEdit[]): FileEdit[] {
  const widened: FileEdit[] = [];
  for (const edit of edits) {
    let whole = edit;
    let start = /[\r\n]/.test(edit.text) ? lineStart(text, edit.span.start) : edit.span.start;
    for (let before = widened.at(-1); before && before.span.end > start; before = widened.at(-1)) {
      widened.pop();
      whole = joined(before, widenTo(before.span.end, whole, text));
      start = lineStart(text, whole.span.start);
    }
    widened.push(widenTo(start, whole, text));
  }
  return widened;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** The edit with what stands before it from `start` on. */
export function widenTo(start: number, edit: FileEdit, text: string): FileEdit {
  const lead = text.slice(start, edit.span.start);
  return lead === ""
    ? edit
    : { ...edit, span: { start, end: edit.span.end }, text: lead + edit.text, stops: moved(edit.stops, lead.length) };
}

/** Of two edits that touch. What is said of data goes before what else is said. */
export function joined(a: FileEdit, b: FileEdit): FileEdit {
  const stops = [...a.stops, ...moved(b.stops, a.text.length)];
  const note = b.note?.about === "data" && a.note?.about !== "data" ? b.note : (a.note ?? b.note);
  return { ...a, span: { start: a.span.start, end: b.span.end }, text: a.text + b.text, stops, note };
}

function moved(stops: FileEdit["stops"], by: number): FileEdit["stops"] {
  return stops.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
