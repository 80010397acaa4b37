// Files that only the client can read, of a virtual workspace or for a server in a browser: asked for one by one, and only where the client said so.
import { afterEach, expect, test } from "vitest";
import type { ListFolderParams, ReadFileParams, ReadFileResult } from "../../server/src/lsp/protocol.ts";
import { fullCapabilities, LspPair, type PairOptions } from "../support/lspPair.ts";
import { annotated, claim, pod } from "./manifests.ts";

let pair: LspPair;
afterEach(async () => {
  expect(pair.unexpected, "requests that the client did not announce").toEqual([]);
  await pair.stop();
});

const root = "memory:/repo/w";
const asked: string[] = [];

/** A client whose files stand at these addresses; one without a text refuses, one that is a number is that large. */
async function start(
  files: Readonly<Record<string, string | number | null>>,
  options: PairOptions = {},
): Promise<void> {
  asked.length = 0;
  pair = new LspPair({
    capabilities: fullCapabilities,
    folders: [root],
    initializationOptions: { files: true },
    ...options,
  });
  pair.client.onRequest("ebsManifests/listFolder", ({ uri }: ListFolderParams) => {
    asked.push(uri);
    if (uri.endsWith("/refused")) throw new Error("refused");
    const base = uri.endsWith("/") ? uri : `${uri}/`;
    const below = Object.keys(files)
      .filter((each) => each.startsWith(base))
      .map((each) => each.slice(base.length).split("/"));
    if (below.length === 0) return null;
    const names = new Map(below.map(([name = "", ...rest]) => [decodeURIComponent(name), rest.length > 0]));
    return [...names].map(([name, isFolder]) => ({
      name,
      kind: name.startsWith("link") ? "other" : isFolder ? "folder" : "file",
    }));
  });
  pair.client.onRequest<ReadFileResult, void>("ebsManifests/readFile", ({ uri, limit }: ReadFileParams) => {
    asked.push(uri);
    const file = files[uri];
    if (uri.endsWith("/refused.yaml")) throw new Error("refused");
    if (typeof file === "number") return file > limit ? { size: file } : { text: "" };
    return typeof file === "string" ? { text: file } : null;
  });
  await pair.start();
}

const told = async () => {
  const { items } = (await pair.client.sendRequest("workspace/diagnostic", { previousResultIds: [] })) as {
    items: { uri: string }[];
  };
  return items.map(({ uri }) => uri);
};

test("the whole workspace is read, without what git ignores and without links", async () => {
  await start({
    "memory:/repo/.git/HEAD": "",
    "memory:/repo/.gitignore": "w/above.yaml\n",
    [`${root}/.gitignore`]: "out/\n*.gen.yaml\n",
    [`${root}/a.yaml`]: annotated("a", "s"),
    [`${root}/b%20%281%29%27%C3%A9.yml`]: annotated("b", "s"),
    [`${root}/above.yaml`]: annotated("c", "s"),
    [`${root}/out/d.yaml`]: annotated("d", "s"),
    [`${root}/e.gen.yaml`]: annotated("e", "s"),
    [`${root}/sub/.gitignore`]: "!back.gen.yaml\n",
    [`${root}/sub/back.gen.yaml`]: annotated("f", "s"),
    [`${root}/node_modules/g/h.yaml`]: annotated("g", "s"),
    [`${root}/link/i.yaml`]: annotated("i", "s"),
    [`${root}/link.yaml`]: annotated("j", "s"),
    [`${root}/k.txt`]: annotated("k", "s"),
  });
  expect(await told()).toEqual([`${root}/a.yaml`, `${root}/b%20%281%29%27%C3%A9.yml`, `${root}/sub/back.gen.yaml`]);
  expect(asked.slice(0, 3)).toEqual([root, root, "memory:/repo"]);
  expect(asked.filter((uri) => /out|node_modules|link|\.txt/.test(uri))).toEqual([]);
});

test("findings reach across files that nobody opened", async () => {
  await start({
    [`${root}/claims/data.yaml`]: claim("data", "fast"),
    [`${root}/pods/right.yaml`]: pod("right", "data"),
    [`${root}/pods/wrong.yaml`]: pod("wrong", "date"),
  });
  const rules = async (name: string) => (await pair.diagnostics(`${root}/pods/${name}`)).map(({ code }) => code);
  await pair.settled();
  expect(await rules("wrong.yaml")).toContain("claim-not-found");
  expect(await rules("right.yaml")).not.toContain("claim-not-found");
});

test("what cannot be read costs itself only, and what is too large is said so", async () => {
  await start({
    [`${root}/gone.yaml`]: null,
    [`${root}/huge.yaml`]: 6 * 1024 * 1024,
    [`${root}/refused.yaml`]: "",
    [`${root}/refused/a.yaml`]: "",
    [`${root}/z.yaml`]: annotated("z", "s"),
  });
  expect(await told()).toEqual([`${root}/huge.yaml`, `${root}/z.yaml`]);
  const [notice] = await pair.diagnostics(`${root}/huge.yaml`);
  expect(notice).toMatchObject({ code: "file-too-large", message: expect.stringContaining("with 6 MiB") });
  const logs = pair.logs.join("\n");
  expect(logs).toContain(`${root}/refused.yaml cannot be read`);
  expect(logs).toContain(`${root}/refused cannot be read`);
  expect(logs).not.toContain("gone.yaml");
});

test("a folder that the client does not have is survived", async () => {
  await start({});
  await pair.settled();
  await pair.open(`${root}/a.yaml`, annotated("a", "s"));
  expect((await pair.diagnostics(`${root}/a.yaml`)).map(({ code }) => code)).toContain("storage-class-annotation");
  expect(pair.logs.join("\n")).toContain(`${root} cannot be read`);
});

test("a file that appears, changes or goes is noticed where it counts", async () => {
  const files: Record<string, string> = { [`${root}/.gitignore`]: "out/\n", [`${root}/pod.yaml`]: pod("p", "data") };
  await start(files);
  const isMissing = async () =>
    (await pair.diagnostics(`${root}/pod.yaml`)).some(({ code }) => code === "claim-not-found");
  const change = async (path: string, type: 1 | 2 | 3) => {
    await pair.client.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${root}/${path}`, type }],
    });
  };
  await pair.settled();
  files[`${root}/other.yaml`] = claim("other", "s");
  await change("other.yaml", 1);
  files[`${root}/out/data.yaml`] = claim("data", "s");
  await change("out/data.yaml", 1);
  await expect.poll(isMissing).toBe(true);
  files[`${root}/data.yaml`] = claim("data", "s");
  await change("data.yaml", 1);
  await expect.poll(isMissing).toBe(false);
  delete files[`${root}/data.yaml`];
  await change("data.yaml", 3);
  await expect.poll(isMissing).toBe(true);
});

test("the settings file counts, for files whose names need spelling too", async () => {
  await start({
    [`${root}/.ebs-manifests.yaml`]: "ignore: ['old (1)/']\n",
    [`${root}/old%20%281%29/a.yaml`]: annotated("a", "s"),
    [`${root}/new/a.yaml`]: annotated("a", "s"),
  });
  expect(await told()).toEqual([`${root}/new/a.yaml`]);
});

test("a server with a disk of its own asks for what is not on it, and for nothing else", async () => {
  await start(
    { [`${root}/a.yaml`]: annotated("a", "s"), "file:///w/never.yaml": annotated("n", "s") },
    { folders: [root, "file:///w"], disk: { "file:///w/b.yaml": annotated("b", "s") } },
  );
  expect((await told()).toSorted()).toEqual(["file:///w/b.yaml", `${root}/a.yaml`]);
  expect(asked.filter((uri) => uri.startsWith("file:"))).toEqual([]);
});

test("a client that does not hand out files is not asked for any", async () => {
  await start({ [`${root}/a.yaml`]: annotated("a", "s") }, { initializationOptions: {} });
  expect(await told()).toEqual([]);
  expect(asked).toEqual([]);
});

test("a folder that is taken away is not read to its end", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`${root}/f${index}/a.yaml`, annotated(`a${index}`, "s")]),
  );
  await start(many);
  const event = { added: [], removed: [{ uri: root, name: root }] };
  await pair.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  expect(await told()).toEqual([]);
  expect(asked.length).toBeLessThan(200);
});

test("a kustomization is told what the client does not have, unless it does not let see the folder", async () => {
  const kustomization = `${root}/prod/kustomization.yaml`;
  const files: Record<string, string> = {
    [kustomization]: "resources: [../a (1), ../base, ../refused/a.yaml, ../link/a.yaml, gone.yaml, ../../b]\n",
    [`${root}/a%20%281%29/Kustomization`]: "namespace: a\n",
    [`${root}/base/readme.txt`]: "",
    [`${root}/refused/b.yaml`]: "",
    [`${root}/link/b.yaml`]: "",
  };
  await start(files);
  const missing = async () =>
    (await pair.diagnostics(kustomization))
      .filter(({ code }) => code === "kustomization-path-not-found")
      .map(({ message }) => /lists "(.*?)"/.exec(String(message))?.[1]);
  await pair.settled();
  expect(await missing()).toEqual(["gone.yaml"]);
  files[`${root}/prod/gone.yaml`] = "";
  delete files[`${root}/base/readme.txt`];
  await pair.client.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [
      { uri: `${root}/prod/gone.yaml`, type: 1 },
      { uri: `${root}/base`, type: 3 },
    ],
  });
  await expect.poll(missing).toEqual(["../base"]);
});
