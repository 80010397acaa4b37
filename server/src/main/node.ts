// The language server as a process, which runs once this is loaded: over standard input and output (`--stdio`), or the channel that
// an editor opened (`--node-ipc`).
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/start.ts";
import { nodeHost } from "./nodeHost.ts";

startServer(
  (options) => createConnection(ProposedFeatures.all, options),
  (connection) => nodeHost((message) => connection.console.warn(message)),
);
