// A question about a place in a file, in the words of the core.
import type { CancellationToken, Location, Position } from "vscode-languageserver";
import type { FileSpan } from "../core/index.ts";
import { unlessModified } from "./guard.ts";
import type { Shell } from "./shell.ts";
import { canonicalUri } from "./uris.ts";

export interface Place {
  /** Canonical. */
  readonly uri: string;
  readonly offset: number;
}

/** Undefined for a file that the server does not know. What other files hold counts, so it waits until all have been read. */
export async function placeAsked(
  shell: Shell,
  { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  token: CancellationToken,
): Promise<Place | undefined> {
  const uri = canonicalUri(textDocument.uri);
  await workspaceRead(shell, uri, token);
  if (!shell.service.has(uri)) return undefined;
  return { uri, offset: shell.positions.span(uri, { start: position, end: position }).start };
}

/** Waits until all files have been read, unless the client can be asked to `refresh` what it was given before that. */
export function enoughRead(shell: Shell, uri: string, token: CancellationToken, refresh: boolean): Promise<void> {
  return refresh
    ? unlessModified(shell.ready, () => shell.documents.version(uri), token)
    : workspaceRead(shell, uri, token);
}

/** Waits until all files have been read; refuses when the text of this one has changed meanwhile. */
export function workspaceRead(shell: Shell, uri: string, token: CancellationToken): Promise<void> {
  const all = Promise.all([shell.ready, shell.disk.whenComplete()]);
  return unlessModified(all, () => shell.documents.version(uri), token);
}

export function toLocation({ documents, positions }: Shell, { uri, span }: FileSpan): Location {
  return { uri: documents.spelling(uri), range: positions.range(uri, span) };
}
