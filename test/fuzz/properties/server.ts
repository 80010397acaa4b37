// A server that has been through opening, editing, committing, closing and renaming answers as one that was just started on the same files.
import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import type { CodeAction, CompletionList, Position, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { folder, fullCapabilities, type LspPair, startPair } from "../../support/lspPair.ts";
import type { Property } from "../property.ts";
import { type Change, changes, texts } from "../texts.ts";

interface Step {
  readonly file: number;
  readonly does: "edit" | "ask" | "open" | "close" | "commit" | "rewrite" | "rename" | "configure";
  readonly change: Change;
}

interface Script {
  readonly files: readonly string[];
  readonly steps: readonly Step[];
  /** Whether the client waits to be told its findings instead of asking for them. */
  readonly pushed: boolean;
}

/** What open files were at the last commit; null of those that are in none. */
type Opened = Map<string, string | null>;

const count = 3;

const steps: fc.Arbitrary<Step> = fc.record({
  file: fc.nat(count),
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("edit" as const, "ask" as const) },
    { weight: 3, arbitrary: fc.constantFrom("open" as const, "close" as const) },
    { weight: 1, arbitrary: fc.constant("commit" as const) },
    { weight: 2, arbitrary: fc.constantFrom("rewrite" as const, "rename" as const, "configure" as const) },
  ),
  change: changes(),
});

// A lone surrogate does not survive the way from the client to the server.
const whole = texts().map((text) => text.toWellFormed());

const { diagnostic: _, ...others } = fullCapabilities.textDocument ?? {};
const pushing = { ...fullCapabilities, textDocument: others };

export const serverForgets: Property<Script> = {
  name: "server",
  share: 6,
  input: fc.record({
    files: fc.array(whole, { minLength: count, maxLength: count }),
    steps: fc.array(steps, { minLength: 1, maxLength: 15 }),
    pushed: fc.boolean(),
  }),
  async check({ files, steps, pushed }) {
    const capabilities = pushed ? pushing : fullCapabilities;
    const old = await startPair({ capabilities, disk: new Map(files.map((text, index) => [uriOf(index), text])) });
    const open: Opened = new Map();
    try {
      for (const step of steps) await take(step, old, open);
      const last = steps.at(-1)?.change.at ?? 0;
      const fresh = await startPair({ capabilities, disk: old.disk, settings: old.settings });
      try {
        for (const [uri, committed] of [...open].reverse()) {
          await fresh.open(uri, old.text(uri));
          await commit(fresh, uri, committed);
        }
        await agree(
          async (pair) => {
            const answers: unknown[] = [pushed ? shown(pair, old) : undefined];
            for (const uri of uris(old)) answers.push(uri, await answersAt(pair, uri, last));
            return answers;
          },
          [old, fresh],
        );
        deepStrictEqual([...old.logs, ...old.unexpected, ...fresh.logs], []);
      } finally {
        await fresh.stop();
      }
    } finally {
      await old.stop();
    }
  },
};

function uriOf(index: number): string {
  return `${folder}/${index}.yaml`;
}

function uris(pair: LspPair): readonly string[] {
  return [...pair.disk.keys()].sort();
}

async function take({ file, does, change }: Step, pair: LspPair, open: Opened): Promise<void> {
  const uri = uriOf(file);
  if (does === "configure") {
    pair.settings = change.removed % 2 ? { kubernetesVersion: "1.4" } : { rules: { "immediate-binding": "off" } };
    await pair.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  } else if (does === "rename") await rename(file, pair, open);
  else if (does === "rewrite") {
    if (!open.has(uri)) await pair.write(uri, changedText(pair.disk.get(uri) ?? "", change));
  } else if (!pair.disk.has(uri)) return;
  else if (does === "close") await close(uri, pair, open);
  else {
    if (!open.has(uri)) {
      await pair.open(uri);
      open.set(uri, null);
    }
    if (does === "commit") {
      const committed = changedText(pair.text(uri), change);
      open.set(uri, committed);
      await commit(pair, uri, committed);
    } else if (does === "edit") {
      const text = pair.text(uri);
      const { start, end } = stretch(text, change);
      await pair.edit(uri, start, end, change.inserted.toWellFormed());
    } else if (does === "ask") await answersAt(pair, uri, change.at);
  }
}

async function close(uri: string, pair: LspPair, open: Opened): Promise<void> {
  if (!open.delete(uri)) return;
  await pair.close(uri);
  await commit(pair, uri, null);
}

function commit({ client }: LspPair, uri: string, text: string | null): Promise<void> {
  return client.sendNotification("ebsManifests/baseline", { uri, text });
}

/** The file goes, and its text is there under a name that is not used yet, as if somebody had moved it. */
async function rename(file: number, pair: LspPair, open: Opened): Promise<void> {
  const [from, to] = [uriOf(file), uriOf((file + 1) % (count + 1))];
  const text = pair.disk.get(from);
  if (text === undefined || pair.disk.has(to)) return;
  await close(from, pair, open);
  await pair.write(from, undefined);
  await pair.write(to, text);
}

/** Not through the middle of a pair of surrogates: no editor does that. */
function stretch(text: string, { at, removed }: Change): { readonly start: number; readonly end: number } {
  const isInside = (offset: number) => /[\udc00-\udfff]/.test(text.charAt(offset));
  let start = Math.floor(at * text.length);
  if (isInside(start)) start--;
  let end = Math.min(text.length, start + removed);
  if (isInside(end)) end++;
  return { start, end };
}

function changedText(text: string, change: Change): string {
  const { start, end } = stretch(text, change);
  return text.slice(0, start) + change.inserted.toWellFormed() + text.slice(end);
}

/** What both say when all is quiet: reading files takes its time. */
async function agree(ask: (pair: LspPair) => Promise<unknown>, [old, fresh]: readonly [LspPair, LspPair]) {
  const deadline = Date.now() + 5000;
  for (;;) {
    const [was, is] = [await ask(old), await ask(fresh)];
    if (JSON.stringify(was) === JSON.stringify(is)) return;
    if (Date.now() > deadline) return deepStrictEqual(was, is);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** The findings that the client was told last, file by file. */
function shown(pair: LspPair, old: LspPair) {
  return uris(old).map((uri) => pair.pushed.findLast((each) => each.uri === uri)?.diagnostics ?? []);
}

/** Everything that can be asked about a place, without what only names the question. */
async function answersAt(pair: LspPair, uri: string, share: number): Promise<unknown> {
  const text = pair.text(uri);
  const position = positionAt(text, Math.floor(share * text.length));
  const place = { textDocument: { uri }, position };
  const end = positionAt(text, text.length);
  const range = { start: { line: Math.max(0, position.line - 15), character: 0 }, end: position };
  const inFile = { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end } };
  const answers: Record<string, unknown> = {};
  for (const [method, params] of [
    ["textDocument/hover", place],
    ["textDocument/definition", place],
    ["textDocument/references", { ...place, context: { includeDeclaration: true } }],
    ["textDocument/documentHighlight", place],
    ["textDocument/prepareRename", place],
    ["textDocument/rename", { ...place, newName: "another-name" }],
    ["textDocument/prepareCallHierarchy", place],
    ["textDocument/selectionRange", { textDocument: { uri }, positions: [position] }],
    ["textDocument/documentSymbol", inFile],
    ["textDocument/foldingRange", inFile],
    ["textDocument/documentLink", inFile],
    ["textDocument/codeLens", inFile],
    ["textDocument/inlayHint", inFile],
    ["textDocument/semanticTokens/full", inFile],
    ["workspace/symbol", { query: "" }],
  ] as const) {
    answers[method] = await pair.client.sendRequest(method, params).catch(refusal);
  }
  const renamed = answers["textDocument/rename"] as WorkspaceEdit | { refused: string } | null;
  answers["textDocument/rename"] = renamed && !("refused" in renamed) ? textsAfter(pair, renamed) : renamed;
  // Who asks is no longer told, so a client that waits to be told must not ask.
  if (pair.result.capabilities.diagnosticProvider) answers.diagnostics = await pair.diagnostics(uri);
  const list: CompletionList = await pair.client.sendRequest("textDocument/completion", place);
  answers.completion = list.items;
  const first = list.items[0];
  answers.documentation = first && (await pair.client.sendRequest<object>("completionItem/resolve", first));
  answers.actions = await actionsAt(pair, { textDocument: { uri }, range });
  return JSON.parse(
    JSON.stringify(answers, (key, value) => (key === "data" || key === "resultId" ? undefined : value)),
  );
}

async function actionsAt(pair: LspPair, place: { textDocument: { uri: string }; range: unknown }) {
  const params = { ...place, context: { diagnostics: [] } };
  const actions: CodeAction[] = await pair.client.sendRequest("textDocument/codeAction", params);
  const answers: unknown[] = [];
  for (const action of actions) {
    const edit = action.disabled ? action.disabled : await pair.resolve(action).then(({ edit }) => edit, refusal);
    answers.push(action.title, action.kind, edit && "documentChanges" in edit ? textsAfter(pair, edit) : edit);
  }
  return answers;
}

/** Throws where edits overlap, or are for another version than the client has. */
function textsAfter(pair: LspPair, edit: WorkspaceEdit): unknown {
  return [...pair.applied(edit)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The server may refuse with a reason for the user; anything else is a failure. */
function refusal(error: { code?: number; message?: string }) {
  ok(error.code === -32803, `${error.message} (${error.code})`);
  return { refused: error.message };
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
