// Words of manifests that VS Code would read as markup reach it as text: lenses and completions may hold icons, tooltips of links are
// Markdown, and what a box says may hold links that run commands.

import type { CodeAction, CodeLens, CompletionList, DocumentLink, Middleware } from "vscode-languageclient";
import type { ConversionOffers, ConversionOffersMethod } from "../../../server/src/lsp/protocol.ts";

const conversionOffers: ConversionOffersMethod = "ebsManifests/conversionOffers";

/** Stands between the server's answers and whoever shows them. */
export const wordsAsText: Required<Pick<Middleware, "sendRequest">> = {
  async sendRequest(type, params, token, next) {
    try {
      const answer = await next(type, params, token);
      if (answer) answers[typeof type === "string" ? type : type.method]?.(answer as never);
      return answer;
    } catch (error) {
      if (error instanceof Error) error.message = withoutLinks(error.message);
      throw error;
    }
  },
};

const answers: Readonly<Record<string, (answer: never) => void>> = {
  "textDocument/codeAction": (actions: CodeAction[]) => {
    for (const { disabled } of actions) if (disabled) disabled.reason = withoutLinks(disabled.reason);
  },
  [conversionOffers]: ({ offers }: ConversionOffers) => {
    for (const offer of offers) {
      const { action, object } = offer;
      if (object !== undefined) Object.assign(offer, { object: withoutIcons(object) });
      action.title = withoutIcons(action.title);
      if (action.disabled) action.disabled.reason = withoutLinks(withoutIcons(action.disabled.reason));
    }
  },
  "codeLens/resolve": ({ command }: CodeLens) => {
    if (command) command.title = withoutIcons(command.title);
  },
  "textDocument/completion": ({ items }: CompletionList) => {
    for (const item of items) {
      const { label } = item;
      item.label = withoutIcons(label);
      if (item.label !== label) item.filterText ??= label;
    }
  },
  "textDocument/documentLink": (links: DocumentLink[]) => {
    for (const link of links) if (link.tooltip !== undefined) link.tooltip = withoutMarkdown(link.tooltip);
  },
};

/** `$(trash)` is a picture; behind a `\` it is those characters. */
export function withoutIcons(text: string): string {
  return text.replaceAll("$(", "\\$(");
}

/** `[words](command:…)` runs a command, and nothing can be written before it to prevent that. */
export function withoutLinks(text: string): string {
  return text.replaceAll("](", "] (");
}

function withoutMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&$]/g, "\\$&");
}
