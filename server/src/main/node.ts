// The server's entry for editors: `node.cjs --stdio` or, from VS Code, `--node-ipc`.
import { startNodeServer } from "./nodeServer.ts";

startNodeServer();
