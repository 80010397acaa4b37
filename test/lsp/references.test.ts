// `textDocument/references` over a real connection.
import { afterEach, expect, test } from "vitest";
import { type Location, ReferencesRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, backupUri, claimUri, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

async function ask(uri: string, words: string, includeDeclaration: boolean): Promise<Location[]> {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 20 });
  await pair.open(uri);
  const params = { ...at(uri, words), context: { includeDeclaration } };
  const found = (await pair.client.sendRequest(ReferencesRequest.type, params)) ?? [];
  return found.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

test("of a class stand in all files", async () => {
  const mentions = [
    { uri: claimUri, range: range(10, 21, 25) },
    { uri: setUri, range: range(16, 26, 30) },
  ];
  expect(await ask(claimUri, "name: fast", false)).toEqual(mentions);
  await pair.stop();
  expect(await ask(claimUri, "name: fast", true)).toEqual([{ uri: claimUri, range: range(3, 8, 12) }, ...mentions]);
});

test("of a StatefulSet are the claims that it makes", async () => {
  expect(await ask(setUri, "name: kafka", false)).toEqual([{ uri: backupUri, range: range(8, 19, 31) }]);
});

test("of a claim template are its mounts, too", async () => {
  expect(await ask(setUri, "name: data", false)).toEqual([
    { uri: backupUri, range: range(8, 19, 31) },
    { uri: setUri, range: range(10, 20, 24) },
  ]);
});
