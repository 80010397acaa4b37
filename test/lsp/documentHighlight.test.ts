// `textDocument/documentHighlight` over a real connection.
import { afterEach, expect, test } from "vitest";
import { DocumentHighlightRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

test("shows where a volume is made and where it is mounted", async () => {
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(setUri, kafkaWorkspace[setUri]);
  expect(await pair.client.sendRequest(DocumentHighlightRequest.type, at(setUri, "name: data"))).toEqual([
    { range: range(10, 20, 24), kind: 2 },
    { range: range(14, 14, 18), kind: 3 },
  ]);
});
