// All safe fixes of a file in one edit.
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Message } from "../core/index.ts";
import type { Shell } from "./shell.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

const title: Message = { id: "fix-all", template: "Fix everything that can safely be fixed", values: {} };

export function fixAllEdit(shell: Shell, uri: string): WorkspaceEdit | undefined {
  const change = shell.service.fixAll(uri, shell.settings.config(uri));
  return change && toWorkspaceEdit({ title, applicability: "safe", edits: change.edits }, shell);
}
