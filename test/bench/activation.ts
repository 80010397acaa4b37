// What only VS Code itself can tell: how long it takes to load and activate the extension as it is packaged, and the package's size.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
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

/** In milliseconds, as VS Code has measured it: from the loading of the code to the return of `activate`. */
async function activation(browser: Browser, address: string): Promise<number> {
  // A page of its own has an extension host of its own.
  const page = await browser.newPage();
  page.setDefaultTimeout(180_000);
  await page.goto(address);
  await page.getByRole("treeitem", { name: "kafka-static.yaml" }).dblclick();
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
  await runCommand(page, "Developer: Show Running Extensions");
  const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "EBS Manifests" });
  const words = await row.locator(".activation-time").innerText();
  await page.close();
  const [, time] = /(\d+)ms/.exec(words) ?? [];
  if (time === undefined) throw new Error(`VS Code says no time: ${words}`);
  return Number(time);
}
