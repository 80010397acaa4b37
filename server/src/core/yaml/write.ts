// The pen: the only place that writes YAML text.
//
// Each function takes the tree of one YAML document and answers with edits of its text, or with undefined where it has to
// refuse: for what is no part of the tree (a merge key brings it in), for keys written `? key`, for values that an alias
// elsewhere reads, and for text that the parser could make no sense of. What an alias reads is never edited through it.
import { type Span, spanOf } from "../text/span.ts";
import { allowsLiterals, lineBefore, lineBehind, linesAt, removal, removeAll, removeLines } from "./block.ts";
import { flowHand, hasBrackets, insertFlow, layoutOf, removeFlow } from "./flow.ts";
import { column, commentBehind, endsLine, lineEnd, lineStart, nextLine } from "./lines.ts";
import {
  type Child,
  type Collection,
  childrenOf,
  childStart,
  columnOf,
  isComplex,
  isEntry,
  isLeanedOn,
  isOrdinary,
  opensItem,
  pathTo,
  propsOf,
  type Step,
} from "./place.ts";
import {
  blockEntry,
  blockItem,
  blockLines,
  flowEntry,
  flowValue,
  type Hand,
  keyText,
  type Layout,
  type Rendered,
} from "./render.ts";
import { replaceValue } from "./replace.ts";
import { type Style, styleOf } from "./style.ts";
import type { YamlEntry, YamlItem, YamlMap, YamlScalar, YamlSeq, YamlTree } from "./tree.ts";
import type { Placeholder, YamlValue } from "./value.ts";
import type { Written } from "./written.ts";

export type { Written } from "./written.ts";

/** Keeps the quotes of the old key where it had some. */
export function renameKey(tree: YamlTree, entry: YamlEntry, key: string): Written[] | undefined {
  const step = pathTo(tree, entry)?.at(-1);
  if (!step || isComplex(tree.text, entry) || entry.key.anchor !== undefined) return undefined;
  const hand = { style: styleOf(tree), literals: false, as: entry.key.style };
  return [{ span: entry.key.span, text: keyText(key, step.owner.flow, hand), stops: [] }];
}

/** Replaces everything behind the colon but the comments on the key's line. */
export function setValue(tree: YamlTree, entry: YamlEntry, value: YamlValue): Written[] | undefined {
  const path = pathTo(tree, entry);
  return path && replaceValue(tree, path, value);
}

/** Of a value or a key; a string keeps the quotes of the one before it, and what is not a string loses them. */
export function replaceScalar(
  tree: YamlTree,
  scalar: YamlScalar,
  value: string | number | boolean | Placeholder,
): Written[] | undefined {
  const path = pathTo(tree, scalar);
  const child = path?.at(-1)?.child;
  if (child && isEntry(child) && child.key === scalar) {
    return typeof value === "string" ? renameKey(tree, child, value) : undefined;
  }
  return path && replaceValue(tree, path, value);
}

/** Behind the entry `after`, as the first one ("start") or, without it, as the last one. */
export function insertEntry(
  tree: YamlTree,
  map: YamlMap,
  key: string,
  value: YamlValue,
  after?: YamlEntry | "start",
): Written[] | undefined {
  const path = pathTo(tree, map);
  const before = after === undefined ? map.entries.at(-1) : after === "start" ? undefined : after;
  if (!path || (before && !map.entries.includes(before))) return undefined;
  return insert(tree, path, map, before, {
    block: (at, hand) => blockEntry(key, value, at, hand),
    flow: (layout, hand) => flowEntry(key, value, layout, hand),
  });
}

/** Before the item that now has the number `at`; without it, as the last one. */
export function insertItem(tree: YamlTree, seq: YamlSeq, value: YamlValue, at?: number): Written[] | undefined {
  const path = pathTo(tree, seq);
  const number = at === undefined ? seq.items.length : Math.max(0, Math.min(at, seq.items.length));
  if (!path) return undefined;
  return insert(tree, path, seq, seq.items[number - 1], {
    block: (column, hand) => blockItem(value, column, hand),
    flow: (layout, hand) => flowValue(value, layout, hand),
  });
}

/** Whole lines, with the comments behind and inside; a map that loses all its entries becomes `{}`. */
export function removeEntries(tree: YamlTree, map: YamlMap, entries: readonly YamlEntry[]): Written[] | undefined {
  return remove(tree, map, entries);
}

/** A list that loses its last item becomes `[]`. Several items of one list go together: `removeItems`. */
export function removeItem(tree: YamlTree, seq: YamlSeq, item: YamlItem): Written[] | undefined {
  return remove(tree, seq, [item]);
}

export function removeItems(tree: YamlTree, seq: YamlSeq, items: readonly YamlItem[]): Written[] | undefined {
  return remove(tree, seq, items);
}

/** A whole object in block style, ending in a line end, without a marker. */
export function renderDocument(value: YamlValue, style: Style): { text: string; stops: readonly Span[] } {
  const { text, stops } = blockLines(value, 0, { style, literals: true });
  return { text: text + style.eol, stops };
}

/** Another document behind the given one, whose text this is; before its end marker `...`, if it has one. */
export function appendDocument(text: string, value: YamlValue, style: Style): Written {
  const fresh = renderDocument(value, style);
  const marker = `---${style.eol}`;
  const isBlank = /^\ufeff?\s*$/.test(text) || /(?:^|\n)---[ \t]*\r?\n\s*$/.test(text);
  const end = endMarker(text) ?? text.length;
  const isCut = end === text.length && end > 0 && !/\n$|^\ufeff$/.test(text);
  const before = (isCut ? style.eol : "") + (isBlank ? "" : marker);
  const stops = fresh.stops.map((stop) => spanOf(stop.start + before.length, stop.end + before.length));
  const written = { span: spanOf(end, end), text: before + fresh.text, stops };
  return isBlank ? { ...written, join: marker } : written;
}

interface Part {
  readonly block: (column: number, hand: Hand) => Rendered;
  readonly flow: (layout: Layout, hand: Hand) => Rendered;
}

function insert(
  tree: YamlTree,
  path: readonly Step[],
  owner: Collection,
  after: Child | undefined,
  part: Part,
): Written[] | undefined {
  const style = styleOf(tree);
  if (!owner.flow) return insertLines(tree, owner, after, part, style);
  if (!hasBrackets(tree, owner)) return undefined;
  const unfolded = insertUnfolded(tree, path.at(-1), owner, part, style);
  if (unfolded) return unfolded;
  if (after && isEntry(after) && isComplex(tree.text, after)) return undefined;
  const rendered = part.flow(layoutOf(tree.text, owner), flowHand(path, owner, style));
  return insertFlow(tree.text, owner, [rendered], after, style.eol);
}

function insertLines(
  tree: YamlTree,
  owner: Collection,
  after: Child | undefined,
  part: Part,
  style: Style,
): Written[] | undefined {
  const { text } = tree;
  const first = childrenOf(owner)[0];
  if (!first || !isOrdinary(text, first)) return undefined;
  const indent = columnOf(text, owner);
  if (!after && opensItem(text, first)) {
    const start = childStart(text, first);
    const { text: lines, stops } = part.block(indent, { style, literals: true });
    const behind = style.eol + " ".repeat(indent);
    return [{ span: spanOf(start, start), text: lines + behind, stops }];
  }
  const at = after ? lineBehind(text, owner, after) : lineBefore(tree, owner, first);
  if (at === undefined) return undefined;
  return [
    linesAt(text, at, part.block(indent, { style, literals: allowsLiterals(text, at) }), indent, owner.kind, style),
  ];
}

/** An empty `{}` or `[]` among block style gives way to block style; undefined where it is to be filled as it is. */
function insertUnfolded(
  tree: YamlTree,
  holder: Step | undefined,
  owner: Collection,
  part: Part,
  style: Style,
): Written[] | undefined {
  const { text } = tree;
  const { start, end } = owner.span;
  if (childrenOf(owner).length > 0 || text.slice(start + 1, end - 1).trim() !== "" || holder?.owner.flow)
    return undefined;
  if (!endsLine(text, end)) return undefined;
  if (holder && isEntry(holder.child)) {
    const { child } = holder;
    const colon = child.colon;
    if (colon === undefined || !isOrdinary(text, child) || lineEnd(text, colon) < end) return undefined;
    const props = propsOf(text, child);
    const outer = columnOf(text, holder.owner);
    const indent = outer + (owner.kind === "seq" && !style.seqIndented ? 0 : style.indent);
    const at = nextLine(text, end);
    const lines = linesAt(
      text,
      at,
      part.block(indent, { style, literals: allowsLiterals(text, at) }),
      indent,
      owner.kind,
      style,
    );
    return [removal(spanOf(props?.end ?? colon + 1, end)), lines];
  }
  // Behind a dash, or at the root, the first line takes the place of the brackets.
  if (commentBehind(text, end) !== "" || (holder ? propsOf(text, holder.child) : lineStart(text, start) !== start))
    return undefined;
  if (holder && lineEnd(text, holder.child.span.start) < end) return undefined;
  const indent = column(text, start);
  const literals = allowsLiterals(text, nextLine(text, end));
  const rendered = part.block(indent, { style, literals });
  const edit = {
    span: spanOf(end, end),
    text: rendered.text,
    stops: rendered.stops,
    join: style.eol + " ".repeat(indent),
  };
  return [removal(owner.span), edit];
}

function remove(tree: YamlTree, owner: Collection, gone: readonly Child[]): Written[] | undefined {
  const { text } = tree;
  const children = childrenOf(owner);
  const path = pathTo(tree, owner);
  if (!path || !gone.every((child) => children.includes(child))) return undefined;
  if (gone.some((child) => isEntry(child) && isComplex(text, child))) return undefined;
  const distinct = children.filter((child) => gone.includes(child));
  if (isLeanedOn(tree, distinct)) return undefined;
  if (distinct.length === 0) return [];
  if (owner.flow) return hasBrackets(tree, owner) ? removeFlow(text, owner, distinct) : undefined;
  return distinct.length === children.length ? removeAll(tree, owner, path.at(-1)) : removeLines(tree, owner, distinct);
}

/** Offset of the `...` line that ends the text, when only comments and blank lines follow it. */
function endMarker(text: string): number | undefined {
  const found = /(?:^|\n)(\.\.\.(?:[ \t][^\n]*|\r)?(?:\n(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*)?)$/.exec(text);
  return found ? text.length - (found[1]?.length ?? 0) : undefined;
}
