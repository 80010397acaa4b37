// The storage map opens beside the manifest, once, and takes nothing away from it.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, TabInputWebview, window } from "vscode";
import { closeAll, open, until } from "./editor.ts";

const maps = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("ebs-storage-map"));

suite("the storage map", () => {
  teardown(closeAll);

  test("opens beside the manifest, and is the same when asked for again", async () => {
    const { document } = await open("kafka-dynamic.yaml");
    await commands.executeCommand("ebsManifests.showStorageMap");
    await until("the map", () => maps().length === 1);
    assert.ok(window.visibleTextEditors.some((editor) => editor.document === document));
    await commands.executeCommand("ebsManifests.showStorageMap");
    await until("the map in front", () => maps()[0]?.isActive);
    assert.equal(maps().length, 1);
  });
});
