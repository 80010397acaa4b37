// `ebsManifests/storageMap` over a real connection.
import { afterEach, expect, test } from "vitest";
import type { StorageMap, StorageMapParams, StorageMapResult } from "../../server/src/lsp/protocol.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { kafkaWorkspace, range, setUri } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const ask = (params: StorageMapParams = {}) =>
  pair.client.sendRequest<StorageMapResult>("ebsManifests/storageMap", params);

async function whole(params?: StorageMapParams): Promise<StorageMap> {
  const answer = await ask(params);
  if ("unchanged" in answer) throw new Error("unchanged");
  return answer;
}

test("knows the files that are not open, and where each object stands", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 20 });
  const { nodes, edges } = await whole();
  const set = nodes.find(({ kind }) => kind === "StatefulSet");
  expect(set).toMatchObject({ id: "StatefulSet/kafka", name: "kafka", location: { uri: setUri } });
  const claim = nodes.find(({ name }) => name === "data-kafka-0");
  expect(claim).toMatchObject({
    kind: "PersistentVolumeClaim",
    location: { uri: setUri, range: range(14, 14, 18) },
    maker: { id: "StatefulSet/kafka", template: "data" },
  });
  const named = edges.map(({ from, to, label }) => `${nodes[from]?.id} ${label ?? ""}> ${nodes[to]?.id}`);
  expect(named).toContain("StatefulSet/kafka data> PersistentVolumeClaim/data-kafka-0");
});

test("follows what is typed, and says so when nothing has changed", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
  const before = await whole();
  expect(await ask({ previousResultId: before.resultId })).toEqual({ resultId: before.resultId, unchanged: true });
  await pair.open(setUri);
  await pair.replace(setUri, "- metadata:\n        name: data", "- metadata:\n        name: disk");
  const after = await whole({ previousResultId: before.resultId });
  expect(after.nodes.map(({ name }) => name)).toContain("disk-kafka-0");
  expect(after.resultId).not.toBe(before.resultId);
  await pair.replace(setUri, "name: disk", "name: data");
  expect((await whole({ previousResultId: after.resultId })).resultId).toBe(before.resultId);
});

test("carries errors and warnings in words, as the settings have them", async () => {
  const uri = "file:///w/claim.yaml";
  const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: archive
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: cold
  resources: {requests: {storage: 10Gi}}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cold
provisioner: ebs.csi.aws.com
parameters: {type: sc1}
`;
  const messages = async () =>
    (await whole()).nodes.find(({ name }) => name === "archive")?.problems.map(({ message }) => message) ?? [];
  pair = await startPair({ capabilities: fullCapabilities, disk: { [uri]: claim } });
  expect((await messages()).join()).toContain("at least 125 GiB");
  await pair.stop();
  pair = await startPair({
    capabilities: fullCapabilities,
    disk: { [uri]: claim },
    settings: { rules: { "volume-size-out-of-range": "off" } },
  });
  expect((await messages()).join()).not.toContain("at least 125 GiB");
});

test("can be cancelled while a large workspace is gone through", async () => {
  const disk = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `file:///w/${index}.yaml`,
      `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data-${index}}\nspec: {storageClassName: fast}\n`,
    ]),
  );
  pair = await startPair({ capabilities: fullCapabilities, disk });
  await whole();
  const { CancellationTokenSource } = await import("vscode-languageserver-protocol/node");
  const source = new CancellationTokenSource();
  const answer = pair.client.sendRequest("ebsManifests/storageMap", {}, source.token);
  source.cancel();
  await expect(answer).rejects.toThrow(/cancel/i);
});
