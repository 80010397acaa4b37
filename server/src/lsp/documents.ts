// The files that are open in the editor. Their text is the editor's, whatever the disk says.
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { isScratch, type LanguageService } from "../core/index.ts";
import type { Positions } from "./positions.ts";
import { canonicalUri, schemeOf } from "./uris.ts";

interface Surroundings {
  readonly service: LanguageService;
  readonly positions: Positions;
  /** Canonical addresses of the workspace folders. */
  folders(): readonly string[];
  /** Called with the files whose findings may differ now. */
  changed(uris: readonly string[], edited: string): void;
  /** Called when a file is no longer the editor's: its text is what the disk says. */
  released(uri: string): void;
}

interface Open {
  /** The address as the editor writes it. */
  readonly uri: string;
  readonly version: number;
}

export class Documents {
  readonly #open = new Map<string, Open>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  opened({ textDocument: { uri: spelling, version, text } }: DidOpenTextDocumentParams): void {
    const uri = canonicalUri(spelling);
    this.#open.set(uri, { uri: spelling, version });
    const { service, changed } = this.#around;
    if (this.#belongs(uri)) changed(service.update(uri, text), uri);
  }

  edited({ textDocument: { uri: spelling, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const uri = canonicalUri(spelling);
    const before = this.#open.get(uri);
    if (!before) return;
    this.#open.set(uri, { uri: before.uri, version });
    const { service, positions, changed } = this.#around;
    if (!service.has(uri)) return;
    const changes = [...contentChanges];
    try {
      const affected = changes.flatMap((change) =>
        "range" in change
          ? service.edit(uri, positions.span(uri, change.range), change.text)
          : service.update(uri, change.text),
      );
      changed([...new Set(affected)], uri);
    } catch (error) {
      // What is known is no longer the editor's text. Until it is opened anew, no answer is better than a wrong edit.
      changed(service.remove(uri), uri);
      throw error;
    }
  }

  closed({ textDocument }: DidCloseTextDocumentParams): void {
    const uri = canonicalUri(textDocument.uri);
    if (this.#open.delete(uri)) this.#around.released(uri);
  }

  get open(): Iterable<string> {
    return this.#open.keys();
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Of the open file's text; null when it is not open, as the protocol says it. */
  version(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  /** The address as the editor writes it. */
  spelling(uri: string): string {
    return this.#open.get(uri)?.uri ?? uri;
  }

  /**
   * Other schemes hold other versions of the same files (`git:`, a diff's left side): taken for manifests of this workspace, they
   * would define every object a second time.
   */
  #belongs(uri: string): boolean {
    const scheme = schemeOf(uri);
    const folders = this.#around.folders();
    if (scheme === "file" || isScratch(uri)) return true;
    return folders.length === 0 ? !uri.includes("?") : folders.some((folder) => schemeOf(folder) === scheme);
  }
}
