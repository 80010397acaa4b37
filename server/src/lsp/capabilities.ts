// What the server offers: as much of it as the client can use. It is told before anything else is loaded.
import {
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type InitializeResult,
  SemanticTokenModifiers,
  type SemanticTokensLegend,
  SemanticTokenTypes,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.ebs`;

/** For a client that knows commands but no code actions. */
export const fixCommand = "ebsManifests.applyFix";

/** The command of a client that lets its user choose among classes. */
export const chooseClassCommand = "ebsManifests.chooseClass";

/** What may stand in a kustomization: manifests, and folders that hold some. */
const movable: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: "**/*.{yaml,yml}", matches: "file" } }, { pattern: { glob: "**", matches: "folder" } }],
};

/** Standard types only, so that every theme has a colour for them. */
export const legend = {
  tokenTypes: [SemanticTokenTypes.variable, SemanticTokenTypes.enumMember, SemanticTokenTypes.number],
  tokenModifiers: [SemanticTokenModifiers.declaration, SemanticTokenModifiers.readonly],
} satisfies SemanticTokensLegend;

export function offeredTo(can: Abilities): InitializeResult["capabilities"] {
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
    // Without being asked whether it can: Neovim shows lenses for many releases before it says so.
    codeLensProvider: { resolveProvider: true },
    ...(can.semanticTokens || can.semanticTokensRange
      ? { semanticTokensProvider: { legend, full: can.semanticTokens, range: can.semanticTokensRange } }
      : {}),
    workspace: {
      ...(can.workspaceFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
      ...(can.willRenameFiles ? { fileOperations: { willRename: movable } } : {}),
    },
  };
}
