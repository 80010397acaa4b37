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
import { codeAction, fixAllKind } from "./handlers/codeAction.ts";
import { codeActionResolve } from "./handlers/codeActionResolve.ts";
import { completion } from "./handlers/completion.ts";
import { diagnostic } from "./handlers/diagnostic.ts";
import { didChangeConfiguration } from "./handlers/didChangeConfiguration.ts";
import { executeCommand, fixCommand } from "./handlers/executeCommand.ts";
import { initialized } from "./handlers/initialized.ts";
import { workspaceDiagnostic } from "./handlers/workspaceDiagnostic.ts";
import type { Host } from "./host.ts";
import { baselineMethod } from "./protocol.ts";
import { createShell, type Shell } from "./shell.ts";

/** Speaks over `connection` until the client ends it. Without `host` it knows the open files only. */
export function startServer(connection: Connection, host?: Host): void {
  connection.onInitialize((params) => {
    const shell = createShell(connection, params, host);
    answer(shell, foldersOf(params));
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
  });
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
