// A kustomization is told what it names and is not there, as the machine says it, and as soon as that changes.
import { afterEach, expect, test } from "vitest";
import { fullCapabilities, type LspPair, type PairOptions, startPair } from "../support/lspPair.ts";
import { claim } from "./manifests.ts";

let pair: LspPair;
afterEach(async () => {
  expect(pair.logs).toEqual([]);
  await pair.stop();
});

const prod = "file:///w/prod/kustomization.yaml";
const listing = "resources:\n  - ../base\n  - claim.yaml\n  - values.json\n";
const files = {
  [prod]: listing,
  "file:///w/prod/claim.yaml": claim("data", "fast"),
  "file:///w/prod/values.json": "{}",
  "file:///w/base/kustomization.yaml": "namespace: events\n",
};

async function start(disk: Readonly<Record<string, string>>, options: PairOptions = {}): Promise<void> {
  pair = await startPair({ capabilities: fullCapabilities, disk, ...options });
  await pair.settled();
}

/** The paths that lead to nothing. */
async function missing(): Promise<readonly string[]> {
  const found = (await pair.diagnostics(prod)).filter(({ code }) => code === "kustomization-path-not-found");
  return found.map(({ message }) => /lists "(.*?)"/.exec(String(message))?.[1] ?? "");
}

test("a file that is deleted and comes back", async () => {
  await start(files);
  expect(await missing()).toEqual([]);
  await pair.write("file:///w/prod/claim.yaml", undefined);
  await expect.poll(missing).toEqual(["claim.yaml"]);
  await pair.write("file:///w/prod/values.json", undefined);
  await expect.poll(missing).toEqual(["claim.yaml", "values.json"]);
  await pair.write("file:///w/prod/values.json", "{}");
  await expect.poll(missing).toEqual(["claim.yaml"]);
  await pair.write("file:///w/prod/claim.yaml", claim("data", "fast"));
  await expect.poll(missing).toEqual([]);
});

test("a folder that is deleted by its own name, and comes back with a file", async () => {
  await start(files);
  const base = "file:///w/base/kustomization.yaml";
  pair.disk.delete(base);
  await pair.client.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///w/base", type: 3 }],
  });
  await expect.poll(missing).toEqual(["../base"]);
  await pair.write(base, "namespace: events\n");
  await expect.poll(missing).toEqual([]);
});

test("what is not there from the start is said with the first findings, to those too who cannot be asked to pull again", async () => {
  const capabilities = { textDocument: { diagnostic: {} } };
  const { [prod]: kustomization = "" } = files;
  pair = await startPair({ capabilities, disk: { [prod]: kustomization } });
  await pair.open(prod);
  expect(await missing()).toEqual(["../base", "claim.yaml", "values.json"]);
});

test("a client that is asked to pull again is, and so is one that the server watches files for", async () => {
  await start(files, { capabilities: { ...fullCapabilities, workspace: { diagnostics: { refreshSupport: true } } } });
  await pair.open(prod);
  expect(await missing()).toEqual([]);
  const before = pair.refreshes;
  pair.disk.delete("file:///w/prod/values.json");
  for (const changed of pair.watches) changed("file:///w/prod/values.json", true);
  await expect.poll(() => pair.refreshes).toBeGreaterThan(before);
  expect(await missing()).toEqual(["values.json"]);
});

test("a file that is open counts by what the disk holds, and is looked at again when it is closed", async () => {
  await start(files);
  const open = "file:///w/prod/claim.yaml";
  await pair.open(open);
  await pair.write(open, undefined);
  await expect.poll(missing).toEqual(["claim.yaml"]);
  pair.disk.set(open, claim("data", "fast"));
  await pair.close(open);
  await expect.poll(missing).toEqual([]);
});

test("typing looks at each new path once, and at none that is known", async () => {
  await start(files);
  await pair.open(prod);
  await pair.settled();
  pair.lookedAt.length = 0;
  for (let count = 0; count < 5; count++) await pair.edit(prod, 0, 0, "# A comment.\n");
  await pair.replace(prod, "values.json", "gone.json");
  await expect.poll(missing).toEqual(["gone.json"]);
  for (let count = 0; count < 5; count++) await pair.edit(prod, 0, 0, "# A comment.\n");
  expect(await missing()).toEqual(["gone.json"]);
  expect(pair.lookedAt).toEqual(["file:///w/prod/gone.json"]);
});

test("a file that is deleted while the kustomization is typed in", async () => {
  await start(files, { readingTime: 50 });
  await pair.open(prod);
  await pair.write("file:///w/prod/other.yaml", claim("other", "fast"));
  await pair.edit(prod, 0, 0, "# A comment.\n");
  await pair.write("file:///w/prod/claim.yaml", undefined);
  await expect.poll(missing).toEqual(["claim.yaml"]);
});

test("a change elsewhere looks at nothing again", async () => {
  await start(files);
  pair.lookedAt.length = 0;
  await pair.write("file:///w/prod/other.yaml", claim("other", "fast"));
  await pair.write("file:///w/other/claim.yaml", undefined);
  await pair.settled();
  await expect.poll(() => pair.read).toContain("file:///w/prod/other.yaml");
  expect(pair.lookedAt).toEqual([]);
});

test("what lies outside of all folders is not spoken of, nor of a kustomization without any host", async () => {
  const outside = "resources: [../../elsewhere, gone.yaml]\n";
  await start({ [prod]: outside });
  expect(await missing()).toEqual(["gone.yaml"]);
  const event = { added: [], removed: [{ uri: "file:///w", name: "w" }] };
  await pair.open(prod);
  await pair.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  await expect.poll(missing).toEqual([]);
  await pair.stop();
  pair = await startPair({ capabilities: fullCapabilities });
  await pair.open(prod, outside);
  expect(await missing()).toEqual([]);
});

test("a near name is offered, and made", async () => {
  await start({ ...files, [prod]: listing.replace("claim.yaml", "clam.yaml") });
  await pair.open(prod);
  const actions = await pair.actions(prod, "clam.yaml", ["quickfix"]);
  const action = actions.find(({ title }) => title.startsWith('Name "claim.yaml"'));
  if (!action || !("kind" in action)) throw new Error("There is no such action");
  const { edit } = await pair.resolve(action);
  expect(pair.applied(edit ?? {}).get(prod)).toBe(listing);
});
