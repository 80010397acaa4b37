// How the library for language clients is to behave here. It is most of the extension's code, so whoever needs this file loads it late.

import { l10n, workspace } from "vscode";
import type { LanguageClientOptions, Middleware } from "vscode-languageclient";
import { CloseAction, ErrorAction, RevealOutputChannelOn } from "vscode-languageclient";
import { exampleScheme } from "../example.ts";
import { configurationBesideOthers, outlineBesideOthers } from "../otherYaml.ts";
import { rulePageTemplate } from "../ruleDocs.ts";
import type { ClientChannels } from "../server.ts";
import { wordsAsText } from "./asText.ts";
import { diagnosticsInSight } from "./diagnostics.ts";
import { warnedRename } from "./renameWarning.ts";

const sendRequest: NonNullable<Middleware["sendRequest"]> = (type, params, token, next) =>
  warnedRename.sendRequest(type, params, token, (...request) => wordsAsText.sendRequest(...request, next));

/** What the client is told wherever it runs; `channels` is what it writes to. */
export function clientOptions(channels: ClientChannels): LanguageClientOptions {
  return {
    ...channels,
    documentSelector: authoredSchemes().map((scheme) => ({ language: "yaml", scheme })),
    diagnosticCollectionName: "ebs",
    diagnosticCollectionProvider: diagnosticsInSight,
    initializationOptions: {
      rulePage: rulePageTemplate,
      showReferences: true,
      storageMap: true,
      chooseClass: true,
      refactorPreview: true,
      suggest: "editor.action.triggerSuggest",
      files: true,
    },
    // Hovers lead to the storage map, and run nothing else.
    markdown: { isTrusted: { enabledCommands: ["ebsManifests.showStorageMap"] } },
    // A failed request belongs into the log. It must not push a panel in front of somebody who is typing.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { ...outlineBesideOthers, sendRequest, workspace: configurationBesideOthers },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      // The library's own way is to start again at once, and to say so in a box each time.
      closed: () => ({
        action: CloseAction.DoNotRestart,
        handled: true,
        message: l10n.t("The language server has ended unexpectedly"),
      }),
    },
  };
}

/**
 * Where people write: on disk, in untitled files, in the example, in virtual workspaces. Naming no scheme at all would also report on the
 * old side of every comparison and on both sides of a refactoring's preview.
 */
function authoredSchemes(): string[] {
  const open = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(["file", "untitled", exampleScheme, "vscode-vfs", ...open])];
}
