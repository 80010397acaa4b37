// The refactoring preview as its user meets it: ticked when it opens, applied by its button, the cursor on the placeholder afterwards; a
// rename that is asked about; and a conversion's command, which leaves the selection alone. With a folder as argument it leaves pictures.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "./build.ts";
import { openChromium } from "./chromium.ts";
import { addressOf, type CodeServer, installCodeServer, startCodeServer } from "./codeServer.ts";
import { goTo, runCommand } from "./page.ts";
import { exampleManifests, root } from "./paths.ts";

const pictures = process.argv[2];
const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 10Gi
`;
const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: v
      persistentVolumeClaim:
        claimName: data
`;

build();
await installCodeServer();
const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-preview-"));
const workspace = join(temporary, "manifests");
await cp(exampleManifests, workspace, { recursive: true });
await writeFile(join(workspace, "claim.yaml"), claim);
await writeFile(join(workspace, "pod.yaml"), pod);
let server: CodeServer | undefined;
let browser: Browser | undefined;
let failed = 0;
let passed = 0;
try {
  server = await startCodeServer({ extensions: [root], settings: { "files.autoSave": "off" } });
  browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(90_000);
  await page.goto(addressOf(server.port, workspace));
  await check("a command lists what it can do and leaves the selection alone", () => command(page));
  await check("the cursor is on the placeholder after edits of several files too", () => convertSeveral(page));
  await check("a conversion comes ticked, and Apply applies", () => convert(page));
  await check("a rename is asked about, and made", () => rename(page));
} finally {
  await browser?.close().catch(() => undefined);
  await server?.stop().catch(() => undefined);
  await rm(temporary, { recursive: true, force: true });
}
if (process.env.TEST_SUMMARY) await writeFile(process.env.TEST_SUMMARY, JSON.stringify({ passed, failed, skipped: 0 }));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function check(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    passed++;
    console.log(`  ✓ ${name}`);
  } catch (error) {
    failed++;
    console.error(`  × ${name}`, error);
    if (browser?.contexts()[0]?.pages()[0]) await take(browser.contexts()[0]?.pages()[0] as Page, `failed-${failed}`);
  }
}

/** VS Code has forgotten the list of code actions, with what their commands are handed, when a preview of several files is applied. */
async function convertSeveral(page: Page): Promise<void> {
  await chooseFix(page, "Claim a new, empty volume");
  const boxes = await boxesOf(page);
  assert.ok(boxes.some(({ row }) => / belong together/.test(row)));
  await leave(page, "Apply");
  await page
    .locator("#status\\.editor\\.selection")
    .getByText(/\(6 selected\)/)
    .waitFor();
  assert.equal(await page.getByText("command not found").count(), 0);
  await take(page, "preview-of-several-applied");
  await page.keyboard.press("Control+Z");
  await page.locator(".view-line").getByText("awsElasticBlockStore").first().waitFor();
}

async function convert(page: Page): Promise<void> {
  await chooseFix(page, "Import vol-688d7099");
  const boxes = await boxesOf(page);
  await take(page, "preview-opens");
  const [notes, ...others] = boxes;
  assert.match(notes?.row ?? "", /^Before you apply/);
  assert.ok(others.some(({ row }) => row.includes("the same disk, the data stays")));
  const file = boxes.findIndex(({ row }) => row.startsWith("kafka-static.yaml"));
  assert.ok(boxes.slice(file).length > 1);
  assert.deepEqual(
    boxes.map(({ ticked }) => ticked),
    boxes.map((_, at) => at >= file),
  );
  await rowsIn(page).last().click();
  await page.locator(".monaco-diff-editor .line-insert").first().waitFor();
  await take(page, "preview-difference");
  await leave(page, "Apply");
  await page.getByText("2 selections").waitFor();
  await take(page, "preview-applied");
  await page.keyboard.type("300Gi");
  await page.keyboard.press("Control+S");
  const text = await saved("kafka-static.yaml", (now) => now.includes("300Gi"));
  assert.equal(text.split("storage: 300Gi").length - 1, 2);
  assert.doesNotMatch(text, /<size>|awsElasticBlockStore/);
}

async function chooseFix(page: Page, title: string): Promise<void> {
  await open(page, "kafka-static.yaml");
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
  await goTo(page, "awsElasticBlockStore");
  const offer = page.locator(".action-widget .monaco-list-row.action").filter({ hasText: title }).first();
  // A menu that opens before the server knows all files lists less.
  for (let tries = 0; tries < 20 && !(await offer.isVisible()); tries++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    await page.waitForTimeout(1000);
  }
  await offer.click();
}

async function rename(page: Page): Promise<void> {
  await open(page, "claim.yaml");
  await goTo(page, "data");
  const dialog = page.locator(".monaco-dialog-box");
  const begin = async () => {
    await page.keyboard.press("F2");
    await page.locator(".rename-box .rename-input:focus").waitFor();
    await page.keyboard.type("logs");
    await page.keyboard.press("Enter");
    await dialog.getByText("A claim of another name gets a new, empty disk").waitFor();
  };
  await begin();
  await take(page, "rename-asked");
  await dialog.getByRole("button", { name: "Keep the Name" }).click();
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await rowsIn(page).count(), 0);
  await begin();
  await dialog.getByRole("button", { name: "Rename Anyway" }).click();
  const boxes = await boxesOf(page);
  await take(page, "rename-preview");
  assert.ok(boxes.some(({ row }) => row.startsWith("A claim of another name gets a new, empty disk")));
  assert.ok(boxes.some(({ row }) => row.startsWith("The edits of claim.yaml, pod.yaml belong together")));
  await leave(page, "Apply");
  await runCommand(page, "File: Save All Files");
  assert.equal(await saved("claim.yaml", (now) => now !== claim), claim.replace("name: data", "name: logs"));
  assert.equal(await saved("pod.yaml", (now) => now !== pod), pod.replace("claimName: data", "claimName: logs"));
}

async function command(page: Page): Promise<void> {
  await open(page, "kafka-static.yaml");
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
  await goTo(page, "kind");
  const status = page.locator("#status\\.editor\\.selection");
  await status.getByText(/selected/).waitFor();
  const before = await status.innerText();
  await runCommand(page, "EBS Manifests: Convert Static Volume to Dynamic");
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Import vol-688d7099" }).first().waitFor();
  await take(page, "command-list");
  await page.keyboard.press("Escape");
  assert.equal(await status.innerText(), before);
  await open(page, "claim.yaml");
  await runCommand(page, "EBS Manifests: Convert gp2 to gp3");
  await page.getByText("It needs: A StorageClass for EBS whose `type` is `gp2`.").first().waitFor();
  await take(page, "command-nothing");
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name }).dblclick();
  await page.locator(".tab.active").filter({ hasText: name }).waitFor();
}

function rowsIn(page: Page) {
  return page.locator(".bulk-edit-panel .monaco-list-row");
}

/** The rows of the preview as it opens, and whether each is ticked. */
async function boxesOf(page: Page): Promise<readonly { readonly row: string; readonly ticked: boolean }[]> {
  await rowsIn(page).first().waitFor();
  // Its rows come one file after the other.
  await page.waitForTimeout(700);
  return Promise.all(
    (await rowsIn(page).all()).map(async (row) => ({
      row: await row.innerText(),
      ticked: (await row.locator(".edit-checkbox").getAttribute("aria-checked")) === "true",
    })),
  );
}

async function leave(page: Page, button: "Apply" | "Discard"): Promise<void> {
  await page.locator(".bulk-edit-panel").getByRole("button", { name: button }).click();
  await rowsIn(page).first().waitFor({ state: "hidden" });
}

/** The file's text on the disk, once it is so. */
async function saved(name: string, isSo: (text: string) => boolean): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const text = await readFile(join(workspace, name), "utf8");
    if (isSo(text)) return text;
    if (Date.now() > deadline) throw new Error(`${name} still is\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function take(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
