// The server's copy of a text stays the editor's, whatever is typed; and nonsense costs an answer at most.
import { afterEach, describe, expect, test } from "vitest";
import { CancellationTokenSource, type CodeAction, type Diagnostic } from "vscode-languageserver-protocol/node";
import { randomFrom } from "../core/trial/files.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { annotated, pod, staticPod } from "./manifests.ts";

let pair: LspPair;
const uri = "file:///w/a.yaml";
afterEach(() => pair.stop());

describe("typing", () => {
  test.each([1, 2, 3, 4])("at random places leaves the same text as opening the result (seed %i)", async (seed) => {
    pair = await startPair({ capabilities: fullCapabilities });
    const random = randomFrom(seed);
    const source = `${annotated("a", "fast")}---\n${staticPod("b")}---\n${pod("c", "d")}`;
    await pair.open(uri, seed % 2 === 0 ? source.replaceAll("\n", "\r\n") : source);
    const pieces = ["a", "é", "😀", "\n", "\r\n", "\r", "  ", "- ", "key: ", "---\n", "#", "{{", '"', "&x ", "*x", ""];
    for (let round = 0; round < 40; round++) {
      const { length } = pair.text(uri);
      const start = Math.floor(random() * (length + 1));
      const end = Math.min(length, start + Math.floor(random() * 12));
      await pair.edit(uri, start, random() < 0.5 ? start : end, pieces[Math.floor(random() * pieces.length)] ?? "");
      const copy = `file:///w/copy-${round}.yaml`;
      const typed = await pair.diagnostics(uri);
      await pair.close(uri.replace("a.yaml", `copy-${round - 1}.yaml`));
      const text = pair.text(uri);
      await pair.open(copy, text);
      expect(withoutNames(await pair.diagnostics(copy))).toEqual(withoutNames(typed));
    }
    expect(pair.logs).toEqual([]);
  });

  test("of several changes at once counts each from the one before", async () => {
    pair = await startPair({ capabilities: fullCapabilities });
    await pair.open(uri, annotated("a", "fast"));
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    await pair.change(uri, [
      { range: at(0, 0), text: "# one\n" },
      { range: at(1, 0), text: "# two\n" },
    ]);
    const found = (await pair.diagnostics(uri)).find(({ code }) => code === "storage-class-annotation");
    expect(found?.range.start).toEqual({ line: 7, character: 4 });
  });

  test("between a request and its answer is answered for the text before it", async () => {
    pair = await startPair({ capabilities: fullCapabilities });
    await pair.until(() => pair.statuses.length > 0);
    await pair.open(uri, annotated("a", "fast"));
    const before = pair.diagnostics(uri);
    await pair.edit(uri, 0, 0, "\n");
    const after = pair.diagnostics(uri);
    const line = async (found: Promise<Diagnostic[]>) => (await found)[0]?.range.start.line;
    expect([await line(before), await line(after)]).toEqual([5, 6]);
  });
});

test("a question about a place is refused when the text changed before it could be answered", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: { "file:///w/b.yaml": "a: b" }, readingTime: 400 });
  await pair.open(uri, annotated("a", "fast"));
  const asked = pair.actions(uri, "storage-class");
  await pair.edit(uri, 0, 0, "\n");
  await expect(asked).rejects.toMatchObject({ code: -32801 });
});

describe("nonsense", () => {
  const places = [
    { line: 1e6, character: 0 },
    { line: 0, character: 1e6 },
    { line: -1, character: -1 },
    { line: 3, character: -5 },
  ];

  test.each(places)("a position outside the text: $line:$character", async (position) => {
    pair = await startPair({ capabilities: fullCapabilities });
    await pair.open(uri, annotated("a", "fast"));
    const range = { start: position, end: position };
    expect(
      await pair.client.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [] },
      }),
    ).toEqual([]);
    expect(await pair.client.sendRequest("textDocument/completion", { textDocument: { uri }, position })).toMatchObject(
      { isIncomplete: false },
    );
    expect(pair.logs).toEqual([]);
  });

  test("a range from the end to the start is read the other way round", async () => {
    pair = await startPair({ capabilities: fullCapabilities });
    await pair.open(uri, annotated("a", "fast"));
    const range = { start: { line: 11, character: 0 }, end: { line: 0, character: 0 } };
    const found = await pair.client.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    expect((found as CodeAction[]).length).toBeGreaterThan(0);
  });

  test("a file that was never opened", async () => {
    pair = await startPair({ capabilities: fullCapabilities });
    const textDocument = { uri: "file:///nowhere.yaml" };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    expect(await pair.client.sendRequest("textDocument/diagnostic", { textDocument })).toEqual({
      kind: "full",
      items: [],
    });
    expect(
      await pair.client.sendRequest("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } }),
    ).toEqual([]);
    expect(await pair.client.sendRequest("textDocument/completion", { textDocument, position })).toBeNull();
    await pair.client.sendNotification("textDocument/didChange", {
      textDocument: { ...textDocument, version: 1 },
      contentChanges: [{ text: "a" }],
    });
    await pair.client.sendNotification("textDocument/didClose", { textDocument });
    expect(await pair.client.sendRequest("textDocument/diagnostic", { textDocument })).toEqual({
      kind: "full",
      items: [],
    });
    expect(pair.logs).toEqual([]);
  });

  test("parameters that are missing cost the answer and a line in the log", async () => {
    pair = await startPair({ capabilities: fullCapabilities });
    await pair.open(uri, annotated("a", "fast"));
    expect(await pair.client.sendRequest("textDocument/completion", { textDocument: { uri } })).toBeNull();
    expect(await pair.client.sendRequest("textDocument/codeAction", { textDocument: { uri } })).toEqual([]);
    expect(await pair.client.sendRequest("codeAction/resolve", { title: "?", data: { nonsense: true } })).toEqual({
      title: "?",
      data: { nonsense: true },
    });
    await pair.client.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 } });
    await pair.client.sendNotification("textDocument/didOpen", {});
    await pair.client.sendNotification("workspace/didChangeWatchedFiles", {});
    expect((await pair.diagnostics(uri)).length).toBeGreaterThan(0);
    expect(pair.logs.length).toBeGreaterThanOrEqual(5);
  });

  test("versions that go backwards, and a file that is opened twice", async () => {
    pair = await startPair({ capabilities: fullCapabilities });
    await pair.open(uri, annotated("a", "fast"));
    const position = { line: 0, character: 0 };
    const contentChanges = [{ range: { start: position, end: position }, text: "\n" }];
    await pair.client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: -7 },
      contentChanges,
    });
    expect((await pair.diagnostics(uri))[0]?.range.start.line).toBe(6);
    await pair.open(uri, annotated("a", "fast"));
    expect((await pair.diagnostics(uri))[0]?.range.start.line).toBe(5);
  });

  test("a request that is given up gets no answer", async () => {
    pair = await startPair({ capabilities: fullCapabilities, disk: { "file:///w/b.yaml": "a: b" }, readingTime: 500 });
    await pair.open(uri, annotated("a", "fast"));
    const source = new CancellationTokenSource();
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const asked = pair.client.sendRequest(
      "textDocument/codeAction",
      { textDocument: { uri }, range, context: { diagnostics: [] } },
      source.token,
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });
});

/** The findings of two copies differ in who is named as the other copy. */
function withoutNames(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ range, code, severity }) => ({ range, code, severity }));
}

describe("what other programs write", () => {
  const file = "file:///w/pod.yaml";
  const { didChangeWatchedFiles: _, ...blind } = fullCapabilities.workspace ?? {};

  test("is watched by the server itself for a client that does not tell of it", async () => {
    pair = await startPair({ capabilities: { ...fullCapabilities, workspace: blind }, disk: {} });
    await pair.settled();
    const [tell] = pair.watches;
    pair.disk.set(file, staticPod("a"));
    tell?.(file, false);
    const rules = async () => (await pair.diagnostics(file)).map(({ code }) => code);
    await expect.poll(rules).toContain("in-tree-ebs-volume");
    pair.disk.delete(file);
    tell?.(file, true);
    await expect.poll(rules).toEqual([]);
    await pair.client.sendRequest("shutdown");
    expect(pair.watches.size).toBe(0);
  });

  test("is not watched twice", async () => {
    pair = await startPair({ capabilities: fullCapabilities, disk: {} });
    await pair.settled();
    expect(pair.watches.size).toBe(0);
  });
});
