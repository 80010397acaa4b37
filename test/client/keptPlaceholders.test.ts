// What a code action's command is handed survives the list of code actions that it came with.
import { expect, test } from "vitest";
import type { CodeAction } from "vscode";
import { keepsPlaceholders, keptPlaceholders } from "../../client/src/keptPlaceholders.ts";

const resolve = (action: object | undefined) =>
  keepsPlaceholders.resolveCodeAction({} as CodeAction, {} as never, async () => action as CodeAction);

test("the placeholders are kept here, and the command is left with nothing to remember", async () => {
  const file = { uri: "file:///a.yaml", placeholders: [] };
  const command = { title: "Claim", command: "ebsManifests.selectPlaceholders", arguments: [file] };
  expect(await resolve({ title: "Claim", command })).toEqual({
    title: "Claim",
    command: { title: "Claim", command: "ebsManifests.selectPlaceholders" },
  });
  expect(keptPlaceholders()).toBe(file);
});

test("other commands, and actions without one, stay as they are", async () => {
  const other = { title: "Choose", command: { title: "", command: "ebsManifests.chooseClass", arguments: [1] } };
  expect(await resolve(other)).toEqual(other);
  expect(await resolve({ title: "Edit" })).toEqual({ title: "Edit" });
  expect(await resolve(undefined)).toBeUndefined();
});
