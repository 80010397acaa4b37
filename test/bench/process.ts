// A language server's process, and the editor's end of the pipe to it.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import {
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { capabilities } from "./capabilities.ts";
import type { Server } from "./server.ts";

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly result: InitializeResult;
  /** Of the process, as `performance.now()` counts. */
  readonly startedAt: number;
  /** From there to the answer of `initialize`, in milliseconds. */
  readonly initialized: number;
}

/** Resolves when `initialize` is answered. `folder` is an address; `refresh`: see `capabilities`. */
export async function startProcess(server: Server, folder: string, refresh: boolean): Promise<ServerProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, server.command, { stdio: ["pipe", "pipe", "ignore"] });
  const reader = new StreamMessageReader(child.stdout);
  const connection = createMessageConnection(reader, new StreamMessageWriter(child.stdin));
  connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = "" }) => server.settings(section)),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: "bench" }],
    capabilities: capabilities(server.pulls, refresh),
  });
  return { child, connection, result, startedAt, initialized: performance.now() - startedAt };
}

export async function endProcess({ child, connection }: ServerProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await Promise.race([connection.sendRequest("shutdown").then(() => connection.sendNotification("exit")), delay(2000)]);
  await Promise.race([ended, delay(2000)]);
  child.kill("SIGKILL");
  connection.dispose();
}

export interface Memory {
  /** In MiB. */
  readonly now: number;
  readonly peak: number;
}

/** What the process holds in main memory. Undefined where the system does not tell in Linux's way. */
export function memoryOf({ child }: ServerProcess): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const mebibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
    return { now: mebibytes("VmRSS"), peak: mebibytes("VmHWM") };
  } catch {
    return undefined;
  }
}
