// `textDocument/inlayHint`: what EBS makes of the sizes in a range.
import type { CancellationToken, InlayHint, InlayHintParams } from "vscode-languageserver";
import { hintLabel } from "../hintLabel.ts";
import { enoughRead } from "../place.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function inlayHint(shell: Shell) {
  const { can, service, positions, settings, hints, say } = shell;
  return async ({ textDocument, range }: InlayHintParams, token: CancellationToken): Promise<InlayHint[]> => {
    const uri = canonicalUri(textDocument.uri);
    await enoughRead(shell, uri, token, can.refreshInlayHints);
    if (!service.has(uri)) return [];
    hints.shown(uri, "");
    return service.inlayHints(uri, positions.span(uri, range), settings.config(uri)).map((hint) => {
      const { label, isWhole } = hintLabel(hint, say);
      const tooltip = [...(isWhole ? [] : hint.whole), ...hint.tooltip].map(say).join("\n");
      return {
        position: positions.range(uri, { start: hint.offset, end: hint.offset }).start,
        label,
        paddingLeft: true,
        ...(tooltip === "" ? {} : { tooltip }),
      };
    });
  };
}
