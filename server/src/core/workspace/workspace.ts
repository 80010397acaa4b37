// Many files: each cut into documents, each document analysed once, and an index of who defines and who mentions which name.
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import type { AnalysedDocument, Located, Question, WorkspaceView } from "./document.ts";
import { File, keysOf } from "./file.ts";
import { keyOf } from "./names.ts";

export class Workspace implements WorkspaceView {
  readonly #files = new Map<string, File>();
  readonly #baselines = new Map<string, File>();
  readonly #defining = new Map<string, Set<string>>();
  readonly #mentioning = new Map<string, Set<string>>();
  readonly #kinds = new Map<Kind, Set<string>>();
  readonly #versions = new Map<Question, number>();
  /** The files whose findings are built on the answer. One that has not asked lately does no harm here. */
  readonly #askers = new Map<Question, Set<string>>();

  /**
   * Takes the whole text of a file. A document whose text is known keeps its analysis, so the cost of parsing is that of what changed.
   * Returns the files, this one first, whose findings may differ now.
   */
  update(uri: string, text: string): readonly string[] {
    const before = this.#files.get(uri);
    if (before?.text === text) return [];
    const file = new File(uri, text, before);
    const { documents } = file;
    const kept = new Set(before?.documents.map((document) => document.analysis));
    const now = new Set(documents.map((document) => document.analysis));
    const gone = (before?.documents ?? []).filter((document) => !now.has(document.analysis));
    const fresh = documents.filter((document) => !kept.has(document.analysis));
    this.#files.set(uri, file);
    // Most keystrokes change no name, and then the whole file need not be looked through.
    if (JSON.stringify(gone.map(names)) !== JSON.stringify(fresh.map(names))) {
      this.#reindex(uri, before?.documents ?? [], documents);
    }
    return this.#touch(uri, [...gone, ...fresh], before === undefined);
  }

  /** Forgets a file. Returns the files, this one first, whose findings may differ now. */
  remove(uri: string): readonly string[] {
    const before = this.#files.get(uri);
    if (!before) return [];
    this.#files.delete(uri);
    this.#reindex(uri, before.documents, []);
    return this.#touch(uri, before.documents, true);
  }

  /**
   * Takes the text of a file as it was last committed; undefined: there is none, or nobody knows.
   * Returns the files whose findings may differ now.
   */
  commit(uri: string, text: string | undefined): readonly string[] {
    const before = this.#baselines.get(uri);
    if (before?.text === text) return [];
    if (text === undefined) this.#baselines.delete(uri);
    else this.#baselines.set(uri, new File(uri, text, before));
    return this.#changed([`baseline ${uri}`]);
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

  baseline(uri: string): readonly AnalysedDocument[] {
    return this.#baselines.get(uri)?.documents ?? [];
  }

  all<K extends Kind>(kind: K): readonly Located<ManifestOf<K>>[] {
    return this.#located(this.#kinds.get(kind), (file) => file.kinds.get(kind)) as Located<ManifestOf<K>>[];
  }

  named<K extends Kind>(kind: K, name: string): readonly Located<ManifestOf<K>>[] {
    const key = keyOf(kind, name);
    const found = this.#located(this.#defining.get(key), (file) => file.defined.get(key));
    return found as Located<ManifestOf<K>>[];
  }

  mentioning(key: string): readonly Located<Manifest>[] {
    return this.#located(this.#mentioning.get(key), (file) => file.mentioned.get(key));
  }

  version(question: Question, asker?: string): number {
    if (asker !== undefined) {
      const askers = this.#askers.get(question);
      if (askers) askers.add(asker);
      else this.#askers.set(question, new Set([asker]));
    }
    return this.#versions.get(question) ?? 0;
  }

  #located(
    uris: ReadonlySet<string> | undefined,
    look: (file: File) => readonly Located<Manifest>[] | undefined,
  ): Located<Manifest>[] {
    return sorted(uris).flatMap((uri) => {
      const file = this.#files.get(uri);
      return (file && look(file)) ?? [];
    });
  }

  /** Every question whose answer one of these documents is part of, or was, and with it the files that asked. */
  #touch(uri: string, changed: readonly AnalysedDocument[], isNew: boolean): readonly string[] {
    const questions = new Set<Question>([`documents ${uri}`]);
    if (isNew) questions.add("uris");
    for (const { analysis } of changed) {
      const { kinds, defined, mentioned } = keysOf(analysis);
      for (const [kind] of kinds) questions.add(`all ${kind as Kind}`);
      for (const [key] of defined) questions.add(`named ${key}`);
      for (const [key] of mentioned) questions.add(`mentioning ${key}`);
    }
    return [...new Set([uri, ...this.#changed(questions)])];
  }

  /** Answers these questions differently from now on. Returns the files that asked. */
  #changed(questions: Iterable<Question>): readonly string[] {
    const affected = new Set<string>();
    for (const question of questions) {
      this.#versions.set(question, this.version(question) + 1);
      for (const asker of this.#askers.get(question) ?? []) if (this.#files.has(asker)) affected.add(asker);
    }
    return [...affected];
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
      const keys = keysOf(analysis);
      for (const [key] of keys.defined) summary.defined.add(key);
      for (const [key] of keys.mentioned) summary.mentioned.add(key);
      for (const [kind] of keys.kinds) summary.kinds.add(kind);
    }
    return summary;
  }
}

/** The names of a document, for comparing. */
function names({ analysis }: AnalysedDocument): readonly string[] {
  const { kinds, defined, mentioned } = keysOf(analysis);
  return [kinds, defined, mentioned].map((keyed) => keyed.map(([key]) => key).join());
}

const orders = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** In the order of their names, so that answers do not depend on what was opened first. */
function sorted(uris: ReadonlySet<string> | undefined): readonly string[] {
  if (!uris) return [];
  let order = orders.get(uris);
  if (!order) {
    order = [...uris].sort();
    orders.set(uris, order);
  }
  return order;
}

function move(index: Map<string, Set<string>>, uri: string, was: ReadonlySet<string>, is: ReadonlySet<string>): void {
  for (const key of was) {
    if (is.has(key)) continue;
    const uris = index.get(key);
    uris?.delete(uri);
    if (uris) orders.delete(uris);
    if (uris?.size === 0) index.delete(key);
  }
  for (const key of is) {
    if (was.has(key)) continue;
    const uris = index.get(key);
    if (uris) {
      uris.add(uri);
      orders.delete(uris);
    } else index.set(key, new Set([uri]));
  }
}
