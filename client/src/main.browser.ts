// The extension's door in a browser: the language server runs in a web worker.

import type { ExtensionContext } from "vscode";
import { startExtension } from "./client.ts";

export function activate(context: ExtensionContext): void {
  startExtension(context, async (channels) => {
    const { createLanguageClient } = await import("./languageClient/browser.ts");
    return createLanguageClient(context, channels);
  });
}
