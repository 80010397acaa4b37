// Where placeholders stand after a change of which the user may have left out parts.
import type { PlaceholderFile } from "../../server/src/lsp/protocol.ts";

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** The text between two places of the file as it is now; places beyond its end count as its end. */
export type TextAt = (stretch: Stretch) => string;

/**
 * The first placeholder that was applied, and behind it the others of the same words, which are meant to be the same; none where there is no
 * placeholder. Line breaks may have become others.
 */
export function linkedPlaceholders({ edits }: PlaceholderFile, textAt: TextAt): readonly Stretch[] {
  const found: { readonly words: string; readonly stretch: Stretch }[] = [];
  let moved = { lines: 0, line: -1, characters: 0 };
  for (const { range, oldText, newText, stops } of edits) {
    const { line, character } = range.start;
    const start = { line: line + moved.lines, character: character + (line === moved.line ? moved.characters : 0) };
    const end = placeIn(newText, newText.length, start);
    const isThere = (text: string) => plain(textAt({ start, end: placeIn(text, text.length, start) })) === plain(text);
    if (!isThere(newText) || (newText === "" && isThere(oldText))) continue;
    for (const stop of stops) {
      const stretch = { start: placeIn(newText, stop.start, start), end: placeIn(newText, stop.end, start) };
      found.push({ words: newText.slice(stop.start, stop.end), stretch });
    }
    moved = {
      lines: end.line - range.end.line,
      line: range.end.line,
      characters: end.character - range.end.character,
    };
  }
  return found.filter(({ words }) => words === found[0]?.words).map(({ stretch }) => stretch);
}

/** Where `offset` of a text stands that starts at `start`. */
function placeIn(text: string, offset: number, start: Place): Place {
  const lines = text.slice(0, offset).split("\n");
  const last = lines.at(-1)?.length ?? 0;
  return { line: start.line + lines.length - 1, character: lines.length > 1 ? last : start.character + last };
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
