// The conversions as commands: all ways of one in the file, those for the object at the cursor first. Cursor and selection stay.

import { l10n, type QuickPickItem, window } from "vscode";
import type { ClassChoices, ConversionOffer } from "../../../server/src/lsp/protocol.ts";
import { carryOut } from "./carryOut.ts";
import { carryOutWithClass } from "./chooseClass.ts";
import type { Command, Extension } from "./command.ts";
import { type ConversionCommand, conversionCommands } from "./conversions.ts";

interface OfferItem extends QuickPickItem {
  readonly offer: ConversionOffer;
}

export const convert: readonly Command[] = Object.entries(conversionCommands).map(([id, conversion]) => ({
  id: id as ConversionCommand,
  run: (extension) => convertBy(extension, id, conversion),
}));

async function convertBy(extension: Extension, command: string, conversion: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "yaml") {
    void window.showInformationMessage(l10n.t("Open a Kubernetes manifest first: there is no YAML file in front."));
    return;
  }
  const { document, selection } = editor;
  const { line, character } = selection.active;
  try {
    const found = await extension.server.conversionOffers({
      ...{ uri: document.uri.toString(), position: { line, character } },
      conversion,
    });
    if (!found) {
      void window.showInformationMessage(l10n.t("The language server is not running."));
      return;
    }
    const { offers, needs } = found;
    const title = titleOf(extension.manifest, command);
    const possible = offers.filter(({ action }) => !action.disabled);
    if (possible.length === 0) {
      const reasons = new Set(offers.flatMap(({ action }) => action.disabled?.reason ?? []));
      const why = reasons.size > 0 ? [...reasons].join("; ") : l10n.t("It needs: {0}", needs);
      void window.showInformationMessage(l10n.t("{0}: nothing in this file can be converted. {1}", title, why));
      return;
    }
    const [only] = possible;
    const isPlain = only?.isHere && offers.length === 1;
    const offer = isPlain ? only : await choose(offers, title);
    if (!offer) return;
    const [choices] = offer.action.command?.arguments ?? [];
    if (choices) await carryOutWithClass(extension.server, choices as ClassChoices);
    else await carryOut(extension.server, offer.action);
  } catch (error) {
    // What the server refuses, it refuses with a reason for its user.
    void window.showInformationMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Undefined where none was chosen, or one that cannot be carried out. */
async function choose(offers: readonly ConversionOffer[], title: string): Promise<ConversionOffer | undefined> {
  const isAtCursor = offers.some(({ isHere, action }) => isHere && !action.disabled);
  const placeHolder = isAtCursor
    ? l10n.t("Choose what to do")
    : l10n.t("There is nothing for it at the cursor; this is what it can convert in this file");
  const first = [...offers.filter(({ isHere }) => isHere), ...offers.filter(({ isHere }) => !isHere)];
  const chosen = await window.showQuickPick(first.map(itemOf), { title, placeHolder, matchOnDetail: true });
  if (!chosen) return undefined;
  const { disabled } = chosen.offer.action;
  if (disabled) void window.showInformationMessage(disabled.reason);
  return disabled ? undefined : chosen.offer;
}

/** What is said of the object stands below: titles are long, for they say what becomes of the data. */
function itemOf(offer: ConversionOffer): OfferItem {
  const { action, object, line } = offer;
  const place = object === undefined ? l10n.t("line {0}", line + 1) : l10n.t("{0}, line {1}", object, line + 1);
  return action.disabled
    ? { label: `$(circle-slash) ${action.title}`, detail: `${place}: ${action.disabled.reason}`, offer }
    : { label: action.title, detail: place, offer };
}

/** As the palette shows the command. */
function titleOf(manifest: unknown, id: string): string {
  const { contributes } = manifest as { contributes?: { commands?: readonly { command: string; title: string }[] } };
  return contributes?.commands?.find(({ command }) => command === id)?.title ?? "";
}
