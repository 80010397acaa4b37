// The main job in the editor: findings on the example manifests, a fix taken through its preview, undo, completion, a snippet.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, DiagnosticSeverity, extensions, Position, Range, Selection, Uri, window, workspace } from "vscode";
import {
  after,
  applyThroughPreview,
  closeAll,
  codeOf,
  completions,
  conversion,
  open,
  openText,
  until,
  waitForDiagnostics,
} from "./editor.ts";

suite("the example manifests", () => {
  teardown(closeAll);

  test("kafka-static.yaml shows what is wrong with it", async () => {
    const { document } = await open("kafka-static.yaml");
    const found = await waitForDiagnostics(document.uri, (all) => all.length >= 3);
    const lines = found.map((each) => `${document.lineAt(each.range.start).text.trim()} | ${codeOf(each)}`);
    for (const expected of [
      "apiVersion: extensions/v1beta1 | removed-api-version",
      "awsElasticBlockStore: | in-tree-ebs-volume",
    ]) {
      assert.ok(lines.includes(expected), `${expected} in\n${lines.join("\n")}`);
    }
  });

  test("a finding links to its rule's page, which needs no network", async () => {
    const { document } = await open("kafka-static.yaml");
    const found = await waitForDiagnostics(document.uri, (all) =>
      all.some((each) => codeOf(each) === "in-tree-ebs-volume"),
    );
    const code = found.find((each) => codeOf(each) === "in-tree-ebs-volume")?.code;
    const link = typeof code === "object" ? code.target : undefined;
    assert.equal(link?.scheme, "command");
    await commands.executeCommand(link.path, ...JSON.parse(link.query));
    await until("the page", () => window.tabGroups.activeTabGroup.activeTab?.label.includes("in-tree-ebs-volume"));
    const page = await workspace.openTextDocument(Uri.parse("ebs-rule:/in-tree-ebs-volume.md"));
    assert.match(page.getText(), /^## in-tree-ebs-volume\n/);
    assert.ok(!page.getText().includes("\n## "), "of one rule only");
  });

  for (const [variant, words] of [
    ["newVolume", "Claim a new, empty volume"],
    ["importExistingVolume", "Import vol-688d7099"],
    ["restoreFromSnapshot", "Restore a snapshot of vol-688d7099"],
  ] as const) {
    test(`static to dynamic, ${variant}: previewed, applied, saved, and undone in one step`, async () => {
      const editor = await open("kafka-static.yaml");
      const { document } = editor;
      const before = document.getText();
      await waitForDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === "in-tree-ebs-volume"));
      const action = await conversion(editor, "awsElasticBlockStore", `staticToDynamic.${variant}`, words);
      await applyThroughPreview(action);

      assert.ok(!document.getText().includes("awsElasticBlockStore"), document.getText());
      // A slow editor gives up saving when those it asks beforehand take too long.
      await until("the file is saved", async () => (await document.save()) || !document.isDirty || undefined);
      const left = await waitForDiagnostics(
        document.uri,
        (all) =>
          all.length > 0 && all.every((each) => !["in-tree-ebs-volume", "removed-api-version"].includes(codeOf(each))),
      );
      const errors = left.filter((each) => each.severity === DiagnosticSeverity.Error).map(codeOf);
      assert.deepEqual(errors, []);
      assert.ok(
        left.some((each) => codeOf(each) === "unresolved-placeholder"),
        "what only the author knows is pointed at",
      );

      await commands.executeCommand("undo");
      assert.equal(document.getText(), before);
      await document.save();
    });
  }

  // A browser has no Git, and neither has a workspace that is on no disk.
  const testWithGit = hasGit() ? test : test.skip;
  testWithGit("an edit of what cannot change on a live object is noticed against the last commit", async () => {
    const editor = await open("storages.yaml");
    const { document } = editor;
    await waitForDiagnostics(document.uri, (all) => all.length > 0);
    const end = after(editor, "type: gp2");
    await editor.edit((edit) => edit.replace(new Range(end.translate(0, -3), end), "gp3"));
    const found = await waitForDiagnostics(document.uri, (all) =>
      all.some((each) => codeOf(each) === "claim-template-changed"),
    );
    const changed = found.filter((each) => codeOf(each) === "claim-template-changed");
    assert.deepEqual(
      changed.map(({ range }) => document.getText(range)),
      ["type"],
    );
    await commands.executeCommand("undo");
    await waitForDiagnostics(document.uri, (all) => all.every((each) => codeOf(each) !== "claim-template-changed"));
  });

  test("the cursor is on the first placeholder after the preview, and those of the same words are typed with it", async () => {
    const editor = await open("kafka-static.yaml");
    const { document } = editor;
    const before = document.getText();
    await waitForDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === "in-tree-ebs-volume"));
    const name = "staticToDynamic.importExistingVolume";
    await applyThroughPreview(await conversion(editor, "awsElasticBlockStore", name, "Import vol-688d7099"));
    const front = await until("the placeholder", () => {
      const now = window.activeTextEditor;
      return now?.document.getText(now.selection) === "<size>" ? now : undefined;
    });
    assert.equal(front.document, document);
    assert.deepEqual(
      front.selections.map((each) => document.getText(each)),
      ["<size>", "<size>"],
    );
    await until("the placeholder in sight", () => front.visibleRanges.some((range) => range.contains(front.selection)));
    await commands.executeCommand("type", { text: "300Gi" });
    assert.equal(document.getText().split("storage: 300Gi").length - 1, 2);
    await commands.executeCommand("undo");
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  test("a conversion is a command, which lists what it can do in the file and leaves the selection alone", async () => {
    const editor = await open("kafka-static.yaml");
    const { document } = editor;
    const before = document.getText();
    await waitForDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === "in-tree-ebs-volume"));
    const selection = new Selection(1, 2, 0, 0);
    editor.selection = selection;
    const done = commands.executeCommand("ebsManifests.convertStaticToDynamic");
    let finished = false;
    void done.then(() => {
      finished = true;
    });
    // The list opens when the server has answered; the first of it is taken.
    await until("the preview", async () => {
      // Once the change is made, its placeholder is selected.
      if (document.getText() === before) assert.ok(editor.selection.isEqual(selection), "the selection stays");
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await commands.executeCommand("refactorPreview.apply");
      return finished;
    });
    await done;
    await until("the change", () => !document.getText().includes("awsElasticBlockStore"));
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  test("a claim is completed from another file, a volume type from the tables", async () => {
    await open("kafka-dynamic.yaml");
    const claiming = await openText(
      "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: \n",
    );
    const claims = await until("the claim of kafka-dynamic.yaml", async () => {
      const { items } = await completions(claiming.document.uri, after(claiming, "claimName: "));
      return items.some(({ label }) => labelText(label) === "kafka1volumeclaim") ? items : undefined;
    });
    assert.ok(claims.length > 0);
    const classed = await openText("kind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: \n");
    const { items } = await completions(classed.document.uri, after(classed, "type: "));
    const own = items.map(({ label }) => labelText(label));
    for (const type of ["gp3", "io2", "st1", "sc1"]) assert.ok(own.includes(type), `${type} in ${own.join(" ")}`);
  });

  test("a snippet is inserted and tabbed through, its names linked", async () => {
    const editor = await openText("");
    await commands.executeCommand("editor.action.insertSnippet", {
      langId: "yaml",
      name: "Kafka with EBS volumes made on demand",
    });
    await until("the snippet's text", () => editor.document.getText().includes("kind: StatefulSet"));
    const first = editor.document.getText(editor.selection);
    assert.notEqual(first, "", "the first stop is selected");
    const mentions = editor.document.getText().split(first).length - 1;
    await commands.executeCommand("type", { text: "renamed" });
    await until("the linked names", () => editor.document.getText().split("renamed").length - 1 >= 2);
    assert.ok(mentions >= 2);
    for (let stops = 0; stops < 50; stops++) {
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
    }
    const found = await waitForDiagnostics(editor.document.uri, () => true);
    assert.deepEqual(found.filter((each) => each.severity <= DiagnosticSeverity.Warning).map(codeOf), []);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
  });
});

function labelText(label: string | { label: string }): string {
  return typeof label === "string" ? label : label.label;
}

function hasGit(): boolean {
  return extensions.getExtension("vscode.git") !== undefined && workspace.workspaceFolders?.[0]?.uri.scheme === "file";
}
