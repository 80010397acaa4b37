// The client of a language server that runs in a web worker.

import type { ExtensionContext } from "vscode";
import { Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from "vscode-languageclient/browser";
import type { ClientChannels } from "../server.ts";
import { clientOptions } from "./options.ts";
import { workerFiles, workerScript } from "./worker.ts";

export function createLanguageClient(context: ExtensionContext, channels: ClientChannels): LanguageClient {
  const folder = Uri.joinPath(context.extensionUri, "server", "dist");
  let worker: Worker | undefined;
  const start = async () => {
    worker = await startWorker(folder);
    // Not the worker itself: VS Code's own `Worker` makes workers that the client does not know for such.
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient("ebsManifests", "EBS Manifests", start, clientOptions(channels));
  // Nobody else ends the worker of a server that was told to stop, that has died, or that never answered.
  const end = () => worker?.terminate();
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped || newState === State.StartFailed) end();
  });
  const dispose = client.dispose.bind(client);
  client.dispose = (timeout) => dispose(timeout).finally(end);
  return client;
}

/** An error that nobody catches ends a process. A worker goes on after it, so that its end has to be made. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener("error", () => this.fireClose(), { once: true });
  }
}

/** A worker cannot be made from every address that an extension may have, but each can be read. `folder` holds the server's files. */
async function startWorker(folder: Uri): Promise<Worker> {
  const read = async (name: string) => new Uint8Array(await workspace.fs.readFile(Uri.joinPath(folder, name)));
  const script = workerScript(await Promise.all(workerFiles.map(read)));
  const address = URL.createObjectURL(new Blob(script, { type: "text/javascript" }));
  const worker = new Worker(address, { name: "EBS Manifests" });
  // Whoever speaks has been loaded.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
