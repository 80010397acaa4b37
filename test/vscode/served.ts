// Takes the arguments of the desktop executable, runs the tests in a served VS Code instead, and exits with their code.

import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { openChromium } from "./chromium.ts";
import type { CodeServer } from "./codeServer.ts";
import { addressOf, installCodeServer, startCodeServer } from "./codeServer.ts";

const minutes = Number(process.env.VSCODE_TEST_MINUTES ?? 10);

// The desktop takes more options than these; those about windows and sandboxes mean nothing here.
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionDevelopmentKind: { type: "string" },
    extensionTestsPath: { type: "string" },
    "folder-uri": { type: "string" },
    locale: { type: "string" },
  },
  strict: false,
  allowPositionals: true,
});
const folder = values["folder-uri"] ?? positionals[0];
const { extensionDevelopmentPath, extensionDevelopmentKind, extensionTestsPath } = values;
if (typeof folder !== "string" || !extensionDevelopmentPath || typeof extensionTestsPath !== "string") {
  console.error("Usage: served.sh --extensionDevelopmentPath=… --extensionTestsPath=… (folder | --folder-uri=…)");
  process.exit(2);
}

const mark = "suite: ";
process.env.TEST_OUTPUT_MARK = mark;
let suiteSpeaks = false;
const earlier: (() => void)[] = [];

// Promises, because a signal may come while they are still on their way up.
let server: Promise<CodeServer> | undefined;
let browser: Promise<Browser> | undefined;

const stopped = Promise.withResolvers<number>();
for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
] as const) {
  process.on(signal, () => stopped.resolve(128 + number));
}
// A parent that was killed cannot pass the signal on; then the launcher finds itself with another parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stopped.resolve(1), 500).unref();
// Nor does it listen any more, and a write to nobody must not end the launcher before it has cleaned up.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
const timeout = delay(minutes * 60_000, undefined, { ref: false }).then(() => {
  console.error(`The tests did not end within ${minutes} minutes.`);
  return 124;
});

let code = 1;
try {
  code = await Promise.race([runTests(folder, extensionTestsPath), stopped.promise, timeout]);
} catch (error) {
  console.error(error);
} finally {
  if (!suiteSpeaks) for (const say of earlier) say();
  await browser?.then((it) => it.close()).catch(() => undefined);
  await server?.then((it) => it.stop()).catch(() => undefined);
}
process.exit(code);

async function runTests(folder: string, tests: string): Promise<number> {
  await installCodeServer();
  // The page has a parameter of that name too, and pays it no attention.
  const kind = extensionDevelopmentKind ? { "ebs-manifests.ebs-manifests": [extensionDevelopmentKind] } : {};
  // The page takes one extension under development; the others are there as if somebody had installed them.
  const [developed, ...installed] = [extensionDevelopmentPath].flat().map(String);
  server = startCodeServer({
    extensions: installed,
    settings: { "remote.extensionKind": kind },
    restricted: Boolean(process.env.VSCODE_TEST_RESTRICTED),
    locale: typeof values.locale === "string" ? values.locale : undefined,
  });
  const { port, ended } = await server;
  browser = openChromium();
  const page = await (await browser).newPage();
  const result = Promise.withResolvers<number>();
  // It may be rejected before anybody waits for it, which would end the launcher without its cleaning up.
  result.promise.catch(() => undefined);
  await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => print(type, args));
  await page.exposeFunction("codeAutomationExit", (exitCode: number) => result.resolve(exitCode));
  page.on("crash", () => result.reject(new Error("the page crashed")));
  void ended.then(() => result.reject(new Error("code-server ended before the tests did")));

  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  await page.goto(
    addressOf(port, folder, [
      ["extensionDevelopmentPath", remote(developed ?? "")],
      ["extensionTestsPath", remote(tests)],
      ["skipWelcome", "true"],
    ]),
    // The tests say when they are done; how long the workbench takes to load on a busy machine is nobody's business.
    { waitUntil: "commit" },
  );
  return await result.promise;
}

/** The suite marks its lines, so that they can be told from the chatter of the workbench that comes the same way. */
function print(type: string, args: unknown[]): void {
  const log = type === "error" ? console.error : console.log;
  const line = String(args[0]);
  if (line.startsWith(mark)) {
    suiteSpeaks = true;
    log(line.slice(mark.length));
  } else if (process.env.VSCODE_TEST_VERBOSE) {
    log(...args);
  } else if (!suiteSpeaks) {
    // Of interest only if the suite never gets to speak.
    earlier.push(() => log(...args));
  }
}
