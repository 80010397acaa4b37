// A line of a file and the marks below it, as wide as a terminal shows the characters above them.

import stringWidth from "string-width";
import { printable } from "../../../core/index.ts";

export interface Excerpt {
  /** Before, under and behind the marks. */
  readonly line: readonly [before: string, marked: string, after: string];
  /** How far the marks are indented, and how many they are: at least one. */
  readonly indent: number;
  readonly marks: number;
}

/** In columns. Of a line that is longer, what stands around the marks is shown. */
const widest = { before: 60, marked: 80, after: 40 } as const;

const graphemes = new Intl.Segmenter();

/** `from` and `to` count UTF-16 code units in the line, `to` exclusive. */
export function excerptOf(line: string, from: number, to: number): Excerpt {
  const before = lastColumns(printable(line.slice(0, from)), widest.before);
  const marked = firstColumns(printable(line.slice(from, to)), widest.marked);
  const after = firstColumns(printable(line.slice(to)).trimEnd(), widest.after);
  return { line: [before, marked, after], indent: stringWidth(before), marks: Math.max(1, stringWidth(marked)) };
}

function firstColumns(text: string, columns: number): string {
  const characters = charactersOf(text);
  const fitting = countFitting(characters, columns);
  return fitting === characters.length ? text : `${characters.slice(0, fitting).join("")}…`;
}

function lastColumns(text: string, columns: number): string {
  const characters = charactersOf(text);
  const fitting = countFitting(characters.toReversed(), columns);
  return fitting === characters.length ? text : `…${characters.slice(characters.length - fitting).join("")}`;
}

function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function countFitting(characters: readonly string[], columns: number): number {
  let width = 0;
  const tooMany = characters.findIndex((character) => {
    width += stringWidth(character);
    return width > columns;
  });
  return tooMany < 0 ? characters.length : tooMany;
}
