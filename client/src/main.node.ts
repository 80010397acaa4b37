// The extension's door on the desktop and on a remote machine: the language server runs as a process of its own.

import type { ExtensionContext } from "vscode";
import { startExtension } from "./client.ts";

export function activate(context: ExtensionContext): void {
  startExtension(context, async (channels) => {
    const { createLanguageClient } = await import("./languageClient/node.ts");
    return createLanguageClient(context, channels);
  });
}
