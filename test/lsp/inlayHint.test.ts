// Inlay hints on their way to the editor, and their refresh when another file changes.
import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, InlayHint } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { claim } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/claim.yaml";
const classUri = "file:///w/class.yaml";
const storageClass = (type: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: ${type}\n`;

const capabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, inlayHint: {} },
  workspace: { ...fullCapabilities.workspace, inlayHint: { refreshSupport: true } },
};

async function start(can = capabilities): Promise<{ refreshes: number }> {
  const count = { refreshes: 0 };
  pair = await startPair({ capabilities: can, disk: { [classUri]: storageClass("gp3") } });
  pair.client.onRequest("workspace/inlayHint/refresh", () => {
    count.refreshes++;
    return null;
  });
  await pair.open(uri, claim("data", "fast"));
  await pair.settled();
  return count;
}

function ask(from = 0, to = 100, at = uri): Promise<InlayHint[]> {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  return pair.client.sendRequest("textDocument/inlayHint", { textDocument: { uri: at }, range });
}

test("the volume behind a size, with its class in another file", async () => {
  await start();
  expect(await ask()).toEqual([
    {
      position: { line: 10, character: 20 },
      label: "gp3 · 3000 IOPS · 125 MiB/s",
      paddingLeft: true,
      tooltip: "By class fast",
    },
  ]);
});

test("only those of the range; none for unknown files and ranges outside", async () => {
  await start();
  expect(await ask(0, 5)).toEqual([]);
  expect(await ask(500, 600)).toEqual([]);
  expect(await ask(0, 100, "file:///w/nowhere.yaml")).toEqual([]);
  const broken = "file:///w/broken.yaml";
  await pair.open(broken, "kind: PersistentVolumeClaim\nspec: {resources: [\n");
  expect(await ask(0, 100, broken)).toEqual([]);
  expect(pair.logs).toEqual([]);
});

test("offered only to clients that show hints", async () => {
  await start();
  expect(pair.result.capabilities.inlayHintProvider).toBe(true);
  await pair.stop();
  await start({});
  expect(pair.result.capabilities).not.toHaveProperty("inlayHintProvider");
});

test("a client that cannot be asked to fetch them again gets them when all files have been read", async () => {
  pair = await startPair({
    capabilities: { textDocument: { inlayHint: {} } },
    disk: { [classUri]: storageClass("gp3") },
    readingTime: 50,
  });
  await pair.open(uri, claim("data", "fast"));
  expect((await ask())[0]?.label).toContain("3000 IOPS");
});

test("the client is asked to fetch them again when another file makes them untrue, and only then", async () => {
  const count = await start();
  await ask();
  await pair.write(classUri, `${storageClass("gp3")}# The same.\n`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(count.refreshes).toBe(0);
  await pair.write(classUri, storageClass("st1"));
  await pair.until(() => count.refreshes === 1);
  expect((await ask())[0]?.label).toContain("st1");
  await pair.replace(uri, "300Gi", "400Gi");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(count.refreshes, "a change of its own").toBe(1);
});

test("a client that cannot be asked is not", async () => {
  await start({ ...capabilities, workspace: { ...fullCapabilities.workspace } });
  await ask();
  await pair.write(classUri, storageClass("st1"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(pair.unexpected).toEqual([]);
});

test("the monthly cost, as soon as the settings file gives a region", async () => {
  const settings = "file:///w/.ebs-manifests.yaml";
  await start();
  await pair.open(settings, "monthlyCost: eu-west-1\n");
  await pair.settled();
  expect((await ask()).map(({ label }) => label)).toEqual(["≈ $26.40 / month · gp3 · 3000 IOPS …"]);
  await pair.replace(settings, "eu-west-1", "nowhere");
  expect((await ask()).map(({ label }) => label)).toEqual(["gp3 · 3000 IOPS · 125 MiB/s"]);
});

test("what finds no room in the line stands in the tooltip", async () => {
  await start();
  await pair.open("file:///w/.ebs-manifests.yaml", "monthlyCost: eu-west-1\n");
  await pair.settled();
  await pair.replace(uri, "300Gi", "300G");
  const [hint] = await ask();
  expect(hint).toMatchObject({
    label: "280 GiB · ≈ $24.64 / month · gp3 …",
    tooltip: expect.stringMatching(
      /^280 GiB · ≈ \$24\.64 \/ month · gp3 · 3000 IOPS · 125 MiB\/s\nEBS makes whole GiB/,
    ),
  });
});
