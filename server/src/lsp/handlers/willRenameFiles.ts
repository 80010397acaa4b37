// `workspace/willRenameFiles`: what lists the files follows them.
import type { CancellationToken, RenameFilesParams, WorkspaceEdit } from "vscode-languageserver";
import type { Message } from "../../core/index.ts";
import { unlessCancelled } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";
import { toWorkspaceEdit } from "../workspaceEdit.ts";

const title: Message = { id: "file-moves", template: "Follow the files in their kustomizations", values: {} };

export function willRenameFiles(shell: Shell) {
  return async ({ files }: RenameFilesParams, token: CancellationToken): Promise<WorkspaceEdit | null> => {
    await unlessCancelled(Promise.all([shell.ready, shell.disk.whenComplete()]), token);
    const moves = files.map(({ oldUri, newUri }) => ({ from: canonicalUri(oldUri), to: canonicalUri(newUri) }));
    const edits = shell.service.fileMoves(moves);
    return edits.length === 0 ? null : toWorkspaceEdit({ title, applicability: "safe", edits }, shell);
  };
}
