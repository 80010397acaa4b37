// The storage map as its user meets it: drawn in VS Code, walked through by keys, followed to the manifest and back.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "./build.ts";
import { openChromium } from "./chromium.ts";
import { addressOf, type CodeServer, installCodeServer, startCodeServer } from "./codeServer.ts";
import { goTo, runCommand, webviewIn } from "./page.ts";
import { exampleManifests, root } from "./paths.ts";

const hostile = '<img src=x onerror="document.title=1">';

build();
await installCodeServer();
const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-map-"));
const workspace = join(temporary, "manifests");
await cp(exampleManifests, workspace, { recursive: true });
await writeFile(
  join(workspace, "hostile.yaml"),
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${JSON.stringify(hostile)}\nspec: {}\n`,
);
let server: CodeServer | undefined;
let browser: Browser | undefined;
let failed = 0;
let passed = 0;
try {
  server = await startCodeServer({ extensions: [root], settings: { "files.autoSave": "off" } });
  browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(90_000);
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text()) && /storageMap/.test(message.text() + message.location().url))
      refused.push(message.text());
  });
  await page.goto(addressOf(server.port, workspace));
  // The palette lists what is known when it opens, so the extension has to be awake.
  await page.getByRole("treeitem", { name: "kafka-dynamic.yaml" }).dblclick();
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
  await runCommand(page, "EBS Manifests: Show Storage Map");
  await walk(page, refused);
} catch (error) {
  failed++;
  console.error(error);
} finally {
  await browser?.close().catch(() => undefined);
  await server?.stop().catch(() => undefined);
  await rm(temporary, { recursive: true, force: true });
}
if (process.env.TEST_SUMMARY) {
  await writeFile(process.env.TEST_SUMMARY, JSON.stringify({ passed, failed, skipped: 0 }));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function walk(page: Page, refused: readonly string[]): Promise<void> {
  const map = webviewIn(page);
  const card = (words: string) => map.locator(".card").filter({ hasText: words });
  const focused = () => map.locator(".card:focus").locator(".name").textContent();

  await step("draws every object, in the lane of its zone", async () => {
    await card("kafka1volumeclaim").waitFor();
    const names = await map.locator(".card .name").allTextContents();
    assert.deepEqual(names.sort(), [
      hostile,
      "default1a",
      "default1c",
      "kafka1",
      "kafka1",
      "kafka1volumeclaim",
      "vol-688d7099",
    ]);
    const lanes = await map.locator(".lane-name").allTextContents();
    assert.deepEqual(lanes, ["Zone ap-northeast-1a", "Zone ap-northeast-1c", "No zone given"]);
    assert.equal(await map.locator("path.link").count(), 3);
  });

  await step("begins at a size that can be read, with the object at the cursor in view", async () => {
    const card = map.locator(".card:focus");
    await card.waitFor();
    const [whole, part] = [await map.locator(".map").boundingBox(), await card.boundingBox()];
    assert.ok(whole && part && whole.width < 900);
    assert.ok(whole.x <= part.x && part.x + part.width <= whole.x + whole.width);
    assert.match((await map.locator(".canvas").getAttribute("style")) ?? "", /zoom: 0\.6;/);
  });

  await step("takes names for text, and lets nothing in from elsewhere", async () => {
    assert.equal(await map.locator("img").count(), 0);
    assert.equal(await map.locator("script").count(), 1);
    assert.deepEqual(refused, []);
  });

  await step("marks and tells problems, to eyes and to ears", async () => {
    const claim = card("kafka1volumeclaim");
    assert.match((await claim.locator(".mark.warning").textContent()) ?? "", /⚠ \d/);
    const label = (await claim.getAttribute("aria-label")) ?? "";
    for (const words of [
      "PersistentVolumeClaim kafka1volumeclaim",
      "Zone ap-northeast-1a",
      "warning",
      "from StorageClass default1a",
      "for Deployment kafka1",
    ])
      assert.ok(label.includes(words), `${words} in ${label}`);
  });

  await step("has roles and names for whoever does not see it", async () => {
    const tree = await map.locator("body").ariaSnapshot();
    for (const line of [
      'searchbox "Filter by name, zone or disk"',
      'combobox "Problems"',
      'button "Map" [pressed]',
      'button "List"',
      "status: 7 objects",
      'application "Storage Map"',
      'button "EBS volume vol-688d7099; No zone given; for Deployment kafka1"',
    ])
      assert.ok(tree.includes(line), `${line} in\n${tree}`);
    assert.equal(await map.locator("body").getByRole("button").count(), await map.locator("button").count());
  });

  await step("keys follow the storage: left to the class, right to the workload", async () => {
    await card("kafka1volumeclaim").focus();
    await page.keyboard.press("ArrowLeft");
    assert.equal(await focused(), "default1a");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "kafka1volumeclaim");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "kafka1");
    assert.equal(await map.locator('.card[tabindex="0"]').count(), 1, "Tab leaves the map");
  });

  await step("Enter goes to the manifest, at the object's name", async () => {
    await page.keyboard.press("Enter");
    await page.locator(".tab.active").filter({ hasText: "kafka-dynamic.yaml" }).waitFor();
    await page.locator(".statusbar-item").filter({ hasText: "Ln 22, Col 15 (6 selected)" }).waitFor();
  });

  await step("follows what is typed", async () => {
    await page.keyboard.type("broker");
    await card("broker").waitFor();
    await page.keyboard.press("Control+Z");
    await card("broker").waitFor({ state: "detached" });
  });

  await step("a filter leaves what fits and what it hangs on; the list says the same in text", async () => {
    await map.locator("input").fill("vol-688d7099");
    await card("default1a").waitFor({ state: "detached" });
    assert.equal(await map.locator(".card").count(), 2);
    await map.getByRole("button", { name: "List" }).click();
    const items = map.getByRole("treeitem");
    assert.equal(await items.count(), 2);
    assert.match(
      await map.getByRole("tree", { name: "Storage Map" }).ariaSnapshot(),
      /treeitem "EBS volume vol-688d7099 [^"]*" \[expanded\] \[level=1\]\n *- treeitem "Deployment kafka1 [^"]*" \[level=2\]/,
    );
    await items.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".tab.active").filter({ hasText: "kafka-static.yaml" }).waitFor();
  });

  await step("a hover leads to the object in the map, past the filter", async () => {
    await page.getByRole("treeitem", { name: "storages.yaml" }).dblclick();
    await page.locator(".tab.active").filter({ hasText: "storages.yaml" }).waitFor();
    await goTo(page, "default1c");
    await runCommand(page, "Show or Focus Hover");
    await page.locator(".monaco-hover a").filter({ hasText: "Show in the storage map" }).click();
    await map.locator(".row:focus").filter({ hasText: "StorageClass default1c" }).waitFor();
  });
}

/** What does not hold ends the walk: the steps after it stand on it. */
async function step(name: string, take: () => Promise<void>): Promise<void> {
  try {
    await take();
  } catch (error) {
    console.log(`  ✗ ${name}`);
    throw error;
  }
  passed++;
  console.log(`  ✓ ${name}`);
}
