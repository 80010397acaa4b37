// What only VS Code itself can tell: how long it takes to load and activate the extension as it is packaged, and the package's size.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openChromium } from "../vscode/chromium.ts";
import { addressOf, installCodeServer, startCodeServer } from "../vscode/codeServer.ts";
import { packageExtension } from "../vscode/package.ts";
import { runCommand } from "../vscode/page.ts";
import { exampleManifests } from "../vscode/paths.ts";
import type { Figures } from "./figures.ts";

export async function measureActivation(figures: Figures, rounds: number): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-bench-"));
  const file = join(temporary, "ebs-manifests.vsix");
  packageExtension(file);
  figures.add("size of the package", "start in VS Code", "ours", [(await stat(file)).size / 1024], "KiB");
  await installCodeServer();
  const server = await startCodeServer({ packages: [file] });
  const browser = await openChromium();
  for (let round = 0; round < rounds; round++) {
    const time = await activation(browser, addressOf(server.port, exampleManifests));
    figures.add("activation", "start in VS Code", "ours", [time]);
  }
  await browser.close();
  await server.stop();
  await rm(temporary, { recursive: true, force: true });
}

/**
 * In milliseconds, as VS Code has measured it: from the loading of the code to the return of `activate`. VS Code starts the clocks of all
 * extensions that wait for a file before it loads the first of them, so one that waits for any file is given one of its own before.
 */
async function activation(browser: Browser, address: string): Promise<number> {
  // A page of its own has an extension host of its own, and this height shows every extension: the list has no rows that nobody sees.
  const page = await browser.newPage({ viewport: { width: 1280, height: 4000 } });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByRole("treeitem", { name: "kafka-static.yaml" }).waitFor();
  await runCommand(page, "New Untitled Text File");
  await timeOf(page, "Emmet");
  await page.getByRole("treeitem", { name: "kafka-static.yaml" }).dblclick();
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
  const time = await timeOf(page, "EBS Manifests");
  await page.close();
  return time;
}

async function timeOf(page: Page, extension: string): Promise<number> {
  await runCommand(page, "Developer: Show Running Extensions");
  const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: extension }).first();
  const words = await row.locator(".activation-time", { hasText: /\d+ms/ }).innerText();
  // It lies over everything else.
  await page.keyboard.press("Escape");
  const [, time] = /(\d+)ms/.exec(words) ?? [];
  if (time === undefined) throw new Error(`VS Code says no time: ${words}`);
  return Number(time);
}
