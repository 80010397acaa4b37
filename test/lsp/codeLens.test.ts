// Code lenses on their way to the editor: words when they come into view, and places for clients that can show them.
import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, CodeLens } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { claim, pod } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/claim.yaml";
const podUri = "file:///w/pod.yaml";
const capabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, codeLens: {} },
  workspace: { ...fullCapabilities.workspace, codeLens: { refreshSupport: true } },
};

async function start(can = capabilities, initializationOptions?: unknown): Promise<{ refreshes: number }> {
  const count = { refreshes: 0 };
  pair = await startPair({ capabilities: can, disk: { [podUri]: pod("web", "data") }, initializationOptions });
  pair.client.onRequest("workspace/codeLens/refresh", () => {
    count.refreshes++;
    return null;
  });
  await pair.open(uri, claim("data", "fast"));
  await pair.settled();
  return count;
}

function ask(at = uri): Promise<CodeLens[]> {
  return pair.client.sendRequest("textDocument/codeLens", { textDocument: { uri: at } });
}

async function resolved(): Promise<CodeLens[]> {
  return Promise.all((await ask()).map((lens) => pair.client.sendRequest<CodeLens>("codeLens/resolve", lens)));
}

test("who uses a claim, above all of it, in words alone for a client without a command", async () => {
  await start();
  const [lens] = await ask();
  expect(lens).toMatchObject({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
  expect(lens, "its words come when it is seen").not.toHaveProperty("command");
  expect((await resolved()).map(({ command }) => command)).toEqual([{ title: "used by Pod web", command: "" }]);
});

test("a client that can show places gets them", async () => {
  await start(capabilities, { showReferences: true });
  const [lens] = await resolved();
  expect(lens?.command).toEqual({
    title: "used by Pod web",
    command: "ebsManifests.showReferences",
    arguments: [
      uri,
      { line: 0, character: 0 },
      [{ uri: podUri, range: { start: { line: 14, character: 19 }, end: { line: 14, character: 23 } } }],
    ],
  });
});

test("also for a client that does not say that it shows lenses, as Neovim long did not", async () => {
  await start(fullCapabilities);
  expect(pair.result.capabilities.codeLensProvider).toEqual({ resolveProvider: true });
  expect((await resolved())[0]?.command?.title).toContain("web");
});

test("unknown files, text that is no YAML, and lenses that are gone or were never there", async () => {
  await start();
  expect(await ask("file:///w/nowhere.yaml")).toEqual([]);
  const broken = "file:///w/broken.yaml";
  await pair.open(broken, "kind: PersistentVolumeClaim\nmetadata: {name: [\n");
  await ask(broken);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  for (const data of [undefined, 7, {}, { uri, version: 1, index: 99 }, { uri: "file:///w/nowhere.yaml", index: 0 }]) {
    expect(await pair.client.sendRequest("codeLens/resolve", { range, data })).toMatchObject({
      command: { title: "" },
    });
  }
  expect(pair.logs).toEqual([]);
});

test("the client is asked to fetch them again when another file makes them untrue", async () => {
  const count = await start();
  await resolved();
  await pair.write("file:///w/other.yaml", pod("other", "something-else"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(count.refreshes).toBe(0);
  await pair.write("file:///w/second.yaml", pod("second", "data"));
  await pair.until(() => count.refreshes === 1);
  expect((await resolved())[0]?.command?.title).toBe("used by 2");
});
