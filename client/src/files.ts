// The files that the language server cannot read itself, of a virtual workspace or in a browser: read for it through VS Code.

import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type {
  ListFolderMethod,
  ListFolderParams,
  ListFolderResult,
  ReadFileMethod,
  ReadFileParams,
  ReadFileResult,
} from "../../server/src/lsp/protocol.ts";

const listFolderMethod: ListFolderMethod = "ebsManifests/listFolder";
const readFileMethod: ReadFileMethod = "ebsManifests/readFile";

/** Lets the server ask for them. What cannot be read is answered with null. */
export function handOutFiles(client: BaseLanguageClient): void {
  client.onRequest(listFolderMethod, ({ uri }: ListFolderParams) => orNull(listFolder(Uri.parse(uri))));
  client.onRequest(readFileMethod, ({ uri, limit }: ReadFileParams) => orNull(readFile(Uri.parse(uri), limit)));
}

async function listFolder(folder: Uri): Promise<ListFolderResult> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries.map(([name, type]) => ({
    name,
    // A link has the bits of both, and is neither.
    kind: type === FileType.File ? "file" : type === FileType.Directory ? "folder" : "other",
  }));
}

async function readFile(file: Uri, limit: number): Promise<ReadFileResult> {
  const { size } = await workspace.fs.stat(file);
  if (size > limit) return { size };
  return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
}

/** Gone, not ours to read, or in a file system that nobody provides. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}
