// VS Code's own server build: installs it on demand, and runs it on a loopback port with a profile that vanishes with it.

import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { installLanguagePack } from "./languagePack.ts";
import { letLog } from "./log.ts";
import { cacheFolder } from "./paths.ts";

const version = "4.139.1";
const home = join(cacheFolder, `code-server-${version}`);
const program = join("node_modules", "code-server");
const entry = join(home, program, "out", "node", "entry.js");
const vscode = join(program, "lib", "vscode");

export interface CodeServer {
  readonly port: number;
  /** Where installed extensions are. */
  readonly extensionsFolder: string;
  /** Resolves when the server has ended, by itself or stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface CodeServerOptions {
  /** A port that a person can remember; a free one if absent. */
  readonly port?: number | undefined;
  /** Folders of extensions that are to be there as if somebody had installed them. */
  readonly extensions?: readonly string[];
  /** Packages (`.vsix`) that are installed before the first start. */
  readonly packages?: readonly string[];
  /** Written into the profile before the first start. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders open in Restricted Mode, because nobody has said that they may be trusted. */
  readonly restricted?: boolean;
  /** The display language, such as `ko`; without it that of the browser, as far as VS Code has words for it. */
  readonly locale?: string | undefined;
  /** Somebody looks at it: notifications pop up, which in tests would stand in the way. */
  readonly isAttended?: boolean;
  /** A folder where the logs of VS Code and its extensions stay behind; without it they go with the profile. */
  readonly logs?: string;
}

/**
 * It stays out of package.json because of its size, so it is pinned here. Its native modules (terminal, file watcher) are
 * not compiled: that takes minutes and a compiler, and the workbench runs without them.
 */
export async function installCodeServer(): Promise<string> {
  if (!existsSync(home)) await download();
  await letLog(join(home, vscode));
  return version;
}

async function download(): Promise<void> {
  console.log(`Installing code-server ${version} into .vscode-test (once, about 600 MB) …`);
  const unfinished = await prepareFolder();
  const lib = join(unfinished, vscode);
  await npm(["install", "--ignore-scripts", "--no-audit", "--no-fund", `code-server@${version}`], unfinished);
  const rest = ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  await npm(rest, lib);
  await npm(rest, join(lib, "extensions"));
  // Only a whole installation gets the name that is looked for, so one that was interrupted is not taken for it.
  await rename(unfinished, home);
}

export async function startCodeServer(options: CodeServerOptions = {}): Promise<CodeServer> {
  const port = options.port ?? (await freePort());
  const profile = await mkdtemp(join(tmpdir(), "ebs-manifests-vscode-"));
  const extensionsFolder = join(profile, "extensions");
  await mkdir(join(profile, "data", "User"), { recursive: true });
  await mkdir(extensionsFolder);
  if (options.logs) await symlink(options.logs, join(profile, "data", "logs"), "junction");
  await writeFile(join(profile, "data", "User", "settings.json"), JSON.stringify({ ...quiet, ...options.settings }));
  for (const [index, folder] of (options.extensions ?? []).entries()) {
    // A link instead of a copy: a reload of the page takes up a new build.
    await symlink(folder, join(extensionsFolder, `extension-${index}`), "junction");
  }

  for (const file of options.packages ?? []) await installPackage(file, profile);
  if (options.locale) await installLanguagePack(options.locale, join(profile, "data"), extensionsFolder);

  const server = spawn(process.execPath, [entry, ...argumentsFor(port, profile, options)], {
    // A group of its own, so that its extension hosts and their language servers can be ended with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: withoutOuterEditor(process.env),
  });
  const log = keepLog(server);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    await endGroup(server, ended);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await waitUntilUp(port, server);
  } catch (error) {
    await stop();
    throw new Error(`code-server did not start: ${error}\n${log()}`);
  }
  return { port, extensionsFolder, ended, stop };
}

/** As a user would, with the editor's own command. */
async function installPackage(file: string, profile: string): Promise<void> {
  const args = [entry, ...placesIn(profile), "--install-extension", file];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: withoutOuterEditor(process.env),
  });
  const log = keepLog(child);
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new Error(`${file} cannot be installed\n${log()}`);
}

/** The address that a browser opens, with what only tests ask for in the payload. */
export function addressOf(port: number, folder: string, payload: readonly (readonly [string, string])[] = []): string {
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set("folder", folder);
  if (payload.length > 0) address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

const quiet = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "chat.disableAIFeatures": true,
  "window.commandCenter": false,
  "security.workspace.trust.startupPrompt": "never",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

function placesIn(profile: string): string[] {
  return [
    ...["--user-data-dir", join(profile, "data"), "--extensions-dir", join(profile, "extensions")],
    ...["--config", join(profile, "config.yaml")],
  ];
}

function argumentsFor(port: number, profile: string, { restricted, locale, isAttended }: CodeServerOptions): string[] {
  return [
    ...["--auth", "none", "--bind-addr", `127.0.0.1:${port}`],
    ...placesIn(profile),
    ...["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"],
    ...(restricted ? [] : ["--disable-workspace-trust"]),
    ...(locale ? ["--locale", locale] : []),
    // Makes the page honour the payload that names an extension under development and its tests, and keeps notifications quiet.
    ...(isAttended ? [] : ["--vscode-option", "enable-smoke-test-driver"]),
  ];
}

/** Started from a terminal inside VS Code, it would take itself for a command line of that editor. */
function withoutOuterEditor(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_(?!TEST_)|ELECTRON_)/.test(name)));
}

async function prepareFolder(): Promise<string> {
  const folder = `${home}.unfinished`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  return folder;
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  // Under `npm run` the running npm is known by its path; elsewhere it is looked for as usual.
  const own = process.env.npm_execpath;
  const windows = process.platform === "win32";
  const command = own ? [process.execPath, own] : [windows ? "npm.cmd" : "npm"];
  const child = spawn(command[0] as string, [...command.slice(1), ...args], {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    shell: windows && !own,
    env: outsideOfScript(process.env),
  });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new Error(`npm ${args.join(" ")} failed with ${code}`);
}

/** What `npm run` leaves in the environment speaks of this project's folder, and would lead the inner npm back to it. */
function outsideOfScript(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(npm_package_|npm_lifecycle_|npm_config_local_prefix|INIT_CWD)/.test(name),
    ),
  );
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function keepLog(server: ChildProcess): () => string {
  const lines: string[] = [];
  const keep = (data: Buffer) => {
    lines.push(data.toString());
    if (lines.length > 200) lines.shift();
  };
  server.stdout?.on("data", keep);
  server.stderr?.on("data", keep);
  return () => lines.join("");
}

async function waitUntilUp(port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`);
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) return;
    } catch {
      // Nothing listens yet.
    }
    await delay(100);
  }
  throw new Error("it did not answer within a minute");
}

async function endGroup(server: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(server, "SIGTERM");
  await Promise.race([ended, delay(3_000)]);
  // The server's children get the same signal, and what is deaf to it gets the other one.
  signalGroup(server, "SIGKILL");
  await ended;
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch {
    // The group is gone already.
  }
}
