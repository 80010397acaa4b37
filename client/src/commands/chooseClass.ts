// The class of a new volume, where several fit: what a code action runs in place of an edit.

import { l10n, window, workspace } from "vscode";
import type { ClassChoices } from "../../../server/src/lsp/protocol.ts";
import { withoutIcons } from "../languageClient/asText.ts";
import type { Command } from "./command.ts";

export const chooseClass: Command = {
  id: "ebsManifests.chooseClass",
  async run({ server }, asked) {
    const { title, choices } = asked as ClassChoices;
    const items = choices.map(({ name, makes, action }) => ({
      label: withoutIcons(name),
      description: withoutIcons(makes),
      action,
    }));
    const placeHolder = l10n.t("StorageClass of the new volume, the best fit first");
    const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
    if (!chosen) return;
    const action = await server.resolve(chosen.action);
    if (action?.edit) await workspace.applyEdit(action.edit, { isRefactoring: true });
  },
};
