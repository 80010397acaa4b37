// Manifests typed by hand in VS Code, at the pace of somebody who does not look at what is offered: the file holds what was typed.

import { randomInt } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createTwoFilesPatch } from "diff";
import type { Browser, Page } from "playwright-core";
import { randomFrom } from "../core/trial/files.ts";
import { build } from "./build.ts";
import { openChromium } from "./chromium.ts";
import { addressOf, type CodeServer, installCodeServer, startCodeServer } from "./codeServer.ts";
import { root } from "./paths.ts";
import { scripts, type TypedFile } from "./typed.ts";

/** Of one key, in milliseconds. */
const [fastest, slowest] = [60, 110];

const seed = Number(process.env.TYPING_SEED ?? randomInt(2 ** 31));

build();
await installCodeServer();
const folder = await mkdtemp(join(tmpdir(), "ebs-manifests-typing-"));
for (const { name, there } of scripts) await writeFile(join(folder, name), there);
let server: CodeServer | undefined;
let browser: Browser | undefined;
let failed = 0;
let passed = 0;
console.log(`seed ${seed}`);
try {
  server = await startCodeServer({ extensions: [root], settings: { "files.autoSave": "off" } });
  browser = await openChromium();
  const address = addressOf(server.port, folder);
  const wanted = process.argv.slice(2);
  const files = scripts.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  // One after the other: a window behind another one is painted seldom, and its author waits for the cursor.
  for (const [index, file] of files.entries()) await attempt(file, address, randomFrom(seed + index));
} catch (error) {
  failed++;
  console.error(error);
} finally {
  await browser?.close().catch(() => undefined);
  await server?.stop().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}
if (process.env.TEST_SUMMARY) {
  await writeFile(process.env.TEST_SUMMARY, JSON.stringify({ passed, failed, skipped: 0 }));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function attempt(file: TypedFile, address: string, random: () => number): Promise<void> {
  const page = await (browser as Browser).newPage({ viewport: { width: 1000, height: 700 } });
  page.setDefaultTimeout(90_000);
  try {
    await page.goto(address);
    await page.getByRole("treeitem", { name: file.name }).dblclick();
    await page.locator(".tab.active").filter({ hasText: file.name }).waitFor();
    // The server is there once its status is.
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await awake(page);
    await type(page, file, random);
    const wanted = file.there + file.typed.join(file.eol);
    const got = await saved(page, join(folder, file.name), wanted);
    if (got === wanted) {
      passed++;
      console.log(`✓ ${file.what}`);
    } else {
      failed++;
      console.error(`✗ ${file.what}\n${createTwoFilesPatch("typed", "in the file", shown(wanted), shown(got))}`);
      await page.screenshot({ path: join(tmpdir(), `typing-${file.name}.png`) });
    }
  } catch (error) {
    failed++;
    console.error(`✗ ${file.what}\n`, error);
  } finally {
    await page.close();
  }
}

/** Until completion answers here. */
async function awake(page: Page): Promise<void> {
  await page.locator(".statusbar-item").filter({ hasText: "YAML" }).first().waitFor();
  await delay(5000);
}

/** Line for line, each ended by Enter; where a line begins, the author sees where the editor has put the cursor, and moves it. */
async function type(page: Page, { typed, there }: TypedFile, random: () => number): Promise<void> {
  const press = async (key: string) => {
    await delay(fastest + random() * (slowest - fastest));
    await page.keyboard.press(key);
  };
  const first = there.split("\n").length;
  for (const [index, line] of typed.entries()) {
    if (index > 0) {
      await press("Enter");
      const depth = line.search(/\S|$/);
      let column = await columnOf(page, first + index);
      for (let moves = 0; moves < 12 && column !== undefined && column !== depth; moves++) {
        await press(column > depth ? "Backspace" : "Tab");
        column = await columnOf(page, first + index, column);
      }
    }
    for (const key of line.trimStart()) await press(key === " " ? "Space" : key);
  }
  await delay(300);
}

/**
 * Of the cursor, from zero, once it is on that line and no longer at `before`; undefined where it does not come there, as when Enter has
 * made no line.
 */
async function columnOf(page: Page, line: number, before?: number): Promise<number | undefined> {
  for (let tries = 0; tries < 400; tries++) {
    const text = await page.locator(".statusbar-item").filter({ hasText: /Ln \d/ }).first().textContent();
    const [, at, column] = /Ln\s(\d+),\sCol\s(\d+)/.exec(text ?? "") ?? [];
    if (Number(at) === line && Number(column) - 1 !== before) return Number(column) - 1;
    await delay(25);
  }
  return undefined;
}

async function saved(page: Page, path: string, wanted: string): Promise<string> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active:not(.dirty)").waitFor();
  for (let tries = 0; tries < 20 && (await readFile(path, "utf8")) !== wanted; tries++) await delay(50);
  return readFile(path, "utf8");
}

function shown(text: string): string {
  return text.replaceAll("\r\n", "⏎\n");
}
