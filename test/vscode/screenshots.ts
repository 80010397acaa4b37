// Takes the pictures of the README and the documentation: findings, previews, a walk from a static disk to a pool, the storage map.

import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "./build.ts";
import { openChromium } from "./chromium.ts";
import type { CodeServer } from "./codeServer.ts";
import { addressOf, installCodeServer, startCodeServer } from "./codeServer.ts";
import { goTo, runCommand, webviewIn } from "./page.ts";
import { exampleManifests, picturedManifests, root } from "./paths.ts";

const folder = process.argv[2] ?? join(root, "client", "media");
/** In bytes. */
const largest = 100_000;

build();
await installCodeServer();
const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-pictures-"));
const workspace = join(temporary, "manifests");
await cp(exampleManifests, workspace, { recursive: true });
const shop = join(temporary, "shop");
await cp(picturedManifests, shop, { recursive: true });
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

  await preview(page, "awsElasticBlockStore", "Convert Static Volume to Dynamic", "Claim a new, empty volume");
  await take(page, "preview.png");
  await leave(page, "Discard");
  await walkToPool(page);

  await page.goto(addressOf(port, shop));
  await open(page, "shop.yaml");
  await showMap(page);
  await take(page, "map.png");
}

/** From a static disk to a pool: each step as it is previewed. */
async function walkToPool(page: Page): Promise<void> {
  await preview(page, "awsElasticBlockStore", "Convert Static Volume to Dynamic", "Import vol-688d7099");
  await take(page, "walk-import.png");
  await leave(page, "Apply");
  await replace(page, "<size>", "300Gi");
  await replace(page, "<zone>", "ap-northeast-1a");
  await preview(page, "kind: Deployment", "Convert Deployment to StatefulSet", 'Turn Deployment "kafka1"');
  await take(page, "walk-stateful-set.png");
  await leave(page, "Apply");
  await replace(page, "replicas: 1", "replicas: 3");
  await preview(page, "kind: StatefulSet", "Create Volume Pool for a StatefulSet", 'Give the pods of "kafka1"');
  await take(page, "walk-pool.png");
  await leave(page, "Discard");
}

/** The map alone, with the keyboard at an object that has a problem. */
async function showMap(page: Page): Promise<void> {
  await runCommand(page, "EBS Manifests: Show Storage Map");
  const archive = webviewIn(page).locator(".card").filter({ hasText: "archive" });
  await archive.waitFor();
  await runCommand(page, "View: Close Editors in Other Groups");
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await archive.focus();
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name }).dblclick();
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
}

/** Has the command convert what the first mention of a text stands in, as far as the preview, and opens the difference that it makes. */
async function preview(page: Page, at: string, command: string, offer: string): Promise<void> {
  await goTo(page, at);
  await runCommand(page, `EBS Manifests: ${command}`);
  const rows = page.locator(".bulk-edit-panel .monaco-list-row");
  const offers = page.locator(".quick-input-list .monaco-list-row").filter({ hasText: offer });
  // A single offer is taken at once, of several one is chosen.
  await rows.or(offers).first().waitFor();
  if (await offers.first().isVisible()) await offers.first().click();
  await rows.first().waitFor();
  // The row of an edit opens the difference it makes.
  await rows.last().click();
  await page.locator(".monaco-diff-editor .view-lines").first().waitFor();
  // The row's tooltip would lie over the buttons.
  await page.mouse.move(640, 784);
}

async function leave(page: Page, button: "Apply" | "Discard"): Promise<void> {
  const panel = page.locator(".bulk-edit-panel");
  await panel.getByRole("button", { name: button }).click();
  await panel.locator(".monaco-list-row").first().waitFor({ state: "hidden" });
  await runCommand(page, "View: Toggle Panel Visibility");
}

async function replace(page: Page, text: string, by: string): Promise<void> {
  await goTo(page, text);
  await page.keyboard.type(by);
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
