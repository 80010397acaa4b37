// Finds the VS Code to start: the desktop's where one can be had and shown, otherwise the served one.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { ProgressReporter } from "@vscode/test-electron";
import { downloadAndUnzipVSCode, ProgressReportStage } from "@vscode/test-electron";
import { findChromium } from "./chromium.ts";
import { installCodeServer } from "./codeServer.ts";
import { cacheFolder, root } from "./paths.ts";

export interface Host {
  readonly name: "desktop" | "served";
  /** Takes the desktop's arguments, whichever host it is. */
  readonly executable: string;
  /** What the executable has to find in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Asks VSCODE_TEST_HOST (`desktop` or `served`) if nothing is wanted; without it the desktop is tried first. */
export async function findHost(wanted = process.env.VSCODE_TEST_HOST || undefined): Promise<Host> {
  if (wanted === "desktop") return await findDesktop();
  if (wanted === "served") return await findServed();
  if (wanted !== undefined) throw new Error(`VSCODE_TEST_HOST is "${wanted}"; it can be "desktop" or "served"`);
  try {
    return await findDesktop();
  } catch (error) {
    console.log(`No desktop VS Code: ${error instanceof Error ? error.message : error}.`);
    return await findServed();
  }
}

export function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export async function downloadDesktop(): Promise<string> {
  const unreachable = Promise.withResolvers<never>();
  // Some networks swallow what they do not let through. Until the version is known, nothing worth waiting for has begun.
  const timer = setTimeout(() => unreachable.reject(new Error("the download server did not answer in 15 s")), 15_000);
  const reporter: ProgressReporter = {
    report(progress) {
      if (progress.stage === ProgressReportStage.FetchingVersion) return;
      clearTimeout(timer);
      if (progress.stage === ProgressReportStage.ResolvedVersion) console.log(`Desktop VS Code ${progress.version}`);
      if (progress.stage === ProgressReportStage.ResolvingCDNLocation) console.log("Downloading it (once) …");
    },
    error: (error) => console.log(String(error)),
  };
  try {
    const download = downloadAndUnzipVSCode({ version: "stable", cachePath: cacheFolder, reporter });
    return await Promise.race([download, unreachable.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function findDesktop(): Promise<Host> {
  const hidden = !hasDisplay();
  if (hidden && spawnSync("xvfb-run", ["--help"], { stdio: "ignore" }).error) {
    throw new Error("there is no display, and no xvfb-run to stand in for one");
  }
  const executable = await downloadDesktop();
  if (!hidden) return { name: "desktop", executable, env: {} };
  const underXvfb = join(root, "test", "vscode", "underXvfb.sh");
  return { name: "desktop", executable: underXvfb, env: { DESKTOP_VSCODE: executable } };
}

async function findServed(): Promise<Host> {
  findChromium();
  await installCodeServer();
  const executable = join(root, "test", "vscode", "served.sh");
  return { name: "served", executable, env: { NODE: process.execPath } };
}
