// A workspace that remembers what it was asked, so that an answer built on it can be kept for as long as it is true.
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import type { AnalysedDocument, Analysis, Located, Question, WorkspaceView } from "./document.ts";
import type { Membership } from "./membership.ts";
import { keyOf } from "./names.ts";

/** Those whose findings are built on the answer of a question. */
export interface Askers {
  readonly question: Question;
  readonly reads: Set<Reads>;
}

/** Who knows when an answer is no longer the same. */
interface Source extends WorkspaceView {
  askersOf(question: Question): Askers;
  /** Nobody builds on that answer any more. */
  forget(askers: Askers): void;
}

export class Reads implements WorkspaceView {
  /** The file on whose behalf is asked. */
  readonly uri: string;
  /** Its document, where one of them asks for itself. */
  readonly analysis: Analysis | undefined;
  readonly #source: Source;
  readonly #asked = new Set<Askers>();
  #isCurrent = true;

  constructor(source: Source, uri: string, analysis?: Analysis) {
    this.#source = source;
    this.uri = uri;
    this.analysis = analysis;
  }

  /** Whether everything that was asked would be answered in the same way now. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** To be called when an answer has changed, or when nobody needs to know any more. */
  end(): void {
    this.#isCurrent = false;
    for (const askers of this.#asked) {
      askers.reads.delete(this);
      if (askers.reads.size === 0) this.#source.forget(askers);
    }
    this.#asked.clear();
  }

  uris(): readonly string[] {
    return this.#ask("uris").uris();
  }

  kustomizations(): ReadonlySet<string> {
    return this.#ask("kustomizations").kustomizations();
  }

  membership(uri: string): Membership {
    return this.#ask(`membership ${uri}`).membership(uri);
  }

  documents(uri: string): readonly AnalysedDocument[] {
    return this.#ask(`documents ${uri}`).documents(uri);
  }

  baseline(uri: string): readonly AnalysedDocument[] {
    return this.#ask(`baseline ${uri}`).baseline(uri);
  }

  absent(kustomization: string): ReadonlySet<string> {
    return this.#ask(`absent ${kustomization}`).absent(kustomization);
  }

  all<K extends Kind>(kind: K): readonly Located<ManifestOf<K>>[] {
    return this.#ask(`all ${kind}`).all(kind);
  }

  named<K extends Kind>(kind: K, name: string): readonly Located<ManifestOf<K>>[] {
    return this.#ask(`named ${keyOf(kind, name)}`).named(kind, name);
  }

  mentioning(key: string): readonly Located<Manifest>[] {
    return this.#ask(`mentioning ${key}`).mentioning(key);
  }

  documentsMentioning(key: string): readonly AnalysedDocument[] {
    return this.#ask(`mentioning ${key}`).documentsMentioning(key);
  }

  #ask(question: Question): WorkspaceView {
    // Fixes are asked for when what was found is known to be true, and after it has ended there is nobody to tell.
    if (this.#isCurrent) {
      const askers = this.#source.askersOf(question);
      askers.reads.add(this);
      this.#asked.add(askers);
    }
    return this.#source;
  }
}
