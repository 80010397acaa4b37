// The walkthrough's example: whoever follows it has to see something.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, window } from "vscode";
import { closeAll, codeOf, waitForDiagnostics } from "./editor.ts";

suite("the walkthrough", () => {
  teardown(closeAll);

  test("opens an example whose volume and class have findings", async () => {
    await commands.executeCommand("ebsManifests.openExample");
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    const found = await waitForDiagnostics(document.uri, (all) => all.length >= 3);
    const codes = found.map(codeOf);
    for (const rule of ["in-tree-ebs-volume", "throughput-not-applicable"]) assert.ok(codes.includes(rule), `${codes}`);
  });
});
