// `workspace/willRenameFiles` over a real connection.
import { afterEach, expect, test } from "vitest";
import { WillRenameFilesRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const kustomization = "file:///w/kustomization.yaml";
const disk = { [kustomization]: "resources:\n  - claim.yaml # the data\n", "file:///w/claim.yaml": "kind: Pod\n" };
const able = {
  ...fullCapabilities,
  workspace: { ...fullCapabilities.workspace, fileOperations: { willRename: true } },
};
const move = { oldUri: "file:///w/claim.yaml", newUri: "file:///w/new%20name.yaml" };

test("the kustomization follows, also asked before the workspace is read", async () => {
  pair = await startPair({ capabilities: able, disk, readingTime: 20 });
  expect(pair.result.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(2);
  const edit = await pair.client.sendRequest(WillRenameFilesRequest.type, { files: [move] });
  expect(pair.applied(edit ?? {}).get(kustomization)).toBe("resources:\n  - new name.yaml # the data\n");
  const other = { oldUri: "file:///w/x.yaml", newUri: "file:///w/y.yaml" };
  expect(await pair.client.sendRequest(WillRenameFilesRequest.type, { files: [other] })).toBeNull();
});

test("offered only to clients that ask before they rename", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk });
  expect(pair.result.capabilities.workspace).not.toHaveProperty("fileOperations");
});
