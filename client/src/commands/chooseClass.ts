// The class of a new volume, where several fit: what a code action runs in place of an edit.

import { l10n, window } from "vscode";
import type { ClassChoices } from "../../../server/src/lsp/protocol.ts";
import { withoutIcons } from "../languageClient/asText.ts";
import type { Server } from "../server.ts";
import { carryOut } from "./carryOut.ts";
import type { Command } from "./command.ts";

export const chooseClass: Command = {
  id: "ebsManifests.chooseClass",
  run: ({ server }, asked) => carryOutWithClass(server, asked as ClassChoices),
};

export async function carryOutWithClass(server: Server, { title, choices }: ClassChoices): Promise<void> {
  const items = choices.map(({ name, makes, action }) => ({
    label: withoutIcons(name),
    description: withoutIcons(makes),
    action,
  }));
  const placeHolder = l10n.t("StorageClass of the new volume, the best fit first");
  const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  if (chosen) await carryOut(server, chosen.action);
}
