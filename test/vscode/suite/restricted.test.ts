// Restricted Mode: the workspace is not trusted, and everything works all the same, because nothing of it is ever run.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { Range, workspace } from "vscode";
import { after, closeAll, codeActions, codeOf, extension, open, until, waitForDiagnostics } from "./editor.ts";

suite("a workspace that nobody trusts", () => {
  teardown(closeAll);

  test("is not trusted, and the extension is there", async () => {
    assert.equal(workspace.isTrusted, false);
    await extension().activate();
  });

  test("has findings and fixes", async () => {
    const editor = await open("kafka-static.yaml");
    const { uri } = editor.document;
    await waitForDiagnostics(uri, (all) => all.some((each) => codeOf(each) === "in-tree-ebs-volume"));
    const end = after(editor, "apiVersion: extensions/v1beta1");
    await until("a fix", async () => (await codeActions(uri, new Range(end, end), "quickfix")).length > 0);
  });
});
