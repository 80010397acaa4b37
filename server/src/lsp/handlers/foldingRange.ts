// `textDocument/foldingRange`: whole lines only, which every client can fold.
import {
  type CancellationToken,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
} from "vscode-languageserver";
import type { Fold } from "../../core/index.ts";
import { stopIfCancelled } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

const kindOf: Readonly<Record<Fold["kind"], FoldingRangeKind | undefined>> = {
  block: undefined,
  comment: FoldingRangeKind.Comment,
  region: FoldingRangeKind.Region,
};

export function foldingRange({ service, positions, can }: Shell) {
  return ({ textDocument }: FoldingRangeParams, token: CancellationToken): FoldingRange[] | null => {
    stopIfCancelled(token);
    const uri = canonicalUri(textDocument.uri);
    if (!service.has(uri)) return null;
    const ranges = service.folds(uri).map(({ span, kind }) => {
      const { start, end } = positions.range(uri, span);
      const named = kindOf[kind];
      return { startLine: start.line, endLine: end.line, ...(named === undefined ? {} : { kind: named }) };
    });
    if (ranges.length <= can.foldLimit) return ranges;
    // Of too many, the longest: the outline can still be folded.
    return ranges.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine)).slice(0, can.foldLimit);
  };
}
