// The extension wakes up on YAML, and has every command that its manifest promises.

import assert from "node:assert/strict";
import { suite, suiteTeardown, test } from "mocha";
import { commands } from "vscode";
import { closeAll, extension, open, until } from "./editor.ts";

suite("activation", () => {
  suiteTeardown(closeAll);

  test("a YAML file activates the extension", async () => {
    await open("kafka-static.yaml");
    await until("active extension", () => extension().isActive);
  });

  test("every contributed command is registered, and every registered command contributed", async () => {
    await extension().activate();
    const contributed = extension().packageJSON.contributes.commands.map((it: { command: string }) => it.command);
    const registered = (await commands.getCommands(true)).filter((id) => id.startsWith("ebsManifests."));
    assert.deepEqual(registered.sort(), contributed.sort());
  });
});
