// Opens VS Code with the extension on the example manifests: a window where there is a display, otherwise an address.

import { spawn } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "./build.ts";
import { addressOf, installCodeServer, startCodeServer } from "./codeServer.ts";
import { downloadDesktop, hasDisplay } from "./host.ts";
import { cacheFolder, exampleManifests, root } from "./paths.ts";

build();
// A copy, so that trying things out leaves no trace in the repository; fresh with every start.
const examples = join(cacheFolder, "examples");
await rm(examples, { recursive: true, force: true });
await cp(exampleManifests, examples, { recursive: true });

const desktop = await tryDesktop();
process.exit(desktop ? await openDesktop(desktop) : await serve());

async function tryDesktop(): Promise<string | undefined> {
  const wanted = process.env.VSCODE_TEST_HOST || undefined;
  if (wanted === "served") return undefined;
  if (wanted === "desktop") return await downloadDesktop();
  if (!hasDisplay()) return undefined;
  try {
    return await downloadDesktop();
  } catch (error) {
    console.log(`No desktop VS Code: ${error instanceof Error ? error.message : error}.`);
    return undefined;
  }
}

async function openDesktop(executable: string): Promise<number> {
  const own = [`--user-data-dir=${join(cacheFolder, "start-profile")}`, "--disable-workspace-trust", "--skip-welcome"];
  // Electron refuses root's sandbox.
  if (process.getuid?.() === 0) own.push("--no-sandbox");
  const args = [examples, `--extensionDevelopmentPath=${root}`, ...own];
  console.log("VS Code opens in a window of its own; Ctrl-C closes it.");
  const child = spawn(executable, args, { stdio: "inherit" });
  return await new Promise((resolve, reject) => child.once("error", reject).once("exit", (code) => resolve(code ?? 1)));
}

async function serve(): Promise<number> {
  await installCodeServer();
  const port = Number(process.env.PORT) || undefined;
  // Listened for before the server starts, so that an early Ctrl-C leaves no server behind.
  const interrupted = Promise.withResolvers<number>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => interrupted.resolve(0));
  // Installed rather than under development: then the plain address does, after a reload and in a second tab as well.
  const server = await startCodeServer({ port, extensions: [root] });

  console.log("\nVS Code with the extension is open at\n");
  console.log(`  ${addressOf(server.port, examples)}\n`);
  console.log("Open it in a browser on this machine. Ctrl-C ends it.");
  const code = await Promise.race([interrupted.promise, server.ended.then(() => 1)]);
  await server.stop();
  return code;
}
