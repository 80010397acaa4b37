// Lines put into and taken out of block collections.
import { type Span, spanOf } from "../text/span.ts";
import { column, lineEnd, lineStart, nextLine, skipBlanks } from "./lines.ts";
import {
  blockScalarBefore,
  type Child,
  type Collection,
  childrenOf,
  childStart,
  columnOf,
  isOrdinary,
  keepsBreaks,
  opensItem,
  ownedEnd,
  propsOf,
  type Step,
} from "./place.ts";
import type { Rendered } from "./render.ts";
import type { Style } from "./style.ts";
import type { YamlTree } from "./tree.ts";
import type { Written } from "./written.ts";

/** Whether literal blocks may end right before `at`: a comment or a line of blanks below would become part of them. */
export function allowsLiterals(text: string, at: number): boolean {
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const first = skipBlanks(text, line);
    if (first === lineEnd(text, line)) {
      if (first > line) return false;
    } else return text.charAt(first) !== "#" || first === line;
  }
  return true;
}

/** The offset behind the child's last line, where another child would go; undefined where the pen must keep off. */
export function lineBehind(text: string, owner: Collection, child: Child): number | undefined {
  if (!isOrdinary(text, child)) return undefined;
  const end = ownedEnd(text, owner, child);
  return end === undefined ? undefined : nextLine(text, end);
}

/** The offset before the first child of a block collection, and before the comments that speak of it. */
export function lineBefore(tree: YamlTree, owner: Collection, first: Child): number {
  const { text } = tree;
  const outer = columnOf(text, owner);
  let at = lineStart(text, childStart(text, first));
  // What stands at the top of a file may well speak of the whole of it.
  if (owner === tree.root) return at;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const comment = skipBlanks(text, above);
    if (text.charAt(comment) !== "#" || column(text, comment) !== outer) break;
    at = above;
  }
  return at;
}

/** Whole lines at the start of a line, or behind the last line of a text that lacks its line break. */
export function linesAt(
  text: string,
  at: number,
  lines: Rendered,
  indent: number,
  kind: Collection["kind"],
  style: Style,
): Written {
  const isCut = at > 0 && at === text.length && text.charAt(at - 1) !== "\n";
  const before = (isCut ? style.eol : "") + " ".repeat(indent);
  const stops = lines.stops.map((stop) => spanOf(stop.start + before.length, stop.end + before.length));
  // A list may stand in the column of its key and is deeper all the same.
  const depth = kind === "seq" ? indent + 0.5 : indent;
  return { span: spanOf(at, at), text: before + lines.text + (isCut ? "" : style.eol), stops, depth };
}

export function removal(span: Span, text = ""): Written {
  return { span, text, stops: [] };
}

/** Takes some, but not all, children out of a block collection. */
export function removeLines(tree: YamlTree, owner: Collection, gone: readonly Child[]): Written[] | undefined {
  const { text } = tree;
  const children = childrenOf(owner).filter((child) => gone.includes(child));
  const spans: Span[] = [];
  let from = 0;
  const first = childrenOf(owner)[0];
  if (first && children[0] === first && opensItem(text, first)) {
    // The dash stays, so what follows the removed children moves up behind it.
    let at: number | undefined;
    do {
      const child = children[from];
      at = child && lineBehind(text, owner, child);
      if (at === undefined) return undefined;
      from++;
      while (at < text.length && skipBlanks(text, at) >= lineEnd(text, at)) at = nextLine(text, at);
    } while (children[from] && lineStart(text, childStart(text, children[from] as Child)) === at);
    spans.push(spanOf(childStart(text, first), skipBlanks(text, at)));
  }
  for (const child of children.slice(from)) {
    const end = lineBehind(text, owner, child);
    if (end === undefined) return undefined;
    const start = lineStart(text, childStart(text, child));
    const last = spans.at(-1);
    if (last && last.end === start) spans[spans.length - 1] = spanOf(last.start, end);
    else spans.push(spanOf(start, end));
  }
  const edits: Written[] = [];
  for (const span of spans) {
    const end = endBelowBlock(tree, span);
    if (end === undefined) return undefined;
    edits.push(removal(spanOf(span.start, end)));
  }
  return edits;
}

/** Takes all children out of a block collection and leaves `{}` or `[]`; comments on lines of their own stay. */
export function removeAll(tree: YamlTree, owner: Collection, holder: Step | undefined): Written[] | undefined {
  const { text } = tree;
  const empty = owner.kind === "map" ? "{}" : "[]";
  const edits: Written[] = [];
  for (const [index, child] of childrenOf(owner).entries()) {
    const end = lineBehind(text, owner, child);
    if (end === undefined) return undefined;
    const start = childStart(text, child);
    const isHere = index === 0 && (!holder || opensItem(text, child));
    if (isHere) {
      const last = ownedEnd(text, owner, child);
      edits.push(removal(spanOf(start, last ?? end), empty));
    } else edits.push(removal(spanOf(lineStart(text, start), end)));
    if (index === 0 && !isHere && holder) {
      const behind = placeBehind(text, holder.child);
      if (behind === undefined) return undefined;
      edits.unshift(removal(spanOf(behind - 1, behind), `${text.charAt(behind - 1)} ${empty}`));
    }
  }
  return edits;
}

/** Behind a child's colon or dash, and behind the anchor or tag that stands there. */
function placeBehind(text: string, child: Child): number | undefined {
  const props = propsOf(text, child);
  if (props) return props.end;
  return "key" in child ? (child.colon !== undefined ? child.colon + 1 : undefined) : child.span.start + 1;
}

/**
 * The end of a removed stretch, moved on over blank lines that would otherwise become part of a block scalar above it;
 * undefined where a comment would.
 */
function endBelowBlock(tree: YamlTree, gone: Span): number | undefined {
  const { text } = tree;
  const scalar = blockScalarBefore(tree, gone.start);
  if (!scalar) return gone.end;
  const lines = text
    .slice(nextLine(text, scalar.span.start), scalar.span.end)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const content = lines.length === 0 ? 1 : indents.reduce((least, each) => Math.min(least, each));
  let end = gone.end;
  for (let at = gone.end; at < text.length; at = nextLine(text, at)) {
    const first = skipBlanks(text, at);
    if (first < lineEnd(text, at)) return text.charAt(first) === "#" && first - at >= content ? undefined : end;
    if (keepsBreaks(text, scalar) || first - at >= content) end = nextLine(text, at);
  }
  return end;
}
