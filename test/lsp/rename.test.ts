// `textDocument/prepareRename` and `textDocument/rename` over a real connection.
import { afterEach, expect, test } from "vitest";
import { type ClientCapabilities, PrepareRenameRequest, RenameRequest } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, backupUri, claimUri, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

async function start(uri: string, capabilities: ClientCapabilities = fullCapabilities): Promise<void> {
  pair = await startPair({ capabilities, disk: kafkaWorkspace, readingTime: 20 });
  await pair.open(uri);
}

const text = (uri: string) => kafkaWorkspace[uri] ?? "";

test("a claim template takes the names of its claims along, and each edit asks for confirmation", async () => {
  await start(setUri);
  expect(pair.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
  const edit = await pair.client.sendRequest(RenameRequest.type, { ...at(setUri, "name: data"), newName: "logs" });
  expect([...pair.applied(edit ?? {})].sort()).toEqual([
    [backupUri, text(backupUri).replace("data-kafka-0", "logs-kafka-0")],
    [setUri, text(setUri).replaceAll("name: data", "name: logs")],
  ]);
  const annotations = Object.values(edit?.changeAnnotations ?? {});
  expect(annotations.map(({ needsConfirmation }) => needsConfirmation)).toEqual(annotations.map(() => true));
  expect(annotations.map(({ label }) => label)).toContain(
    "The pods get new claims with new, empty disks; the old claims, such as data-kafka-0, keep their disks",
  );
});

test("a class is renamed in three files, two of which are not open", async () => {
  const volumeUri = "file:///w/volume.yaml";
  const volume = "kind: PersistentVolume\nmetadata:\n  name: fast\nspec:\n  storageClassName: 'fast' # the class\n";
  pair = await startPair({ capabilities: fullCapabilities, disk: { ...kafkaWorkspace, [volumeUri]: volume } });
  await pair.open(claimUri);
  const edit = await pair.client.sendRequest(RenameRequest.type, { ...at(claimUri, "name: fast"), newName: "slow" });
  expect([...pair.applied(edit ?? {})].sort()).toEqual([
    [claimUri, text(claimUri).replaceAll("fast", "slow")],
    [setUri, text(setUri).replaceAll("fast", "slow")],
    [volumeUri, volume.replace("'fast'", "'slow'")],
  ]);
});

test("a client that takes no annotations from a rename gets none", async () => {
  const { rename: _, ...textDocument } = fullCapabilities.textDocument ?? {};
  await start(claimUri, { ...fullCapabilities, textDocument });
  expect(pair.result.capabilities.renameProvider).toBe(true);
  const edit = await pair.client.sendRequest(RenameRequest.type, { ...at(claimUri, "name: fast"), newName: "slow" });
  expect(edit?.changeAnnotations).toBeUndefined();
  expect(JSON.stringify(edit)).not.toContain("annotationId");
  await pair.stop();
  await start(claimUri, {});
  const plain = await pair.client.sendRequest(RenameRequest.type, { ...at(claimUri, "name: fast"), newName: "slow" });
  expect(plain?.documentChanges).toBeUndefined();
  expect(pair.applied(plain ?? {}).get(setUri)).toBe(text(setUri).replaceAll("fast", "slow"));
});

test("what can be renamed is the name without its quotes", async () => {
  await start(claimUri);
  expect(await pair.client.sendRequest(PrepareRenameRequest.type, at(claimUri, '"fast'))).toEqual({
    range: range(10, 21, 25),
    placeholder: "fast",
  });
  expect(await pair.client.sendRequest(PrepareRenameRequest.type, at(claimUri, "kind"))).toBeNull();
});

test("a refusal says why, before and after a name is asked for", async () => {
  await start(backupUri);
  const made = "data-kafka-0 is made of the claim template data of the StatefulSet kafka: rename one of these";
  const params = at(backupUri, "data-kafka-0");
  await expect(pair.client.sendRequest(PrepareRenameRequest.type, params)).rejects.toMatchObject({
    code: -32803,
    message: made,
  });
  await expect(pair.client.sendRequest(RenameRequest.type, { ...params, newName: "x" })).rejects.toMatchObject({
    code: -32803,
    message: made,
  });
  await expect(
    pair.client.sendRequest(RenameRequest.type, { ...at(backupUri, "archive"), newName: "No Name" }),
  ).rejects.toMatchObject({ code: -32803, message: expect.stringContaining("No Name cannot be the name") });
  expect(pair.logs).toEqual([]);
});

test("a text that changes while the workspace is read is asked about again", async () => {
  await start(backupUri);
  const asked = pair.client.sendRequest(RenameRequest.type, { ...at(backupUri, "archive"), newName: "x" });
  await pair.replace(backupUri, "kind: Pod", "# A pod.\nkind: Pod");
  await expect(asked).rejects.toMatchObject({ code: -32801 });
});
