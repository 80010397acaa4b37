// What is being typed at an offset, also in text that does not parse yet: a marker is put there, and looked for in the tree.
import type { Span } from "../text/span.ts";
import { lineEnd, lineStart } from "./lines.ts";
import { largestText, parseTree } from "./parse.ts";
import {
  isReadable,
  type ScalarStyle,
  type YamlEntry,
  type YamlNode,
  type YamlPath,
  type YamlScalar,
  type YamlTree,
} from "./tree.ts";
import { touchesAction, unfilled } from "./unfilled.ts";

/** A place where a word stands or could stand. Offsets count in the document's text, without the marker. */
export interface YamlPlace {
  readonly kind: "key" | "value";
  /** Of the map that holds the key, or of the value itself. */
  readonly path: YamlPath;
  /**
   * Whether the word is a key for no other reason than that it stands alone: below `volumes:` or behind a dash it may as well
   * turn out to be a list, or a value.
   */
  readonly alone: boolean;
  /** The names beside the key, in its own map. */
  readonly siblings: readonly string[];
  /** What the word covers, on one line; quotes included for a key, left out for a value. Empty where none is written yet. */
  readonly replace: Span;
  /** What has to be written before the word: the blanks that the line or `key:` lacks, the dash of a further list item. */
  readonly prefix: string;
  /** What has to be written behind it: the quote that is still open. */
  readonly suffix: string;
  /** Where the word begins in its line, behind the prefix. */
  readonly column: number;
  readonly flow: boolean;
  readonly style: ScalarStyle;
  /** Whether a colon follows already. */
  readonly colon: boolean;
  /** With the marker in it, which stands in for whatever is being typed; what follows the line may have been left out. */
  readonly tree: YamlTree;
}

/** From the private use area, so that it is found in nobody's manifest and is part of a word to YAML. */
export const marker = "\ue000";

/**
 * The place at `offset` in the text of one YAML document; undefined in comments, in running text and where nothing can be typed.
 * `asItIs`: what the parser makes of the text, where it has been asked already.
 */
export function placeAt(text: string, offset: number, asItIs?: YamlTree): YamlPlace | undefined {
  if (text.length > largestText) return undefined;
  const around = unfilled(text, marker);
  if (around === undefined) return placeIn(text, offset, asItIs);
  if (touchesAction(text, offset, offset)) return undefined;
  const place = placeIn(around, offset, undefined);
  return place && touchesAction(text, place.replace.start, place.replace.end) ? undefined : place;
}

function placeIn(text: string, offset: number, asItIs: YamlTree | undefined): YamlPlace | undefined {
  const line: Line = { text, start: lineStart(text, offset), end: lineEnd(text, offset), offset };
  if (offset > line.end || /^(?:---|\.\.\.)(?:\s|$)|^%/.test(text.slice(line.start, line.end))) return undefined;
  // A word right before a comment would become one with it.
  const head = text.slice(line.start, offset);
  if (text.charAt(offset) === "#" && /(?:^|\s)$/.test(head) && openQuote(head) === "") return undefined;
  const attempts = attemptsAt(line);
  let limit: number | undefined;
  let best: { readonly place: YamlPlace; readonly problems: number } | undefined;
  for (const rest of [text.slice(line.end), ""]) {
    for (const attempt of attempts) {
      const found = tried(line, attempt, rest);
      if (found === "running text") return undefined;
      if (found && (!best || found.problems < best.problems)) best = found;
      if (best?.problems === 0) return best.place;
      if (!best) continue;
      limit ??= tolerated(line, asItIs ?? parseTree(text));
      if (best.problems <= limit) return best.place;
    }
  }
  return undefined;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Of what is written on it, without its line break. */
  readonly end: number;
  readonly offset: number;
}

/** One way to complete the line so that it may parse. */
interface Attempt {
  /** How much of the line comes before the word: less than up to the cursor where the cursor stands deeper than it can. */
  readonly head: string;
  /** Where in the text the head ends. */
  readonly cursor: number;
  readonly prefix: string;
  /** Of what follows the cursor on its line, what belongs to the word. */
  readonly word: string;
  readonly suffix: string;
  /** Written for the parser alone: a colon, closing brackets. */
  readonly closing: string;
  readonly tail: string;
  readonly invented: boolean;
}

function attemptsAt(line: Line): readonly Attempt[] {
  const head = untabbed(line.text.slice(line.start, line.offset));
  const tail = line.text.slice(line.offset, line.end);
  const plain = { head, cursor: line.offset, prefix: "", word: "", suffix: "", closing: "", tail, invented: false };
  const dashed = /^ *(?:- +)*/.exec(head)?.[0] ?? "";
  const rest = /^([^\s:#,[\]{}"']*)(\s*(?:#.*)?)$/.exec(tail);
  if (head === dashed && /^(?:\s+[^\s#]|-\s)/.test(tail)) return [];
  if (!rest || /[:#,[\]{}"'](?:.*)$/.test(head.slice(dashed.length))) return inLine(plain);
  const [, word = "", behind = ""] = rest;
  const key = { ...plain, word, closing: ":", tail: behind, invented: true };
  if (/(?:^|\s)-$/.test(head) && word === "") return [{ ...key, prefix: " " }, plain];
  if (head.slice(dashed.length).includes(" ")) return [plain];
  if (head.trim() !== "" || word !== "") return [key, { ...key, closing: entryClosing }, plain];
  const lower = columnsAbove(line).filter((column) => column < head.length);
  const pad = " ".repeat(Math.max(0, columnBelow(line) - head.length));
  return [
    { ...key, prefix: pad },
    { ...key, prefix: `${pad}- ` },
    ...lower.flatMap((column) => {
      const moved = { ...key, head: head.slice(0, column), cursor: line.start + column };
      return [moved, { ...moved, prefix: "- " }];
    }),
  ];
}

/** What makes an entry of a key on a line of its own between braces, where others follow below. */
const entryClosing = ": 0,";

/** Behind a colon, between brackets or quotes: the word is closed as far as the line is open. */
function inLine(plain: Attempt): readonly Attempt[] {
  const quote = openQuote(plain.head);
  const open = quote !== "" && openQuote(plain.head + plain.tail) !== "" ? quote : "";
  const closing = brackets(plain.head + open + plain.tail);
  const attempts: Attempt[] = [];
  if (quote === "" && /:$/.test(plain.head) && /^\s*(?:[#,}\]]|$)/.test(plain.tail))
    attempts.push({ ...plain, prefix: " " });
  if (open !== "") attempts.push({ ...plain, suffix: open });
  if (open !== "" && plain.tail === "" && /^\s*["'][^"']*$/.test(plain.head))
    attempts.push({ ...plain, suffix: open, closing: entryClosing, invented: true });
  if (closing !== "") {
    attempts.push(
      ...[...attempts, plain].map((attempt) => ({ ...attempt, tail: uncommented(attempt.tail) + closing })),
    );
  }
  return [...attempts, plain];
}

function tried(
  line: Line,
  attempt: Attempt,
  rest: string,
): { place: YamlPlace; problems: number } | "running text" | undefined {
  const { head, prefix, word, suffix, closing, tail } = attempt;
  const above = line.text.slice(0, line.start);
  const own = `${head}${prefix}${marker}${word}${suffix}${closing}${closing === "" ? tail.slice(word.length) : tail}`;
  const tree = parseTree(`${above}${own}${rest}`);
  const at = above.length + head.length + prefix.length;
  const found = tree.root && search(tree, tree.root, [], at);
  if (!found) return undefined;
  const { scalar, entry, siblings, alone, flow, path } = found;
  const { start, end } = scalar.span;
  if (scalar.style === "literal" || scalar.style === "folded") return "running text";
  // Neither a word over several lines nor a map as a key is what is being typed.
  if (/[\r\n]|^[[{]/.test(tree.text.slice(start, end))) return undefined;
  const isKey = entry !== undefined;
  const quotes = !isKey && scalar.style !== "plain" ? 1 : 0;
  const before = at - start - quotes;
  const behind = end - at - 1 - suffix.length - (suffix === "" ? quotes : 0);
  // What was written for the parser alone may have become part of the word.
  if (before < 0 || behind < 0 || line.offset + behind > line.end) return undefined;
  if (isKey && scalar.style === "plain" && /\s/.test(scalar.text)) return undefined;
  const colon = isKey && entry.colon !== undefined && !attempt.invented;
  return {
    place: {
      kind: isKey ? "key" : "value",
      path,
      alone: alone && attempt.invented,
      siblings,
      replace: { start: attempt.cursor - before, end: line.offset + behind },
      prefix,
      suffix,
      column: at - before - quotes - above.length,
      flow,
      style: scalar.style,
      colon,
      tree,
    },
    problems: problemsIn(tree),
  };
}

interface Found {
  readonly scalar: YamlScalar;
  readonly path: YamlPath;
  /** Set when the marker stands in a key. */
  readonly entry: YamlEntry | undefined;
  readonly siblings: readonly string[];
  readonly alone: boolean;
  readonly flow: boolean;
}

function search(tree: YamlTree, node: YamlNode, path: YamlPath, at: number, flow = false): Found | undefined {
  if (node.kind === "scalar") {
    const holds = node.span.start <= at && at < node.span.end;
    return holds ? { scalar: node, path, entry: undefined, siblings: [], alone: false, flow } : undefined;
  }
  if (node.kind === "seq") {
    for (const [index, item] of node.items.entries()) {
      const found = item.alias ? undefined : search(tree, item.value, [...path, index], at, node.flow);
      if (found) return found;
    }
    return undefined;
  }
  for (const entry of node.entries) {
    if (entry.key.span.start <= at && at < entry.key.span.end) {
      const siblings = node.entries.filter((other) => other !== entry).map((other) => other.name);
      // In a flow list, `[a: b]` is a map without braces.
      const alone = siblings.length === 0 && !(node.flow && tree.text.charAt(node.span.start) === "{");
      return { scalar: entry.key, path, entry, siblings, alone, flow: node.flow };
    }
    const found = entry.alias ? undefined : search(tree, entry.value, [...path, entry.name], at, node.flow);
    if (found) return found;
  }
  return undefined;
}

/** How many problems are not the word's fault: as many as there are without its line, or with it as it stands. */
function tolerated({ text, start, end }: Line, asItIs: YamlTree): number {
  if (isReadable(asItIs)) return 0;
  const without = parseTree(`${text.slice(0, start)}${text.slice(end)}`);
  return Math.min(problemsIn(asItIs), problemsIn(without));
}

function problemsIn(tree: YamlTree): number {
  return tree.problems.filter((problem) => problem.code !== "DUPLICATE_KEY").length;
}

/** The columns in which something begins on the lines above, dashes and what follows them included, the deepest first. */
function columnsAbove({ text, start }: Line): readonly number[] {
  const columns = new Set<number>([0]);
  for (const above of text.slice(0, start).split("\n")) {
    const dashes = /^ *(?:- +)*/.exec(above)?.[0] ?? "";
    if (above.trim() === "" || above.charAt(dashes.length) === "#") continue;
    for (const dash of dashes.matchAll(/-/g)) columns.add(dash.index);
    columns.add(dashes.length);
  }
  return [...columns].sort((a, b) => b - a);
}

/** The column of the next line that holds something: a key further out would take it away from the map that it is in. */
function columnBelow({ text, end }: Line): number {
  const next = text
    .slice(end)
    .split("\n")
    .slice(1)
    .find((below) => !/^\s*(?:#|$)/.test(below));
  return next === undefined || /^(?:---|\.\.\.)/.test(next) ? 0 : next.search(/\S/);
}

/** A tab cannot indent, but its author meant it to: one blank in its place keeps every offset. */
function untabbed(head: string): string {
  return head.replace(/^[ \t]+/, (blanks) => blanks.replaceAll("\t", " "));
}

/** The quote that a line leaves open up to its end, or "". */
function openQuote(line: string): string {
  let open = "";
  for (let at = 0; at < line.length; at++) {
    const unit = line.charAt(at);
    if (open === "" && (unit === '"' || unit === "'") && /^[\s,[{:]?$/.test(line.slice(Math.max(0, at - 1), at)))
      open = unit;
    else if (unit === open && line.charAt(at - 1) !== "\\") open = "";
  }
  return open;
}

/** The brackets that close those which a line opens. */
function brackets(line: string): string {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "").replace(/\s#.*$/, "");
  const open: string[] = [];
  for (const unit of bare) {
    if (unit === "{" || unit === "[") open.push(unit === "{" ? "}" : "]");
    else if (unit === open.at(-1)) open.pop();
  }
  return open.reverse().join("");
}

function uncommented(tail: string): string {
  return tail.replace(/(?:^|\s+)#.*$/, "");
}
