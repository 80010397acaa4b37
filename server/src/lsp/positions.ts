// Offsets become positions here, and positions offsets, and nowhere else.
import type { Range } from "vscode-languageserver";
import type { LanguageService, Span } from "../core/index.ts";
import { LineIndex } from "../core/text/lineIndex.ts";

export class Positions {
  readonly #service: LanguageService;
  readonly #indexes = new Map<string, { readonly text: string; readonly index: LineIndex }>();

  constructor(service: LanguageService) {
    this.#service = service;
  }

  range(uri: string, span: Span): Range {
    const index = this.#index(uri);
    return { start: index.position(span.start), end: index.position(span.end) };
  }

  /** Of a range that may reach outside the text: what of it lies inside. */
  span(uri: string, { start, end }: Range): Span {
    const index = this.#index(uri);
    const [a, b] = [index.offset(start), index.offset(end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }

  #index(uri: string): LineIndex {
    const text = this.#service.text(uri) ?? "";
    let known = this.#indexes.get(uri);
    if (known?.text !== text) {
      known = { text, index: new LineIndex(text) };
      this.#indexes.set(uri, known);
    }
    return known.index;
  }
}
