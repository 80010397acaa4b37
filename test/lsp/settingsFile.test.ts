// The settings file in an editor: it counts from the disk and while it is typed, and goes before the client's settings.
import { afterEach, expect, test } from "vitest";
import type { CompletionList, Hover, WorkspaceEdit } from "vscode-languageserver-protocol";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { annotated } from "./manifests.ts";

let pair: LspPair;
afterEach(async () => {
  expect(pair.unexpected).toEqual([]);
  await pair.stop();
});

const [file, settings] = ["file:///w/a.yaml", "file:///w/.ebs-manifests.yaml"];
const codes = async () => (await pair.diagnostics(file)).map(({ code, severity }) => `${severity} ${code}`);

test("from the disk, then as it is typed, then without it", async () => {
  pair = await startPair({
    capabilities: fullCapabilities,
    disk: { [settings]: "rules: {storage-class-annotation: off}\n" },
  });
  await pair.open(file, annotated("a", "gp2"));
  await pair.settled();
  expect(await codes()).not.toContain("2 storage-class-annotation");
  await pair.open(settings);
  await pair.replace(settings, "off", "error");
  expect(await codes()).toContain("1 storage-class-annotation");
  await pair.replace(settings, "rules: {storage-class-annotation: error}", 'kubernetesVersion: "1.4"');
  expect(await codes()).toEqual([]);
  await pair.until(() => pair.statuses.at(-1)?.folders[0]?.kubernetesVersion === "1.4");
  await pair.replace(settings, 'kubernetesVersion: "1.4"', "ignore: [a.yaml]");
  expect(await codes()).toEqual([]);
  await pair.replace(settings, "ignore: [a.yaml]", "# nothing");
  expect(await codes()).toContain("2 storage-class-annotation");
});

test("what means nothing is told in the file, with a fix, and settles nothing", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: {} });
  await pair.open(file, annotated("a", "gp2"));
  await pair.open(settings, "rules:\n  storage-class-anotation: error\n");
  const [found, ...others] = await pair.diagnostics(settings);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: "settings",
    severity: 2,
    source: "ebs",
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 25 } },
    message: expect.stringContaining("There is no rule `storage-class-anotation`"),
  });
  expect(found).not.toHaveProperty("codeDescription");
  expect(await codes()).toContain("2 storage-class-annotation");
  const [action] = await pair.actions(settings, "storage-class-anotation");
  if (!action || !("data" in action)) throw new Error("a fix");
  expect(action).toMatchObject({ kind: "quickfix", isPreferred: true });
  const { edit } = await pair.resolve(action);
  expect(edit && [...pair.applied(edit).values()]).toEqual(["rules:\n  storage-class-annotation: error\n"]);
});

test("a mistake moves with its line while the settings stay the same, and nobody is asked to look at the manifests again", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: {} });
  await pair.open(file, annotated("a", "gp2"));
  await pair.open(settings, "colour: blue\n");
  await pair.diagnostics(file);
  const [statuses, { refreshes }] = [pair.statuses.length, pair];
  await pair.replace(settings, "colour", "# ours\ncolour");
  expect((await pair.diagnostics(settings)).map(({ range }) => range.start.line)).toEqual([1]);
  expect([pair.statuses.length, pair.refreshes]).toEqual([statuses, refreshes]);
});

test("each folder has the settings of its own, and files outside of all have the client's", async () => {
  pair = await startPair({
    capabilities: fullCapabilities,
    folders: ["file:///w", "file:///other"],
    settings: { kubernetesVersion: "1.20" },
    disk: { [settings]: "kubernetesVersion: 1.30\n", "file:///other/.ebs-manifests.yaml": "driverVersion: 1.40\n" },
  });
  await pair.settled();
  await pair.until(() => pair.statuses.at(-1)?.folders[0]?.kubernetesVersion === "1.30");
  expect(pair.statuses.at(-1)).toMatchObject({
    kubernetesVersion: "1.20",
    folders: [
      { uri: "file:///w", kubernetesVersion: "1.30", kubernetesVersionInFile: true },
      { uri: "file:///other", kubernetesVersion: "1.20", driverVersion: "1.40", kubernetesVersionInFile: false },
    ],
  });
});

test("the release is written into the file where there is one, into a new one otherwise, and taken out", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: { [settings]: "kubernetesVersion: 1.30 # ours\n" } });
  const asked = async (folder: string, kubernetesVersion: string | null) => {
    const params = { folder, kubernetesVersion };
    const edit = await pair.client.sendRequest<WorkspaceEdit | null>("ebsManifests/versionEdit", params);
    return edit && Object.fromEntries(pair.applied(edit));
  };
  expect(await asked("file:///w/", "1.31")).toEqual({ [settings]: 'kubernetesVersion: "1.31" # ours\n' });
  expect(await asked("file:///w", null)).toEqual({ [settings]: expect.not.stringContaining("1.30") });
  expect(await asked("file:///new", "1.31")).toEqual({
    "file:///new/.ebs-manifests.yaml": 'kubernetesVersion: "1.31"\n',
  });
  await pair.open(settings, "- a list\n");
  expect(await asked("file:///w", "1.31")).toBeNull();
});

test("a client that cannot create files is not told to", async () => {
  pair = await startPair({ capabilities: {}, disk: {} });
  const params = { folder: "file:///w", kubernetesVersion: "1.31" };
  expect(await pair.client.sendRequest("ebsManifests/versionEdit", params)).toBeNull();
});

test("settings are offered, and explained in the language of the client", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: {}, locale: "ko" });
  await pair.open(settings, "profil");
  const position = { line: 0, character: 6 };
  const list = await pair.client.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri: settings },
    position,
  });
  expect(list.items.map(({ label }) => label)).toContain("profile");
  await pair.replace(settings, "profil", "profile: advice");
  const hover = await pair.client.sendRequest<Hover>("textDocument/hover", {
    textDocument: { uri: settings },
    position,
  });
  expect(JSON.stringify(hover.contents)).toMatch(/[가-힣]/);
});
