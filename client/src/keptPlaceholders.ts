// The placeholders of the code action that was chosen last. VS Code forgets what a command is to be handed together with the list of code actions,
// which is gone when a preview is applied; then it runs nothing, and says so.

import type { CodeActionMiddleware } from "vscode-languageclient";
import type { PlaceholderFile, SelectPlaceholdersCommand } from "../../server/src/lsp/protocol.ts";

const id: SelectPlaceholdersCommand = "ebsManifests.selectPlaceholders";

let kept: PlaceholderFile | undefined;

/** Takes the placeholders out of the command, which VS Code then need not remember. */
export const keepsPlaceholders: Required<Pick<CodeActionMiddleware, "resolveCodeAction">> = {
  async resolveCodeAction(item, token, next) {
    const action = await next(item, token);
    if (action?.command?.command !== id) return action;
    kept = action.command.arguments?.[0] as PlaceholderFile | undefined;
    action.command = { title: action.command.title, command: id };
    return action;
  },
};

export function keptPlaceholders(): PlaceholderFile | undefined {
  return kept;
}
