// `textDocument/documentLink`: from the names that a file mentions to the lines where they are defined.
import type { CancellationToken, DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { printable } from "../../core/index.ts";
import { workspaceRead } from "../place.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function documentLink(shell: Shell) {
  return async ({ textDocument }: DocumentLinkParams, token: CancellationToken): Promise<DocumentLink[] | null> => {
    const uri = canonicalUri(textDocument.uri);
    await workspaceRead(shell, uri, token);
    const { service, positions, documents, can } = shell;
    if (!service.has(uri)) return null;
    return service.links(uri).map(({ span, target, title }) => ({
      range: positions.range(uri, span),
      // Editors count the lines of a fragment from 1.
      target: `${documents.spelling(target.uri)}#L${positions.range(target.uri, target.span).start.line + 1}`,
      ...(can.linkTooltips ? { tooltip: printable(title) } : {}),
    }));
  };
}
