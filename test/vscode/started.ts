// `npm start` as a newcomer meets it, in Korean: the Kafka example with findings, the walkthrough beside it, and a log that says something.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openChromium } from "./chromium.ts";
import { freePort } from "./codeServer.ts";
import { runCommand } from "./page.ts";
import { root } from "./paths.ts";

const port = await freePort();
const program = spawn(process.execPath, [join(root, "test", "vscode", "start.ts"), "--locale", "ko"], {
  stdio: ["ignore", "pipe", "inherit"],
  env: { ...process.env, VSCODE_TEST_HOST: "served", PORT: String(port) },
});
const browser = await openChromium();
let failed = false;
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  page.setDefaultTimeout(90_000);
  await page.goto(await addressIn(program.stdout));
  const tab = (name: string) => page.locator(".tab").filter({ hasText: name });
  await tab("kafka-static.yaml").waitFor();
  await page.locator(".view-overlays .cdr[class*=squiggly]").first().waitFor();
  const walkthrough = page.locator(".gettingStartedContainer");
  await walkthrough.getByText("EBS Manifests 시작하기").first().waitFor();
  console.log("The example has findings, and the walkthrough is beside it.");

  await walkthrough.getByText("데이터를 어떻게 할지 고르기").first().click();
  await walkthrough.getByRole("button", { name: "수정 표시" }).click();
  const fixes = page.locator(".action-widget .monaco-list-row.action");
  await fixes.nth(2).waitFor();
  assert.match((await fixes.allTextContents()).join("\n"), /vol-688d7099/);
  await page.keyboard.press("Escape");
  await tab("kafka.yaml").getByRole("button").click();
  await tab("kafka.yaml").waitFor({ state: "detached" });
  assert.equal(await page.locator(".monaco-dialog-box").count(), 0);
  console.log("The walkthrough shows fixes in a manifest that closes without a question.");

  await runCommand(page, "EBS Manifests: 출력 표시");
  await page.locator(".output-view .view-line").filter({ hasText: "EBS Manifests" }).first().waitFor();
  console.log("The log says what has started.");
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  await browser.close();
  program.kill("SIGINT");
  if (program.exitCode === null) await once(program, "exit");
}
process.exit(failed ? 1 : 0);

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("npm start has ended without an address");
}
