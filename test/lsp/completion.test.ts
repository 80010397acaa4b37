// Completion on its way to the editor: snippets or plain text, and documentation when it is looked at.

import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, CompletionItem, CompletionList } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/class.yaml";
const source =
  "kind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: \n";
const typeLine = { line: 6, character: 8 };

async function list(
  position: { line: number; character: number },
  text = source,
  capabilities: ClientCapabilities = fullCapabilities,
  initializationOptions = {},
): Promise<CompletionItem[]> {
  pair = await startPair({ capabilities, initializationOptions });
  await pair.open(uri, text);
  return (await answerAt(position)).items;
}

function answerAt(position: { line: number; character: number }): Promise<CompletionList> {
  return pair.client.sendRequest("textDocument/completion", { textDocument: { uri }, position });
}

test("values come with an edit, and with documentation only when resolved", async () => {
  const items = await list(typeLine);
  const gp3 = items.find(({ label }) => label === "gp3");
  expect(gp3?.textEdit).toMatchObject({ newText: "gp3" });
  expect(gp3?.insertTextMode, "its lines are indented as they should be").toBe(1);
  expect(gp3).not.toHaveProperty("documentation");
  const resolved: CompletionItem = await pair.client.sendRequest("completionItem/resolve", gp3);
  expect(resolved.documentation).toMatchObject({ kind: "markdown" });
});

test("an item of an older list stays as it is", async () => {
  const [item] = await list(typeLine);
  await pair.client.sendRequest("textDocument/completion", { textDocument: { uri }, position: typeLine });
  expect(await pair.client.sendRequest("completionItem/resolve", item)).toEqual(item);
});

test("accepting an item makes the text that its edit says", async () => {
  const items = await list(typeLine);
  const gp3 = items.find(({ label }) => label === "gp3");
  if (!gp3?.textEdit || !("range" in gp3.textEdit)) throw new Error("an edit");
  expect(pair.applied({ changes: { [uri]: [gp3.textEdit] } }).get(uri)).toContain("  type: gp3\n");
});

test("tab stops are for clients that know them", async () => {
  const empty = { line: 0, character: 0 };
  const withStops = (await list(empty, "")).filter(({ insertTextFormat }) => insertTextFormat === 2);
  expect(withStops.length).toBeGreaterThan(0);
  await pair.stop();
  const plain = await list(empty, "", {});
  expect(plain.length).toBeGreaterThan(0);
  expect(plain.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
  expect(plain[0]).not.toHaveProperty("insertTextMode");
  expect(plain.map(({ textEdit }) => textEdit?.newText ?? "").join("\n")).not.toMatch(/\$\{?\d/);
});

test("whole objects are offered to every client", async () => {
  const items = await list({ line: 0, character: 0 }, "\n");
  expect(items.map(({ label }) => label)).toContain("kafka-dynamic");
});

test("lists are complete, so that what is selected follows each key at once", async () => {
  await list(typeLine);
  expect((await answerAt(typeLine)).isIncomplete).toBe(false);
});

test("a list is offered on the line of its key to whoever asks for it, and not to whoever has only typed the colon", async () => {
  const text =
    "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes:\n  volumeMode:\n";
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(uri, text);
  const labels = async (position: { line: number; character: number }, context?: object) => {
    const params = { textDocument: { uri }, position, ...(context ? { context } : {}) };
    const { items } = await pair.client.sendRequest<CompletionList>("textDocument/completion", params);
    return items.map(({ label }) => label);
  };
  const typed = { triggerKind: 2, triggerCharacter: ":" };
  const modes = { line: 5, character: 14 };
  expect(await labels(modes, typed)).toEqual([]);
  expect(await labels(modes, { triggerKind: 1 })).toContain("ReadWriteOnce");
  expect(await labels(modes)).toContain("ReadWriteOnce");
  expect(await labels({ line: 6, character: 13 }, typed)).toContain("Block");
});

test.each([
  [{}, undefined],
  [{ suggest: "editor.action.triggerSuggest" }, "editor.action.triggerSuggest"],
])("with %j, a key whose values can be listed has them listed by %s", async (options, command) => {
  const items = await list({ line: 2, character: 0 }, "kind: StorageClass\n\n\n", fullCapabilities, options);
  const commandOf = (label: string) => items.find((item) => item.label === label)?.command?.command;
  expect(commandOf("reclaimPolicy")).toBe(command);
  expect(commandOf("apiVersion")).toBe(undefined);
});

test("a detail that would cut a long label is the first line of its documentation", async () => {
  const items = await list({ line: 0, character: 0 }, "\n");
  const long = items.find(({ label }) => label === "pvc-from-snapshot");
  expect(long).not.toHaveProperty("detail");
  const resolved: CompletionItem = await pair.client.sendRequest("completionItem/resolve", long);
  expect(resolved.documentation).toMatchObject({ value: expect.stringMatching(/^A claim .*\n\n```yaml\n/) });
  const short = items.find(({ label }) => label === "pvc");
  expect(short).toHaveProperty("detail");
  const { documentation }: CompletionItem = await pair.client.sendRequest("completionItem/resolve", short);
  expect(documentation).toMatchObject({ value: expect.stringMatching(/^```yaml\n/) });
  for (const { label, detail } of items)
    expect(label.length <= 12 || label.length + (detail ?? "").length <= 44).toBe(true);
});

test("items of several lines are for clients that can place them", async () => {
  const several = (items: readonly CompletionItem[]) =>
    items.filter(({ textEdit }) => textEdit?.newText.includes("\n")).map(({ label }) => label);
  const spec = "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  \n";
  const behind = { line: 3, character: 2 };
  for (const capabilities of [{}, { textDocument: { completion: { contextSupport: false } } }]) {
    const items = await list(behind, spec, capabilities);
    expect(several(items)).toEqual([]);
    expect(items.find(({ label }) => label === "accessModes")?.textEdit?.newText).toBe("accessModes:");
    await pair.stop();
  }
  expect(several(await list(behind, spec, { textDocument: { completion: { contextSupport: true } } }))).toContain(
    "accessModes",
  );
});
