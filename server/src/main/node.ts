// The language server as a process, which runs once this is loaded: over standard input and output (`--stdio`), or the channel that
// an editor opened (`--node-ipc`).
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/start.ts";
import { nodeHost } from "./nodeHost.ts";

// What is read is soon forgotten, and V8 would rather take more memory than clear it away. Both flags count when it next wants more.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=100");

startServer(
  (options) => createConnection(ProposedFeatures.all, options),
  (connection) => nodeHost((message) => connection.console.warn(message)),
);
