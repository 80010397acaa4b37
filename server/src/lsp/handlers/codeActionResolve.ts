// `codeAction/resolve`: the edit of a code action, against the files as they are now.
import type { CancellationToken, CodeAction } from "vscode-languageserver";
import { unlessCancelled } from "../guard.ts";
import { offerKeyOf, proposalFor } from "../offers.ts";
import type { Shell } from "../shell.ts";

export function codeActionResolve(shell: Shell) {
  return async (action: CodeAction, token: CancellationToken): Promise<CodeAction> => {
    await unlessCancelled(shell.disk.whenComplete(), token);
    const key = offerKeyOf(action.data);
    return key === undefined || action.edit ? action : { ...action, ...proposalFor(shell, key) };
  };
}
