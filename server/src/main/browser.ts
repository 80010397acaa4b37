// The server's entry in a browser: it runs in a web worker, and the client reads files for it.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { startServer } from "../lsp/start.ts";

const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
startServer((options) => createConnection(ProposedFeatures.all, reader, writer, options));

// A process ends of either. The client of a worker hears of errors only.
self.addEventListener("unhandledrejection", ({ reason }) =>
  setTimeout(() => {
    throw reason;
  }),
);
