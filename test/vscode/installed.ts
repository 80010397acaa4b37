// The package in the hands of somebody who has only that: installed into a fresh VS Code, it finds, fixes, and brings its command line along.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { folderOf } from "../bench/folder.ts";
import { endProcess, startProcess } from "../bench/process.ts";
import { openChromium } from "./chromium.ts";
import { addressOf, installCodeServer, startCodeServer } from "./codeServer.ts";
import { packageExtension } from "./package.ts";
import { runCommand } from "./page.ts";
import { exampleManifests } from "./paths.ts";

/** In bytes. */
const largest = 1024 * 1024;
const squiggle = ".view-overlays .cdr[class*=squiggly]";

const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-installed-"));
const file = join(temporary, "ebs-manifests.vsix");
const workspace = join(temporary, "manifests");
let failed = false;
try {
  packageExtension(file);
  const { size } = await stat(file);
  console.log(`The package has ${Math.round(size / 1024)} KiB.`);
  assert.ok(size <= largest, `it should not be larger than ${largest / 1024} KiB`);

  await cp(exampleManifests, workspace, { recursive: true });
  await installCodeServer();
  const server = await startCodeServer({ packages: [file] });
  const browser = await openChromium();
  try {
    await snippetsAreNotSuggested(await installedIn(server.extensionsFolder));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(180_000);
    await page.goto(addressOf(server.port, workspace));
    await findingsAppearAndAreFixed(page);
    await walkthroughLeadsToFindings(page);
    await commandLineWorks(await installedIn(server.extensionsFolder));
  } finally {
    await browser.close();
    await server.stop();
  }
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(failed ? 1 : 0);

async function findingsAppearAndAreFixed(page: Page): Promise<void> {
  const name = "kafka-dynamic.yaml";
  await page.getByRole("treeitem", { name }).dblclick();
  await page.locator(squiggle).first().waitFor();
  // In a browser VS Code saves by itself.
  const isFixed = async () => /^ {2}storageClassName: default1a$/m.test(await readFile(join(workspace, name), "utf8"));
  for (let tries = 0; !(await isFixed()); tries++) {
    assert.ok(tries < 300, "the fix is saved");
    // The first squiggle may be an older one, from before the class's file was read; a second time changes nothing that is fixed.
    if (tries % 50 === 0) await runCommand(page, "Fix All");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.log("Findings appear, and a fix applies.");
}

async function walkthroughLeadsToFindings(page: Page): Promise<void> {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input.input");
  await input.fill(">Welcome: Open Walkthrough");
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("Select a walkthrough to open").waitFor();
  await input.fill("Start with EBS Manifests");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Start with EBS Manifests" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Open an Example" }).first().click();
  await page.locator(".tab.active", { hasText: "kafka.yaml" }).waitFor();
  await page.locator(squiggle).first().waitFor();
  console.log("The walkthrough opens an example with findings.");
}

async function installedIn(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((each) => each.startsWith("ebs-manifests."));
  assert.ok(name, "the extension is installed");
  return join(folder, name);
}

/** By VS Code itself, which would write them into values. */
async function snippetsAreNotSuggested(extension: string): Promise<void> {
  const { contributes } = JSON.parse(await readFile(join(extension, "package.json"), "utf8"));
  const files = contributes.snippets.map(({ path }: { path: string }) => join(extension, path));
  assert.ok(files.length > 0);
  for (const path of files) {
    const snippets = Object.values<object>(JSON.parse(await readFile(path, "utf8")));
    assert.ok(snippets.length > 0 && snippets.every((snippet) => "body" in snippet && !("prefix" in snippet)), path);
  }
  console.log("Its snippets are there, and not suggested where they do not belong.");
}

async function commandLineWorks(extension: string): Promise<void> {
  const program = join(extension, "server", "dist", "ebs-manifests.cjs");
  const explained = execFileSync(process.execPath, [program, "explain", "immediate-binding"], { encoding: "utf8" });
  assert.match(explained, /^immediate-binding /);
  const folder = await folderOf([]);
  const server = { name: "ours", version: "", pulls: true, ownDelay: 0, settings: () => ({}) } as const;
  const started = await startProcess({ ...server, command: [program, "lsp", "--stdio"] }, folder.uri, true);
  assert.equal(started.result.serverInfo?.name, "ebs-manifests");
  await endProcess(started);
  await folder.remove();
  console.log("Its command line explains a rule, and starts the language server.");
}
