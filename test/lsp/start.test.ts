// Starting with clients of all kinds: what is offered, what is asked of them, and that nothing is asked which they did not announce.
import { afterEach, describe, expect, test } from "vitest";
import { fullCapabilities, LspPair, type PairOptions, startPair } from "../support/lspPair.ts";
import { annotated, claim } from "./manifests.ts";

let pair: LspPair;
const start = async (options: PairOptions) => {
  pair = await startPair(options);
  return pair;
};
afterEach(async () => {
  expect(pair.unexpected, "requests that the client did not announce").toEqual([]);
  await pair.stop();
});

describe("a client that announces nothing", () => {
  test("gets its findings pushed, for files on the disk too", async () => {
    await start({ disk: { "file:///w/closed.yaml": annotated("b", "fast") } });
    await pair.open("file:///w/open.yaml", annotated("a", "fast"));
    await pair.until(() => new Set(pair.pushed.map(({ uri }) => uri)).size === 2);
    const rules = pair.pushed.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(rules).toContain("storage-class-annotation");
    const [diagnostic] = pair.pushed.flatMap(({ diagnostics }) => diagnostics);
    expect(diagnostic).not.toHaveProperty("codeDescription");
    expect(diagnostic).not.toHaveProperty("tags");
    expect(diagnostic).not.toHaveProperty("relatedInformation");
    expect(diagnostic?.source).toBe("ebs");
    expect(pair.registered).toEqual([]);
  });

  test("gets no literals of code actions, because it cannot read them", async () => {
    await start({});
    await pair.open("file:///a.yaml", annotated("a", "fast"));
    expect(await pair.actions("file:///a.yaml", "storage-class")).toEqual([]);
  });

  test("works without any folder", async () => {
    await start({ folders: null });
    await pair.open("untitled:a", annotated("a", "fast"));
    await pair.until(() => pair.pushed.length > 0);
    expect(pair.pushed[0]?.diagnostics.map(({ code }) => code)).toContain("storage-class-annotation");
  });

  test("gets plain changes once it can read code actions", async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    await start({ capabilities: { textDocument: { codeAction } } });
    const uri = "file:///a.yaml";
    await pair.open(uri, annotated("a", "fast"));
    const [action] = await pair.actions(uri, "storage-class", ["quickfix"]);
    if (!action || !("edit" in action) || !action.edit) throw new Error("the edit comes at once");
    expect(Object.keys(action.edit)).toEqual(["changes"]);
    expect(action).not.toHaveProperty("isPreferred");
    expect(pair.applied(action.edit).get(uri)).toContain("storageClassName: fast");
  });
});

test("a file that is opened before the server knows its settings is not read from the disk as well", async () => {
  const [open, closed] = ["file:///w/open.yaml", "file:///w/closed.yaml"];
  await start({ capabilities: fullCapabilities, disk: { [open]: claim("a", "fast"), [closed]: claim("b", "fast") } });
  // The server asks for its registrations first, and for its settings right behind them.
  await new Promise<void>((resolve) => {
    pair.client.onRequest("client/registerCapability", async () => {
      await pair.open(open);
      resolve();
      return null;
    });
  });
  await pair.settled();
  expect(pair.read).toEqual([closed]);
});

test("a client that can apply edits, but reads no code actions, gets commands", async () => {
  await start({ capabilities: { workspace: { applyEdit: true } } });
  const applied: unknown[] = [];
  pair.client.onRequest("workspace/applyEdit", (params: unknown) => {
    applied.push(params);
    return { applied: true };
  });
  await pair.open("file:///a.yaml", annotated("a", "fast"));
  const [command] = await pair.actions("file:///a.yaml", "storage-class");
  if (!command || !("arguments" in command)) throw new Error("a command");
  expect(pair.result.capabilities.executeCommandProvider?.commands).toContain(command.command);
  await pair.client.sendRequest("workspace/executeCommand", { command: command.command, arguments: command.arguments });
  expect(JSON.stringify(applied)).toContain("storageClassName: fast");
});

test("a client that can do everything is asked for everything", async () => {
  await start({ capabilities: fullCapabilities, disk: {} });
  const { capabilities } = pair.result;
  expect(capabilities.positionEncoding).toBe("utf-16");
  expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
  expect(capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
  expect(capabilities).not.toHaveProperty("executeCommandProvider");
  await pair.until(() => pair.statuses.length > 0);
  const release = expect.stringMatching(/^1\.\d+$/);
  const versions = { kubernetesVersion: release, driverVersion: release };
  expect(pair.statuses).toEqual([
    { ...versions, folders: [{ uri: "file:///w", ...versions, kubernetesVersionInFile: false }] },
  ]);
  expect(pair.registered.sort()).toEqual(["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
  await pair.open("file:///w/a.yaml", annotated("a", "fast"));
  const [diagnostic] = (await pair.diagnostics("file:///w/a.yaml")).filter(
    ({ code }) => code === "storage-class-annotation",
  );
  expect(diagnostic?.codeDescription?.href).toBe("file:///docs/rules.md#storage-class-annotation");
  expect(diagnostic?.tags).toEqual([2]);
  expect(pair.pushed).toEqual([]);
});

describe("settings", () => {
  const uri = "file:///w/a.yaml";
  const codes = async () => (await pair.diagnostics(uri)).map(({ code }) => code);

  test("are asked for, and asked for again when they change", async () => {
    await start({ capabilities: fullCapabilities, settings: { kubernetesVersion: "1.4" } });
    await pair.open(uri, annotated("a", "fast"));
    expect(await codes()).not.toContain("storage-class-annotation");
    expect(pair.statuses.at(-1)).toMatchObject({ kubernetesVersion: "1.4" });
    pair.settings = {};
    await pair.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await pair.until(() => pair.refreshes === 1 && pair.statuses.length === 2);
    expect(await codes()).toContain("storage-class-annotation");
    pair.settings = { rules: { "storage-class-annotation": "off" } };
    await pair.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await pair.until(() => pair.refreshes === 2);
    expect(await codes()).not.toContain("storage-class-annotation");
  });

  test("are taken from what a client sends that cannot be asked", async () => {
    await start({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { kubernetesVersion: "1.4" },
    });
    await pair.open(uri, annotated("a", "fast"));
    expect(await codes()).not.toContain("storage-class-annotation");
    await pair.client.sendNotification("workspace/didChangeConfiguration", {
      settings: { ebsManifests: { kubernetesVersion: "1.30" } },
    });
    await pair.until(() => pair.statuses.length === 2);
    expect(await codes()).toContain("storage-class-annotation");
  });

  test("that make no sense are said so, and the newest versions assumed", async () => {
    await start({
      capabilities: fullCapabilities,
      settings: { kubernetesVersion: "new", rules: { "storage-class-annotation": "loud" } },
    });
    await pair.open(uri, annotated("a", "fast"));
    expect(await codes()).toContain("storage-class-annotation");
    expect(pair.logs.join("\n")).toContain("ebsManifests.kubernetesVersion");
  });
});

describe("folders", () => {
  test("come and go with their files", async () => {
    await start({
      capabilities: fullCapabilities,
      folders: [],
      disk: { "file:///w/class.yaml": claim("a", "fast"), "file:///v/b.yaml": annotated("b", "x") },
    });
    const report = () =>
      pair.client.sendRequest("workspace/diagnostic", { previousResultIds: [] }) as Promise<{
        items: { uri: string }[];
      }>;
    const change = async (event: {
      added: { uri: string; name: string }[];
      removed: { uri: string; name: string }[];
    }) => pair.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    expect(await report()).toEqual({ items: [] });
    const v = { uri: "file:///v", name: "v" };
    await change({ added: [v], removed: [] });
    expect((await report()).items.map(({ uri }) => uri)).toEqual(["file:///v/b.yaml"]);
    await change({ added: [], removed: [v] });
    expect(await report()).toEqual({ items: [] });
  });
});

test("what is sent before there is an answer is taken in its order, none of it lost", async () => {
  pair = new LspPair({ capabilities: fullCapabilities });
  const textDocument = { uri: "file:///w/a.yaml", languageId: "yaml", version: 1, text: annotated("a", "fast") };
  const started = pair.start();
  await pair.client.sendNotification("textDocument/didOpen", { textDocument });
  const report = pair.pull(textDocument.uri);
  await started;
  expect(JSON.stringify(await report)).toContain("storage-class-annotation");
});
