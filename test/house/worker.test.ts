// The language server for browsers, of the files that are packaged: they ask for nothing of Node, and run in a world that has nothing of Node.
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { type BuildOptions, build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { workerFiles, workerScript } from "../../client/src/languageClient/worker.ts";
import { annotated } from "../lsp/manifests.ts";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly code: string }[] };
  readonly result?: unknown;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
let inputs: readonly string[] = [];
/** What the files would have to load. */
let outside: readonly string[] = [];
let script = "";

beforeAll(async () => {
  const { anywhere }: { anywhere: BuildOptions } = await import(join(root, "esbuild.config.mjs"));
  // The others look at files that are written.
  const plugins = anywhere.plugins?.filter(({ name }) => name === "apart" || name === "examples") ?? [];
  const packaged: BuildOptions = { ...anywhere, plugins, minify: true, sourcemap: false };
  const { metafile, outputFiles } = await build({ ...packaged, metafile: true, write: false });
  inputs = Object.keys(metafile.inputs);
  outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  script = workerScript(workerFiles.map((name) => texts.get(name) ?? "")).join("");
});

test("it is less than two megabytes, with the build of yaml that is meant for browsers", () => {
  expect(script.length).toBeLessThan(2_000_000);
  expect(inputs.filter((path) => path.includes("yaml/browser/")).length).toBeGreaterThan(0);
  expect(inputs.filter((path) => /yaml\/dist\/|\/lib\/node\//.test(path))).toEqual([]);
});

test("its files need each other only", () => {
  const own = workerFiles.map((name) => `./${name}`);
  expect(outside.filter((path) => !own.some((each) => each === path))).toEqual([]);
});

test("it names nothing of Node, but the platform where there is one to ask for", () => {
  const names = /\brequire\((?!")|["'`]node:\w+|\b__(?:dirname|filename)\b|\bBuffer\.\w+|\bprocess\.\w+/g;
  const named = new Set([...script.matchAll(names)].map(([words]) => words));
  expect([...named].filter((words) => words !== "process.platform")).toEqual([]);
});

test("it answers in a worker, and finds what there is to find", async () => {
  const said: Message[] = [];
  const heard: { onmessage?: (event: { data: unknown }) => void } = {};
  const self = Object.assign(heard, {
    postMessage: (message: Message) => void said.push(JSON.parse(JSON.stringify(message))),
    addEventListener: () => {},
  });
  runInContext(script, createContext({ self, setTimeout, clearTimeout, console, TextDecoder, TextEncoder, URL }));
  const tell = (message: object) => heard.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  tell({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  await expect.poll(() => said.some(({ id, result }) => id === 1 && result !== undefined)).toBe(true);
  tell({ method: "initialized", params: {} });
  const textDocument = { uri: "memory:/a.yaml", languageId: "yaml", version: 1, text: annotated("a", "fast") };
  tell({ method: "textDocument/didOpen", params: { textDocument } });
  const codes = () => said.flatMap(({ params }) => params?.diagnostics ?? []).map(({ code }) => code);
  await expect.poll(codes, { timeout: 30_000 }).toContain("storage-class-annotation");
});

test("what nobody catches in it becomes an error that the client hears of", () => {
  const listeners = new Map<string, (event: { reason: unknown }) => void>();
  const next: (() => void)[] = [];
  const self = {
    postMessage: () => {},
    addEventListener: (type: string, listener: (event: { reason: unknown }) => void) => listeners.set(type, listener),
  };
  const world = { self, setTimeout: (run: () => void) => next.push(run), console, TextDecoder, TextEncoder, URL };
  runInContext(script, createContext(world));
  listeners.get("unhandledrejection")?.({ reason: new Error("nobody caught it") });
  expect(() => next.at(-1)?.()).toThrow("nobody caught it");
});
