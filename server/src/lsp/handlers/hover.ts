// `textDocument/hover`: what there is to say about the word under the cursor.
import type { CancellationToken, Hover, HoverParams } from "vscode-languageserver";
import { unlessModified } from "../guard.ts";
import { toMarkdown, toPlainText } from "../markup.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function hover({ can, service, positions, settings, documents, ready }: Shell) {
  return async ({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    const uri = canonicalUri(textDocument.uri);
    await unlessModified(ready, () => documents.version(uri), token);
    if (service.text(uri) === undefined) return null;
    const { start } = positions.span(uri, { start: position, end: position });
    const found = service.hover(uri, start, settings.config(uri));
    if (!found) return null;
    return {
      contents: can.hoverMarkdown
        ? { kind: "markdown", value: toMarkdown(found.parts) }
        : { kind: "plaintext", value: toPlainText(found.parts) },
      range: positions.range(uri, found.span),
    };
  };
}
