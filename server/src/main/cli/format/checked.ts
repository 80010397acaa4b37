// What a check has found, as every format gets it.
import type { FileFinding, FileFix, Message, Say, Span } from "../../../core/index.ts";
import { LineIndex, type LinePosition } from "../../../core/text/lineIndex.ts";

export interface CheckedFile {
  /** Its address. */
  readonly file: string;
  /** In the order of the text. */
  readonly findings: readonly FileFinding[];
}

export interface Checked {
  readonly files: readonly CheckedFile[];
  /** What could not be read, in words. */
  readonly problems: readonly string[];
  /** In the reader's language. */
  readonly say: Say;
  /** Of any file that was read, also of one that gets no findings. */
  text(file: string): string;
  /** What the caller calls a file. */
  name(file: string): string;
  /** All that can be done about the findings of a file. */
  fixes(file: string): readonly FileFix[];
}

/** Lines and characters from 0. */
export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Where spans stand in their files; each file is read and its lines are counted once. */
export class Sources {
  readonly #text: Checked["text"];
  readonly #indexes = new Map<string, LineIndex>();

  constructor({ text }: Checked) {
    this.#text = text;
  }

  range(file: string, { start, end }: Span): Range {
    const index = this.#index(file);
    return { start: index.position(start), end: index.position(end) };
  }

  /** Without its line break. */
  line(file: string, line: number): string {
    return this.#index(file).line(line);
  }

  #index(file: string): LineIndex {
    let index = this.#indexes.get(file);
    if (!index) {
      index = new LineIndex(this.#text(file));
      this.#indexes.set(file, index);
    }
    return index;
  }
}

export function sameMessage(a: Message, b: Message): boolean {
  return a.id === b.id && JSON.stringify(a.values) === JSON.stringify(b.values);
}
