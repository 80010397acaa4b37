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
  options: { extensionDevelopmentPath: { type: "string" }, extensionTestsPath: { type: "string" } },
  strict: false,
  allowPositionals: true,
});
const folder = positionals[0];
const { extensionDevelopmentPath, extensionTestsPath } = values;
if (!folder || typeof extensionDevelopmentPath !== "string" || typeof extensionTestsPath !== "string") {
  console.error("Usage: served.sh --extensionDevelopmentPath=… --extensionTestsPath=… folder");
  process.exit(2);
}

let suiteSpeaks = false;
const earlier: (() => void)[] = [];

let server: CodeServer | undefined;
let browser: Browser | undefined;

const stopped = Promise.withResolvers<number>();
for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
] as const) {
  process.on(signal, () => stopped.resolve(128 + number));
}
const timeout = delay(minutes * 60_000, undefined, { ref: false }).then(() => {
  console.error(`The tests did not end within ${minutes} minutes.`);
  return 124;
});

let code = 1;
try {
  code = await Promise.race([runTests(folder, extensionDevelopmentPath, extensionTestsPath), stopped.promise, timeout]);
} catch (error) {
  console.error(error);
} finally {
  if (!suiteSpeaks) for (const say of earlier) say();
  await browser?.close().catch(() => undefined);
  await server?.stop();
}
process.exit(code);

async function runTests(folder: string, development: string, tests: string): Promise<number> {
  await installCodeServer();
  server = await startCodeServer();
  browser = await openChromium();
  const page = await browser.newPage();
  const result = Promise.withResolvers<number>();
  await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => print(type, args));
  await page.exposeFunction("codeAutomationExit", (exitCode: number) => result.resolve(exitCode));
  page.on("crash", () => result.reject(new Error("the page crashed")));
  void server.ended.then(() => result.reject(new Error("code-server ended before the tests did")));

  const remote = (path: string) => `vscode-remote://127.0.0.1:${server?.port}${path}`;
  await page.goto(
    addressOf(server.port, folder, [
      ["extensionDevelopmentPath", remote(development)],
      ["extensionTestsPath", remote(tests)],
      ["skipWelcome", "true"],
    ]),
  );
  return await result.promise;
}

/**
 * The workbench and the extension host share one stream. What they say before the suite's first line is of interest only
 * if that line never comes, and the native modules that are left out on purpose are missed aloud every time.
 */
function print(type: string, args: unknown[]): void {
  if (args.some((it) => /bindings file|native-watchdog|spdlog/.test(String(it)))) return;
  suiteSpeaks ||= String(args[0]).startsWith("VS Code ");
  const log = type === "error" ? console.error : type === "warn" ? console.warn : console.log;
  if (suiteSpeaks) log(...args);
  else earlier.push(() => log(...args));
}
