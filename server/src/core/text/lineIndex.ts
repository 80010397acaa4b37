// Lines of a text: the only place where offsets and line numbers meet.

/** Both count from 0; `character` counts UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    // A carriage return alone ends a line as well. Where there is none, whole lines are passed over at a time.
    if (/\r(?!\n)/.test(text)) {
      for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(index + lineBreak.length);
      return;
    }
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The text of a line, without its break; of a line that there is not, nothing. */
  line(line: number): string {
    return this.#text.slice(
      this.offset({ line, character: 0 }),
      this.offset({ line, character: Number.MAX_SAFE_INTEGER }),
    );
  }

  /** Of an offset in the text; one outside it counts as the nearer end. */
  position(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle;
    }
    return { line: low, character: inside - (this.#starts[low] ?? 0) };
  }

  /** Of a position; one past the end of its line counts as that end, one past the last line as the end of the text. */
  offset(position: LinePosition): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    const next = this.#starts[position.line + 1];
    let end = next ?? this.#text.length;
    if (next !== undefined) {
      end--;
      if (this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return Math.min(start + Math.max(0, position.character), Math.max(start, end));
  }
}
