// Runs inside the extension host: collects the test files that were bundled beside it, and counts how they fare.

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { env, version } from "vscode";

/** VS Code calls this, and takes a rejection for a failed run. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = say;
  say(`VS Code ${version} (${env.appName}, ${env.appHost})`);
  const grep = process.env.TEST_GREP;
  const mocha = new Mocha({
    ui: "tdd",
    reporter: "spec",
    color: false,
    // A cold server on a busy machine; a test that hangs is still ended.
    timeout: 60_000,
    ...(grep ? { grep } : {}),
  });
  const names = (await readdir(__dirname)).filter((name) => name.endsWith(".test.cjs")).sort();
  for (const name of names) mocha.addFile(join(__dirname, name));

  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", () => void counts.passed++)
      .on("fail", () => void counts.failed++)
      .on("pending", () => void counts.skipped++);
  });
  const file = process.env.EBS_TEST_RESULT;
  if (file) await writeFile(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  if (counts.passed === 0) throw new Error("no test ran");
}

/**
 * In the served host the workbench talks into the same stream, and the launcher sorts them by this mark. An extension
 * host's console cannot be replaced, so the mark reaches what the reporter says; what a test itself logs is shown with
 * VSCODE_TEST_VERBOSE=1.
 */
function say(...args: unknown[]): void {
  console.log((process.env.TEST_OUTPUT_MARK ?? "") + format(...args));
}
