// The language server: which methods of the protocol it speaks, and who answers them.
import type { Connection, InitializeParams } from "vscode-languageserver";
import { sayingFor } from "../core/index.ts";
import { guard, guardNotification } from "./guard.ts";
import { baseline } from "./handlers/baseline.ts";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "./handlers/callHierarchy.ts";
import { codeAction } from "./handlers/codeAction.ts";
import { codeActionResolve } from "./handlers/codeActionResolve.ts";
import { codeLens, codeLensResolve } from "./handlers/codeLens.ts";
import { completion } from "./handlers/completion.ts";
import { conversionOffers } from "./handlers/conversionOffers.ts";
import { definition } from "./handlers/definition.ts";
import { diagnostic } from "./handlers/diagnostic.ts";
import { didChangeConfiguration } from "./handlers/didChangeConfiguration.ts";
import { documentHighlight } from "./handlers/documentHighlight.ts";
import { documentLink } from "./handlers/documentLink.ts";
import { documentSymbol } from "./handlers/documentSymbol.ts";
import { executeCommand } from "./handlers/executeCommand.ts";
import { foldingRange } from "./handlers/foldingRange.ts";
import { hover } from "./handlers/hover.ts";
import { initialized } from "./handlers/initialized.ts";
import { inlayHint } from "./handlers/inlayHint.ts";
import { references } from "./handlers/references.ts";
import { prepareRename, rename } from "./handlers/rename.ts";
import { selectionRange } from "./handlers/selectionRange.ts";
import { semanticTokens, semanticTokensRange } from "./handlers/semanticTokens.ts";
import { storageMap } from "./handlers/storageMap.ts";
import { versionEdit } from "./handlers/versionEdit.ts";
import { willRenameFiles } from "./handlers/willRenameFiles.ts";
import { workspaceDiagnostic } from "./handlers/workspaceDiagnostic.ts";
import { workspaceSymbol } from "./handlers/workspaceSymbol.ts";
import type { Host } from "./host.ts";
import { baselineMethod, conversionOffersMethod, storageMapMethod, versionEditMethod } from "./protocol.ts";
import { createShell, type Shell } from "./shell.ts";

/** From now on every method is answered; `params` are those of `initialize`. `host` is what the machine itself can read, if it can. */
export async function answerAll(connection: Connection, params: InitializeParams, host?: Host): Promise<void> {
  const shell = createShell(connection, params, host, await sayingFor(params.locale));
  answer(shell, foldersOf(params));
  answerNavigation(shell);
  answerReading(shell);
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
  connection.onRequest(storageMapMethod, guard(log, storageMapMethod, null, storageMap(shell)));
  connection.onRequest(versionEditMethod, guard(log, versionEditMethod, null, versionEdit(shell)));
  connection.onRequest(conversionOffersMethod, guard(log, conversionOffersMethod, null, conversionOffers(shell)));
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
  connection.workspace.onWillRenameFiles(guard(log, "workspace/willRenameFiles", null, willRenameFiles(shell)));
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

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath?.startsWith("/") ? [`file://${rootPath.split("/").map(encodeURIComponent).join("/")}`] : [];
}
