// What the benchmark's editor says it can do: what VS Code says, as far as the measured requests go.
import { type ClientCapabilities, DiagnosticTag } from "vscode-languageserver-protocol";

/** `refresh`: whether the server may ask to be asked again; a server that may not answers when it knows everything. */
export function capabilities(pulls: boolean, refresh: boolean): ClientCapabilities {
  const details = {
    relatedInformation: true,
    codeDescriptionSupport: true,
    tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
  };
  return {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...(pulls && refresh ? { diagnostics: { refreshSupport: true } } : {}),
    },
    textDocument: {
      synchronization: { dynamicRegistration: false },
      publishDiagnostics: { versionSupport: true, ...details },
      ...(pulls ? { diagnostic: { relatedDocumentSupport: true, ...details } } : {}),
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: ["markdown", "plaintext"],
          insertReplaceSupport: true,
        },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
    window: { workDoneProgress: true },
  };
}
