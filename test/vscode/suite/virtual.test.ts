// A workspace that is on no disk: files that nobody opened are read through the editor, and everything works across them.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { Range, Uri, workspace } from "vscode";
import {
  after,
  closeAll,
  codeActions,
  codeOf,
  completions,
  definitions,
  extension,
  open,
  until,
  waitForDiagnostics,
} from "./editor.ts";

suite("a workspace on no disk", () => {
  teardown(closeAll);
  const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail("a folder is open");
  const isMissing = (diagnostic: Parameters<typeof codeOf>[0]) => codeOf(diagnostic) === "claim-not-found";

  test("is one that the extension supports", async () => {
    assert.ok(!["file", "vscode-remote"].includes(folder().scheme), folder().scheme);
    await extension().activate();
  });

  test("a claim that stands in a closed file is found, one in a file that git ignores is not", async () => {
    const lost = await open("apps/lost.yaml");
    await waitForDiagnostics(lost.document.uri, (all) => all.some(isMissing));
    for (const name of ["apps/web.yaml", "apps/db.yaml"]) {
      const { document } = await open(name);
      const found = await waitForDiagnostics(document.uri, (all) => all.length > 0);
      assert.deepEqual(found.filter(isMissing), [], name);
    }
  });

  test("findings are shown for files that nobody opened", async () => {
    await waitForDiagnostics(Uri.joinPath(folder(), "apps", "lost.yaml"), (all) => all.some(isMissing));
  });

  test("names of closed files are completed, except of what is too large to be read", async () => {
    const editor = await open("apps/lost.yaml");
    const names = await until("the claims", async () => {
      const { items } = await completions(editor.document.uri, after(editor, "claimName: "));
      const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return labels.includes("web-data") ? labels : undefined;
    });
    assert.ok(names.includes("db-data"), names.join(" "));
    for (const name of ["huge-data", "ignored-data", "above-data"]) assert.ok(!names.includes(name), names.join(" "));
  });

  test("a definition leads into a closed file, whatever its name", async () => {
    const editor = await open("apps/web.yaml");
    const links = await until("the definition", async () => {
      const found = await definitions(editor.document.uri, after(editor, "claimName: web"));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      links.map((uri) => uri.toString()),
      [Uri.joinPath(folder(), "claims", "web (1)'é.yml").toString()],
    );
  });

  test("what is written and deleted beside the editor is noticed", async () => {
    const lost = await open("apps/lost.yaml");
    await waitForDiagnostics(lost.document.uri, (all) => all.some(isMissing));
    const file = Uri.joinPath(folder(), "claims", "late.yaml");
    const claim = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder(), "claims", "db.yaml")));
    await workspace.fs.writeFile(file, new TextEncoder().encode(claim.replace("db-data", "ignored-data")));
    await waitForDiagnostics(lost.document.uri, (all) => all.length > 0 && !all.some(isMissing));
    await workspace.fs.delete(file);
    await waitForDiagnostics(lost.document.uri, (all) => all.some(isMissing));
  });

  test("a fix is applied and saved", async () => {
    const editor = await open("kafka-static.yaml");
    const { document } = editor;
    const before = document.getText();
    const end = after(editor, "apiVersion: extensions/v1beta1");
    const action = await until("the fix", async () => {
      const found = await codeActions(document.uri, new Range(end, end), "quickfix");
      return found.find(({ edit }) => edit !== undefined);
    });
    assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
    await until("the change", () => document.getText() !== before);
    assert.ok(await document.save());
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(document.uri)), document.getText());
    await workspace.fs.writeFile(document.uri, new TextEncoder().encode(before));
  });
});
