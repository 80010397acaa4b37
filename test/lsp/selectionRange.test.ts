// `textDocument/selectionRange` over a real connection.
import { afterEach, expect, test } from "vitest";
import { type SelectionRange, SelectionRangeRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, claimUri, kafkaWorkspace, range } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

test("grows at each of the positions", async () => {
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(claimUri, kafkaWorkspace[claimUri]);
  const { textDocument, position } = at(claimUri, '"fast');
  const outside = { line: 99, character: 99 };
  const [first, second] =
    (await pair.client.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position, outside] })) ?? [];
  expect(chain(first)).toEqual([
    range(10, 21, 25),
    range(10, 20, 26),
    range(10, 2, 26),
    { start: { line: 9, character: 0 }, end: { line: 10, character: 26 } },
    { start: { line: 5, character: 0 }, end: { line: 10, character: 26 } },
    { start: { line: 4, character: 0 }, end: { line: 11, character: 0 } },
    { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } },
  ]);
  expect(chain(second).at(-1)).toEqual({ start: { line: 0, character: 0 }, end: { line: 11, character: 0 } });
});

function chain(from: SelectionRange | undefined) {
  const ranges = [];
  for (let each = from; each; each = each.parent) ranges.push(each.range);
  return ranges;
}
