// Nothing leaves the machine and nothing is started or written that was not asked for: under a trap that ends whoever tries.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { fullCapabilities } from "../support/lspPair.ts";
import { main } from "./run.ts";

const trap = ["--import", fileURLToPath(new URL("../support/noWayOut.ts", import.meta.url))];
/** Reads everything; writes nothing, starts nothing. */
const caged = [...trap, "--permission", "--allow-fs-read=*"];

const manifests = {
  "pod.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: kafka
spec:
  containers:
    - name: kafka
      image: kafka
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: https://example.com/vol-0123456789abcdef0
        fsType: ext4
`,
  "class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations:
    see: http://example.com/$(touch pwned)
provisioner: ebs.csi.aws.com
parameters:
  fstype: ext4
  type: gp3
`,
  ".ebs-manifests.yaml": "kubernetesVersion: 1.34\n",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ebs-contained-"));
  for (const [name, text] of Object.entries(manifests)) writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function node(flags: readonly string[], args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const texts = () =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

describe("the trap catches", () => {
  test.each([
    ["a request", "fetch('http://127.0.0.1:1')"],
    ["a socket", "require('net').connect(1)"],
    ["a door", "require('http').createServer().listen(0)"],
    ["a look-up", "require('dns').lookup('localhost', () => {})"],
    ["a datagram", "require('dgram').createSocket('udp4')"],
    ["a process", "require('child_process').spawnSync('true')"],
    ["a thread", "new (require('worker_threads').Worker)('0', { eval: true })"],
    ["a file", "require('fs').writeFileSync('a', '')"],
  ])("%s", (_, code) => {
    expect(node(caged, ["-e", code]).status).not.toBe(0);
    expect(texts()).toEqual(manifests);
  });
});

test.each([
  ["check", "--format", "json", "--profile", "advice", "."],
  ["fix", "--dry-run", "."],
  ["convert", "static-to-dynamic", "pod.yaml", "--option", "variant=import-existing-volume", "--dry-run"],
  ["graph", "."],
])("%s %s says the same in a cage", (...args) => {
  const free = node([], [main, ...args]);
  expect(free.stdout).not.toBe("");
  expect(node(caged, [main, ...args])).toEqual(free);
  expect(texts()).toEqual(manifests);
});

test("fix writes the files that it says, and nothing beside them", () => {
  // Without Node's own cage, which forbids to wait until what was written is on the disk.
  const { status, stdout, stderr } = node(trap, [main, "fix", "."]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const after = texts();
  const changed = Object.keys(manifests).filter((name) => after[name] !== manifests[name as keyof typeof manifests]);
  expect(stdout).toBe(changed.map((name) => `fixed ${name}\n`).join(""));
  expect(changed).toEqual(["class.yaml"]);
  expect(Object.keys(after)).toEqual(Object.keys(manifests).sort());
});

test("the language server answers from a cage, and edits nothing itself", async () => {
  const child = spawn(process.execPath, [...caged, main, "lsp", "--stdio"], { cwd: folder, stdio: "pipe" });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => ({})));
  client.onRequest(() => null);
  client.listen();
  const rootUri = pathToFileURL(folder).href;
  const workspaceFolders = [{ uri: rootUri, name: "w" }];
  await client.sendRequest("initialize", {
    processId: null,
    rootUri,
    workspaceFolders,
    capabilities: fullCapabilities,
  });
  await client.sendNotification("initialized", {});
  const { items } = await client.sendRequest<{ items: unknown[] }>("workspace/diagnostic", { previousResultIds: [] });
  expect(items.length).toBeGreaterThan(0);
  const uri = `${rootUri}/pod.yaml`;
  const textDocument = { uri };
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text: manifests["pod.yaml"] },
  });
  const range = { start: { line: 10, character: 8 }, end: { line: 10, character: 8 } };
  const actions = await client.sendRequest<object[]>("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) await client.sendRequest("codeAction/resolve", action).catch(() => undefined);
  for (const method of ["hover", "completion", "definition", "documentLink", "codeLens"])
    await client.sendRequest(`textDocument/${method}`, { textDocument, position: range.start });
  await client.sendRequest("shutdown");
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await client.sendNotification("exit");
  expect(await ended).toBe(0);
  client.dispose();
  expect(complaints).toBe("");
  expect(texts()).toEqual(manifests);
});
