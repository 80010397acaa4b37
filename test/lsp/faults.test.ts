// What is broken inside the server costs the answers that need it, and a line in the log each. Everything else goes on.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CodeAction, CodeLens } from "vscode-languageserver-protocol/node";
import { dynamicToStatic } from "../../server/src/core/conversions/dynamicToStatic.ts";
import { staticToDynamic } from "../../server/src/core/conversions/staticToDynamic.ts";
import type { LanguageService } from "../../server/src/core/index.ts";
import { claimNotFound } from "../../server/src/core/rules/claimNotFound.ts";
import { storageClassAnnotation } from "../../server/src/core/rules/storageClassAnnotation.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { annotated, claim, pod, staticPod } from "./manifests.ts";

/** The parts of the language service that throw now. */
const broken = vi.hoisted(() => new Set<string>());
vi.mock("../../server/src/core/index.ts", async (original) => {
  const core = await original<typeof import("../../server/src/core/index.ts")>();
  const createLanguageService = (log: (message: string) => void): LanguageService =>
    new Proxy(core.createLanguageService(log), {
      get(service, name: keyof LanguageService & string) {
        if (!broken.has(name)) return service[name];
        return () => {
          throw new Error(`${name} is broken`);
        };
      },
    });
  return { ...core, createLanguageService };
});

const uri = "file:///w/a.yaml";
const text = `${annotated("data", "fast")}---\n${pod("web", "data")}`;
const disk = {
  [uri]: text,
  "file:///w/b.yaml":
    "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\n",
  "file:///w/kustomization.yaml": "resources:\n  - a.yaml\n",
};
const codes = async (pair: LspPair, of = uri) => (await pair.diagnostics(of)).map(({ code }) => code);

let pair: LspPair;
let stop = async () => {};
const start = async (options: Parameters<typeof startPair>[0] = {}) => {
  pair = await startPair({ capabilities: fullCapabilities, ...options });
  stop = async () => {
    stop = async () => {};
    await pair.stop();
  };
};
afterEach(async () => {
  broken.clear();
  vi.restoreAllMocks();
  await stop();
});

describe("a question whose answer throws", () => {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
  const at = (words: string) => {
    const lines = text.slice(0, text.indexOf(words)).split("\n");
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const onClaim = { textDocument, position: at("data\n") };
  const item = { name: "?", kind: 1, uri, range, selectionRange: range };
  const data = { uri, kind: "PersistentVolumeClaim", name: "data" };
  const used = { ...item, data };
  const user = { ...item, data: { uri, kind: "Pod", name: "web" } };
  const key = {
    uri,
    version: 1,
    range: { start: at("volume.beta"), end: at("volume.beta") },
    title: undefined,
    nth: 0,
  };
  const resolvable = { title: "?", data: key };
  const lens = { range, data: { uri, version: 1, index: 0 } };

  /** What breaks, what is asked, and what is answered then. */
  const questions: readonly (readonly [
    method: string,
    part: keyof LanguageService,
    params: object,
    answer: unknown,
  ])[] = [
    ["textDocument/diagnostic", "findings", { textDocument }, { kind: "full", items: [] }],
    ["workspace/diagnostic", "findings", { previousResultIds: [] }, { items: [] }],
    ["textDocument/codeAction", "fixes", { textDocument, range, context: { diagnostics: [] } }, []],
    ["codeAction/resolve", "fixAll", resolvable, resolvable],
    ["textDocument/completion", "complete", { textDocument, position: at("kind") }, null],
    ["textDocument/definition", "definition", { textDocument, position: at("fast") }, null],
    ["textDocument/references", "references", onClaim, null],
    ["textDocument/documentHighlight", "highlights", onClaim, null],
    ["textDocument/prepareRename", "renamePlace", onClaim, null],
    ["textDocument/rename", "rename", { ...onClaim, newName: "other" }, null],
    ["textDocument/documentSymbol", "objectSymbols", { textDocument }, null],
    ["workspace/symbol", "workspaceSymbols", { query: "data" }, []],
    ["textDocument/foldingRange", "folds", { textDocument }, null],
    ["textDocument/selectionRange", "selections", { textDocument, positions: [onClaim.position] }, null],
    ["workspace/willRenameFiles", "fileMoves", { files: [{ oldUri: uri, newUri: "file:///w/c.yaml" }] }, null],
    ["textDocument/documentLink", "links", { textDocument }, null],
    ["textDocument/prepareCallHierarchy", "usersAt", onClaim, null],
    ["callHierarchy/incomingCalls", "usersOf", { item: used }, []],
    ["callHierarchy/outgoingCalls", "usedBy", { item: user }, []],
    ["textDocument/hover", "hover", onClaim, null],
    ["textDocument/codeLens", "codeLenses", { textDocument }, []],
    ["codeLens/resolve", "codeLenses", lens, lens],
    ["textDocument/inlayHint", "inlayHints", { textDocument, range }, []],
    ["textDocument/semanticTokens/full", "semanticTokens", { textDocument }, { data: [] }],
    ["textDocument/semanticTokens/range", "semanticTokens", { textDocument, range }, { data: [] }],
    ["ebsManifests/storageMap", "storageGraph", {}, null],
  ];

  test.each(questions)("%s", async (method, part, params, answer) => {
    await start({ disk });
    await pair.open(uri);
    await pair.settled();
    broken.add(part);
    // What was found before is still known.
    if (part === "findings") await pair.edit(uri, 0, 0, "# new\n");
    expect(await pair.client.sendRequest(method, params)).toEqual(answer);
    const complaints = () => pair.logs.filter((line) => line.startsWith(`${method} failed: Error: ${part} is broken`));
    expect(complaints()).toHaveLength(1);
    if (part !== "findings") expect(await codes(pair)).toContain("storage-class-annotation");
    broken.clear();
    expect(await pair.client.sendRequest(method, params)).not.toEqual(answer);
    expect(complaints()).toHaveLength(1);
  });

  test("and there is no question beside these, but for two of another kind", () => {
    const source = readFileSync(fileURLToPath(new URL("../../server/src/lsp/server.ts", import.meta.url)), "utf8");
    const guarded = [...source.matchAll(/guard\(log, (?:"([^"]+)"|storageMapMethod)/g)].map(
      ([, method]) => method ?? "ebsManifests/storageMap",
    );
    // A command has no answer, and what an item of a list means is told when the list is made.
    const others = ["workspace/executeCommand", "completionItem/resolve"];
    expect(guarded.sort()).toEqual([...questions.map(([method]) => method), ...others].sort());
  });

  test("a command", async () => {
    await start({ capabilities: { workspace: { applyEdit: true } } });
    await pair.open(uri, text);
    broken.add("fixAll");
    const asked = { command: "ebsManifests.applyFix", arguments: [key] };
    expect(await pair.client.sendRequest("workspace/executeCommand", asked)).toBeNull();
    expect(pair.logs.join("\n")).toContain("workspace/executeCommand failed: Error: fixAll is broken");
    expect(pair.unexpected).toEqual([]);
  });
});

test("an edit that could not be taken leaves a file without answers, and not with those of another text", async () => {
  await start();
  await pair.open(uri, text);
  const safe = (await pair.actions(uri, "volume.beta"))[0] as CodeAction;
  broken.add("edit");
  await pair.edit(uri, 0, 0, "# one\n");
  expect(await codes(pair)).toEqual([]);
  broken.clear();
  await pair.edit(uri, 0, 0, "# two\n");
  expect(await codes(pair)).toEqual([]);
  expect(await pair.actions(uri, "volume.beta")).toEqual([]);
  await expect(pair.resolve(safe)).rejects.toMatchObject({ code: -32801 });
  expect(pair.logs.join("\n")).toContain("textDocument/didChange failed: Error: edit is broken");
  const now = pair.text(uri);
  await pair.close(uri);
  await pair.open(uri, now);
  expect(await codes(pair)).toContain("storage-class-annotation");
});

test.each([
  ["about one document", storageClassAnnotation, "storage-class-annotation", "claim-not-found"],
  ["about many files", claimNotFound, "claim-not-found", "storage-class-annotation"],
] as const)("a rule %s that throws costs its own findings", async (_, rule, its, others) => {
  const both = `${text}---\n${pod("lost", "nowhere")}`;
  await start({ disk: {} });
  vi.spyOn(rule, "check").mockImplementation(() => {
    throw new Error("the rule is broken");
  });
  await pair.open(uri, both);
  await pair.settled();
  expect(await codes(pair)).toContain(others);
  expect(await codes(pair)).not.toContain(its);
  expect(pair.logs.join("\n")).toContain(`The rule ${its} failed: Error: the rule is broken`);
  expect(
    await pair.client.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } }),
  ).not.toBeNull();
  vi.restoreAllMocks();
  await pair.edit(uri, 0, 0, "# mended\n");
  await pair.replace(uri, "claimName: nowhere", "claimName: elsewhere");
  expect(await codes(pair)).toContain(its);
});

describe("a conversion that throws", () => {
  test("while it is offered costs its own offer", async () => {
    await start({ disk: {} });
    await pair.open(uri, `${staticPod("a")}`);
    vi.spyOn(staticToDynamic, "offers").mockImplementation(() => {
      throw new Error("the conversion is broken");
    });
    const titles = (await pair.actions(uri, "awsElasticBlockStore")).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(pair.logs.join("\n")).toContain("The conversion static-to-dynamic failed: Error: the conversion is broken");
    expect(await codes(pair)).toContain("in-tree-ebs-volume");
  });

  test.each([
    ["when it is chosen", fullCapabilities],
    ["in a list that comes with all edits", withoutResolving()],
  ])("%s costs its own edit", async (_, capabilities) => {
    await start({ disk: {}, capabilities });
    await pair.open(uri, `${claim("data", "fast")}---\n${disk["file:///w/b.yaml"]}`);
    const { offers } = dynamicToStatic;
    const kind = "refactor.rewrite.ebs.dynamicToStatic";
    const whole = ((await pair.actions(uri, "name: data", [kind])) as CodeAction[]).filter(({ disabled }) => !disabled);
    expect(whole).toHaveLength(1);
    vi.spyOn(dynamicToStatic, "offers").mockImplementation((where) =>
      offers(where).map((offer, index) => ({
        ...offer,
        apply: (edit) => {
          if (index === 0) throw new Error("the edit is broken");
          offer.apply(edit);
        },
      })),
    );
    const actions = ((await pair.actions(uri, "name: data", [kind])) as CodeAction[]).filter(
      ({ disabled }) => !disabled,
    );
    const resolved = await Promise.all(actions.map((action) => (action.edit ? action : pair.resolve(action))));
    expect(resolved.filter(({ edit }) => edit)).toHaveLength(whole.length - 1);
    expect(pair.logs.join("\n")).toMatch(/failed: Error: the edit is broken/);
  });
});

describe("what was offered for a text that has changed", () => {
  const changed = { code: -32801, message: expect.stringContaining("changed") };

  test("is not carried out on the next text, even where it still could be", async () => {
    await start();
    await pair.open(uri, text);
    const [action] = (await pair.actions(uri, "volume.beta", ["quickfix"])) as CodeAction[];
    if (!action) throw new Error("an action");
    // At the same place now stands another claim, with the same thing to mend.
    await pair.edit(uri, 0, 0, `${annotated("copy", "fast")}---\n`);
    await expect(pair.resolve(action)).rejects.toMatchObject(changed);
    expect(pair.logs).toEqual([]);
  });

  test("is not carried out by a command either", async () => {
    await start({ capabilities: { workspace: { applyEdit: true } } });
    await pair.open(uri, text);
    const [command] = await pair.actions(uri, "volume.beta");
    if (!command || !("arguments" in command)) throw new Error("a command");
    await pair.edit(uri, 0, 0, "# one\n");
    await expect(pair.client.sendRequest("workspace/executeCommand", command)).rejects.toMatchObject(changed);
    expect(pair.unexpected).toEqual([]);
  });

  test("of a lens says nothing about the line that is there now", async () => {
    await start();
    await pair.open(uri, text);
    const [lens] = await pair.client.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    await pair.edit(uri, 0, 0, `${pod("first", "data")}---\n`);
    await expect(pair.client.sendRequest("codeLens/resolve", lens)).rejects.toMatchObject(changed);
  });

  test("goes on where only another file has changed, and knows it", async () => {
    await start({ disk });
    await pair.open(uri, `${text}---\n${staticPod("old")}`);
    await pair.open("file:///w/b.yaml");
    await pair.settled();
    const actions = (await pair.actions(uri, "awsElasticBlockStore", ["quickfix"])) as CodeAction[];
    const action = actions.find(({ title }) => title.includes('"fast"'));
    if (!action) throw new Error("an action");
    await pair.replace("file:///w/b.yaml", "apiVersion", "# read again\napiVersion");
    const { edit } = await pair.resolve(action);
    expect(pair.applied(edit ?? {}).get(uri)).toContain("kind: PersistentVolumeClaim");
    // What the fix was about to use has another name now, so that it is another fix.
    await pair.replace("file:///w/b.yaml", "name: fast", "name: faster");
    await expect(pair.resolve(action)).rejects.toMatchObject(changed);
  });
});

function withoutResolving(): typeof fullCapabilities {
  const { resolveSupport: _, ...codeAction } = fullCapabilities.textDocument?.codeAction ?? {};
  return { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, codeAction } };
}
