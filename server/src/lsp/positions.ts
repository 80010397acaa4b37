// Offsets become positions here, and positions offsets, and nowhere else.
import type { Position, Range } from "vscode-languageserver";
import type { LanguageService, Span, TextSlice } from "../core/index.ts";
import { LineIndex } from "../core/text/lineIndex.ts";

/** Where the lines of a file's slices stand. */
interface Lines {
  readonly slices: readonly TextSlice[];
  /** By slice: the number of its first line. */
  readonly first: readonly number[];
}

/** A slice whose text an edit leaves alone keeps its lines, so a keystroke costs those of one slice. */
const indexes = new WeakMap<TextSlice["analysis"], LineIndex>();

export class Positions {
  readonly #service: LanguageService;
  readonly #lines = new Map<string, Lines>();

  constructor(service: LanguageService) {
    this.#service = service;
  }

  range(uri: string, span: Span): Range {
    const lines = this.#of(uri);
    return { start: position(lines, span.start), end: position(lines, span.end) };
  }

  /** Of a range that may reach outside the text: what of it lies inside. */
  span(uri: string, { start, end }: Range): Span {
    const lines = this.#of(uri);
    const [a, b] = [offset(lines, start), offset(lines, end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }

  /** Lets go of a file that nobody will ask about: its lines hold its text. */
  forget(uri: string): void {
    this.#lines.delete(uri);
  }

  #of(uri: string): Lines {
    const slices = this.#service.slices(uri);
    const known = this.#lines.get(uri);
    if (known?.slices === slices) return known;
    const lines = { slices, first: firstLines(slices, known) };
    if (slices.length === 0) this.#lines.delete(uri);
    else this.#lines.set(uri, lines);
    return lines;
  }
}

function firstLines(slices: readonly TextSlice[], before: Lines | undefined): readonly number[] {
  const first: number[] = [];
  let line = 0;
  for (const [index, slice] of slices.entries()) {
    first.push(line);
    const same = before?.slices[index]?.analysis === slice.analysis;
    const [from, to] = [before?.first[index], before?.first[index + 1]];
    // Most slices are those of before, and how many lines they have is known by where the next one started.
    line += same && from !== undefined && to !== undefined ? to - from : indexOf(slice).lineCount - 1;
  }
  return first;
}

function indexOf({ analysis }: TextSlice): LineIndex {
  let index = indexes.get(analysis);
  if (!index) {
    index = new LineIndex(analysis.text);
    indexes.set(analysis, index);
  }
  return index;
}

function position({ slices, first }: Lines, at: number): Position {
  const place = lastWhere(slices.length, (index) => (slices[index]?.offset ?? 0) <= at);
  const slice = slices[place];
  if (!slice) return { line: 0, character: 0 };
  const { line, character } = indexOf(slice).position(at - slice.offset);
  return { line: (first[place] ?? 0) + line, character };
}

function offset({ slices, first }: Lines, { line, character }: Position): number {
  const place = lastWhere(slices.length, (index) => (first[index] ?? 0) <= line);
  const slice = slices[place];
  if (!slice) return 0;
  return slice.offset + indexOf(slice).offset({ line: line - (first[place] ?? 0), character });
}

/** The last of so many that fulfils `holds`, which holds for those up to it; the first one if none does. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
