// Hover on its way to the editor: Markdown where it is wanted, and an answer to whatever is asked.
import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, Hover } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { kafkaWorkspace, setUri } from "./kafkaWorkspace.ts";
import { claim } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/claim.yaml";
const storageClass =
  "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\n";

function capable(contentFormat?: ("markdown" | "plaintext")[]): ClientCapabilities {
  const hover = contentFormat ? { contentFormat } : {};
  return { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, hover } };
}

function ask(line: number, character: number, at = uri): Promise<Hover | null> {
  return pair.client.sendRequest("textDocument/hover", { textDocument: { uri: at }, position: { line, character } });
}

async function start(capabilities: ClientCapabilities): Promise<void> {
  pair = await startPair({ capabilities, disk: { "file:///w/class.yaml": storageClass } });
  await pair.open(uri, claim("data", "fast"));
  await pair.settled();
}

test("what EBS makes of a size, with its class in another file, and where the size stands", async () => {
  await start(capable(["markdown", "plaintext"]));
  const found = await ask(10, 16);
  expect(found?.range).toEqual({ start: { line: 10, character: 15 }, end: { line: 10, character: 20 } });
  expect(found?.contents).toMatchObject({ kind: "markdown" });
  expect(found?.contents).toMatchObject({
    value: expect.stringMatching(/^\*\*300 GiB\*\*\n\nEBS makes gp3/),
  });
});

test("plain text for clients that prefer it, or that do not say", async () => {
  await start(capable(["plaintext", "markdown"]));
  expect((await ask(10, 16))?.contents).toMatchObject({
    kind: "plaintext",
    value: expect.stringMatching(/^300 GiB\n/),
  });
  await pair.stop();
  await start(capable());
  expect((await ask(10, 16))?.contents).toMatchObject({ kind: "plaintext" });
});

test("offered only to clients that show hovers", async () => {
  await start(capable());
  expect(pair.result.capabilities.hoverProvider).toBe(true);
  await pair.stop();
  await start({});
  expect(pair.result.capabilities).not.toHaveProperty("hoverProvider");
});

test("places outside of the text, unknown files and text that is no YAML", async () => {
  await start(capable());
  expect(await ask(10_000, 0)).toBeNull();
  expect(await ask(0, 0, "file:///w/nowhere.yaml")).toBeNull();
  expect(await ask(0, 9_999)).not.toBeNull();
  const broken = "file:///w/broken.yaml";
  await pair.open(broken, "kind: [PersistentVolumeClaim\n\tspec: {\n");
  for (let character = 0; character < 12; character++) await ask(1, character, broken);
  expect(pair.logs).toEqual([]);
});

test("the words follow the text as it is edited", async () => {
  await start(capable());
  await pair.replace(uri, "300Gi", "400Gi");
  expect((await ask(10, 16))?.contents).toMatchObject({ value: expect.stringContaining("400 GiB\n") });
});

test("asked while the workspace is still read, it waits for what other files hold", async () => {
  pair = await startPair({
    capabilities: capable(["markdown"]),
    disk: { "file:///w/class.yaml": storageClass },
    readingTime: 50,
  });
  await pair.open(uri, claim("data", "fast"));
  expect(JSON.stringify(await ask(10, 18))).toContain("3000 IOPS");
});

/** The targets of the links in a hover. */
function targets(found: Hover | null): unknown[] {
  const links = JSON.stringify(found).matchAll(
    /\[Show in the storage map\]\(command:ebsManifests\.showStorageMap\?([^)]*)\)/g,
  );
  return [...links].flatMap(([, target = ""]) => JSON.parse(decodeURIComponent(target)));
}

test("leads to the object in the storage map of a client that has one: written, mentioned, or made by a StatefulSet", async () => {
  const mention = "file:///w/mention.yaml";
  const capabilities = capable(["markdown"]);
  const initializationOptions = { storageMap: true };
  pair = await startPair({ capabilities, disk: kafkaWorkspace, initializationOptions });
  await pair.open(uri, claim("data", "fast"));
  await pair.open(
    mention,
    "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n    - persistentVolumeClaim: {claimName: data-kafka-1}\n      name: data\n",
  );
  await pair.settled();
  expect(targets(await ask(3, 9))).toEqual([{ kind: "PersistentVolumeClaim", name: "data", uri, line: 3 }]);
  const made = { kind: "PersistentVolumeClaim", name: "data-kafka-1", uri: setUri, line: 14 };
  expect(targets(await ask(5, 45, mention))).toEqual([made]);
  expect(targets(await ask(2, 18, mention)), "a pod that stores something").toHaveLength(1);
  await pair.replace(mention, "persistentVolumeClaim: {claimName: data-kafka-1}", "emptyDir: {}");
  expect(targets(await ask(2, 18, mention)), "one that stores nothing is not on the map").toEqual([]);
  await pair.stop();
  pair = await startPair({ capabilities, disk: kafkaWorkspace });
  await pair.open(uri, claim("data", "fast"));
  expect(targets(await ask(3, 9))).toEqual([]);
});

test("a name cannot end that link, nor make another", async () => {
  pair = await startPair({ capabilities: capable(["markdown"]), initializationOptions: { storageMap: true } });
  const name = "a) [b](command:c) *d* _e_ ~f~ \ud800 <g>";
  await pair.open(uri, claim(JSON.stringify(name), "fast"));
  const found = await ask(3, 9);
  expect(targets(found)).toEqual([{ kind: "PersistentVolumeClaim", name, uri, line: 3 }]);
  expect(found?.contents).toMatchObject({ value: expect.not.stringMatching(/(?<!\\)\]\(command:c/) });
});
