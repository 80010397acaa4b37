// `textDocument/foldingRange` over a real connection.
import { afterEach, expect, test } from "vitest";
import { FoldingRangeRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { claimUri, kafkaWorkspace } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const params = { textDocument: { uri: claimUri } };
const text = `# One.\n# Two.\n${kafkaWorkspace[claimUri]}`;

test("folds documents, maps and comments", async () => {
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(claimUri, text);
  expect(await pair.client.sendRequest(FoldingRangeRequest.type, params)).toEqual([
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 2, endLine: 5 },
    { startLine: 4, endLine: 5 },
    { startLine: 7, endLine: 12 },
    { startLine: 9, endLine: 10 },
    { startLine: 11, endLine: 12 },
  ]);
});

test("sends no more than the client wants, and the longest of all", async () => {
  pair = await startPair({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } });
  await pair.open(claimUri, text);
  expect(await pair.client.sendRequest(FoldingRangeRequest.type, params)).toEqual([
    { startLine: 7, endLine: 12 },
    { startLine: 2, endLine: 5 },
  ]);
});
