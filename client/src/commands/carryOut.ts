// A code action of the server made outside of VS Code's own menu: its edit, through the preview where it wants one, then its placeholders.

import { workspace } from "vscode";
import type { CodeAction as ProtocolAction } from "vscode-languageclient";
import type { PlaceholderFile } from "../../../server/src/lsp/protocol.ts";
import type { Server } from "../server.ts";
import { showPlaceholders } from "./selectPlaceholders.ts";

/** Rejects with the reason where it cannot be carried out any more. */
export async function carryOut(server: Server, action: ProtocolAction): Promise<void> {
  const { edit, command } = (await server.resolve(action)) ?? {};
  if (!edit || !(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  const [placeholders] = command?.arguments ?? [];
  if (placeholders) await showPlaceholders(placeholders as PlaceholderFile);
}
