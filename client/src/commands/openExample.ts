// "Open Example Manifest", and the fixes in it: what the walkthrough begins with.

import { commands, languages, Selection, type TextDocument, TextEditorRevealType } from "vscode";
import { showExample } from "../example.ts";
import type { Command } from "./command.ts";

export const openExample: Command = {
  id: "ebsManifests.openExample",
  async run() {
    await showExample();
  },
};

/** "Show Fixes of the Example": at the line whose findings have the most to choose from. */
export const showExampleFixes: Command = {
  id: "ebsManifests.showExampleFixes",
  async run() {
    const { document } = await showExample();
    const at = document.positionAt(document.getText().indexOf("awsElasticBlockStore"));
    await findings(document, at.line);
    // Whoever has waited for the server may have gone elsewhere meanwhile.
    const editor = await showExample();
    editor.selection = new Selection(at, at);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    await commands.executeCommand("editor.action.quickFix");
  },
};

/** Resolves when the line has findings, or after ten seconds without any: then the menu says that there is nothing. */
function findings({ uri }: TextDocument, line: number): Promise<void> {
  const areThere = () => languages.getDiagnostics(uri).some(({ range }) => range.start.line === line);
  return new Promise((resolve) => {
    if (areThere()) return resolve();
    const done = () => {
      clearTimeout(timer);
      watch.dispose();
      resolve();
    };
    const watch = languages.onDidChangeDiagnostics(() => areThere() && done());
    const timer = setTimeout(done, 10_000);
  });
}
