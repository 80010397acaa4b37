// The storage map as its user meets it: drawn in VS Code, walked through by keys, followed to the manifest and back.

import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "./build.ts";
import { openChromium } from "./chromium.ts";
import { addressOf, type CodeServer, installCodeServer, startCodeServer } from "./codeServer.ts";
import { contrasts, lookOf, zoomOf } from "./looks.ts";
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
await writeFile(join(workspace, "values.yaml"), "kafka:\n  replicas: 3\n");
const settings = join(workspace, ".vscode", "settings.json");
await mkdir(join(workspace, ".vscode"), { recursive: true });
await writeFile(settings, "{}");
const large = join(temporary, "large");
await mkdir(large);
for (const [namespace, count] of [
  ["shop", 4000],
  ["lab", 500],
  ["web", 500],
] as const) {
  await writeFile(join(large, `${namespace}.yaml`), claimsIn(namespace, count));
}
await writeFile(
  join(large, "fast.yaml"),
  "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: ebs.csi.aws.com\n",
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
  await step("has a button in the title of a manifest's editor, and of no other YAML", async () => {
    const button = page.locator(".editor-actions").getByRole("button", { name: "Show Storage Map" });
    await button.waitFor();
    await page.getByRole("treeitem", { name: "values.yaml" }).click();
    await button.waitFor({ state: "detached" });
    await page.getByRole("treeitem", { name: "kafka-dynamic.yaml" }).click();
    await button.click();
  });
  await walk(page, refused);
  await page.goto(addressOf(server.port, large));
  await page.getByRole("treeitem", { name: "fast.yaml" }).dblclick();
  await page.locator(".codelens-decoration").first().waitFor();
  await runCommand(page, "EBS Manifests: Show Storage Map");
  await walkThroughMany(page);
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
    const zoom = await map.locator(".canvas").evaluate(zoomOf);
    assert.ok(0.75 <= zoom && zoom <= 1, `zoom ${zoom}`);
    const names = await map.locator(".card .name").all();
    for (const name of names) assert.ok(((await name.boundingBox())?.width ?? 0) > 60);
  });

  await step("all columns are side by side, in half a window and in a whole one", async () => {
    const overflow = () => map.locator(".map").evaluate((it) => it.scrollWidth - it.clientWidth);
    assert.equal(await overflow(), 0);
    const narrow = (await card("kafka1volumeclaim").boundingBox())?.width ?? 0;
    await runCommand(page, "View: Toggle Maximize Editor Group");
    await map.locator(".canvas:not(.narrow)").waitFor();
    assert.ok(((await card("kafka1volumeclaim").boundingBox())?.width ?? 0) > narrow);
    assert.equal(await overflow(), 0);
    await runCommand(page, "View: Toggle Maximize Editor Group");
    await map.locator(".canvas.narrow").waitFor();
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
    await page.keyboard.press("ArrowLeft");
    assert.equal(await focused(), "kafka1volumeclaim", "back to where one came from");
    assert.equal(await map.locator('.card[tabindex="0"]').count(), 1, "Tab leaves the map");
  });

  for (const { theme, least } of [
    { theme: "Dark 2026", least: 4.5 },
    { theme: "Default High Contrast", least: 6 },
    { theme: "Default High Contrast Light", least: 6 },
    { theme: "Light 2026", least: 4.5 },
  ]) {
    await step(`can be read in ${theme}`, async () => {
      await writeFile(settings, JSON.stringify({ "workbench.colorTheme": theme }));
      await map.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      const texts = await map.locator("body").evaluate(contrasts);
      assert.ok(texts.length > 20);
      assert.deepEqual(
        texts.filter(({ contrast }) => contrast < least),
        [],
      );
      const [pressed, other] = await Promise.all(
        ["Map", "List"].map((name) => map.getByRole("button", { name, exact: true }).evaluate(lookOf)),
      );
      assert.notEqual(pressed, other, "which of the two is shown");
    });
  }

  await step("a click shows the manifest, and leaves the keyboard on the map", async () => {
    await card("vol-688d7099").click();
    await page.locator(".tab.active").filter({ hasText: "kafka-static.yaml" }).waitFor();
    assert.equal(await focused(), "vol-688d7099");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "kafka1");
  });

  await step("a double click goes there", async () => {
    await card("default1c").dblclick();
    await page.locator(".tab.active").filter({ hasText: "storages.yaml" }).waitFor();
    await page.locator(".statusbar-item").filter({ hasText: "(9 selected)" }).waitFor();
    await page.locator(".monaco-editor.focused").waitFor();
  });

  await step("Enter goes to the manifest, at the object's name", async () => {
    await card("kafka1volumeclaim").focus();
    await page.keyboard.press("ArrowRight");
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
      /treeitem "EBS volume vol-688d7099" \[expanded\] \[level=1\]\n *- treeitem "Deployment kafka1[^"]*" \[level=2\]/,
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

  await step("comes back after a reload of the window as it was", async () => {
    await map.locator("input").fill("vol-688d7099");
    await map.getByRole("treeitem").filter({ hasText: "default1c" }).waitFor({ state: "detached" });
    // By VS Code's command, which keeps what there is to keep before it goes.
    const reloaded = page.waitForEvent("load");
    await runCommand(page, "Developer: Reload Window");
    await reloaded;
    await map.getByRole("treeitem").first().waitFor();
    assert.equal(await map.locator("input").inputValue(), "vol-688d7099");
    assert.equal(await map.getByRole("treeitem").count(), 2);
  });
}

/** 5,000 claims: what is of one namespace comes as one card for each zone, and opens as far as anybody can read. */
async function walkThroughMany(page: Page): Promise<void> {
  const map = webviewIn(page);
  const summary = map.getByRole("status").first();

  await step("thousands of claims are a few cards", async () => {
    await map.locator(".card").filter({ hasText: "4000 × PersistentVolumeClaim" }).waitFor();
    assert.match((await summary.textContent()) ?? "", /^5001 objects/);
    assert.ok((await map.locator(".card").count()) <= 4);
  });

  await step("a filter finds one of them, with its class", async () => {
    await map.locator("input").fill("claim-3999");
    await map.locator(".card .name").filter({ hasText: "claim-3999" }).waitFor();
    assert.deepEqual((await map.locator(".card .name").allTextContents()).sort(), ["claim-3999", "fast"]);
    await map.locator("input").fill("");
    await map.locator(".card").filter({ hasText: "500 × PersistentVolumeClaim" }).first().waitFor();
  });

  await step("of an opened namespace as many are drawn as can be read, and it says how many are not", async () => {
    await map.locator(".card").filter({ hasText: "4000 × PersistentVolumeClaim" }).click();
    await map.locator(".card").nth(300).waitFor();
    const [, left] = /([0-9]+) more are not drawn/.exec((await summary.textContent()) ?? "") ?? [];
    const drawn = await map.locator(".card").count();
    assert.ok(drawn <= 402, `${drawn} cards`);
    assert.ok(Number(left) > 3000, (await summary.textContent()) ?? "");
    const closed = await map.locator(".card.closed .name").allTextContents();
    assert.deepEqual(closed.sort(), ["lab", "web"], "what is closed stays");
  });

  await step("the list goes from its first row to its last by keys", async () => {
    await map.getByRole("button", { name: "List" }).click();
    const rows = map.getByRole("treeitem");
    await rows.first().focus();
    await page.keyboard.press("End");
    await map.locator(".row:focus").waitFor();
    const last = await rows.last().textContent();
    assert.equal(await map.locator(".row:focus").textContent(), last);
  });
}

function claimsIn(namespace: string, count: number): string {
  const claims = Array.from({ length: count }, (_, index) =>
    [
      "apiVersion: v1",
      "kind: PersistentVolumeClaim",
      `metadata: {name: claim-${index}, namespace: ${namespace}}`,
      "spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}",
      "",
    ].join("\n"),
  );
  return claims.join("---\n");
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
