// Takes the README's pictures: the example manifests with their findings, and the preview of "static to dynamic".

import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "./build.ts";
import { openChromium } from "./chromium.ts";
import type { CodeServer } from "./codeServer.ts";
import { addressOf, installCodeServer, startCodeServer } from "./codeServer.ts";
import { goTo, runCommand } from "./page.ts";
import { exampleManifests, root } from "./paths.ts";

const folder = process.argv[2] ?? join(root, "client", "media");
/** In bytes. */
const largest = 100_000;

build();
await installCodeServer();
const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-pictures-"));
const workspace = join(temporary, "manifests");
await cp(exampleManifests, workspace, { recursive: true });
await mkdir(folder, { recursive: true });

// Promises, because a signal may come while they are still on their way up.
let server: Promise<CodeServer> | undefined;
let browser: Promise<Browser> | undefined;
const interrupted = Promise.withResolvers<never>();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => interrupted.reject(new Error(`ended by ${signal}`)));
}
let code = 0;
try {
  await Promise.race([takePictures(), interrupted.promise]);
} catch (error) {
  console.error(error);
  code = 1;
} finally {
  await browser?.then((it) => it.close()).catch(() => undefined);
  await server?.then((it) => it.stop()).catch(() => undefined);
  await rm(temporary, { recursive: true, force: true });
}
process.exit(code);

async function takePictures(): Promise<void> {
  server = startCodeServer({
    extensions: [root],
    settings: {
      "editor.minimap.enabled": false,
      "breadcrumbs.enabled": false,
      "workbench.layoutControl.enabled": false,
    },
  });
  const { port } = await server;
  browser = openChromium();
  const page = await (await browser).newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(90_000);

  await page.goto(addressOf(port, workspace));
  await open(page, "kafka-static.yaml");
  await goTo(page, "awsElasticBlockStore");
  await runCommand(page, "Problems: Focus on Problems View");
  await page.locator(".markers-panel .monaco-list-row").nth(1).waitFor();
  await take(page, "findings.png");
  await runCommand(page, "View: Toggle Panel Visibility");

  await offer(page, "awsElasticBlockStore", "Claim a new, empty volume");
  await take(page, "preview.png");
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name }).dblclick();
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
}

/** Takes what is offered behind the first mention of a text as far as its preview, and opens the difference that it makes. */
async function offer(page: Page, at: string, words: string): Promise<void> {
  await goTo(page, at);
  await runCommand(page, "Refactor...");
  await page.locator(".action-widget .monaco-list-row.action").filter({ hasText: words }).first().click();
  const rows = page.locator(".bulk-edit-panel .monaco-list-row");
  await rows.first().waitFor();
  // What needs confirmation comes unticked; the file's own box ticks all of it. A row opens the difference it makes.
  await rows.first().locator(".edit-checkbox").click();
  await rows.nth(1).click();
  await page.locator(".monaco-diff-editor .view-lines").first().waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  // What slides into place should have arrived, or it would be another picture each time.
  await page.waitForTimeout(700);
  const path = join(folder, name);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  // With a palette a picture of text has a third of the size, and nobody sees the difference.
  execFileSync("pngquant", ["--force", "--skip-if-larger", "--strip", "--ext", ".png", path]);
  const { size } = await stat(path);
  console.log(`${path} (${Math.round(size / 1000)} kB)`);
  if (size > largest) throw new Error(`${name} is larger than ${largest} bytes`);
}
