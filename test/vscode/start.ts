// Opens VS Code with the extension on the example manifests: a window where there is a display, otherwise an address.
// `--locale ko` makes Korean its display language, in which only the extension speaks: VS Code's own words are English without a pack.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { addressOf, installCodeServer, startCodeServer } from "./codeServer.ts";
import { copyExamples } from "./examples.ts";
import { downloadDesktop, hasDisplay } from "./host.ts";
import { installLanguagePack } from "./languagePack.ts";
import { cacheFolder, root, welcomeExtension } from "./paths.ts";

const { locale } = parseArgs({ options: { locale: { type: "string" } } }).values;

build();
// A copy, so that trying things out leaves no trace in the repository; fresh with every start. What was made of the last one is kept beside it.
const examples = join(cacheFolder, "examples");
const previous = join(cacheFolder, "examples.previous");
const hasPrevious = existsSync(examples);
if (hasPrevious) {
  await rm(previous, { recursive: true, force: true });
  await rename(examples, previous);
}
await copyExamples(examples);
const logs = join(cacheFolder, "start-logs");
await rm(logs, { recursive: true, force: true });
await mkdir(logs, { recursive: true });
// By which a new start can be told from a reload.
process.env.EBS_MANIFESTS_START = String(Date.now());

console.log(`The examples are a fresh copy${hasPrevious ? `; what you made of the last one is in ${previous}` : ""}.`);
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
  const profile = join(cacheFolder, "start-profile");
  const own = [`--user-data-dir=${profile}`, `--logsPath=${logs}`, "--disable-workspace-trust", "--skip-welcome"];
  if (locale) {
    const packs = join(profile, "language-packs");
    await installLanguagePack(locale, profile, packs);
    own.push(`--locale=${locale}`, `--extensions-dir=${packs}`);
  }
  // Electron refuses root's sandbox.
  if (process.getuid?.() === 0) own.push("--no-sandbox");
  const developed = [root, welcomeExtension].map((folder) => `--extensionDevelopmentPath=${folder}`);
  const args = [examples, ...developed, ...own];
  console.log(`VS Code opens in a window of its own; Ctrl-C closes it. Its logs are in ${logs}.`);
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
  const extensions = [root, welcomeExtension];
  const server = await startCodeServer({ port, extensions, locale, logs, isAttended: true });

  console.log("\nVS Code with the extension is open at\n");
  console.log(`  ${addressOf(server.port, examples)}\n`);
  console.log(`Open it in a browser on this machine. Ctrl-C ends it. Its logs are in ${logs}.`);
  const code = await Promise.race([interrupted.promise, server.ended.then(() => 1)]);
  await server.stop();
  return code;
}
