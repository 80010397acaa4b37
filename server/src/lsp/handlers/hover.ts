// `textDocument/hover`: what there is to say about the word under the cursor.
import type { CancellationToken, Hover, HoverParams } from "vscode-languageserver";
import { mapLink } from "../mapLink.ts";
import { toMarkdown, toPlainText } from "../markup.ts";
import { placeAsked } from "../place.ts";
import type { Shell } from "../shell.ts";

export function hover(shell: Shell) {
  const { can, service, positions, settings, say } = shell;
  return async (params: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    const place = await placeAsked(shell, params, token);
    const found = place && service.hover(place.uri, place.offset, settings.config(place.uri));
    if (!found) return null;
    return {
      contents: can.hoverMarkdown
        ? { kind: "markdown", value: toMarkdown(found.parts, say, (object) => mapLink(shell, object)) }
        : { kind: "plaintext", value: toPlainText(found.parts, say) },
      range: positions.range(place.uri, found.span),
    };
  };
}
