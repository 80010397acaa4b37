// Many files: each cut into documents, each document analysed once, and an index of who defines and who mentions which name.
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import { split } from "../yaml/split.ts";
import { type AnalysedDocument, type Analysis, analyse, type Located, type WorkspaceView } from "./document.ts";
import { filesNamedBy } from "./kustomize.ts";
import { definedKeys, mentionedKeys } from "./names.ts";

interface FileState {
  readonly text: string;
  readonly documents: readonly AnalysedDocument[];
}

interface Keys {
  readonly defined: readonly string[];
  readonly mentioned: readonly string[];
}

export class Workspace implements WorkspaceView {
  readonly #files = new Map<string, FileState>();
  readonly #defining = new Map<string, Set<string>>();
  readonly #mentioning = new Map<string, Set<string>>();
  readonly #kinds = new Map<Kind, Set<string>>();
  /** Keys follow from the analysis alone, so a document that did not change is not asked again. */
  readonly #keys = new WeakMap<Analysis, Keys>();

  /**
   * Takes the whole text of a file. A document whose text is known keeps its analysis, so the cost of parsing is that of what changed.
   * Returns the files, this one first, whose findings may differ now.
   */
  update(uri: string, text: string): readonly string[] {
    const before = this.#files.get(uri);
    if (before?.text === text) return [];
    const documents = cut(uri, text, before);
    const kept = new Set(before?.documents.map((document) => document.analysis));
    const now = new Set(documents.map((document) => document.analysis));
    const changed = [
      ...(before?.documents ?? []).filter((document) => !now.has(document.analysis)),
      ...documents.filter((document) => !kept.has(document.analysis)),
    ];
    const affected = new Set([uri]);
    this.#collectAffected(changed, affected);
    this.#files.set(uri, { text, documents });
    this.#reindex(uri, before?.documents ?? [], documents);
    this.#collectAffected(changed, affected);
    this.#collectNamed(uri, [...(before?.documents ?? []), ...documents], affected);
    return [...affected];
  }

  /** Forgets a file. Returns the files, this one first, whose findings may differ now. */
  remove(uri: string): readonly string[] {
    const before = this.#files.get(uri);
    if (!before) return [];
    const affected = new Set([uri]);
    this.#collectAffected(before.documents, affected);
    this.#files.delete(uri);
    this.#reindex(uri, before.documents, []);
    this.#collectNamed(uri, before.documents, affected);
    return [...affected];
  }

  text(uri: string): string | undefined {
    return this.#files.get(uri)?.text;
  }

  uris(): Iterable<string> {
    return this.#files.keys();
  }

  documents(uri: string): readonly AnalysedDocument[] {
    return this.#files.get(uri)?.documents ?? [];
  }

  all<K extends Kind>(kind: K): readonly Located<ManifestOf<K>>[] {
    return this.#located(this.#kinds.get(kind), (manifest) => manifest.kind === kind) as Located<ManifestOf<K>>[];
  }

  named<K extends Kind>(kind: K, name: string): readonly Located<ManifestOf<K>>[] {
    const files = this.#defining.get(`${kind}/${name}`);
    const wanted = (manifest: Manifest) => manifest.kind === kind && manifest.name === name;
    return this.#located(files, wanted) as Located<ManifestOf<K>>[];
  }

  mentioning(key: string): readonly Located<Manifest>[] {
    return this.#located(this.#mentioning.get(key), (manifest) => mentionedKeys(manifest).includes(key));
  }

  #located(uris: Iterable<string> | undefined, wanted: (manifest: Manifest) => boolean): Located<Manifest>[] {
    const found: Located<Manifest>[] = [];
    for (const uri of uris ?? []) {
      for (const document of this.documents(uri)) {
        for (const manifest of document.analysis.manifests) if (wanted(manifest)) found.push({ document, manifest });
      }
    }
    return found;
  }

  #keysOf(analysis: Analysis): Keys {
    let keys = this.#keys.get(analysis);
    if (!keys) {
      const { manifests } = analysis;
      keys = { defined: manifests.flatMap(definedKeys), mentioned: manifests.flatMap(mentionedKeys) };
      this.#keys.set(analysis, keys);
    }
    return keys;
  }

  #reindex(uri: string, before: readonly AnalysedDocument[], after: readonly AnalysedDocument[]): void {
    const old = this.#summary(before);
    const now = this.#summary(after);
    for (const [index, was, is] of [
      [this.#defining, old.defined, now.defined],
      [this.#mentioning, old.mentioned, now.mentioned],
      [this.#kinds, old.kinds, now.kinds],
    ] as const) {
      move(index as Map<string, Set<string>>, uri, was, is);
    }
  }

  #summary(documents: readonly AnalysedDocument[]) {
    const summary = { defined: new Set<string>(), mentioned: new Set<string>(), kinds: new Set<string>() };
    for (const { analysis } of documents) {
      const keys = this.#keysOf(analysis);
      for (const key of keys.defined) summary.defined.add(key);
      for (const key of keys.mentioned) summary.mentioned.add(key);
      for (const manifest of analysis.manifests) summary.kinds.add(manifest.kind);
    }
    return summary;
  }

  /** A kustomization says of other files what they are, and of other kustomizations what becomes of theirs. */
  #collectNamed(uri: string, documents: readonly AnalysedDocument[], affected: Set<string>): void {
    for (const named of filesNamedBy(uri, documents)) {
      if (!this.#files.has(named) || affected.has(named)) continue;
      affected.add(named);
      this.#collectNamed(named, this.documents(named), affected);
    }
  }

  /**
   * Upwards: who mentions what a changed document defines, and who mentions those in turn (class, claim, pod).
   * Sideways: who shares a claim, a volume or a disk with it. Classes are shared by everybody, so they do not count.
   */
  #collectAffected(changed: readonly AnalysedDocument[], affected: Set<string>): void {
    const seen = new Set<string>();
    let keys: string[] = [];
    for (const { analysis } of changed) {
      const { defined, mentioned } = this.#keysOf(analysis);
      keys.push(...defined);
      for (const key of mentioned) {
        for (const uri of this.#defining.get(key) ?? []) affected.add(uri);
        if (key.startsWith("StorageClass/") || key.startsWith("VolumeSnapshotClass/")) continue;
        for (const uri of this.#mentioning.get(key) ?? []) affected.add(uri);
      }
    }
    while (keys.length > 0) {
      const next: string[] = [];
      for (const key of keys) {
        if (seen.has(key)) continue;
        seen.add(key);
        for (const uri of this.#defining.get(key) ?? []) affected.add(uri);
        for (const uri of this.#mentioning.get(key) ?? []) {
          affected.add(uri);
          for (const { analysis } of this.documents(uri)) {
            const own = this.#keysOf(analysis);
            if (own.mentioned.includes(key)) next.push(...own.defined);
          }
        }
      }
      keys = next;
    }
  }
}

/** Documents at either end whose text is the same keep their analysis; of the rest, those whose text was in the file before. */
function cut(uri: string, text: string, before: FileState | undefined): AnalysedDocument[] {
  const spans = split(text);
  const old = before?.documents ?? [];
  const analyses: (Analysis | undefined)[] = spans.map(() => undefined);
  const same = (index: number, document: AnalysedDocument | undefined) => {
    const span = spans[index];
    const known = document?.analysis.tree.text;
    return (
      span !== undefined &&
      known !== undefined &&
      known.length === span.end - span.start &&
      text.startsWith(known, span.start)
    );
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
    old.slice(first, old.length - last).map((document) => [document.analysis.tree.text, document.analysis]),
  );
  return spans.map((span, index) => {
    const known = analyses[index];
    if (known) return { uri, index, offset: span.start, analysis: known };
    const own = text.slice(span.start, span.end);
    return { uri, index, offset: span.start, analysis: spare.get(own) ?? analyse(own) };
  });
}

function move(index: Map<string, Set<string>>, uri: string, was: ReadonlySet<string>, is: ReadonlySet<string>): void {
  for (const key of was) {
    if (is.has(key)) continue;
    const uris = index.get(key);
    uris?.delete(uri);
    if (uris?.size === 0) index.delete(key);
  }
  for (const key of is) {
    if (was.has(key)) continue;
    const uris = index.get(key);
    if (uris) uris.add(uri);
    else index.set(key, new Set([uri]));
  }
}
