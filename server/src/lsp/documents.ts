// The files that are open in the editor. Their text is the editor's, whatever the disk says.
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LanguageService } from "../core/index.ts";
import { canonicalUri, schemeOf } from "./uris.ts";

interface Surroundings {
  readonly service: Pick<LanguageService, "update">;
  /** Canonical addresses of the workspace folders. */
  folders(): readonly string[];
  /** Called with the files whose findings may differ now. */
  changed(uris: readonly string[], edited: string): void;
  /** Called when a file is no longer the editor's: its text is what the disk says. */
  released(uri: string): void;
}

export class Documents {
  readonly #open = new Map<string, TextDocument>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  opened({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(canonicalUri(uri), document);
    this.#take(document);
  }

  edited({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.#open.get(canonicalUri(uri));
    if (!document) return;
    for (const change of contentChanges)
      TextDocument.update(document, [inside(document, change)], version ?? document.version);
    this.#take(document);
  }

  closed({ textDocument }: DidCloseTextDocumentParams): void {
    const uri = canonicalUri(textDocument.uri);
    if (this.#open.delete(uri)) this.#around.released(uri);
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

  #take(document: TextDocument): void {
    const uri = canonicalUri(document.uri);
    if (this.#belongs(uri)) this.#around.changed(this.#around.service.update(uri, document.getText()), uri);
  }

  /**
   * Other schemes hold other versions of the same files (`git:`, a diff's left side): taken for manifests of this workspace, they
   * would define every object a second time.
   */
  #belongs(uri: string): boolean {
    const scheme = schemeOf(uri);
    const folders = this.#around.folders();
    if (scheme === "file" || scheme === "untitled") return true;
    return folders.length === 0 ? !uri.includes("?") : folders.some((folder) => schemeOf(folder) === scheme);
  }
}

/** A place past the end stands for the end, but the library loses count of the lines when it is told of lines that are not there. */
function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!("range" in change)) return change;
  const { start, end } = change.range;
  const nearest = (position: typeof start) => document.positionAt(document.offsetAt(position));
  return { text: change.text, range: { start: nearest(start), end: nearest(end) } };
}
