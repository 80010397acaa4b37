// One file of a workspace: its documents, and which objects in it have or mention a name.
import type { Manifest } from "../manifest/manifest.ts";
import { split } from "../yaml/split.ts";
import { type AnalysedDocument, type Analysis, analyse, type Located } from "./document.ts";
import { definedKeys, mentionedKeys } from "./names.ts";

type Lookup = ReadonlyMap<string, readonly Located<Manifest>[]>;

/** Each with the object that it is a key of. */
type KeyedManifests = readonly (readonly [key: string, manifest: Manifest])[];

export interface Keys {
  readonly kinds: KeyedManifests;
  readonly defined: KeyedManifests;
  readonly mentioned: KeyedManifests;
}

export class File {
  readonly text: string;
  readonly documents: readonly AnalysedDocument[];
  #kinds: Lookup | undefined;
  #defined: Lookup | undefined;
  #mentioned: Lookup | undefined;

  /** A document whose text stands in `before` keeps its analysis, so the cost of parsing is that of what changed. */
  constructor(uri: string, text: string, before: File | undefined) {
    this.text = text;
    this.documents = cut(uri, text, before?.documents ?? []);
  }

  /** The objects of each kind, by the kind's name. */
  get kinds(): Lookup {
    this.#kinds ??= this.#lookup("kinds");
    return this.#kinds;
  }

  get defined(): Lookup {
    this.#defined ??= this.#lookup("defined");
    return this.#defined;
  }

  get mentioned(): Lookup {
    this.#mentioned ??= this.#lookup("mentioned");
    return this.#mentioned;
  }

  #lookup(by: keyof Keys): Lookup {
    const found = new Map<string, Located<Manifest>[]>();
    for (const document of this.documents) {
      for (const [key, manifest] of keysOf(document.analysis)[by]) {
        const known = found.get(key);
        if (known) known.push({ document, manifest });
        else found.set(key, [{ document, manifest }]);
      }
    }
    return found;
  }
}

const known = new WeakMap<Analysis, Keys>();

/** Follows from the analysis alone, so a document that did not change is not asked again. */
export function keysOf(analysis: Analysis): Keys {
  let keys = known.get(analysis);
  if (!keys) {
    const keyed = (keysFor: (manifest: Manifest) => readonly string[]): KeyedManifests =>
      analysis.manifests.flatMap((manifest) => [...new Set(keysFor(manifest))].map((key) => [key, manifest] as const));
    keys = { kinds: keyed(({ kind }) => [kind]), defined: keyed(definedKeys), mentioned: keyed(mentionedKeys) };
    known.set(analysis, keys);
  }
  return keys;
}

/** Documents at either end whose text is the same keep their analysis; of the rest, those whose text was in the file before. */
function cut(uri: string, text: string, old: readonly AnalysedDocument[]): AnalysedDocument[] {
  const spans = split(text);
  const analyses: (Analysis | undefined)[] = spans.map(() => undefined);
  const same = (index: number, document: AnalysedDocument | undefined) => {
    const span = spans[index];
    const before = document?.analysis.tree.text;
    if (span === undefined || before === undefined) return false;
    return before.length === span.end - span.start && text.startsWith(before, span.start);
  };
  let first = 0;
  while (first < spans.length && same(first, old[first])) {
    analyses[first] = old[first]?.analysis;
    first++;
  }
  let last = 0;
  while (
    last < spans.length - first &&
    last < old.length - first &&
    same(spans.length - 1 - last, old[old.length - 1 - last])
  ) {
    analyses[spans.length - 1 - last] = old[old.length - 1 - last]?.analysis;
    last++;
  }
  const spare = new Map(
    old.slice(first, old.length - last).map(({ analysis }) => [analysis.tree.text, analysis] as const),
  );
  return spans.map((span, index) => {
    let analysis = analyses[index];
    if (!analysis) {
      const own = text.slice(span.start, span.end);
      analysis = spare.get(own) ?? analyse(own);
      // Two documents of the same text are two: what is kept with an analysis is of one place.
      spare.delete(own);
    }
    return { uri, index, offset: span.start, analysis };
  });
}
