// A real folder as a server in Node sees it: odd names, links in a circle, and what cannot be read.
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver-protocol/node";
import { canonicalUri } from "../../server/src/lsp/uris.ts";
import { readInputs } from "../../server/src/main/cli/inputs.ts";
import { diskFolders } from "../../server/src/main/diskFolders.ts";
import { nodeHost } from "../../server/src/main/nodeHost.ts";
import { annotated, claim } from "../lsp/manifests.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

// Whoever runs the tests may read everything, so that only the file system itself can say that something is not to be read.
const forbidden = vi.hoisted(() => (path: unknown) => {
  if (String(path).endsWith("secret.yaml"))
    throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: "EACCES" });
});
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const readFileSync = (path: string, encoding: "utf8") => forbidden(path) ?? fs.readFileSync(path, encoding);
  return { ...fs, readFileSync };
});
vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof import("node:fs/promises")>();
  const readFile = async (path: string, encoding: "utf8") => forbidden(path) ?? (await fs.readFile(path, encoding));
  return { ...fs, readFile };
});

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "ebs disk #1 100% é-")));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const uriOf = (name: string) => canonicalUri(pathToFileURL(join(folder, name)).href);
const write = (name: string, text: string) => writeFile(join(folder, name), text);

/** As if the folder listed below could not be read, or held a file that has gone since. */
function list(answer: (path: string) => Awaited<ReturnType<typeof diskFolders.list>> | undefined): void {
  const real = diskFolders.list;
  vi.spyOn(diskFolders, "list").mockImplementation(async (path) => answer(path) ?? (await real(path)));
}

const denied = Object.assign(new Error("EACCES: permission denied, scandir"), { code: "EACCES" });

describe("the language server", () => {
  let pair: LspPair | undefined;
  afterEach(async () => {
    await pair?.stop();
    pair = undefined;
  });

  async function start(): Promise<LspPair> {
    const logs: string[] = [];
    pair = await startPair({
      capabilities: fullCapabilities,
      folders: [pathToFileURL(folder).href],
      host: nodeHost((line) => logs.push(line)),
    });
    await pair.settled();
    pair.logs.push(...logs);
    return pair;
  }

  /** The files in which a claim's class stands in the annotation of old. */
  const told = async ({ client }: LspPair): Promise<string[]> => {
    const { items }: WorkspaceDiagnosticReport = await client.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    });
    return items
      .filter((each) => each.kind === "full" && each.items.some(({ code }) => code === "storage-class-annotation"))
      .map(({ uri }) => uri);
  };

  const names = [
    "100%.yaml",
    "#1.yaml",
    "a b.yaml",
    "é한😀.yaml",
    "%20.yaml",
    "what?.yaml",
    "(1)'!.yaml",
    "a&b=c;.yaml",
  ];

  test("reads files whatever their names are, and takes the editor's for the same", async () => {
    for (const [index, name] of names.entries()) await write(name, annotated(`claim-${index}`, "fast"));
    const server = await start();
    expect((await told(server)).sort()).toEqual(names.map(uriOf).sort());
    for (const [index, name] of names.entries()) {
      const uri = pathToFileURL(join(folder, name)).href;
      await server.open(uri, claim(`claim-${index}`, "fast"));
      // Taken for two files, the claim would be there twice.
      expect((await server.diagnostics(uri)).map(({ code }) => code)).not.toContain("duplicate-object");
    }
    expect(await told(server)).toEqual([]);
    for (const name of names) await server.close(pathToFileURL(join(folder, name)).href);
    await expect.poll(async () => (await told(server)).length).toBe(names.length);
    expect(server.logs).toEqual([]);
  });

  test("follows no links, neither at the start nor when it is told of them", async () => {
    await mkdir(join(folder, "sub"));
    await write("sub/a.yaml", annotated("a", "fast"));
    await symlink(folder, join(folder, "sub", "circle"));
    await symlink(join(folder, "sub"), join(folder, "twice"));
    await symlink(join(folder, "sub", "a.yaml"), join(folder, "b.yaml"));
    await symlink(join(folder, "nowhere"), join(folder, "dangling.yaml"));
    const server = await start();
    expect(await told(server)).toEqual([uriOf("sub/a.yaml")]);
    const changes = ["b.yaml", "dangling.yaml", "twice/a.yaml", "sub/circle/sub/a.yaml"].map((name) => ({
      uri: uriOf(name),
      type: 1,
    }));
    await server.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await write("c.yaml", annotated("c", "fast"));
    await server.client.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf("c.yaml"), type: 1 }],
    });
    await expect.poll(() => told(server)).toEqual([uriOf("c.yaml"), uriOf("sub/a.yaml")]);
  });

  test("says which files and folders it may not read, and reads the others", async () => {
    await mkdir(join(folder, "locked"));
    await write("locked/a.yaml", annotated("a", "fast"));
    await write("secret.yaml", annotated("s", "fast"));
    await write("z.yaml", annotated("z", "fast"));
    list((path) => (path.endsWith("locked") ? { error: denied } : undefined));
    const server = await start();
    expect(await told(server)).toEqual([uriOf("z.yaml")]);
    const logs = server.logs.join("\n");
    expect(logs).toContain(`${join(folder, "locked")} cannot be read: Error: EACCES`);
    expect(logs).toContain(`${join(folder, "secret.yaml")} cannot be read: Error: EACCES`);
  });

  test("does not miss a file that went before it could be read", async () => {
    await write("z.yaml", annotated("z", "fast"));
    list((path) =>
      path === folder
        ? { entries: ["gone.yaml", "z.yaml"].map((name) => ({ name, kind: "file" as const })) }
        : undefined,
    );
    const server = await start();
    expect(await told(server)).toEqual([uriOf("z.yaml")]);
    expect(server.logs).toEqual([]);
  });
});

describe("the command line", () => {
  test("says which files and folders it cannot read, and reads the others", async () => {
    await mkdir(join(folder, "locked"));
    await write("secret.yaml", "a: 1");
    await write("z.yaml", "a: 1");
    list((path) => {
      if (path.endsWith("locked")) return { error: denied };
      const kinds = { "gone.yaml": "file", locked: "folder", "secret.yaml": "file", "z.yaml": "file" } as const;
      return path === folder ? { entries: Object.entries(kinds).map(([name, kind]) => ({ name, kind })) } : undefined;
    });
    const { inputs, problems } = await readInputs([folder]);
    expect(inputs.map(({ file }) => file)).toEqual([join(folder, "z.yaml")]);
    expect(problems.sort()).toEqual([
      `${join(folder, "gone.yaml")}: no such file or folder`,
      `${join(folder, "locked")}: permission denied`,
      `${join(folder, "secret.yaml")}: permission denied`,
    ]);
  });
});

test("a folder that git ignores is read once somebody opens it, and only what is said inside counts", async () => {
  await mkdir(join(folder, ".git"));
  await mkdir(join(folder, "out", "deep"), { recursive: true });
  await write(".gitignore", "out/\n");
  await write("out/.gitignore", "deep/\n");
  await write("out/a.yaml", claim("a", "fast"));
  await write("out/deep/b.yaml", claim("b", "fast"));
  const host = nodeHost(expect.fail);
  const listed = async (opened: string) => {
    const found: string[] = [];
    for await (const uri of host.listFiles(uriOf(opened))) found.push(canonicalUri(uri));
    return found;
  };
  expect(await listed("")).toEqual([]);
  expect(await listed("out")).toEqual([uriOf("out/a.yaml")]);
  expect(await host.lists(uriOf("out"), uriOf("out/a.yaml"))).toBe(true);
  expect(await host.lists(uriOf("out"), uriOf("out/deep/b.yaml"))).toBe(false);
  expect(await host.lists(uriOf(""), uriOf("out/a.yaml"))).toBe(false);
});

test("nothing is missing but what is not there and could not be made", async () => {
  await mkdir(join(folder, ".git"));
  for (const each of ["base", "submodule", "real"]) await mkdir(join(folder, each));
  await symlink(join(folder, "real"), join(folder, "link"));
  await write(".gitignore", "out/\n*.gen.yaml\n");
  await write("base/a b.yaml", claim("a", "fast"));
  const host = nodeHost(expect.fail);
  const isMissing = (name: string) => host.isMissing(uriOf(""), uriOf(name));
  const gone = ["gone", "gone.json", "base/gone.yaml", "gone/deep.yaml", "base/a%20b.yaml", "base/a b.yaml/below"];
  for (const name of gone) expect(await isMissing(name), name).toBe(true);
  const there = ["base", "base/a b.yaml", "link", ""];
  const unknown = [
    "out",
    "out/a.yaml",
    "gone/a.gen.yaml",
    "submodule/a.yaml",
    "link/a.yaml",
    "node_modules/a.yaml",
    "../a",
  ];
  for (const name of [...there, ...unknown]) expect(await isMissing(name), name).toBe(false);
  list((path) => (path.endsWith("base") ? { error: denied } : undefined));
  expect(await isMissing("base/gone.yaml")).toBe(false);
});
