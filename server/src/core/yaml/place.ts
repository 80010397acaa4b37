// Where a node stands in its document, and how far what is written there reaches.
import type { Span } from "../text/span.ts";
import { column, endsLine, lineEnd, lineStart, nextLine, skipBlanks, skipTrivia } from "./lines.ts";
import { perTree } from "./perTree.ts";
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSeq, YamlTree } from "./tree.ts";

export type Collection = YamlMap | YamlSeq;
export type Child = YamlEntry | YamlItem;

/** One step down: a collection, and which of its children leads on. */
export interface Step {
  readonly owner: Collection;
  readonly child: Child;
}

export function childrenOf(owner: Collection): readonly Child[] {
  return owner.kind === "map" ? owner.entries : owner.items;
}

export function isEntry(child: Child): child is YamlEntry {
  return "key" in child;
}

/**
 * The steps from the root to a node, an entry or an item, which the last step holds; none for the root itself.
 * Undefined for what the tree does not hold there, such as an entry that a merge key brings in, and where the pen would take
 * several lines for one.
 */
export function pathTo(tree: YamlTree, target: YamlNode | Child): readonly Step[] | undefined {
  return hasBareReturns(tree) ? undefined : tree.root && descend(tree.root, target);
}

const hasBareReturns = perTree(({ text }) => /\r(?!\n)/.test(text));

function descend(node: YamlNode, target: YamlNode | Child): readonly Step[] | undefined {
  if (node === target) return [];
  if (node.kind === "scalar") return undefined;
  for (const child of childrenOf(node)) {
    const step = { owner: node, child };
    if (child === target || (isEntry(child) && child.key === target)) return [step];
    if (child.alias || child.span.start > target.span.start || child.span.end < target.span.end) continue;
    const rest = descend(child.value, target);
    if (rest) return [step, ...rest];
  }
  return undefined;
}

/** Where the child begins: its dash, or its key with the anchor or tag before it. */
export function childStart(text: string, child: Child): number {
  const { start } = isEntry(child) ? child.key.span : child.span;
  if (!isEntry(child) && text.charAt(start) === "-") return start;
  const before = /(?<=^|[\s,[{])(?:[&!][^\s,[\]{}]*[ \t]+)+$/.exec(text.slice(lineStart(text, start), start));
  return start - (before?.[0].length ?? 0);
}

/** The column of a block collection's children. */
export function columnOf(text: string, owner: Collection): number {
  const first = childrenOf(owner)[0];
  return column(text, first ? childStart(text, first) : owner.span.start);
}

/** Offset right behind the child's colon or dash; undefined where it has neither. */
export function indicatorEnd(text: string, child: Child): number | undefined {
  if (isEntry(child)) return child.colon === undefined ? undefined : child.colon + 1;
  const { start } = child.span;
  const isDash = text.charAt(start) === "-" && start < child.value.span.start;
  return isDash ? start + 1 : undefined;
}

/** The anchor and tag before a value: `&x !!str`. */
export function propsOf(text: string, child: Child): Span | undefined {
  if (child.alias) return undefined;
  const { value } = child;
  const isEmpty = value.span.start === value.span.end;
  const from = indicatorEnd(text, child) ?? flowStart(text, child);
  const limit = isEmpty ? lineEnd(text, from) : nodeStart(text, value);
  const start = isEmpty ? skipBlanks(text, from) : skipTrivia(text, from);
  let end = start;
  for (let at = start; at < limit && /[&!]/.test(text.charAt(at)); at = skipTrivia(text, end)) {
    end = at;
    while (end < limit && /[^\s]/.test(text.charAt(end)) && !(isEmpty && /[,\]}]/.test(text.charAt(end)))) end++;
  }
  return end > start ? { start, end } : undefined;
}

/** What is written as the child's value, with its anchor and tag; empty, behind the colon or dash, where nothing is. */
export function valueSpan(text: string, child: Child): Span {
  const { start, end } = child.value.span;
  const props = propsOf(text, child);
  if (start === end) return props ?? { start, end };
  return { start: props?.start ?? (child.alias ? start : nodeStart(text, child.value)), end };
}

/** Where a child's own text ends, without blanks and comments behind it. */
export function childEnd(text: string, child: Child): number {
  return Math.max(child.span.end, valueSpan(text, child).end);
}

/** Whether the child stands alone on its line as far as its start, behind nothing but dashes. */
export function isOrdinary(text: string, child: Child): boolean {
  const start = childStart(text, child);
  if (!/^(?: *(?:- +)*)$/.test(text.slice(lineStart(text, start), start))) return false;
  if (!isEntry(child)) return true;
  if (isComplex(text, child)) return false;
  const { key, colon } = child;
  return colon === undefined || !text.slice(key.span.end, colon).includes("\n");
}

/** Whether the key is a collection, an alias, explicit (`? key`) or not written at all, so that the pen leaves it alone. */
export function isComplex(text: string, { key, isExplicit }: YamlEntry): boolean {
  if (isExplicit || key.span.start === key.span.end) return true;
  return key.style === "plain" && /[[{*]/.test(text.charAt(key.span.start));
}

/** Whether something else stands before the child on its line: the dash of the item that it opens. */
export function opensItem(text: string, child: Child): boolean {
  const start = childStart(text, child);
  return text.slice(lineStart(text, start), start).trim() !== "";
}

/**
 * The end of the last line that goes with a child of a block collection, without its line break; undefined when
 * something that the pen does not know stands behind the child.
 * Comments indented deeper than the child, below a value that lies below its key, belong to that value.
 */
export function ownedEnd(text: string, owner: Collection, child: Child): number | undefined {
  const end = childEnd(text, child);
  if (!endsLine(text, end)) return undefined;
  let owned = lineEnd(text, end);
  const leaf = lastLeaf(child);
  const isBlock = leaf?.style === "literal" || leaf?.style === "folded";
  if (leaf && isBlock && keepsBreaks(text, leaf)) {
    for (
      let at = nextLine(text, owned);
      at < text.length && skipBlanks(text, at) >= lineEnd(text, at);
      at = nextLine(text, at)
    ) {
      owned = lineEnd(text, at);
      // Blanks in the place of a last line: the break that a line below them needs would become part of the scalar.
      if (owned === text.length) return undefined;
    }
    if (nextLine(text, owned) === text.length) return owned;
  }
  const { value } = child;
  const isEmpty = !child.alias && value.span.start === value.span.end;
  const isBelow = !child.alias && value.kind !== "scalar" && !value.flow;
  if (!isEmpty && !isBelow && !(isBlock && value === leaf)) return owned;
  const outer = columnOf(text, owner);
  if (isEmpty && hasPropsBelow(text, end, outer)) return undefined;
  const inner = isBelow ? Math.max(columnOf(text, value), outer + 1) : outer + 1;
  for (let at = nextLine(text, owned); at < text.length; at = nextLine(text, at)) {
    const first = skipBlanks(text, at);
    if (text.charAt(first) === "#" && first - at >= inner) owned = lineEnd(text, at);
    else if (first < lineEnd(text, at)) break;
  }
  return owned;
}

/** Whether the anchor or tag of an empty value stands on a line of its own, where nobody would look for it. */
function hasPropsBelow(text: string, end: number, outer: number): boolean {
  const at = skipTrivia(text, end);
  return /[&!]/.test(text.charAt(at)) && column(text, at) > outer;
}

/** Whether a block scalar keeps the blank lines below it, as `|+` does. */
export function keepsBreaks(text: string, scalar: YamlScalar): boolean {
  return /^[|>][0-9]?\+/.test(text.slice(scalar.span.start, scalar.span.start + 3));
}

/** The block scalar that ends right before `offset`, with at most blank lines between. */
export function blockScalarBefore(tree: YamlTree, offset: number): YamlScalar | undefined {
  let found: YamlScalar | undefined;
  if (tree.root) {
    visit(tree, tree.root, (node) => {
      if (node.kind !== "scalar" || (node.style !== "literal" && node.style !== "folded")) return;
      if (node.span.end <= offset && tree.text.slice(node.span.end, offset).trim() === "") found = node;
    });
  }
  return found;
}

/** Whether something has an anchor, by which aliases and merge keys read it. */
export const hasAnchors = perTree((tree) => {
  let found = false;
  if (tree.root && tree.text.includes("&")) visit(tree, tree.root, ({ anchor }) => (found ||= anchor !== undefined));
  return found;
});

/** Whether an alias outside the children reads what an anchor inside one of them names, so that they cannot go. */
export function isLeanedOn(tree: YamlTree, gone: readonly Child[]): boolean {
  const anchors = new Set<string>();
  const all = new Set<Span>();
  const inside = new Set<Span>();
  const name = (node: YamlNode): void => {
    if (node.anchor !== undefined) anchors.add(node.anchor);
  };
  for (const child of gone) visitChild(tree, child, name, (alias) => inside.add(alias));
  if (anchors.size === 0 || !tree.root) return false;
  visit(
    tree,
    tree.root,
    () => {},
    (alias) => all.add(alias),
  );
  return [...all].some((alias) => !inside.has(alias) && anchors.has(tree.text.slice(alias.start + 1, alias.end)));
}

function visit(tree: YamlTree, node: YamlNode, see: (node: YamlNode) => void, seeAlias?: (alias: Span) => void): void {
  see(node);
  if (node.kind !== "scalar") for (const child of childrenOf(node)) visitChild(tree, child, see, seeAlias);
}

function visitChild(
  tree: YamlTree,
  child: Child,
  see: (node: YamlNode) => void,
  seeAlias?: (alias: Span) => void,
): void {
  if (isEntry(child)) {
    see(child.key);
    // Nothing but the text tells that a key is read through an alias.
    if (child.key.style === "plain" && tree.text.charAt(child.key.span.start) === "*") seeAlias?.(child.key.span);
  }
  if (child.alias) seeAlias?.(child.alias);
  else visit(tree, child.value, see, seeAlias);
}

function lastLeaf(child: Child): YamlScalar | undefined {
  if (child.alias) return undefined;
  if (child.value.kind === "scalar") return child.value;
  const last = childrenOf(child.value).at(-1);
  return child.value.flow || !last ? undefined : lastLeaf(last);
}

function nodeStart(text: string, node: YamlNode): number {
  const first = node.kind === "scalar" || node.flow ? undefined : childrenOf(node)[0];
  return first ? childStart(text, first) : node.span.start;
}

/** A child in flow style without a colon begins with its value's anchor or tag, on the same line. */
function flowStart(text: string, child: Child): number {
  if (isEntry(child)) return child.key.span.end;
  return childStart(text, child);
}
