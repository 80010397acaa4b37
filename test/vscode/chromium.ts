// The browser that shows the served VS Code: the system's Chromium, without a window.

import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ? [named].find(existsSync) : usual.find(existsSync);
  if (found) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH names ${named}, which does not exist`
      : "no Chromium found: install the package chromium, or name one in CHROMIUM_PATH",
  );
}

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    // Whoever opens the browser closes it, in step with the server it shows.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // A container's root may not build Chromium's sandbox; the only page it opens is our own.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
