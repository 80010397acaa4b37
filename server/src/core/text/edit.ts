// Replacing stretches of a text, all at once.
import type { Span } from "./span.ts";

/** Puts `text` in the place of what `span` covers; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** In the order of the text; edits at one place keep the order in which they were given. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * The text after all edits, whose spans count in the text before them.
 * Throws when two edits overlap or one reaches outside the text, because only a bug can ask for that.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.span.start < at) throw new Error(`Edits overlap at offset ${edit.span.start}`);
    if (edit.span.end > text.length) throw new Error(`An edit reaches past the end of the text: ${edit.span.end}`);
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
