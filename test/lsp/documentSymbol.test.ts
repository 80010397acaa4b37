// `textDocument/documentSymbol` over a real connection.
import { afterEach, expect, test } from "vitest";
import { DocumentSymbolRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const params = { textDocument: { uri: setUri } };

test("is a tree for a client that can show one", async () => {
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(setUri, kafkaWorkspace[setUri]);
  expect(await pair.client.sendRequest(DocumentSymbolRequest.type, params)).toMatchObject([
    {
      name: "StatefulSet/kafka",
      kind: 5,
      selectionRange: range(0, 6, 17),
      children: [
        { name: "metadata", kind: 3 },
        {
          name: "spec",
          selectionRange: range(4, 0, 4),
          children: [
            {
              name: "template",
              children: [
                {
                  name: "spec",
                  children: [
                    {
                      name: "containers",
                      kind: 18,
                      children: [
                        {
                          name: "main",
                          children: [{ name: "volumeMounts", children: [{ name: "data", detail: "/data" }] }],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            { name: "volumeClaimTemplates", children: [{ name: "data", detail: "fast" }] },
          ],
        },
      ],
    },
  ]);
});

test("is a list for any other", async () => {
  pair = await startPair();
  await pair.open(setUri, kafkaWorkspace[setUri]);
  expect(await pair.client.sendRequest(DocumentSymbolRequest.type, params)).toMatchObject([
    { name: "StatefulSet/kafka", location: { uri: setUri } },
    { name: "main", containerName: "StatefulSet/kafka" },
    { name: "data", containerName: "main" },
    { name: "data", containerName: "StatefulSet/kafka" },
  ]);
});
