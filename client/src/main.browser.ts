// The extension's door in a browser: the language server runs in a web worker.

import type { ExtensionContext } from "vscode";
import { Uri, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient/browser";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from "vscode-languageclient/browser";
import { startExtension } from "./client.ts";

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "server", "dist", "browser.js");
  await startExtension(context, (options) => createClient(script, options));
}

function createClient(script: Uri, options: LanguageClientOptions): LanguageClient {
  let worker: Worker | undefined;
  const start = async () => {
    worker = await startWorker(script);
    // Not the worker itself: VS Code's own `Worker` makes workers that the client does not know for such.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient("ebsManifests", "EBS Manifests", start, options);
  client.onDidChangeState(({ newState }) => {
    // Nobody else ends the worker of a server that was told to stop, or that never answered.
    if (newState === State.Stopped || newState === State.StartFailed) worker?.terminate();
  });
  return client;
}

/** A worker cannot be made from every address that an extension may have, but each can be read. */
async function startWorker(script: Uri): Promise<Worker> {
  const source = new Uint8Array(await workspace.fs.readFile(script));
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address, { name: "EBS Manifests" });
  // Whoever speaks has been loaded.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
