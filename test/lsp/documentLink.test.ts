// `textDocument/documentLink` over a real connection.
import { afterEach, expect, test } from "vitest";
import { DocumentLinkRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { backupUri, claimUri, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const params = { textDocument: { uri: backupUri } };

test("leads to the file and line of the object", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 20 });
  await pair.open(backupUri);
  expect(await pair.client.sendRequest(DocumentLinkRequest.type, params)).toEqual([
    { range: range(8, 19, 31), target: `${setUri}#L15`, tooltip: "StatefulSet/kafka" },
    { range: range(11, 19, 26), target: `${claimUri}#L9`, tooltip: "PersistentVolumeClaim/archive" },
  ]);
});

test("has no tooltip for a client that shows none", async () => {
  pair = await startPair({ disk: kafkaWorkspace });
  await pair.open(backupUri);
  const [link] = (await pair.client.sendRequest(DocumentLinkRequest.type, params)) ?? [];
  expect(link).not.toHaveProperty("tooltip");
});

test("leads from a kustomization to a file whose name has blanks in its address", async () => {
  const [uri, file] = ["file:///w/kustomization.yaml", "file:///w/my%20claims/a.yaml"];
  pair = await startPair({ capabilities: fullCapabilities, disk: { [file]: "kind: Pod\n" } });
  await pair.open(uri, "resources:\n  - my claims/a.yaml\n");
  await pair.settled();
  expect(await pair.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } })).toEqual([
    { range: range(1, 4, 20), target: `${file}#L1`, tooltip: "my claims/a.yaml" },
  ]);
});
