// What of a file can be folded: documents, the objects of a list, maps, lists, long values, comments and regions.
import { type Span, shifted, spanOf } from "../../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import { commentsOf } from "../../yaml/comment.ts";
import { largestText } from "../../yaml/parse.ts";
import { childrenOf, isEntry } from "../../yaml/place.ts";
import { isReadable, type YamlNode } from "../../yaml/tree.ts";

/** From the line of `span.start`, which stays to be seen, to the line of `span.end`. */
export interface Fold {
  readonly span: Span;
  readonly kind: "block" | "comment" | "region";
}

/** Of more than one line each; of those that begin in one line the longest. */
export function folds(workspace: WorkspaceView, uri: string): readonly Fold[] {
  const documents = workspace.documents(uri);
  const isMany = documents.length > 1;
  return documents.flatMap((document) => {
    const { tree, template } = document.analysis;
    if (tree.text.length > largestText) return [];
    const own = template || !isReadable(tree) ? indented(tree.text) : blocks(document, isMany);
    return withoutTwins(tree.text, [...own, ...comments(document)]).map(({ span, kind }) => ({
      span: shifted(span, document.offset),
      kind,
    }));
  });
}

function blocks({ analysis: { tree } }: AnalysedDocument, isOneOfMany: boolean): Fold[] {
  const { root, text } = tree;
  if (!root) return [];
  const found: Fold[] = [];
  const add = (start: number, end: number) => found.push({ span: spanOf(start, end), kind: "block" });
  const marker = /^---/m.exec(text)?.index;
  if (isOneOfMany || marker !== undefined) {
    add(kindIn(root) ?? Math.min(marker ?? root.span.start, root.span.start), root.span.end);
  }
  visit(root, add);
  return found;
}

function visit(node: YamlNode, add: (start: number, end: number) => void): void {
  if (node.kind === "scalar") return;
  for (const child of childrenOf(node)) {
    const isFlow = !isEntry(child) && node.flow;
    // In flow style what opens and closes is the bracket; the entries in it are too small to fold.
    const kind = isEntry(child) || child.alias ? undefined : kindIn(child.value);
    if (!isFlow) add(kind ?? child.span.start, child.span.end);
    if (!child.alias) visit(child.value, add);
  }
}

/** Where an object says its kind: what is folded from there on still tells what it is. */
function kindIn(node: YamlNode): number | undefined {
  if (node.kind !== "map" || node.flow) return undefined;
  const named = (name: string) => node.entries.find((entry) => entry.name === name && entry.value.kind === "scalar");
  return named("apiVersion") && named("kind")?.span.start;
}

/** Text that cannot be read as YAML yet, or is not meant to be, folds where the lines below are indented deeper. */
function indented(text: string): Fold[] {
  const found: Fold[] = [];
  const open: { readonly start: number; readonly column: number }[] = [];
  let last = 0;
  const close = (column: number) => {
    for (let top = open.at(-1); top && top.column >= column; top = open.at(-1)) {
      found.push({ span: spanOf(top.start, last), kind: "block" });
      open.pop();
    }
  };
  for (const match of text.matchAll(/^([ \t]*)(?:- +)*(\S[^\n]*)$/gm)) {
    const [line, blanks = ""] = match;
    const start = match.index + blanks.length;
    close(blanks.length);
    open.push({ start, column: blanks.length });
    last = match.index + line.length;
  }
  close(0);
  return found;
}

/** Comments in lines of their own, one below the other; and from `#region` to `#endregion`. */
function comments({ analysis: { tree } }: AnalysedDocument): Fold[] {
  const found: Fold[] = [];
  const regions: number[] = [];
  let block: { start: number; end: number } | undefined;
  const close = () => {
    if (block) found.push({ span: spanOf(block.start, block.end), kind: "comment" });
    block = undefined;
  };
  for (const { span, text, alone } of commentsOf(tree)) {
    if (!alone) continue;
    const isMark = /^(?:end)?region\b/i.test(text);
    if (isMark) {
      close();
      const start = text.toLowerCase().startsWith("end") ? regions.pop() : undefined;
      if (start !== undefined) found.push({ span: spanOf(start, span.end), kind: "region" });
      else if (!text.toLowerCase().startsWith("end")) regions.push(span.start);
      continue;
    }
    const follows = block && /^\r?\n[ \t]*$/.test(tree.text.slice(block.end, span.start));
    if (block && follows) block.end = span.end;
    else {
      close();
      block = { start: span.start, end: span.end };
    }
  }
  close();
  return found;
}

function withoutTwins(text: string, all: readonly Fold[]): readonly Fold[] {
  const longest = new Map<number, Fold>();
  for (const fold of all) {
    const { start, end } = fold.span;
    if (!text.slice(start, end).includes("\n")) continue;
    const line = text.lastIndexOf("\n", start - 1);
    const twin = longest.get(line);
    if (!twin || twin.span.end < end) longest.set(line, fold);
  }
  return [...longest.values()].sort((a, b) => a.span.start - b.span.start);
}
