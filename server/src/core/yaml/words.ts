// Manifests say the same few words again and again: `name`, `metadata`, `true`. Each of them is kept once for all that say it.

/** A longer piece is not copied by V8 but refers to its whole text, which would live as long as the word. */
const longest = 12;

export class Words {
  /** The word last seen of those that fall on the same place. */
  readonly #seen: (string | undefined)[] = new Array(512).fill(undefined);

  /** `text.slice(start, end)`. */
  cut(text: string, start: number, end: number): string {
    const length = end - start;
    if (length === 0 || length > longest) return text.slice(start, end);
    const place = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + length * 61) & 511;
    const seen = this.#seen[place];
    if (seen !== undefined && seen.length === length && text.startsWith(seen, start)) return seen;
    const word = text.slice(start, end);
    this.#seen[place] = word;
    return word;
  }
}
