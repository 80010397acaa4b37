// From the start of a process to the answer of `initialize`, beside a Node process that does nothing.
import { spawn } from "node:child_process";
import type { Figures } from "./figures.ts";
import { folderOf } from "./folder.ts";
import { endProcess, startProcess } from "./process.ts";
import type { Server } from "./server.ts";

/** `bare`: the entry that VS Code starts. */
export async function measureStart(
  servers: readonly Server[],
  bare: readonly string[],
  figures: Figures,
  rounds: number,
): Promise<void> {
  const folder = await folderOf([]);
  const measure = "start to answer of initialize";
  for (let round = 0; round < rounds; round++) {
    figures.add("an empty Node process", "start", "none", [await emptyProcess()]);
    for (const server of servers) figures.add(measure, "start", server.name, [await initialize(server, folder.uri)]);
    const [ours] = servers;
    if (ours)
      figures.add(measure, "start in VS Code", "ours", [await initialize({ ...ours, command: bare }, folder.uri)]);
  }
  await folder.remove();
}

async function initialize(server: Server, folder: string): Promise<number> {
  const process = await startProcess(server, folder, true);
  await endProcess(process);
  return process.initialized;
}

/** From its start to its end, in milliseconds. */
async function emptyProcess(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--eval", ""], { stdio: "ignore" });
  await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  return performance.now() - start;
}
