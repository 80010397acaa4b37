// Navigation asked in every way that a client should not, and at every offset of manifests: an answer or a clean refusal.
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, backupUri, kafkaWorkspace } from "./kafkaWorkspace.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const aboutPlaces = [
  "textDocument/definition",
  "textDocument/references",
  "textDocument/documentHighlight",
  "textDocument/prepareRename",
  "textDocument/rename",
  "textDocument/selectionRange",
  "textDocument/prepareCallHierarchy",
];
const aboutFiles = ["textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink"];

/** What each of the methods needs, and more than that. */
function paramsOf(uri: string, position: unknown) {
  return {
    textDocument: { uri },
    position,
    positions: [position],
    context: { includeDeclaration: true },
    newName: "other",
  };
}

/** The answer, or the code of the refusal. */
function ask(method: string, params: object): Promise<unknown> {
  return pair.client.sendRequest(method, params).catch((error: { code?: unknown }) => ({ refused: error.code }));
}

const refused = { refused: -32803 };

test("an unknown file has nothing", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
  for (const method of [...aboutPlaces, ...aboutFiles]) {
    for (const uri of ["file:///none.yaml", "untitled:Untitled-1", "", "no address"]) {
      expect(await ask(method, paramsOf(uri, { line: 0, character: 0 })), method).toBeNull();
    }
  }
  expect(pair.logs).toEqual([]);
});

test("a position outside of the text is the nearest one inside", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
  await pair.open(backupUri);
  for (const [line, character] of [
    [1000, 0],
    [0, 1000],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [-1, -1],
    [8, 100],
  ]) {
    for (const method of aboutPlaces) {
      const answer = await ask(method, paramsOf(backupUri, { line, character }));
      expect(answer === null || typeof answer === "object", `${method} at ${line}:${character}`).toBe(true);
    }
  }
  expect(pair.logs).toEqual([]);
});

test("what is no question at all costs its own answer only", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
  await pair.open(backupUri);
  for (const method of [...aboutPlaces, ...aboutFiles]) {
    for (const params of [{}, { textDocument: {} }, paramsOf(backupUri, undefined), paramsOf(backupUri, "here")]) {
      await ask(method, params);
    }
  }
  const answer = await ask("textDocument/definition", at(backupUri, "archive"));
  expect(answer).toHaveLength(1);
});

test("a text that is no YAML, or a template, has an answer everywhere", async () => {
  pair = await startPair({ capabilities: fullCapabilities });
  const texts = [
    "",
    "\n",
    "a: [",
    "\t- x: {{ .Values.x }}\n",
    "- - -\n",
    "&a *a",
    "kind: Pod\nmetadata:\n  name: {{ x }}\n",
    "\ufeff---\n...\n",
  ];
  for (const [index, text] of texts.entries()) {
    const uri = `file:///w/${index}.yaml`;
    await pair.open(uri, text);
    for (const method of aboutPlaces) {
      for (let character = 0; character <= text.length; character++) {
        const answer = await ask(method, paramsOf(uri, { line: 0, character }));
        expect(answer === null || typeof answer === "object", `${method} in ${text}`).toBe(true);
      }
    }
    for (const method of aboutFiles) expect(Array.isArray(await ask(method, paramsOf(uri, null))), method).toBe(true);
  }
  expect(pair.logs).toEqual([]);
});

test("a question that is no longer wanted stops", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace, readingTime: 200 });
  await pair.open(backupUri);
  const waiting = [
    "textDocument/definition",
    "textDocument/references",
    "textDocument/rename",
    "textDocument/documentLink",
  ];
  for (const method of [...waiting, "textDocument/prepareCallHierarchy"]) {
    const source = new CancellationTokenSource();
    const params = { ...paramsOf(backupUri, null), ...at(backupUri, "archive") };
    const answer = pair.client.sendRequest(method, params, source.token);
    source.cancel();
    await expect(answer, method).rejects.toMatchObject({ code: -32800 });
  }
});

test("every method answers at every offset of the manifests in the editor's tests", async () => {
  const folder = new URL("../vscode/workspace/", import.meta.url);
  const files = ["kafka-static.yaml", "kafka-dynamic.yaml", "storages.yaml"].map(
    (name) => [`file:///w/${name}`, readFileSync(new URL(name, folder), "utf8")] as const,
  );
  pair = await startPair({ capabilities: fullCapabilities, disk: Object.fromEntries(files) });
  for (const [uri, text] of files) {
    await pair.open(uri);
    for (const [line, words] of text.split("\n").entries()) {
      const places = Array.from({ length: words.length + 1 }, (_, character) => ({ line, character }));
      const asked = places.flatMap((position) => aboutPlaces.map((method) => ask(method, paramsOf(uri, position))));
      const refusals = (await Promise.all(asked)).filter((answer) => answer && "refused" in (answer as object));
      expect(refusals, `${uri}:${line}`).toEqual(refusals.map(() => refused));
    }
    for (const method of aboutFiles) expect(Array.isArray(await ask(method, paramsOf(uri, null))), method).toBe(true);
  }
  expect(pair.logs).toEqual([]);
});
