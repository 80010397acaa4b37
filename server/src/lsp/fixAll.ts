// All safe fixes of a file in one edit.
import type { WorkspaceEdit } from "vscode-languageserver";
import { messagesOf } from "../core/index.ts";
import type { Shell } from "./shell.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

const messages = messagesOf("fix-all", { title: "Fix everything that can safely be fixed" });

export const fixAllTitle = messages("title", {});

export function fixAllEdit(shell: Shell, uri: string): WorkspaceEdit | undefined {
  const change = shell.service.fixAll(uri, shell.settings.config(uri));
  return change && toWorkspaceEdit({ title: fixAllTitle, applicability: "safe", ...change }, shell);
}
