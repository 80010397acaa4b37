// Runs the collected tests and counts how they fare, in whichever extension host.

import type Mocha from "mocha";
import { env, UIKind, version, workspace } from "vscode";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const options: Mocha.MochaOptions = {
  ui: "tdd",
  reporter: "spec",
  color: false,
  // A cold server on a busy machine; a test that hangs is still ended.
  timeout: 60_000,
  ...(process.env.TEST_GREP ? { grep: process.env.TEST_GREP } : {}),
};

/** Of the test files, those about the kind of workspace that is open: most are about any, in English. */
export function isAboutThisWorkspace(name: string): boolean {
  const [about] = name.split(".");
  if (about === "korean" || env.language === "ko") return about === "korean" && env.language === "ko";
  if (about === "virtual") return workspace.workspaceFolders?.[0]?.uri.scheme === "ebs-test";
  return about !== "restricted" || !workspace.isTrusted;
}

/** Rejects when a test failed, which VS Code takes for a failed run. */
export async function countTests(mocha: Mocha, tell: (counts: Counts) => Promise<void>): Promise<void> {
  const kind = env.uiKind === UIKind.Web ? "in a browser" : "in a window";
  say(`VS Code ${version} (${env.appName}, ${env.appHost}, ${kind})`);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", () => void counts.passed++)
      .on("fail", () => void counts.failed++)
      .on("pending", () => void counts.skipped++);
  });
  await tell(counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  if (counts.passed === 0) throw new Error("no test ran");
}

/**
 * In the served host the workbench talks into the same stream, and the launcher sorts them by this mark. An extension
 * host's console cannot be replaced, so the mark reaches what the reporter says; what a test itself logs is shown with
 * VSCODE_TEST_VERBOSE=1.
 */
export function say(format = "", ...args: unknown[]): void {
  console.log((process.env.TEST_OUTPUT_MARK ?? "") + format.replace(/%[sdoj]/g, () => String(args.shift())));
}
