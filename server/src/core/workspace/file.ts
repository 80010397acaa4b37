// One file of a workspace: its documents, which an edit changes in place, and which of them have or mention a name.
import type { Manifest } from "../manifest/manifest.ts";
import type { Span } from "../text/span.ts";
import { largestText } from "../yaml/parse.ts";
import { split, splitPart } from "../yaml/split.ts";
import { type AnalysedDocument, Analysis, type Located, type ManifestKeys } from "./document.ts";

/** By what an object is looked for. */
export type Lookup = "kind" | "defined" | "mentioned";

/** What an edit has done. A document whose text is still there has kept its analysis, wherever it stands now. */
export interface Changed {
  readonly gone: readonly Analysis[];
  readonly fresh: readonly Analysis[];
}

export class File {
  readonly uri: string;
  #documents: readonly AnalysedDocument[] = [];
  readonly #places = new Map<Analysis, number>();
  readonly #lookups: { readonly [L in Lookup]: Map<string, Set<Analysis>> } = {
    kind: new Map(),
    defined: new Map(),
    mentioned: new Map(),
  };
  /** The documents to be looked at anew, in the order in which that came about. */
  #log: Analysis[] = [];
  /** How many were logged before those. */
  #forgotten = 0;
  /** Of the text that is not there, because the file is too large; undefined of any other. */
  readonly #missing: number | undefined;

  /** `missing`: how long the text is of a file that is too large to be taken. */
  constructor(uri: string, missing?: number) {
    this.uri = uri;
    this.#missing = missing;
    if (missing !== undefined) this.#splice(0, 0, [""], false);
  }

  /** Whether it has no text, because it would be too large. */
  get isLeftOut(): boolean {
    return this.#missing !== undefined;
  }

  get documents(): readonly AnalysedDocument[] {
    return this.#documents;
  }

  get text(): string {
    return this.#documents.map(({ analysis }) => analysis.text).join("");
  }

  /** Of the text. */
  get length(): number {
    const last = this.#documents.at(-1);
    return last ? last.offset + last.analysis.text.length : 0;
  }

  /** Undefined for a document that is no longer in the file. */
  documentOf(analysis: Analysis): AnalysedDocument | undefined {
    const place = this.#places.get(analysis);
    return place === undefined ? undefined : this.#documents[place];
  }

  /** In the order of the text. */
  located(by: Lookup, key: string): readonly Located<Manifest>[] {
    return this.#under(by, key).flatMap((document) =>
      manifestsUnder(document.analysis, by, key).flatMap((index) => {
        const manifest = document.analysis.manifests[index];
        return manifest ? [{ document, manifest }] : [];
      }),
    );
  }

  /** The documents of which any object mentions the key, in the order of the text. */
  mentioning(key: string): readonly AnalysedDocument[] {
    return this.#under("mentioned", key);
  }

  has(by: Lookup, key: string): boolean {
    return this.#lookups[by].has(key);
  }

  /** Notes that what was found in the document no longer holds, because of what another one says. */
  outdate(analysis: Analysis): void {
    this.#log.push(analysis);
    // Nobody has asked for long, and who does now had better look at everything.
    if (this.#log.length > this.#documents.length + 64) {
      this.#forgotten += this.#log.length;
      this.#log = [];
    }
  }

  /**
   * The documents that are new or outdated since `mark`, which an earlier answer gave, and those that have gone; undefined when that
   * is too long ago to say.
   */
  changesSince(mark: number | undefined): {
    readonly changed: ReadonlySet<Analysis> | undefined;
    readonly mark: number;
  } {
    const changed =
      mark === undefined || mark < this.#forgotten ? undefined : new Set(this.#log.slice(mark - this.#forgotten));
    return { changed, mark: this.#forgotten + this.#log.length };
  }

  /** Takes another text; `soon` as for an analysis. One that is too large is one document, which is left out, however small its parts are. */
  replace(text: string, soon: boolean): Changed {
    const texts = text.length > largestText ? [text] : split(text).map(({ start, end }) => text.slice(start, end));
    return this.#splice(0, this.#documents.length, texts, soon);
  }

  /** Writes `text` in place of what stands at `span`. Costs as much as the documents around the edit, however many there are. */
  edit(span: Span, text: string): Changed {
    const documents = this.#documents;
    const { length } = this;
    if (length > largestText || length - (span.end - span.start) + text.length > largestText) {
      const before = this.text;
      return this.replace(before.slice(0, span.start) + text + before.slice(span.end), true);
    }
    // A marker that is written or removed joins or parts neighbours; two of them, for theirs are not touched.
    const from = Math.max(0, this.#placeAt(span.start) - 1);
    let to = Math.min(documents.length, this.#placeAt(span.end) + 2);
    for (;;) {
      const start = documents[from]?.offset ?? 0;
      const before = documents
        .slice(from, to)
        .map(({ analysis }) => analysis.text)
        .join("");
      const after = before.slice(0, span.start - start) + text + before.slice(span.end - start);
      const isFirst = from === 0;
      const { spans, rest } =
        to === documents.length ? { spans: split(after, isFirst), rest: undefined } : splitPart(after, isFirst);
      if (rest === undefined) {
        const texts = spans.map((each) => after.slice(each.start, each.end));
        return this.#splice(from, to, texts, true);
      }
      // What no marker opens yet belongs to the document below.
      to++;
    }
  }

  /** The place of the document at that offset. */
  #placeAt(offset: number): number {
    let [low, high] = [0, this.#documents.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#documents[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #splice(first: number, end: number, all: readonly string[], soon: boolean): Changed {
    const old = this.#documents;
    let [from, to] = [first, end];
    let [start, stop] = [0, all.length];
    for (; from < to && start < stop && old[from]?.analysis.text === all[start]; start++) from++;
    for (; from < to && start < stop && old[to - 1]?.analysis.text === all[stop - 1]; stop--) to--;
    const texts = all.slice(start, stop);
    const replaced = old.slice(from, to).map(({ analysis }) => analysis);
    // Two documents of the same text are two: what is kept with an analysis is of one place.
    const spare = new Map(replaced.map((analysis) => [analysis.text, analysis]));
    const fresh: Analysis[] = [];
    const now = texts.map((text) => {
      const known = spare.get(text);
      spare.delete(text);
      if (known) return known;
      const analysis = new Analysis(text, soon, this.#missing);
      fresh.push(analysis);
      return analysis;
    });
    const still = new Set(now);
    const gone = replaced.filter((analysis) => !still.has(analysis));
    this.#place(from, to, now);
    for (const analysis of gone) this.#forget(analysis);
    for (const analysis of fresh) this.#learn(analysis);
    return { gone, fresh };
  }

  /** Puts these analyses in place of the documents from `from` to `to`, and moves what stands below. */
  #place(from: number, to: number, now: readonly Analysis[]): void {
    const old = this.#documents;
    let documents = old.slice(0, from);
    const [last] = documents.slice(-1);
    let offset = last ? last.offset + last.analysis.text.length : 0;
    for (const analysis of now) {
      documents.push({ uri: this.uri, index: documents.length, offset, analysis });
      offset += analysis.text.length;
    }
    const placed = documents.length;
    const [below] = old.slice(to, to + 1);
    if (below && below.offset === offset && below.index === placed) documents = documents.concat(old.slice(to));
    else {
      for (let index = to; index < old.length; index++) {
        const { analysis } = old[index] as AnalysedDocument;
        documents.push({ uri: this.uri, index: documents.length, offset, analysis });
        offset += analysis.text.length;
      }
    }
    this.#documents = documents;
    // Below, the places are the same as long as the number of documents is.
    const moved = to === placed ? placed : documents.length;
    for (let index = from; index < moved; index++) {
      const document = documents[index];
      if (document) this.#places.set(document.analysis, index);
    }
  }

  #learn(analysis: Analysis): void {
    for (const [by, key] of entriesOf(analysis)) {
      const lookup = this.#lookups[by];
      const known = lookup.get(key);
      if (known) known.add(analysis);
      else lookup.set(key, new Set([analysis]));
    }
    this.outdate(analysis);
  }

  #under(by: Lookup, key: string): readonly AnalysedDocument[] {
    const found = this.#lookups[by].get(key);
    if (!found) return [];
    const documents = [...found].flatMap((analysis) => this.documentOf(analysis) ?? []);
    return documents.length > 1 ? documents.sort((a, b) => a.index - b.index) : documents;
  }

  #forget(analysis: Analysis): void {
    this.#places.delete(analysis);
    for (const [by, key] of entriesOf(analysis)) {
      const lookup = this.#lookups[by];
      const known = lookup.get(key);
      known?.delete(analysis);
      if (known?.size === 0) lookup.delete(key);
    }
    this.outdate(analysis);
  }
}

/** All that a document is found by. */
export function* entriesOf({ keys, otherKeys }: Analysis): Generator<readonly [by: Lookup, key: string]> {
  for (const { kind, defined, mentioned } of keys) {
    yield ["kind", kind];
    for (const key of defined) yield ["defined", key];
    for (const key of mentioned) yield ["mentioned", key];
  }
  for (const key of otherKeys) yield ["mentioned", key];
}

/** A document of more manifests than that gets a table of its keys. */
const few = 16;
const tables = new WeakMap<Analysis, { readonly [L in Lookup]: ReadonlyMap<string, readonly number[]> }>();

/** Which of the document's manifests are found under the key, by their numbers. In a `List` of thousands each may ask for one of the others. */
function manifestsUnder(analysis: Analysis, by: Lookup, key: string): readonly number[] {
  const { keys } = analysis;
  if (keys.length <= few) return keys.flatMap((each, index) => (isUnder(each, by, key) ? [index] : []));
  let table = tables.get(analysis);
  if (!table) {
    table = {
      kind: numbered(keys, ({ kind }) => [kind]),
      defined: numbered(keys, (each) => each.defined),
      mentioned: numbered(keys, (each) => each.mentioned),
    };
    tables.set(analysis, table);
  }
  return table[by].get(key) ?? [];
}

function numbered(
  all: readonly ManifestKeys[],
  keysOf: (each: ManifestKeys) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [index, each] of all.entries()) {
    for (const key of keysOf(each)) {
      const numbers = table.get(key);
      if (numbers) numbers.push(index);
      else table.set(key, [index]);
    }
  }
  return table;
}

function isUnder(keys: ManifestKeys, by: Lookup, key: string): boolean {
  return by === "kind" ? keys.kind === key : keys[by].includes(key);
}
