// What the client can do. The only place that reads its capabilities, so that nothing is used which was not asked for.
import type { ClientCapabilities } from "vscode-languageserver";

/** A client that announces nothing can do none of this, and still gets a working server. */
export interface Abilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly diagnosticVersion: boolean;
  readonly diagnosticPages: boolean;
  readonly diagnosticRelated: boolean;
  /** The values of `DiagnosticTag` that the client knows. */
  readonly diagnosticTags: ReadonlySet<number>;
  readonly codeActionLiterals: boolean;
  readonly codeActionResolve: boolean;
  readonly codeActionDisabled: boolean;
  readonly codeActionPreferred: boolean;
  readonly applyEdit: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly snippetEdits: boolean;
  readonly createsFiles: boolean;
  readonly completionSnippets: boolean;
  /** Whether an item may have several lines. */
  readonly completionLines: boolean;
  readonly completionDeprecated: boolean;
  readonly completionDeprecatedTag: boolean;
  readonly completionMarkdown: boolean;
  readonly completionAsIs: boolean;
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly renameAnnotations: boolean;
  readonly nestedSymbols: boolean;
  readonly linkTooltips: boolean;
  /** How many folding ranges of a file the client wants at the most. */
  readonly foldLimit: number;
  readonly hover: boolean;
  readonly hoverMarkdown: boolean;
  readonly inlayHints: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  readonly semanticTokens: boolean;
  readonly semanticTokensRange: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly willRenameFiles: boolean;
  readonly progress: boolean;
}

const deprecatedItem = 1;
const asIs = 1;

export function abilitiesOf({ textDocument, workspace, window }: ClientCapabilities): Abilities {
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  const action = textDocument?.codeAction;
  const item = textDocument?.completion?.completionItem;
  const edit = workspace?.workspaceEdit;
  const documentChanges = edit?.documentChanges === true;
  return {
    pullDiagnostics: pull !== undefined,
    refreshDiagnostics: pull !== undefined && workspace?.diagnostics?.refreshSupport === true,
    diagnosticVersion: push?.versionSupport === true,
    // Before 3.18 a client that pulls had no place of its own to announce these.
    diagnosticPages: (pull?.codeDescriptionSupport ?? push?.codeDescriptionSupport) === true,
    diagnosticRelated: (pull?.relatedInformation ?? push?.relatedInformation) === true,
    diagnosticTags: new Set((pull?.tagSupport ?? push?.tagSupport)?.valueSet ?? []),
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    codeActionResolve: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    codeActionDisabled: action?.disabledSupport === true,
    codeActionPreferred: action?.isPreferredSupport === true,
    applyEdit: workspace?.applyEdit === true,
    documentChanges,
    // Both live in versioned changes only.
    changeAnnotations: documentChanges && edit?.changeAnnotationSupport !== undefined,
    createsFiles: documentChanges && edit?.resourceOperations?.includes("create") === true,
    snippetEdits: documentChanges && edit?.snippetEditSupport === true,
    completionSnippets: item?.snippetSupport === true,
    // Neovim announces neither before it can: until 0.10 it put lines into the text as one, with NULs between them.
    completionLines: item?.snippetSupport === true || textDocument?.completion?.contextSupport === true,
    completionDeprecated: item?.deprecatedSupport === true,
    completionDeprecatedTag: item?.tagSupport?.valueSet.includes(deprecatedItem) === true,
    completionMarkdown: item?.documentationFormat?.includes("markdown") === true,
    completionAsIs: item?.insertTextModeSupport?.valueSet.includes(asIs) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    renameAnnotations: textDocument?.rename?.honorsChangeAnnotations === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    hover: textDocument?.hover !== undefined,
    // In the order of the client's preference.
    hoverMarkdown: textDocument?.hover?.contentFormat?.[0] === "markdown",
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshInlayHints: textDocument?.inlayHint !== undefined && workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    semanticTokens: Boolean(textDocument?.semanticTokens?.requests.full),
    semanticTokensRange: Boolean(textDocument?.semanticTokens?.requests.range),
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    willRenameFiles: workspace?.fileOperations?.willRename === true,
    progress: window?.workDoneProgress === true,
  };
}
