// The language server as a process: over standard input and output, or the channel that an editor opened, as the arguments say.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/server.ts";
import { nodeHost } from "./nodeHost.ts";

export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(
    connection,
    nodeHost((message) => connection.console.warn(message)),
  );
}
