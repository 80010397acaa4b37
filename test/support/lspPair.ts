// A real client and the real server, joined by streams in memory: what an editor would see, without an editor.
import { PassThrough } from "node:stream";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Command,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  InitializeRequest,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Host } from "../../server/src/lsp/host.ts";
// The server loads this when it starts. Here it is loaded beforehand, so that no test has to be patient because of it.
import "../../server/src/lsp/server.ts";
import type { StatusParams } from "../../server/src/lsp/protocol.ts";
import { startServer } from "../../server/src/lsp/start.ts";
import { edited } from "./editedText.ts";

export interface PairOptions {
  readonly capabilities?: ClientCapabilities;
  /** Files of the workspace folder `file:///w`, by address; without them and without `host` the server has no host. */
  readonly disk?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  readonly host?: Host;
  readonly folders?: readonly string[] | null;
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** How long reading one file takes, in milliseconds. */
  readonly readingTime?: number;
  /** The language of the client's user. */
  readonly locale?: string;
}

export const folder = "file:///w";

/** Everything that a current client announces and this server uses. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
      dataSupport: true,
    },
    publishDiagnostics: { versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
      honorsChangeAnnotations: true,
    },
    definition: { linkSupport: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: { tooltipSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        tagSupport: { valueSet: [1] },
        insertTextModeSupport: { valueSet: [1, 2] },
        resolveSupport: { properties: ["documentation"] },
      },
    },
  },
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      snippetEditSupport: true,
      resourceOperations: ["create"],
    },
  },
  window: { workDoneProgress: true },
};

export async function startPair(options: PairOptions = {}): Promise<LspPair> {
  const pair = new LspPair(options);
  await pair.start();
  return pair;
}

export class LspPair {
  readonly client: MessageConnection;
  readonly logs: string[] = [];
  readonly statuses: StatusParams[] = [];
  readonly registered: string[] = [];
  readonly pushed: PublishDiagnosticsParams[] = [];
  /** Requests of the server that nobody announced. */
  readonly unexpected: string[] = [];
  readonly disk: Map<string, string>;
  /** The files of the disk that the server has read. */
  readonly read: string[] = [];
  /** Where the server has looked whether there is something. */
  readonly lookedAt: string[] = [];
  /** Who is to be told of files that change, by the server's own watching. */
  readonly watches = new Set<(uri: string, gone: boolean) => void>();
  refreshes = 0;
  settings: unknown;
  result: InitializeResult = { capabilities: {} };
  readonly #open = new Map<string, TextDocument>();
  readonly #options: PairOptions;
  readonly #server: { dispose(): void };

  constructor(options: PairOptions) {
    this.#options = options;
    this.settings = options.settings ?? {};
    this.disk = new Map(options.disk instanceof Map ? options.disk : Object.entries(options.disk ?? {}));
    const [up, down] = [new PassThrough(), new PassThrough()];
    const [reader, writer] = [new StreamMessageReader(up), new StreamMessageWriter(down)];
    this.#server = startServer(
      (strategy) => createConnection(ProposedFeatures.all, reader, writer, strategy),
      options.host || options.disk ? () => options.host ?? this.#host() : undefined,
    );
    this.client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
  }

  async start(): Promise<void> {
    const { capabilities = {}, folders = [folder], initializationOptions, locale } = this.#options;
    const workspaceFolders = capabilities.workspace?.workspaceFolders
      ? (folders?.map((uri) => ({ uri, name: uri })) ?? null)
      : undefined;
    this.result = await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folders?.[0] ?? null,
      capabilities,
      ...(locale === undefined ? {} : { locale }),
      ...(workspaceFolders === undefined ? {} : { workspaceFolders }),
      initializationOptions,
    });
    await this.client.sendNotification("initialized", {});
  }

  async stop(): Promise<void> {
    await this.client.sendRequest("shutdown");
    this.client.dispose();
    this.#server.dispose();
  }

  text(uri: string): string {
    return this.#open.get(uri)?.getText() ?? this.disk.get(uri) ?? "";
  }

  async open(uri: string, text = this.disk.get(uri) ?? ""): Promise<void> {
    this.#open.set(uri, TextDocument.create(uri, "yaml", 1, text));
    await this.client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
  }

  /** Replaces what stands between two offsets, and sends just that. */
  async edit(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.#opened(uri);
    await this.change(uri, [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, text }]);
  }

  async replace(uri: string, old: string, text: string): Promise<void> {
    const start = this.text(uri).indexOf(old);
    if (start < 0) throw new Error(`${uri} does not hold ${old}`);
    await this.edit(uri, start, start + old.length, text);
  }

  async change(uri: string, contentChanges: { range: Range; text: string }[]): Promise<void> {
    const document = this.#opened(uri);
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.#open.delete(uri);
    await this.client.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Writes a file that is not open, as another program would, and tells so. */
  async write(uri: string, text: string | undefined): Promise<void> {
    const type = text === undefined ? 3 : this.disk.has(uri) ? 2 : 1;
    if (text === undefined) this.disk.delete(uri);
    else this.disk.set(uri, text);
    await this.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** Waits until the server has its settings and has read the workspace. */
  async settled(): Promise<void> {
    await this.client.sendRequest("workspace/diagnostic", { previousResultIds: [] });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error("A report without a previous one is full");
    return report.items;
  }

  async actions(uri: string, words: string, only?: string[]): Promise<(CodeAction | Command)[]> {
    const document = this.#opened(uri);
    const start = this.text(uri).indexOf(words);
    if (start < 0) throw new Error(`${uri} does not hold ${words}`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    return (await this.client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ?? [];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.client.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** The texts after the edit, as VS Code makes them; the open files keep theirs. */
  applied({ changes, documentChanges }: WorkspaceEdit): Map<string, string> {
    const texts = new Map<string, string>();
    for (const [uri, edits] of Object.entries(changes ?? {})) texts.set(uri, edited(this.text(uri), edits));
    const created = new Set<string>();
    for (const change of documentChanges ?? []) {
      if ("kind" in change) {
        if (change.kind !== "create") throw new Error(`Nobody asked to ${change.kind} a file`);
        created.add(change.uri);
        continue;
      }
      const { textDocument, edits } = change;
      if (textDocument.version !== (this.#open.get(textDocument.uri)?.version ?? null))
        throw new Error("The edit is for another version");
      const text = created.has(textDocument.uri) ? "" : this.text(textDocument.uri);
      texts.set(textDocument.uri, edited(text, edits));
    }
    return texts;
  }

  /** Waits until `is` holds. */
  async until(is: () => boolean, patience = 5000): Promise<void> {
    const end = Date.now() + patience;
    while (!is()) {
      if (Date.now() > end) throw new Error(`This did not happen: ${is}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #opened(uri: string): TextDocument {
    const document = this.#open.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  #listen(): void {
    const { client } = this;
    const announced = this.#options.capabilities ?? {};
    client.onNotification("window/logMessage", ({ message }: { message: string }) => void this.logs.push(message));
    client.onNotification("ebsManifests/status", (status: StatusParams) => void this.statuses.push(status));
    client.onNotification(
      "textDocument/publishDiagnostics",
      (params: PublishDiagnosticsParams) => void this.pushed.push(params),
    );
    if (announced.workspace?.configuration) {
      client.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    }
    if (announced.workspace?.diagnostics?.refreshSupport) {
      client.onRequest("workspace/diagnostic/refresh", () => {
        this.refreshes++;
        return null;
      });
    }
    client.onRequest("client/registerCapability", ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    if (announced.window?.workDoneProgress) client.onRequest("window/workDoneProgress/create", () => null);
    client.onRequest((method) => {
      this.unexpected.push(method);
      return null;
    });
    client.listen();
  }

  #host(): Host {
    const { disk, read, lookedAt } = this;
    const pause = () => new Promise((resolve) => setTimeout(resolve, this.#options.readingTime ?? 0));
    return {
      pages: "file:///docs",
      async *listFiles(base) {
        for (const uri of [...disk.keys()]) if (uri.startsWith(`${base}/`)) yield uri;
      },
      async lists(base, uri) {
        return uri.startsWith(`${base}/`) && disk.has(uri);
      },
      async isMissing(base, uri) {
        lookedAt.push(uri);
        return (
          uri.startsWith(`${base}/`) && ![...disk.keys()].some((each) => each === uri || each.startsWith(`${uri}/`))
        );
      },
      watch: async (_folder, changed) => {
        this.watches.add(changed);
        return () => this.watches.delete(changed);
      },
      async readFile(uri) {
        read.push(uri);
        await pause();
        return disk.get(uri);
      },
    };
  }
}
