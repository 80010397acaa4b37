// `workspace/executeCommand`: applies a fix for a client that knows commands but no code actions.
import type { CancellationToken, ExecuteCommandParams } from "vscode-languageserver";
import { fixCommand } from "../capabilities.ts";
import { unlessCancelled } from "../guard.ts";
import { offerKeyOf, proposalFor } from "../offers.ts";
import type { Shell } from "../shell.ts";

export function executeCommand(shell: Shell) {
  return async ({ command, arguments: given }: ExecuteCommandParams, token: CancellationToken): Promise<null> => {
    await unlessCancelled(shell.disk.whenComplete(), token);
    const key = offerKeyOf(given?.[0]);
    if (command === fixCommand && key !== undefined && shell.can.applyEdit)
      await shell.connection.workspace.applyEdit(proposalFor(shell, key).edit);
    return null;
  };
}
