// Entries and items put into and taken out of flow collections, on one line or with a line for each.
import { spanOf } from "../text/span.ts";
import { removal } from "./block.ts";
import { column, commentBehind, endsLine, lineEnd, lineStart, nextLine, skipTrivia } from "./lines.ts";
import { type Child, type Collection, childEnd, childrenOf, childStart, isEntry, type Step } from "./place.ts";
import type { Hand, Layout, Rendered } from "./render.ts";
import type { Style } from "./style.ts";
import type { YamlNode, YamlTree } from "./tree.ts";
import type { Written } from "./written.ts";

/** How the author fills braces: quotes everywhere, as KYAML and JSON have it, or only where they are needed. */
export function flowHand(path: readonly Step[], owner: Collection, style: Style): Hand {
  const outermost = path.find((step) => step.owner.flow)?.owner ?? owner;
  const seen = { plain: 0, quoted: 0, plainKeys: 0, quotedKeys: 0 };
  look(outermost, seen);
  return {
    style,
    literals: false,
    quoteValues: seen.plain === 0 && seen.quoted > 0,
    quoteKeys: seen.plainKeys === 0 && seen.quotedKeys > 0,
  };
}

/** The layout of the collection's children; an empty one is filled on its line. */
export function layoutOf(text: string, owner: Collection): Layout {
  const last = childrenOf(owner).at(-1);
  const first = childrenOf(owner)[0];
  if (!first || !last || !hasOwnLine(text, first)) return { column: undefined, trailingComma: false };
  return { column: column(text, childStart(text, first)), trailingComma: commaBehind(text, last) !== undefined };
}

/** Behind the child `after`, or before all of them. */
export function insertFlow(
  text: string,
  owner: Collection,
  parts: readonly Rendered[],
  after: Child | undefined,
  eol: string,
): Written[] {
  const first = childrenOf(owner)[0];
  const place = (at: number, before: string, between: string, behind: string, join?: string): Written =>
    written(at, before, parts, between, behind, join);
  if (!first) {
    const at = owner.span.start + 1;
    const inside = text.charAt(at);
    return [place(at, inside === " " ? " " : "", ", ", inside === "#" ? " " : "", ", ")];
  }
  const pad = " ".repeat(column(text, childStart(text, after ?? first)));
  if (!after) {
    const start = childStart(text, first);
    if (!hasOwnLine(text, first)) return [place(start, "", ", ", ", ")];
    const at = endsLine(text, owner.span.start + 1) ? nextLine(text, owner.span.start) : lineStart(text, start);
    return [place(at, pad, `,${eol}${pad}`, `,${eol}`)];
  }
  const end = childEnd(text, after);
  const comma = commaBehind(text, after);
  if (!hasOwnLine(text, after)) return [place(end, ", ", ", ", "")];
  if (comma !== undefined) return [place(nextLine(text, comma), pad, `,${eol}${pad}`, `,${eol}`)];
  if (commentBehind(text, end) === "") return [place(end, `,${eol}${pad}`, `,${eol}${pad}`, "")];
  return [
    { span: spanOf(end, end), text: ",", stops: [] },
    place(lineEnd(text, end), eol + pad, `,${eol}${pad}`, "", ","),
  ];
}

/** Takes children out, each with one comma; an emptied collection becomes `{}` or `[]`. */
export function removeFlow(text: string, owner: Collection, gone: readonly Child[]): Written[] {
  const children = childrenOf(owner);
  const edits: Written[] = [];
  let index = 0;
  while (index < children.length) {
    if (!gone.includes(children[index] as Child)) {
      index++;
      continue;
    }
    const from = index;
    while (index < children.length && gone.includes(children[index] as Child)) index++;
    edits.push(...removeRun(text, children.slice(from, index), children[from - 1], children[index]));
  }
  if (gone.length < children.length) return edits;
  const inner = spanOf(owner.span.start + 1, owner.span.end - 1);
  let rest = "";
  let at = inner.start;
  for (const edit of edits) {
    rest += text.slice(at, edit.span.start);
    at = edit.span.end;
  }
  rest += text.slice(at, inner.end);
  return rest.trim() === "" ? [removal(inner)] : edits;
}

function removeRun(
  text: string,
  run: readonly Child[],
  before: Child | undefined,
  behind: Child | undefined,
): Written[] {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return [];
  const comma = commaBehind(text, last);
  if (run.every((child) => hasOwnLine(text, child))) {
    const edits = run.map((child) => {
      const end = commaBehind(text, child) ?? childEnd(text, child);
      return removal(spanOf(lineStart(text, childStart(text, child)), nextLine(text, end)));
    });
    return comma === undefined ? [...withoutComma(text, before), ...edits] : edits;
  }
  const start = childStart(text, first);
  const end = childEnd(text, last);
  if (behind) {
    const next = childStart(text, behind);
    if (/^[\s,]*$/.test(text.slice(end, next))) return [removal(spanOf(start, next))];
  } else if (before) {
    const from = childEnd(text, before);
    if (/^[\s,]*$/.test(text.slice(from, start))) return [removal(spanOf(from, end))];
  }
  if (comma !== undefined && /^\s*$/.test(text.slice(end, comma))) return [removal(spanOf(start, comma + 1))];
  if (comma !== undefined) return [removal(spanOf(start, end)), removal(spanOf(comma, comma + 1))];
  return [...withoutComma(text, before), removal(spanOf(start, end))];
}

function withoutComma(text: string, child: Child | undefined): Written[] {
  const comma = child && commaBehind(text, child);
  return comma === undefined ? [] : [removal(spanOf(comma, comma + 1))];
}

function commaBehind(text: string, child: Child): number | undefined {
  const at = skipTrivia(text, childEnd(text, child));
  return text.charAt(at) === "," ? at : undefined;
}

/** Whether the child, with its comma and a comment, has its lines for itself. */
function hasOwnLine(text: string, child: Child): boolean {
  const start = childStart(text, child);
  if (text.slice(lineStart(text, start), start).trim() !== "") return false;
  const end = childEnd(text, child);
  const comma = commaBehind(text, child);
  if (comma === undefined) return endsLine(text, end);
  return comma <= lineEnd(text, end) && endsLine(text, comma + 1);
}

function written(
  at: number,
  before: string,
  parts: readonly Rendered[],
  between: string,
  behind: string,
  join?: string,
): Written {
  let text = before;
  const stops = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += between;
    for (const stop of part.stops) stops.push(spanOf(stop.start + text.length, stop.end + text.length));
    text += part.text;
  }
  const edit = { span: spanOf(at, at), text: text + behind, stops };
  return join === undefined ? edit : { ...edit, join };
}

interface Seen {
  plain: number;
  quoted: number;
  plainKeys: number;
  quotedKeys: number;
}

function look(node: YamlNode, seen: Seen): void {
  if (node.kind === "scalar") {
    if (typeof node.value !== "string") return;
    if (node.style === "plain") seen.plain++;
    else seen.quoted++;
    return;
  }
  for (const child of childrenOf(node)) {
    if (isEntry(child)) {
      if (child.key.style === "plain") seen.plainKeys++;
      else seen.quotedKeys++;
    }
    if (!child.alias) look(child.value, seen);
  }
}

/** Whether a tree's collection is written with braces or brackets: `[a: 1]` holds a map that has none. */
export function hasBrackets(tree: YamlTree, owner: Collection): boolean {
  return /[[{]/.test(tree.text.charAt(owner.span.start));
}
