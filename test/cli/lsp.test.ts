// `lsp --stdio` over a real pipe, on a real folder.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { annotated } from "../lsp/manifests.ts";
import { main } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ebs-lsp-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the server reads the folder, answers, and ends when it is told to", async () => {
  await mkdir(join(folder, ".git"));
  await writeFile(join(folder, ".gitignore"), "ignored.yaml\n");
  await writeFile(join(folder, "a.yaml"), annotated("a", "fast"));
  await writeFile(join(folder, "ignored.yaml"), annotated("b", "fast"));
  await writeFile(join(folder, "huge.yaml"), `${annotated("c", "fast")}${"#".repeat(5 * 1024 * 1024)}`);
  const child = spawn(process.execPath, [main, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const logs: string[] = [];
  client.onNotification("window/logMessage", ({ message }: { message: string }) => void logs.push(message));
  client.listen();
  const capabilities = { textDocument: { diagnostic: { codeDescriptionSupport: true } } };
  const result = await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities,
  });
  expect(result).toMatchObject({ serverInfo: { name: "ebs-manifests" } });
  await client.sendNotification("initialized", {});
  const reports = async () => {
    const { items } = (await client.sendRequest("workspace/diagnostic", { previousResultIds: [] })) as {
      items: { uri: string; items: { code: string; codeDescription?: { href: string } }[] }[];
    };
    return items;
  };
  const uris = async () => {
    const items = await reports();
    return items.map(({ uri }) => decodeURIComponent(uri).split("/").at(-1)).sort();
  };
  expect(await uris()).toEqual(["a.yaml", "huge.yaml"]);
  const page = new URL((await reports())[0]?.items[0]?.codeDescription?.href ?? "");
  expect(page.hash).toMatch(/^#[a-z-]+$/);
  expect(await readFile(fileURLToPath(page.href.replace(page.hash, "")), "utf8")).toContain(
    `\n## ${page.hash.slice(1)}\n`,
  );
  expect((await reports())[1]?.items.map(({ code }) => code)).toEqual(["file-too-large"]);
  expect(logs).toEqual([]);
  await writeFile(join(folder, "new.yaml"), annotated("n", "fast"));
  const changes = ["new.yaml", "ignored.yaml", ".git"].map((name) => ({
    uri: pathToFileURL(join(folder, name)).href,
    type: 1,
  }));
  await client.sendNotification("workspace/didChangeWatchedFiles", { changes });
  for (let tries = 0; tries < 50 && (await uris()).length < 3; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await uris()).toEqual(["a.yaml", "huge.yaml", "new.yaml"]);
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  expect(await ended).toBe(0);
  client.dispose();
});
