// The client of a language server that is a process of its own.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { ClientChannels } from "../server.ts";
import { clientOptions } from "./options.ts";

export function createLanguageClient(context: ExtensionContext, channels: ClientChannels): LanguageClient {
  const run = { module: context.asAbsolutePath("server/dist/node.cjs"), transport: TransportKind.ipc };
  // Debugging the extension makes the server wait on a port as well, so that both can be stepped through.
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return new LanguageClient("ebsManifests", "EBS Manifests", { run, debug }, clientOptions(channels));
}
