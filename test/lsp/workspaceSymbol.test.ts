// `workspace/symbol` over a real connection.
import { afterEach, expect, test } from "vitest";
import { WorkspaceSymbolRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { backupUri, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const ask = (query: string) => pair.client.sendRequest(WorkspaceSymbolRequest.type, { query });

test("finds objects of files that are not open, and the claims that a StatefulSet makes", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 20 });
  expect(await ask("")).toHaveLength(4);
  expect(await ask("podbak")).toEqual([
    { name: "Pod/backup", kind: 5, location: { uri: backupUri, range: range(3, 8, 14) } },
  ]);
  expect(await ask("data-kafka-0")).toEqual([
    {
      name: "PersistentVolumeClaim/data-kafka-0",
      kind: 1,
      location: { uri: setUri, range: range(14, 14, 18) },
      containerName: "StatefulSet/kafka",
    },
  ]);
});
