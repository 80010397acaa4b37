// One value in the place of another: in its line where it fits, else below its key or dash.
import { type Span, spanOf } from "../text/span.ts";
import { allowsLiterals } from "./block.ts";
import { flowHand, layoutOf } from "./flow.ts";
import { commentBehind, endsLine, lineEnd, nextLine } from "./lines.ts";
import {
  type Child,
  childrenOf,
  columnOf,
  indicatorEnd,
  isComplex,
  isEntry,
  isLeanedOn,
  isOrdinary,
  ownedEnd,
  type Step,
  valueSpan,
} from "./place.ts";
import { canBeLiteral } from "./quote.ts";
import { blockValue, flowValue, type Hand, type Rendered } from "./render.ts";
import { styleOf } from "./style.ts";
import type { ScalarStyle, YamlNode, YamlTree } from "./tree.ts";
import { bare, isFields, isList, needsLines, Placeholder, type YamlValue } from "./value.ts";
import type { Written } from "./written.ts";

/** Of the child that the path leads to; undefined where the pen has to keep off. */
export function replaceValue(tree: YamlTree, path: readonly Step[], value: YamlValue): Written[] | undefined {
  const step = path.at(-1);
  if (!step) return replaceRoot(tree, value);
  const { owner, child } = step;
  if (isEntry(child) && isComplex(tree.text, child)) return undefined;
  if (!child.alias && child.value.anchor !== undefined) return undefined;
  const old = valueSpan(tree.text, child);
  if (isLeanedOn(tree, [child])) return undefined;
  return owner.flow ? replaceInFlow(tree, path, child, old, value) : replaceInBlock(tree, path, step, old, value);
}

function replaceRoot(tree: YamlTree, value: YamlValue): Written[] | undefined {
  const { root, text } = tree;
  if (root?.kind !== "scalar" || root.anchor !== undefined || needsLines(value)) return undefined;
  if (isBlockScalar(root) || !endsLine(text, root.span.end)) return undefined;
  const hand: Hand = { style: styleOf(tree), literals: false, ...chosen(root, value) };
  return [put(root.span, flowValue(value, { column: undefined, trailingComma: false }, hand))];
}

function replaceInFlow(
  tree: YamlTree,
  path: readonly Step[],
  child: Child,
  old: Span,
  value: YamlValue,
): Written[] | undefined {
  const { text } = tree;
  const owner = path.at(-1)?.owner;
  if (!owner) return undefined;
  const hand = {
    ...flowHand(path, owner, styleOf(tree)),
    ...chosen(child.alias ? undefined : child.value, value),
  };
  const layout = layoutOf(text, owner);
  const fresh = flowValue(value, layout, hand);
  if (old.start < old.end) return [put(old, fresh)];
  if (!isEntry(child)) return undefined;
  return [put(colonSpan(child), fresh, ": ")];
}

function replaceInBlock(
  tree: YamlTree,
  path: readonly Step[],
  step: Step,
  old: Span,
  value: YamlValue,
): Written[] | undefined {
  const { text } = tree;
  const { owner, child } = step;
  if (!isOrdinary(text, child)) return undefined;
  const style = styleOf(tree);
  const node = child.alias ? undefined : child.value;
  const last = ownedEnd(text, owner, child);
  if (last === undefined) return undefined;

  if (node && node.kind !== "scalar" && node.flow && childrenOf(node).length > 0 && isSameKind(node, value)) {
    const hand = flowHand(path, node, style);
    const layout = layoutOf(text, node);
    const column = layout.column === undefined ? undefined : columnOf(text, owner);
    return [put(old, flowValue(value, { ...layout, column }, hand))];
  }
  const end = Math.max(old.end, child.span.end);
  const isBelow = node !== undefined && node.kind !== "scalar" && !node.flow;
  const isLiteral = node !== undefined && isBlockScalar(node);
  const isWritten = old.start < old.end;
  const head = indicatorEnd(text, child) ?? end;
  // Comments above the entries of a block go with it, those above a value that stands alone below its key do not.
  const before = isBelow || !isWritten ? commentBehind(text, head) : text.slice(head, old.start);
  const tail = isLiteral ? headerComment(text, old.start) : isBelow || !isWritten ? "" : commentBehind(text, end);
  const comments = [...before.split("\n").map((line) => line.trim()), tail].filter((line) => line.startsWith("#"));

  // Comments below an unwritten value, or below a block scalar, are no part of it and stay.
  const lines = isBelow ? last : lineEnd(text, end);
  const literals = comments.length < 2 && allowsLiterals(text, nextLine(text, lines));
  const hand: Hand = { style, literals, ...chosen(node, value) };
  const fitsLine = !needsLines(value) && !isLiteralText(value, literals);
  if (fitsLine && isWritten && !isBelow && !isLiteral) return [put(old, onLine(value, hand))];

  const from = isEntry(child) ? colonSpan(child) : spanOf(child.span.start, child.span.start + 1);
  const mark = isEntry(child) ? ":" : "-";
  if (fitsLine && !isWritten) {
    // The comment behind the colon, if there is one, is not even touched.
    const kept = comments.length > 0 ? bare(value) : value;
    return [put(from, blockValue(kept, { column: 0, dash: false }, hand), mark)];
  }
  const place = {
    column: columnOf(text, owner),
    dash: !isEntry(child),
    comments,
    ...(isBelow && isEntry(child) && isSameKind(node, value) ? { child: columnOf(text, node) } : {}),
  };
  const fresh = blockValue(value, place, hand);
  const closes = lines === text.length && fresh.text.includes("\n") ? style.eol : "";
  return [put(spanOf(from.start, lines), fresh, mark, closes)];
}

/** The colon, or where it is missing the place behind the key. */
function colonSpan(entry: { readonly key: YamlNode; readonly colon: number | undefined }): Span {
  return entry.colon === undefined
    ? spanOf(entry.key.span.end, entry.key.span.end)
    : spanOf(entry.colon, entry.colon + 1);
}

/** A string keeps the quotes of the one before it. */
function chosen(node: YamlNode | undefined, value: YamlValue): { as?: ScalarStyle } {
  const plain = bare(value);
  if (typeof plain !== "string" && !(plain instanceof Placeholder)) return {};
  return node?.kind === "scalar" ? { as: node.style } : {};
}

function isBlockScalar(node: YamlNode): boolean {
  return node.kind === "scalar" && (node.style === "literal" || node.style === "folded");
}

function isSameKind(node: YamlNode, value: YamlValue): boolean {
  const plain = bare(value);
  return node.kind === "map" ? isFields(plain) : node.kind === "seq" && isList(plain);
}

function isLiteralText(value: YamlValue, literals: boolean): boolean {
  const plain = bare(value);
  return literals && typeof plain === "string" && canBeLiteral(plain);
}

/** The comment behind the header of a block scalar: `| # comment`. */
function headerComment(text: string, start: number): string {
  return /[ \t](#.*)$/.exec(text.slice(start, lineEnd(text, start)))?.[1]?.trimEnd() ?? "";
}

/** A value that fits its line, in block style. */
function onLine(value: YamlValue, hand: Hand): Rendered {
  const { text, stops } = blockValue(bare(value), { column: 0, dash: false }, hand);
  return { text: text.slice(1), stops: stops.map((stop) => spanOf(stop.start - 1, stop.end - 1)) };
}

function put(span: Span, rendered: Rendered, before = "", behind = ""): Written {
  const stops = rendered.stops.map((stop) => spanOf(stop.start + before.length, stop.end + before.length));
  return { span, text: before + rendered.text + behind, stops };
}
