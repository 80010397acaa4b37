// The extension's door on the desktop and on a remote machine: the language server runs as a process of its own.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startExtension } from "./client.ts";

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("server/dist/node.cjs");
  startExtension(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    // Debugging the extension makes the server wait on a port as well, so that both can be stepped through.
    const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
    return new LanguageClient("ebsManifests", "EBS Manifests", { run, debug }, options);
  });
}
