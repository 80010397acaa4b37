// Semantic tokens on their way to the editor: the protocol's numbers, read back into words.
import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, SemanticTokens } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { claim } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/claim.yaml";

function capable(requests: { full?: boolean; range?: boolean }): ClientCapabilities {
  const semanticTokens = { requests, tokenTypes: [], tokenModifiers: [], formats: ["relative" as const] };
  return { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, semanticTokens } };
}

async function start(capabilities = capable({ full: true, range: true })): Promise<void> {
  pair = await startPair({ capabilities });
  await pair.open(uri, claim("data", "fast"));
}

function read({ data }: SemanticTokens, at = uri): string[] {
  const lines = pair.text(at).split(/\r?\n/);
  const legend = pair.result.capabilities.semanticTokensProvider?.legend;
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = (legend?.tokenModifiers ?? []).filter((_, bit) => (bits >> bit) % 2 === 1);
    const kind = [legend?.tokenTypes[type], ...modifiers].join(".");
    words.push(`${kind} ${lines[line]?.slice(character, character + length)}`);
  }
  return words;
}

const full = (at = uri): Promise<SemanticTokens> =>
  pair.client.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri: at } });

test("all of a file, with or without carriage returns, as it is edited", async () => {
  await start();
  const all = ["variable.declaration data", "variable fast", "number 300Gi"];
  expect(read(await full())).toEqual(all);
  await pair.replace(uri, "name: data", 'name: "größer-😀"');
  expect(read(await full())).toEqual(["variable.declaration größer-😀", ...all.slice(1)]);
  const other = "file:///w/crlf.yaml";
  await pair.open(other, claim("data", "fast").replaceAll("\n", "\r\n"));
  expect(read(await full(other), other)).toEqual(all);
});

test("those of a range", async () => {
  await start();
  const range = { start: { line: 8, character: 0 }, end: { line: 500, character: 0 } };
  const found: SemanticTokens = await pair.client.sendRequest("textDocument/semanticTokens/range", {
    textDocument: { uri },
    range,
  });
  expect(read(found)).toEqual(["number 300Gi"]);
});

test("offered as the client wants them", async () => {
  await start(capable({ full: true }));
  expect(pair.result.capabilities.semanticTokensProvider).toMatchObject({ full: true, range: false });
  await pair.stop();
  await start({});
  expect(pair.result.capabilities).not.toHaveProperty("semanticTokensProvider");
});

test("unknown files and text that is no YAML", async () => {
  await start();
  expect((await full("file:///w/nowhere.yaml")).data).toEqual([]);
  const broken = "file:///w/broken.yaml";
  await pair.open(broken, "kind: PersistentVolumeClaim\nmetadata: {name: [a\n: }\n");
  await full(broken);
  expect(pair.logs).toEqual([]);
});
