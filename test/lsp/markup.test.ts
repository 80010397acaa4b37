// Words of manifests stay words, whatever shows them.
import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Hover,
  InlayHint,
} from "vscode-languageserver-protocol/node";
import { wordsAsText } from "../../client/src/languageClient/asText.ts";
import { controls, hostileManifest } from "../support/hostileWords.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

const uri = "file:///w/a.yaml";
const textDocument = { uri };
const whole = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
const markdown = { hover: { contentFormat: ["markdown" as const] }, inlayHint: {}, codeLens: {} };

let pair: LspPair;
beforeEach(async () => {
  const capabilities = { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, ...markdown } };
  pair = await startPair({ capabilities, disk: { [uri]: hostileManifest } });
  await pair.open(uri);
  await pair.settled();
});
afterEach(() => pair.stop());

const ask = <R>(method: string, params: object = {}) => pair.client.sendRequest<R>(method, { textDocument, ...params });
const lines = hostileManifest.split("\n");
/** In each word of the manifest, once. */
const places = lines.flatMap((text, line) =>
  [...text.matchAll(/[\w"$[]+/g)].slice(0, 8).map(({ index }) => ({ line, character: index + 1 })),
);

/** That all of it stands on one line, and that some of it came through, so that there was something to see. */
function expectPlain(said: readonly (string | undefined)[], least = 1): void {
  const words = said.filter((each) => each !== undefined);
  expect(words.filter((each) => controls.test(each))).toEqual([]);
  expect(words.filter((each) => each.includes("[press]")).length).toBeGreaterThanOrEqual(least);
}

test("findings, with the places that they name", async () => {
  const found = await pair.diagnostics(uri);
  expectPlain(
    found.map(({ message }) => String(message)),
    3,
  );
  expectPlain(
    found.flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ message }) => String(message))),
    0,
  );
});

test("hovers", async () => {
  const said = new Set<string>();
  for (const position of places) {
    const hover = await ask<Hover | null>("textDocument/hover", { position });
    if (hover && typeof hover.contents === "object" && "value" in hover.contents) said.add(hover.contents.value);
  }
  const own = [...said].filter((text) => /press/.test(text));
  expect(own.length).toBeGreaterThan(3);
  for (const text of own) {
    expect(text).not.toMatch(
      /(?<!\\)\[press|(?<!\\)\]\(command|(?<!\\)<img|(?<!\\)`code|(?<!\\)\*\*bold|(?<!\\)\$\(trash|(?<!\\)&lt/,
    );
    expect(text).not.toMatch(/^# head/m);
    expect(text.replaceAll("\n", "")).not.toMatch(controls);
  }
});

test("hints, lenses, titles of fixes and their notes", async () => {
  const hints = await ask<InlayHint[]>("textDocument/inlayHint", { range: whole });
  expect(hints.length).toBeGreaterThan(0);
  expectPlain(
    hints.map(({ label }) => String(label)),
    0,
  );
  expect(hints.filter(({ tooltip }) => /(?!\n)\p{Cc}|\p{Bidi_Control}/u.test(String(tooltip)))).toEqual([]);

  const lenses = await ask<CodeLens[]>("textDocument/codeLens");
  const resolved = await Promise.all(lenses.map((lens) => pair.client.sendRequest<CodeLens>("codeLens/resolve", lens)));
  expectPlain(resolved.map(({ command }) => command?.title));

  const actions = await ask<CodeAction[]>("textDocument/codeAction", { range: whole, context: { diagnostics: [] } });
  expectPlain(actions.map(({ title }) => title));
  const edits = await Promise.all(
    actions.filter(({ disabled }) => !disabled).map((action) => pair.resolve(action).catch(() => action)),
  );
  const notes = edits.flatMap(({ edit }) => Object.values(edit?.changeAnnotations ?? {}));
  expectPlain(
    notes.flatMap(({ label, description }) => [label, description]),
    0,
  );
  expectPlain(
    actions.map(({ disabled }) => disabled?.reason),
    0,
  );
});

test("what is completed from names, and nothing of them in what stands beside it", async () => {
  const line = lines.findIndex((text) => text.includes("storageClassName"));
  const text = lines[line] ?? "";
  const start = text.indexOf(":") + 2;
  await pair.change(uri, [
    { range: { start: { line, character: start }, end: { line, character: text.length } }, text: "" },
  ]);
  const { items } = await ask<CompletionList>("textDocument/completion", { position: { line, character: start } });
  expectPlain(items.flatMap(({ label, detail }) => [label, detail]));
  for (const item of items) {
    const { documentation } = await pair.client.sendRequest<CompletionItem>("completionItem/resolve", item);
    expect(JSON.stringify(documentation ?? "")).not.toContain("press");
  }
});

test("symbols, calls and tooltips of links", async () => {
  const names = (symbols: readonly DocumentSymbol[]): string[] =>
    symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);
  expectPlain(names(await ask<DocumentSymbol[]>("textDocument/documentSymbol")), 3);
  expectPlain(
    (await ask<{ name: string }[]>("workspace/symbol", { query: "" })).map(({ name }) => name),
    3,
  );
  expectPlain((await ask<{ tooltip?: string }[]>("textDocument/documentLink")).map(({ tooltip }) => tooltip));
  const line = lines.findIndex((text) => text.includes("kind: StatefulSet"));
  const [item] = await ask<{ name: string }[]>("textDocument/prepareCallHierarchy", {
    position: { line, character: 8 },
  });
  const calls = await pair.client.sendRequest<{ to: { name: string } }[]>("callHierarchy/outgoingCalls", { item });
  expectPlain([item?.name, ...calls.map(({ to }) => to.name)]);
});

test("VS Code is told that they are no icons, links and Markdown, where it would look for some", async () => {
  const answer = async (method: string, answered: unknown) =>
    wordsAsText.sendRequest(method, {}, undefined, async () => structuredClone(answered) as never);
  expect(await answer("codeLens/resolve", { command: { title: "used by $(trash)" } })).toEqual({
    command: { title: "used by \\$(trash)" },
  });
  const items = [{ label: "$(trash)" }, { label: "fast" }, { label: "$(x)", filterText: "y" }];
  expect(await answer("textDocument/completion", { items })).toEqual({
    items: [{ label: "\\$(trash)", filterText: "$(trash)" }, { label: "fast" }, { label: "\\$(x)", filterText: "y" }],
  });
  const actions = [{ title: "x", disabled: { reason: "[press](command:x)" } }, { title: "y" }];
  expect(await answer("textDocument/codeAction", actions)).toEqual([
    { title: "x", disabled: { reason: "[press] (command:x)" } },
    { title: "y" },
  ]);
  const links = [{ tooltip: "Pod/[a](b)" }, {}];
  expect(await answer("textDocument/documentLink", links)).toEqual([{ tooltip: "Pod/\\[a\\]\\(b\\)" }, {}]);
  expect(await answer("textDocument/hover", { contents: "$(x)" })).toEqual({ contents: "$(x)" });
  expect(await answer("textDocument/completion", null)).toBeNull();
  const refused = wordsAsText.sendRequest("textDocument/rename", {}, undefined, async () => {
    throw new Error("There is already a [press](command:x)");
  });
  await expect(refused).rejects.toThrow("There is already a [press] (command:x)");
});
