// What a selection grows to, step by step: value, entry, map, and so on up to the document and the file.
import { reaches, type Span, shifted, spanOf } from "../../text/span.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { childrenOf, isEntry, valueSpan } from "../../yaml/place.ts";
import type { YamlNode, YamlScalar } from "../../yaml/tree.ts";
import { documentAt } from "./places.ts";

/** From the innermost out, each within the next; the last one is the whole file. */
export function selections(workspace: WorkspaceView, uri: string, offset: number): readonly Span[] {
  const length = workspace
    .documents(uri)
    .reduce((end, { offset: at, analysis }) => Math.max(end, at + analysis.text.length), 0);
  const inside = Math.max(0, Math.min(offset, length));
  const steps: Span[] = [spanOf(0, length)];
  const document = documentAt(workspace, uri, inside);
  if (document) {
    const { text, root } = document.analysis.tree;
    const at = inside - document.offset;
    const content = contentOf(text);
    const own: Span[] = [spanOf(0, text.length), content];
    if (root) descend(text, root, at, own);
    steps.push(...own.filter((span) => reaches(span, at)).map((span) => shifted(span, document.offset)));
  }
  return growing(steps);
}

function descend(text: string, node: YamlNode, at: number, steps: Span[]): void {
  steps.push(node.span);
  if (node.kind === "scalar") {
    steps.push(...unquoted(node));
    return;
  }
  const child = childrenOf(node).find(({ span }) => reaches(span, at));
  if (!child) return;
  steps.push(child.span);
  if (isEntry(child) && reaches(child.key.span, at)) {
    steps.push(child.key.span, ...unquoted(child.key));
    return;
  }
  const written = valueSpan(text, child);
  if (!reaches(written, at)) return;
  steps.push(written);
  if (!child.alias) descend(text, child.value, at, steps);
}

function unquoted({ span, style }: YamlScalar): readonly Span[] {
  const isQuoted = (style === "single" || style === "double") && span.end - span.start > 2;
  return isQuoted ? [spanOf(span.start + 1, span.end - 1)] : [];
}

/** Without the marker that opens it, and without the blank lines at either end. */
function contentOf(text: string): Span {
  const head = /^(?:\ufeff?---[^\n]*(?:\n|$))?\s*/.exec(text)?.[0].length ?? 0;
  const end = text.trimEnd().length;
  return spanOf(Math.min(head, end), end);
}

/** From the innermost out; what is not smaller than the one before is left out. */
function growing(steps: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of steps) {
    const outer = kept.at(-1);
    const isWithin = !outer || (outer.start <= span.start && span.end <= outer.end);
    const isSmaller = !outer || span.end - span.start < outer.end - outer.start;
    if (isWithin && isSmaller) kept.push(span);
  }
  return kept.reverse();
}
