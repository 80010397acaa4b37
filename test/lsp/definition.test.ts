// `textDocument/definition` over a real connection.
import { afterEach, expect, test } from "vitest";
import { DefinitionRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, backupUri, claimUri, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

test("leads from a claim's name to the template that makes it, in a file that is not open", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
  await pair.open(backupUri);
  expect(pair.result.capabilities.definitionProvider).toBe(true);
  expect(await pair.client.sendRequest(DefinitionRequest.type, at(backupUri, "data-kafka-0"))).toEqual([
    {
      originSelectionRange: range(8, 19, 31),
      targetUri: setUri,
      targetRange: { start: { line: 13, character: 6 }, end: { line: 16, character: 30 } },
      targetSelectionRange: range(14, 14, 18),
    },
  ]);
});

test("is a plain place for a client that knows no links", async () => {
  pair = await startPair({ disk: kafkaWorkspace });
  await pair.open(backupUri);
  expect(await pair.client.sendRequest(DefinitionRequest.type, at(backupUri, "archive"))).toEqual([
    { uri: claimUri, range: range(8, 8, 15) },
  ]);
});

test("waits until the workspace has been read", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 50 });
  await pair.open(backupUri);
  expect(await pair.client.sendRequest(DefinitionRequest.type, at(backupUri, "archive"))).toHaveLength(1);
});

test("is nothing where no name stands", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
  await pair.open(backupUri);
  expect(await pair.client.sendRequest(DefinitionRequest.type, at(backupUri, "kind"))).toBeNull();
});
