// The language server's start: `initialize` is answered first, and who answers everything else is loaded behind it.
import type { Connection, ConnectionOptions } from "vscode-languageserver";
import { abilitiesOf } from "./abilities.ts";
import { offeredTo } from "./capabilities.ts";
import { Gate } from "./gate.ts";
import type { Host } from "./host.ts";
import { pause } from "./pause.ts";

/** Speaks over the connection that `connect` opens, and returns it. Without a host it knows what the client hands out, or else the open files only. */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  hostFor?: (connection: Connection) => Host,
): Connection {
  const gate = new Gate();
  const connection = connect({ messageStrategy: gate });
  connection.onInitialize((params) => {
    const load = async () => {
      // The answer leaves in the next turn of the event loop, or in the one after.
      await pause();
      await pause();
      const { answerAll } = await import("./server.ts");
      await answerAll(connection, params, hostFor?.(connection));
    };
    gate.closeUntil(load());
    return { capabilities: offeredTo(abilitiesOf(params.capabilities)), serverInfo: { name: "ebs-manifests" } };
  });
  connection.listen();
  return connection;
}
