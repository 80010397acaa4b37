// The walkthrough's example: whoever follows it has to see something, may try what it offers, and is asked nothing afterwards.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, Position, window } from "vscode";
import { closeAll, codeActions, codeOf, until, waitForDiagnostics } from "./editor.ts";

suite("the walkthrough", () => {
  teardown(closeAll);

  const opened = () => {
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), "ebs-example:/kafka.yaml");
    return editor;
  };

  test("opens an example whose volume and class have findings", async () => {
    await commands.executeCommand("ebsManifests.openExample");
    const { document } = opened();
    assert.equal(document.isDirty, false);
    assert.equal(document.languageId, "yaml");
    const found = await waitForDiagnostics(document.uri, (all) => all.length >= 3);
    const codes = found.map(codeOf);
    for (const rule of ["in-tree-ebs-volume", "throughput-not-applicable"]) assert.ok(codes.includes(rule), `${codes}`);
  });

  test("shows its fixes at the line that has them", async () => {
    await commands.executeCommand("ebsManifests.showExampleFixes");
    const { document, selection } = opened();
    assert.match(document.lineAt(selection.active.line).text, /^ *awsElasticBlockStore:/);
    assert.ok((await codeActions(document.uri, selection, "quickfix")).length > 1);
  });

  test("the example saves what is tried in it, so that it closes without a question, and is as before when it is opened again", async () => {
    await commands.executeCommand("ebsManifests.openExample");
    const editor = opened();
    const text = editor.document.getText();
    await editor.edit((edit) => edit.insert(new Position(0, 0), "# tried\n"));
    await until("it is saved", () => !editor.document.isDirty);
    await commands.executeCommand("workbench.action.closeActiveEditor");
    assert.equal(window.tabGroups.activeTabGroup.tabs.length, 0);
    await commands.executeCommand("ebsManifests.openExample");
    await until("the example as it was", () => opened().document.getText() === text);
  });
});
