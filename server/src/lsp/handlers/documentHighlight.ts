// `textDocument/documentHighlight`: a name's other places in the file; where it is defined counts as writing.
import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from "vscode-languageserver";
import { stopIfCancelled } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function documentHighlight({ service, positions }: Shell) {
  return (
    { textDocument, position }: DocumentHighlightParams,
    token: CancellationToken,
  ): DocumentHighlight[] | null => {
    stopIfCancelled(token);
    const uri = canonicalUri(textDocument.uri);
    if (!service.has(uri)) return null;
    const { start } = positions.span(uri, { start: position, end: position });
    return service.highlights(uri, start).map(({ span, defines }) => ({
      range: positions.range(uri, span),
      kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  };
}
