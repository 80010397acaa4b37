// The conversions as commands: the variants of one for what is at the cursor, or else for the nearest scope that has an offer.

import type { CodeAction, TextDocument, TextEditor } from "vscode";
import { commands, l10n, Position, Range, Selection, window } from "vscode";
import type { Command } from "./command.ts";
import { type ConversionCommand, conversionCommands } from "./conversions.ts";

interface Offers {
  readonly range: Range;
  readonly actions: readonly CodeAction[];
}

export const convert: readonly Command[] = Object.entries(conversionCommands).map(([id, name]) => ({
  id: id as ConversionCommand,
  run: () => convertBy(`refactor.rewrite.ebs.${name}`),
}));

async function convertBy(kind: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "yaml") {
    void window.showInformationMessage(l10n.t("Open a Kubernetes manifest first: there is no YAML file in front."));
    return;
  }
  const found = await findOffers(editor, kind);
  const possible = found.find(({ actions }) => actions.some(({ disabled }) => !disabled));
  if (!possible) {
    const reason = found.flatMap(({ actions }) => actions)[0]?.disabled?.reason;
    void window.showInformationMessage(reason ?? l10n.t("This file has nothing that could be converted so."));
    return;
  }
  const { range } = possible;
  if (!editor.selection.isEqual(range)) editor.selection = new Selection(range.start, range.end);
  // VS Code's own command, so that the choice, the preview and the undo are those of every other refactoring.
  await commands.executeCommand("editor.action.codeAction", { kind, apply: "ifSingle" });
}

/** The selection itself, then the YAML document that holds the cursor, then the whole file. */
async function findOffers({ document, selection }: TextEditor, kind: string): Promise<readonly Offers[]> {
  const found: Offers[] = [];
  for (const range of [selection, yamlDocumentAt(document, selection.active), wholeOf(document)]) {
    const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      kind,
    );
    found.push({ range, actions: actions ?? [] });
    if (actions?.some(({ disabled }) => !disabled)) break;
  }
  return found;
}

/** From marker to marker. A line that starts with `---` is a marker wherever it stands, so no parser is needed. */
function yamlDocumentAt(document: TextDocument, position: Position): Range {
  const isMarker = (line: number) => /^---(\s|$)/.test(document.lineAt(line).text);
  let first = position.line;
  while (first > 0 && !isMarker(first)) first -= 1;
  let last = position.line;
  while (last + 1 < document.lineCount && !isMarker(last + 1)) last += 1;
  return new Range(new Position(first, 0), document.lineAt(last).range.end);
}

function wholeOf(document: TextDocument): Range {
  return new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
}
