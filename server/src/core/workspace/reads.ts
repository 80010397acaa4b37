// A workspace that remembers what it was asked, so that an answer built on it can be kept for as long as it is true.
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import type { AnalysedDocument, Located, Question, WorkspaceView } from "./document.ts";
import { keyOf } from "./names.ts";

export class Reads implements WorkspaceView {
  readonly #workspace: WorkspaceView;
  readonly #asker: string;
  readonly #asked = new Map<Question, number>();

  /** `asker`: the file on whose behalf is asked. */
  constructor(workspace: WorkspaceView, asker: string) {
    this.#workspace = workspace;
    this.#asker = asker;
  }

  /** Whether everything that was asked would be answered in the same way now. */
  get areCurrent(): boolean {
    for (const [question, version] of this.#asked) if (this.#workspace.version(question) !== version) return false;
    return true;
  }

  uris(): Iterable<string> {
    return this.#ask("uris").uris();
  }

  documents(uri: string): readonly AnalysedDocument[] {
    return this.#ask(`documents ${uri}`).documents(uri);
  }

  baseline(uri: string): readonly AnalysedDocument[] {
    return this.#ask(`baseline ${uri}`).baseline(uri);
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

  version(question: Question): number {
    return this.#ask(question).version(question);
  }

  #ask(question: Question): WorkspaceView {
    if (!this.#asked.has(question)) this.#asked.set(question, this.#workspace.version(question, this.#asker));
    return this.#workspace;
  }
}
