// What a person does in a VS Code that is a page: search, run a command by its title, look into a webview.

import type { FrameLocator, Page } from "playwright-core";

/** Puts the cursor on the first mention of a text, by the editor's own search. */
export async function goTo(page: Page, text: string): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+F");
  await page.locator(".find-widget.visible textarea").first().fill(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input.input");
  await input.fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
  // A command may ask something in the palette's place.
  await page.locator('.quick-input-widget input.input[placeholder*="name of a command"]').waitFor({ state: "hidden" });
}

/** The page in the one webview that is shown. */
export function webviewIn(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}
