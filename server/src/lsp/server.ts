// The language server: which methods of the protocol it speaks, and who answers them.
import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import { guard, guardNotification } from "./guard.ts";
import { baseline } from "./handlers/baseline.ts";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "./handlers/callHierarchy.ts";
import { codeAction, fixAllKind } from "./handlers/codeAction.ts";
import { codeActionResolve } from "./handlers/codeActionResolve.ts";
import { codeLens, codeLensResolve } from "./handlers/codeLens.ts";
import { completion } from "./handlers/completion.ts";
import { definition } from "./handlers/definition.ts";
import { diagnostic } from "./handlers/diagnostic.ts";
import { didChangeConfiguration } from "./handlers/didChangeConfiguration.ts";
import { documentHighlight } from "./handlers/documentHighlight.ts";
import { documentLink } from "./handlers/documentLink.ts";
import { documentSymbol } from "./handlers/documentSymbol.ts";
import { executeCommand, fixCommand } from "./handlers/executeCommand.ts";
import { foldingRange } from "./handlers/foldingRange.ts";
import { hover } from "./handlers/hover.ts";
import { initialized } from "./handlers/initialized.ts";
import { inlayHint } from "./handlers/inlayHint.ts";
import { references } from "./handlers/references.ts";
import { prepareRename, rename } from "./handlers/rename.ts";
import { selectionRange } from "./handlers/selectionRange.ts";
import { legend, semanticTokens, semanticTokensRange } from "./handlers/semanticTokens.ts";
import { workspaceDiagnostic } from "./handlers/workspaceDiagnostic.ts";
import { workspaceSymbol } from "./handlers/workspaceSymbol.ts";
import type { Host } from "./host.ts";
import { baselineMethod } from "./protocol.ts";
import { createShell, type Shell } from "./shell.ts";

/** Speaks over `connection` until the client ends it. Without `host` it knows the open files only. */
export function startServer(connection: Connection, host?: Host): void {
  connection.onInitialize((params) => {
    const shell = createShell(connection, params, host);
    answer(shell, foldersOf(params));
    answerNavigation(shell);
    answerReading(shell);
    return { capabilities: offered(shell.can), serverInfo: { name: "ebs-manifests" } };
  });
  connection.listen();
}

function answer(shell: Shell, folders: readonly string[]): void {
  const { connection, log, documents, disk, announcer } = shell;
  connection.onInitialized(guardNotification(log, "initialized", () => initialized(shell, folders)));
  connection.onDidOpenTextDocument(
    guardNotification(log, "textDocument/didOpen", (params) => documents.opened(params)),
  );
  connection.onDidChangeTextDocument(
    guardNotification(log, "textDocument/didChange", (params) => documents.edited(params)),
  );
  connection.onDidCloseTextDocument(
    guardNotification(log, "textDocument/didClose", (params) => documents.closed(params)),
  );
  connection.onDidChangeWatchedFiles(
    guardNotification(log, "workspace/didChangeWatchedFiles", ({ changes }) => disk.changed(changes)),
  );
  connection.onDidChangeConfiguration(
    guardNotification(log, "workspace/didChangeConfiguration", didChangeConfiguration(shell)),
  );
  connection.onNotification(baselineMethod, guardNotification(log, baselineMethod, baseline(shell)));
  const { diagnostics } = connection.languages;
  diagnostics.on(guard(log, "textDocument/diagnostic", { kind: "full", items: [] }, diagnostic(shell)));
  diagnostics.onWorkspace(guard(log, "workspace/diagnostic", { items: [] }, workspaceDiagnostic(shell)));
  connection.onCodeAction(guard(log, "textDocument/codeAction", [], codeAction(shell)));
  connection.onCodeActionResolve((action, token) =>
    guard(log, "codeAction/resolve", action, codeActionResolve(shell))(action, token),
  );
  connection.onExecuteCommand(guard(log, "workspace/executeCommand", null, executeCommand(shell)));
  const { complete, resolve } = completion(shell);
  connection.onCompletion(guard(log, "textDocument/completion", null, complete));
  connection.onCompletionResolve((item, token) => guard(log, "completionItem/resolve", item, resolve)(item, token));
  connection.onShutdown(() => {
    disk.stop();
    announcer.stop();
    shell.hints.stop();
    shell.lenses.stop();
  });
}

function answerNavigation(shell: Shell): void {
  const { connection, log } = shell;
  connection.onDefinition(guard(log, "textDocument/definition", null, definition(shell)));
  connection.onReferences(guard(log, "textDocument/references", null, references(shell)));
  connection.onDocumentHighlight(guard(log, "textDocument/documentHighlight", null, documentHighlight(shell)));
  connection.onPrepareRename(guard(log, "textDocument/prepareRename", null, prepareRename(shell)));
  connection.onRenameRequest(guard(log, "textDocument/rename", null, rename(shell)));
  connection.onDocumentSymbol(guard(log, "textDocument/documentSymbol", null, documentSymbol(shell)));
  connection.onWorkspaceSymbol(guard(log, "workspace/symbol", [], workspaceSymbol(shell)));
  connection.onFoldingRanges(guard(log, "textDocument/foldingRange", null, foldingRange(shell)));
  connection.onSelectionRanges(guard(log, "textDocument/selectionRange", null, selectionRange(shell)));
  connection.onDocumentLinks(guard(log, "textDocument/documentLink", null, documentLink(shell)));
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(guard(log, "textDocument/prepareCallHierarchy", null, prepareCallHierarchy(shell)));
  callHierarchy.onIncomingCalls(guard(log, "callHierarchy/incomingCalls", [], incomingCalls(shell)));
  callHierarchy.onOutgoingCalls(guard(log, "callHierarchy/outgoingCalls", [], outgoingCalls(shell)));
}

function answerReading(shell: Shell): void {
  const { connection, log } = shell;
  connection.onHover(guard(log, "textDocument/hover", null, hover(shell)));
  connection.onCodeLens(guard(log, "textDocument/codeLens", [], codeLens(shell)));
  connection.onCodeLensResolve((lens, token) =>
    guard(log, "codeLens/resolve", lens, codeLensResolve(shell))(lens, token),
  );
  const { inlayHint: hints, semanticTokens: tokens } = connection.languages;
  hints.on(guard(log, "textDocument/inlayHint", [], inlayHint(shell)));
  tokens.on(guard(log, "textDocument/semanticTokens/full", { data: [] }, semanticTokens(shell)));
  tokens.onRange(guard(log, "textDocument/semanticTokens/range", { data: [] }, semanticTokensRange(shell)));
}

function offered(can: Abilities): InitializeResult["capabilities"] {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(can.pullDiagnostics ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } } : {}),
    codeActionProvider: can.codeActionLiterals
      ? {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
          resolveProvider: can.codeActionResolve,
        }
      : true,
    ...(can.codeActionLiterals ? {} : { executeCommandProvider: { commands: [fixCommand] } }),
    completionProvider: { triggerCharacters: [":", " ", "-", "{", "[", "/", '"', "'"], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: can.prepareRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    callHierarchyProvider: true,
    ...(can.hover ? { hoverProvider: true } : {}),
    ...(can.inlayHints ? { inlayHintProvider: true } : {}),
    ...(can.codeLenses ? { codeLensProvider: { resolveProvider: true } } : {}),
    ...(can.semanticTokens || can.semanticTokensRange
      ? { semanticTokensProvider: { legend, full: can.semanticTokens, range: can.semanticTokensRange } }
      : {}),
    ...(can.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath?.startsWith("/") ? [`file://${rootPath.split("/").map(encodeURIComponent).join("/")}`] : [];
}
