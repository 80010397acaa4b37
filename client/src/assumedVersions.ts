// Which versions the server assumes for a file: those of its own workspace folder.

import { Uri, workspace } from "vscode";
import type { AssumedVersions, FolderStatus, StatusParams } from "../../server/src/lsp/protocol.ts";

/** Of a file outside of all folders, and of none, what the editor's settings say; undefined before the server's first word. */
export function versionsFor(status: StatusParams | undefined, file: Uri | undefined): AssumedVersions | undefined {
  return folderStatusFor(status, file) ?? status;
}

/** Undefined for a file outside of all folders. */
export function folderStatusFor(status: StatusParams | undefined, file: Uri | undefined): FolderStatus | undefined {
  const folder = file && workspace.getWorkspaceFolder(file)?.uri.toString();
  return status?.folders.find(({ uri }) => Uri.parse(uri).toString() === folder);
}
