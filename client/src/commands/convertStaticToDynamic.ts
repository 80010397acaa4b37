// "Convert Static Volume to Dynamic": the conversion's variants for the volume at the cursor, or else for the nearest scope.

import type { CodeAction, TextDocument, TextEditor } from "vscode";
import { commands, l10n, Position, Range, Selection, window } from "vscode";
import type { Command } from "./command.ts";

const kind = "refactor.rewrite.ebs.staticToDynamic";

export const convertStaticToDynamic: Command = {
  id: "ebsManifests.convertStaticToDynamic",
  async run() {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== "yaml") {
      void window.showInformationMessage(l10n.t("Open a Kubernetes manifest first: there is no YAML file in front."));
      return;
    }
    const range = await findConvertible(editor);
    if (!range) {
      void window.showInformationMessage(l10n.t("This file has no EBS volume that a claim could replace."));
      return;
    }
    if (!editor.selection.isEqual(range)) editor.selection = new Selection(range.start, range.end);
    // VS Code's own command, so that the choice, the preview and the undo are those of every other refactoring.
    await commands.executeCommand("editor.action.codeAction", { kind, apply: "ifSingle" });
  },
};

/** The selection itself, then the YAML document that holds the cursor, then the whole file: the first with an offer. */
async function findConvertible({ document, selection }: TextEditor): Promise<Range | undefined> {
  for (const range of [selection, yamlDocumentAt(document, selection.active), wholeOf(document)]) {
    const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      kind,
    );
    if (actions?.some((action) => !action.disabled)) return range;
  }
  return undefined;
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
