// `textDocument/selectionRange`: what the selection at each position grows to.
import type { CancellationToken, Position, SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { stopIfCancelled } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function selectionRange({ service, positions }: Shell) {
  return (
    { textDocument, positions: asked }: SelectionRangeParams,
    token: CancellationToken,
  ): SelectionRange[] | null => {
    const uri = canonicalUri(textDocument.uri);
    if (!service.has(uri)) return null;
    return asked.map((position) => {
      stopIfCancelled(token);
      return chain(position);
    });

    function chain(position: Position): SelectionRange {
      const { start } = positions.span(uri, { start: position, end: position });
      let outer: SelectionRange | undefined;
      for (const span of [...service.selections(uri, start)].reverse()) {
        outer = { range: positions.range(uri, span), ...(outer ? { parent: outer } : {}) };
      }
      return outer ?? { range: { start: position, end: position } };
    }
  };
}
