// Objects of the whole workspace by a few letters of `Kind/name`, and the claims that StatefulSets make by theirs.
import { claimTemplatesOf } from "../../manifest/manifest.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { generatedClaimNames } from "../../workspace/storageGraph.ts";
import { objectHeads, type SymbolKind, titleOf } from "./objectSymbols.ts";

export interface WorkspaceSymbol {
  /** `StatefulSet/kafka`. */
  readonly name: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  /** Of the object's own name. */
  readonly span: Span;
  /** The namespace, or the StatefulSet that makes the claim. */
  readonly container: string | undefined;
}

/** More than an editor shows, and few enough to be sent at each keystroke. */
const limit = 1000;

/** Those whose `Kind/name` holds the letters of `query` in their order, the best first; all for an empty query. */
export function workspaceSymbols(workspace: WorkspaceView, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.replace(/\s+/g, "").toLowerCase();
  const scored: { readonly symbol: WorkspaceSymbol; readonly score: number }[] = [];
  for (const symbol of [...objects(workspace), ...(wanted === "" ? [] : generated(workspace, /\d$/.test(wanted)))]) {
    const score = scoreOf(symbol.name.toLowerCase(), wanted);
    if (score !== undefined) scored.push({ symbol, score });
  }
  return scored
    .sort((a, b) => b.score - a.score || (a.symbol.name < b.symbol.name ? -1 : a.symbol.name > b.symbol.name ? 1 : 0))
    .slice(0, limit)
    .map(({ symbol }) => symbol);
}

function objects(workspace: WorkspaceView): readonly WorkspaceSymbol[] {
  return workspace.uris().flatMap((uri) => {
    const namespaces = workspace
      .documents(uri)
      .flatMap(({ analysis }) => analysis.objects.map((each) => each.namespace));
    return objectHeads(workspace, uri).map(({ name, kind, selection }, index) => ({
      name,
      kind,
      uri,
      span: selection,
      container: namespaces[index],
    }));
  });
}

/** Each at the name of its template; the first one stands for all unless an ordinal is asked for. */
function generated(workspace: WorkspaceView, all: boolean): readonly WorkspaceSymbol[] {
  return workspace.all("StatefulSet").flatMap(({ document, manifest }) =>
    claimTemplatesOf(manifest).flatMap((template) => {
      const at = template.metadata?.name;
      if (!at) return [];
      return (generatedClaimNames(manifest, template) ?? []).slice(0, all ? undefined : 1).map((name) => ({
        name: `PersistentVolumeClaim/${name}`,
        kind: "storage" as const,
        uri: document.uri,
        span: shifted(at.span, document.offset),
        container: titleOf(manifest),
      }));
    }),
  );
}

/** Undefined where the letters are not there in their order. Whole words, starts of words and letters in a row count more. */
function scoreOf(text: string, wanted: string): number | undefined {
  if (wanted === "") return 0;
  const whole = text.indexOf(wanted);
  if (whole >= 0) {
    const starts = whole === 0 || /[^a-z0-9]/.test(text.charAt(whole - 1));
    return 2000 + (starts ? 500 : 0) - (text.length - wanted.length);
  }
  let score = 0;
  let at = -1;
  for (const unit of wanted) {
    const next = text.indexOf(unit, at + 1);
    if (next < 0) return undefined;
    if (next === at + 1) score += 5;
    if (next === 0 || /[^a-z0-9]/.test(text.charAt(next - 1))) score += 3;
    at = next;
  }
  return score - text.length / 1000;
}
