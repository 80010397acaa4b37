// The call hierarchy over a real connection: who uses a disk, and what a workload uses.
import { afterEach, expect, test } from "vitest";
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, backupUri, claimUri, kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

async function itemAt(uri: string, words: string): Promise<CallHierarchyItem> {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 20 });
  await pair.open(uri);
  const [item] = (await pair.client.sendRequest(CallHierarchyPrepareRequest.type, at(uri, words))) ?? [];
  if (!item) throw new Error("an item");
  return item;
}

const incoming = (item: CallHierarchyItem) => pair.client.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
const outgoing = (item: CallHierarchyItem) => pair.client.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });

test("goes from a class over the claim to the pod", async () => {
  const storageClass = await itemAt(claimUri, "name: fast");
  const users = (await incoming(storageClass)) ?? [];
  expect(users.map(({ from, fromRanges }) => [from.name, from.detail, fromRanges])).toEqual([
    ["PersistentVolumeClaim/archive", undefined, [range(10, 21, 25)]],
    ["data-kafka", "claim template of StatefulSet/kafka", [range(16, 26, 30)]],
  ]);
  const [claim, template] = users;
  if (!claim || !template) throw new Error("users");
  expect((await incoming(claim.from)) ?? []).toMatchObject([
    { from: { name: "Pod/backup", uri: backupUri }, fromRanges: [range(11, 19, 26)] },
  ]);
  expect(((await incoming(template.from)) ?? []).map(({ from }) => from.name)).toEqual([
    "StatefulSet/kafka",
    "Pod/backup",
  ]);
});

test("goes from a workload over its claim to the class", async () => {
  const set = await itemAt(setUri, "kind");
  const [template, ...others] = (await outgoing(set)) ?? [];
  expect(others).toEqual([]);
  if (!template) throw new Error("a template");
  expect(template).toMatchObject({ to: { name: "data-kafka" }, fromRanges: [range(14, 14, 18), range(10, 20, 24)] });
  expect((await outgoing(template.to)) ?? []).toMatchObject([
    { to: { name: "StorageClass/fast", uri: claimUri }, fromRanges: [range(16, 26, 30)] },
  ]);
});

test("an item that the server did not make has no calls", async () => {
  const item = await itemAt(setUri, "kind");
  for (const data of [undefined, null, 7, "x", {}, { uri: 1 }, { uri: "file:///none", kind: "Pod", name: "x" }]) {
    expect(await incoming({ ...item, data })).toEqual([]);
    expect(await outgoing({ ...item, data })).toEqual([]);
  }
  expect(pair.logs).toEqual([]);
});

test("all items of a `List` that use a class are its users, each once", async () => {
  const claims = Array.from(
    { length: 20 },
    (_, index) =>
      `- {kind: PersistentVolumeClaim, apiVersion: v1, metadata: {name: c${index}}, spec: {storageClassName: fast}}\n`,
  );
  const uri = "file:///w/list.yaml";
  const text = `kind: List\napiVersion: v1\nitems:\n- {kind: StorageClass, apiVersion: storage.k8s.io/v1, metadata: {name: fast}}\n${claims.join("")}`;
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(uri, text);
  const position = { line: 3, character: (text.split("\n")[3] ?? "").indexOf("fast") };
  const [item] =
    (await pair.client.sendRequest(CallHierarchyPrepareRequest.type, { textDocument: { uri }, position })) ?? [];
  if (!item) throw new Error("an item");
  expect(((await incoming(item)) ?? []).map(({ from, fromRanges }) => [from.name, fromRanges.length])).toEqual(
    claims.map((_, index) => [`PersistentVolumeClaim/c${index}`, 1]),
  );
});
