// Reads any YAML through the yaml package, and makes our tree of what it finds.
import { Alias, Composer, type Document, Lexer, type Pair, Parser, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Span } from "../text/span.ts";
import { asWritten, readThrough } from "./aliases.ts";
import { joinQuotes } from "./joinQuotes.ts";
import { ExplicitEntry, entryOf, Item, MapNode, ScalarNode, SeqNode } from "./nodes.ts";
import { readPlain } from "./scalar.ts";
import {
  findDoubledKeys,
  type ScalarStyle,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
  type YamlProblem,
  type YamlSeq,
  type YamlTree,
} from "./tree.ts";

/** Of the text of one YAML document. Never throws: what cannot be read becomes problems, beside what can. */
export function readAny(text: string): YamlTree {
  const problems: YamlProblem[] = [];
  try {
    let document = parse(text);
    let isJoined = false;
    if (document.errors.some((error) => error.code === "MISSING_CHAR")) {
      const joined = joinQuotes(text);
      const again = joined === undefined ? document : parse(joined);
      isJoined = again !== document && again.errors.length === 0;
      if (isJoined) document = again;
    }
    for (const { code, message, pos } of document.errors) {
      // What is missing at the end is reported behind it.
      const [start, end] = [Math.min(pos[0], text.length), Math.min(pos[1], text.length)];
      problems.push({ code, message, span: { start, end } });
    }
    const build = new Builder(text, problems, isJoined);
    const root = build.value(document.contents, document.range[0]);
    if (build.hasAliases && weightOf(root) > heaviest) {
      const message = `Its aliases stand for more than ${heaviest} values`;
      return { text, root: undefined, problems: [{ code: "TOO_HEAVY", message, span: root.span }] };
    }
    const isEmpty = root.kind === "scalar" && root.span.start === root.span.end && root.style === "plain";
    return { text, root: isEmpty ? undefined : root, problems };
  } catch (error) {
    // The parser recurses, so on a small stack nesting may end here as well.
    const at = error instanceof TooDeep ? error.at : 0;
    const span = { start: at, end: Math.min(text.length, at + 1) };
    return { text, root: undefined, problems: [{ code: "TOO_DEEP", message: String(error), span }] };
  }
}

function parse(text: string): Document.Parsed {
  const composer = new Composer({
    version: "1.2",
    schema: "failsafe",
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: false,
  });
  // To the package a carriage return without a line feed is a letter; to the API server it ends its line.
  const [document] = composer.compose(tokensOf(text.replace(/\r(?!\n)/g, "\n")), true, text.length);
  if (!document) throw new Error("The parser made no document");
  return document;
}

/** How many collections may stand in each other. The API server's own limit is 10,000, and no manifest comes near either. */
const deepest = 500;

class TooDeep extends Error {
  /** Where the collection starts that is one too many. */
  readonly at: number;

  constructor(at: number) {
    super(`Nested more than ${deepest} levels deep`);
    this.at = at;
  }
}

/** What the package's own `parse` makes of the text, up to where it is too deep: further on each level costs more than the one before. */
function* tokensOf(text: string) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    yield* parser.next(lexeme);
    const { length, [length - 1]: top } = parser.stack;
    // The first is the document, the last may be a scalar.
    if (top && "items" in top && length - 1 > deepest) throw new TooDeep(at);
  }
  yield* parser.end();
}

/** Values that a document may come to when what its aliases read is counted wherever it is read. */
const heaviest = 100_000;

/** A few lines of aliases of aliases come to more values than there are atoms, and whoever follows them all never comes back. */
function weightOf(root: YamlNode): number {
  const known = new Map<YamlNode, number>();
  const weigh = (read: YamlNode): number => {
    const node = asWritten(read);
    let weight = known.get(node);
    if (weight === undefined) {
      const children = node.kind === "map" ? node.entries : node.kind === "seq" ? node.items : [];
      weight = children.reduce((sum, { value }) => sum + weigh(value), 1);
      known.set(node, weight);
    }
    return weight;
  };
  return weigh(root);
}

class Builder {
  readonly #text: string;
  readonly #problems: YamlProblem[];
  readonly #isJoined: boolean;
  readonly #anchors = new Map<string, YamlNode>();
  hasAliases = false;

  /** `isJoined`: the parser saw `joinQuotes(text)`. */
  constructor(text: string, problems: YamlProblem[], isJoined: boolean) {
    this.#text = text;
    this.#problems = problems;
    this.#isJoined = isJoined;
  }

  #node(node: unknown, at: number): YamlNode {
    if (node instanceof YAMLMap) return this.#map(node, at);
    if (node instanceof YAMLSeq) return this.#seq(node, at);
    if (node instanceof Scalar) return this.#scalar(node, at);
    return ScalarNode.empty(at);
  }

  #remember<T extends YamlNode>(node: T): T {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return node;
  }

  value(node: unknown, at: number): YamlNode {
    if (node instanceof Alias) {
      const { target, span } = this.#alias(node, at);
      return readThrough(span, target ?? ScalarNode.empty(at));
    }
    return this.#node(node, at);
  }

  #alias(alias: Alias, at: number): { target: YamlNode | undefined; span: Span } {
    const span = { start: alias.range?.[0] ?? at, end: alias.range?.[1] ?? at };
    const target = this.#anchors.get(alias.source);
    this.hasAliases = true;
    // The parser looks only at the form; a name that comes later, or that names what stands around, is none either.
    if (!target) {
      this.#problems.push({ code: "BAD_ALIAS", message: `Nothing before it is named &${alias.source}`, span });
    }
    return { target, span };
  }

  #map(node: YAMLMap, at: number): YamlMap {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const entry = this.#entry(pair as Pair<unknown, unknown>, at);
      if (entry) entries.push(entry);
    }
    findDoubledKeys(entries, this.#problems);
    const { start, end } = this.#span(node, entries, at);
    return this.#remember(new MapNode(start, end, node.flow === true, entries, node.anchor));
  }

  #entry(pair: Pair<unknown, unknown>, at: number): YamlEntry | undefined {
    const token = pair.srcToken;
    const isExplicit = token?.start?.some((part) => part.type === "explicit-key-ind");
    const colon =
      token && "sep" in token ? token.sep?.find((part) => part.type === "map-value-ind")?.offset : undefined;
    const key = this.#key(pair.key, colon ?? at);
    if (key.span.start === key.span.end && colon === undefined) return undefined;
    const after = colon === undefined ? key.span.end : colon + 1;
    const value = this.value(pair.value, after);
    return isExplicit ? new ExplicitEntry(key, colon, value) : entryOf(key, colon, value);
  }

  #key(key: unknown, at: number): ScalarNode {
    if (key instanceof Scalar) return this.#scalar(key, at);
    if (key instanceof Alias) {
      const { target, span } = this.#alias(key, at);
      const { value, text, style } = target?.kind === "scalar" ? target : ScalarNode.empty(at);
      return new ScalarNode(span.start, span.end, value, text, style);
    }
    if (key instanceof YAMLMap || key instanceof YAMLSeq) {
      const { start, end } = this.#node(key, at).span;
      return new ScalarNode(start, end, null, this.#text.slice(start, end), "plain");
    }
    return ScalarNode.empty(at);
  }

  #seq(node: YAMLSeq, at: number): YamlSeq {
    const token = node.srcToken;
    const sources = token && "items" in token ? token.items : [];
    const items = node.items.map((item, index): YamlItem => {
      const dash = sources[index]?.start?.find((part) => part.type === "seq-item-ind")?.offset;
      // In flow style an unwritten value is reported where it could stand, behind its tag or anchor.
      const place = item instanceof Scalar ? (item.range?.[0] ?? at) : at;
      const value = this.value(item, dash === undefined ? place : dash + 1);
      const { start, end } = value.span;
      return new Item(dash ?? start, Math.max(end, dash === undefined ? 0 : dash + 1), value);
    });
    const { start, end } = this.#span(node, items, at);
    return this.#remember(new SeqNode(start, end, node.flow === true, items, node.anchor));
  }

  #span(node: YAMLMap | YAMLSeq, children: readonly { span: Span }[], at: number): Span {
    const [start, end] = node.range ?? [at, at];
    // A pair in a list, `[a: 1]`, is a map without braces.
    if (node.flow && /[{[]/.test(this.#text.charAt(start))) {
      // One that is never closed ends, for the parser, before what it could not fit in.
      return { start, end: Math.max(end, children.at(-1)?.span.end ?? end) };
    }
    return { start: children[0]?.span.start ?? start, end: children.at(-1)?.span.end ?? end };
  }

  #scalar(node: Scalar, at: number): ScalarNode {
    const [start, end] = node.range ?? [at, at];
    const style = styleOf(node.type);
    const bare = this.#text.slice(start, end);
    const isRead = this.#isJoined && (style === "single" || style === "double") && bare.includes("\n");
    const seen = isRead ? indentedValue(bare) : node.value;
    const text = typeof seen === "string" ? seen : "";
    // An unwritten value is reported by the parser past the blanks and comments that follow its colon.
    if (bare === "" && style === "plain") return this.#remember(ScalarNode.empty(at, node.anchor));
    const typed = style === "plain" && (node.tag === undefined || /:(?:int|float|bool|null)$/.test(node.tag));
    const trimmed = style === "literal" || style === "folded" ? trimmedEnd(this.#text, start, end) : end;
    return this.#remember(new ScalarNode(start, trimmed, typed ? readPlain(text) : text, text, style, node.anchor));
  }
}

/** What a quoted string says that stands further left than the parser wants it: joined, it would say more blanks. */
function indentedValue(written: string): unknown {
  return parse(written.replaceAll("\n", "\n ")).toJS();
}

/** A block scalar's range reaches past its last line break; ours ends with its last line. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13)) at--;
  return at;
}

function styleOf(type: string | undefined): ScalarStyle {
  switch (type) {
    case "QUOTE_SINGLE":
      return "single";
    case "QUOTE_DOUBLE":
      return "double";
    case "BLOCK_LITERAL":
      return "literal";
    case "BLOCK_FOLDED":
      return "folded";
    default:
      return "plain";
  }
}
