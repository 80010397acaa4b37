// Text to our own small, immutable tree with spans.
import { Alias, type Node, type Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Span } from "../text/span.ts";
import { joinQuotes } from "./joinQuotes.ts";
import { readPlain, type ScalarValue } from "./scalar.ts";

export type YamlNode = YamlScalar | YamlMap | YamlSeq;
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

export interface YamlScalar {
  readonly kind: "scalar";
  /** What the value covers, quotes included: `"a b"`. Empty, and right after the colon or dash, where no value is written. */
  readonly span: Span;
  /** As the API server reads it (YAML 1.1). */
  readonly value: ScalarValue;
  /** The value's characters, unquoted but not interpreted: `yes` for `yes`, `0o755` for `0o755`. */
  readonly text: string;
  readonly style: ScalarStyle;
  readonly anchor: string | undefined;
}

export interface YamlMap {
  readonly kind: "map";
  /** From the first key (or `{`) to the end of the last value (or `}`), without trailing blanks and comments. */
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  readonly anchor: string | undefined;
}

export interface YamlSeq {
  readonly kind: "seq";
  /** From the first dash (or `[`) to the end of the last item (or `]`). */
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
  readonly anchor: string | undefined;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** The key as the API server reads it: `"1"` for `1`, `"true"` for `yes`. */
  readonly name: string;
  /** Offset of the `:`; undefined in a flow map's `{ key }`, or while it is not yet typed. */
  readonly colon: number | undefined;
  readonly value: YamlNode;
  /** The `*name` through which the value is read; the value then stands elsewhere, at its anchor. */
  readonly alias: Span | undefined;
  /** From the key to the end of what is written after it. */
  readonly span: Span;
}

export interface YamlItem {
  readonly value: YamlNode;
  readonly alias: Span | undefined;
  /** From the dash (in flow style from the value) to the end of the value. */
  readonly span: Span;
}

export interface YamlProblem {
  /** The parser's code, such as `BAD_INDENT` or `DUPLICATE_KEY`. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface YamlTree {
  readonly text: string;
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

export type YamlPath = readonly (string | number)[];

/** Of the text of one YAML document. Never throws: what cannot be read becomes problems, beside what can. */
export function parseTree(text: string): YamlTree {
  const problems: YamlProblem[] = [];
  try {
    let document = parse(text);
    if (document.errors.some((error) => error.code === "MISSING_CHAR")) {
      const joined = joinQuotes(text);
      const again = joined === undefined ? document : parse(joined);
      if (again.errors.length === 0) document = again;
    }
    for (const error of document.errors) {
      problems.push({ code: error.code, message: error.message, span: { start: error.pos[0], end: error.pos[1] } });
    }
    const build = new Builder(text, problems);
    const root = document.contents ? build.node(document.contents, document.range[0]) : undefined;
    const isEmpty = root?.kind === "scalar" && root.span.start === root.span.end && root.style === "plain";
    return { text, root: isEmpty ? undefined : root, problems };
  } catch (error) {
    // The parser recurses, so nesting past the depth of the stack ends here.
    const message = error instanceof RangeError ? "Nested too deeply to be read" : String(error);
    problems.push({ code: "TOO_DEEP", message, span: { start: 0, end: Math.min(text.length, 1) } });
    return { text, root: undefined, problems };
  }
}

function parse(text: string) {
  return parseDocument(text, {
    version: "1.2",
    schema: "failsafe",
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: false,
  });
}

/** Whether rules may read the tree: a doubled key is a finding, anything else means that the text is not what it seems. */
export function isReadable(tree: YamlTree): boolean {
  return tree.problems.every((problem) => problem.code === "DUPLICATE_KEY");
}

class Builder {
  readonly #text: string;
  readonly #problems: YamlProblem[];
  readonly #anchors = new Map<string, YamlNode>();

  constructor(text: string, problems: YamlProblem[]) {
    this.#text = text;
    this.#problems = problems;
  }

  node(node: Node, at: number): YamlNode {
    if (node instanceof YAMLMap) return this.#map(node, at);
    if (node instanceof YAMLSeq) return this.#seq(node, at);
    if (node instanceof Scalar) return this.#scalar(node, at);
    return empty(at);
  }

  #remember<T extends YamlNode>(node: T): T {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return node;
  }

  #value(node: unknown, at: number): { value: YamlNode; alias: Span | undefined; end: number } {
    if (node instanceof Alias) {
      const { target, span } = this.#alias(node, at);
      return { value: target ?? empty(at), alias: span, end: span.end };
    }
    const value =
      node instanceof YAMLMap || node instanceof YAMLSeq || node instanceof Scalar ? this.node(node, at) : empty(at);
    return { value, alias: undefined, end: value.span.end };
  }

  #alias(alias: Alias, at: number): { target: YamlNode | undefined; span: Span } {
    const span = { start: alias.range?.[0] ?? at, end: alias.range?.[1] ?? at };
    const target = this.#anchors.get(alias.source);
    // The parser looks only at the form; a name that comes later, or that names what stands around, is none either.
    if (!target) {
      this.#problems.push({ code: "BAD_ALIAS", message: `Nothing before it is named &${alias.source}`, span });
    }
    return { target, span };
  }

  #map(node: YAMLMap, at: number): YamlMap {
    const entries: YamlEntry[] = [];
    const names = new Set<string>();
    for (const pair of node.items) {
      const entry = this.#entry(pair as Pair<unknown, unknown>, at);
      if (!entry) continue;
      if (names.has(entry.name) && !isMerge(entry)) {
        const message = `The key "${entry.name}" is already set in this map`;
        this.#problems.push({ code: "DUPLICATE_KEY", message, span: entry.key.span });
      }
      names.add(entry.name);
      entries.push(entry);
    }
    return this.#remember({
      kind: "map",
      span: this.#span(node, entries, at),
      flow: node.flow === true,
      entries,
      anchor: node.anchor,
    });
  }

  #entry(pair: Pair<unknown, unknown>, at: number): YamlEntry | undefined {
    const token = pair.srcToken;
    const colon =
      token && "sep" in token ? token.sep?.find((part) => part.type === "map-value-ind")?.offset : undefined;
    const key = this.#key(pair.key, colon ?? at);
    if (key.span.start === key.span.end && colon === undefined) return undefined;
    const after = colon === undefined ? key.span.end : colon + 1;
    const { value, alias, end } = this.#value(pair.value, after);
    return { key, name: keyName(key), colon, value, alias, span: { start: key.span.start, end: Math.max(end, after) } };
  }

  #key(key: unknown, at: number): YamlScalar {
    if (key instanceof Scalar) return this.#scalar(key, at);
    if (key instanceof Alias) {
      const { target, span } = this.#alias(key, at);
      if (target?.kind === "scalar") return { ...target, span, anchor: undefined };
      return { ...empty(at), span };
    }
    if (key instanceof YAMLMap || key instanceof YAMLSeq) {
      const { span } = this.node(key, at);
      return { ...empty(at), span, text: this.#text.slice(span.start, span.end) };
    }
    return empty(at);
  }

  #seq(node: YAMLSeq, at: number): YamlSeq {
    const token = node.srcToken;
    const sources = token && "items" in token ? token.items : [];
    const items = node.items.map((item, index): YamlItem => {
      const dash = sources[index]?.start?.find((part) => part.type === "seq-item-ind")?.offset;
      const { value, alias, end } = this.#value(item, dash === undefined ? at : dash + 1);
      const start = dash ?? alias?.start ?? value.span.start;
      return { value, alias, span: { start, end: Math.max(end, dash === undefined ? 0 : dash + 1) } };
    });
    return this.#remember({
      kind: "seq",
      span: this.#span(node, items, at),
      flow: node.flow === true,
      items,
      anchor: node.anchor,
    });
  }

  #span(node: YAMLMap | YAMLSeq, children: readonly { span: Span }[], at: number): Span {
    const [start, end] = node.range ?? [at, at];
    if (node.flow) return { start, end };
    return { start: children[0]?.span.start ?? start, end: children.at(-1)?.span.end ?? end };
  }

  #scalar(node: Scalar, at: number): YamlScalar {
    const [start, end] = node.range ?? [at, at];
    const text = typeof node.value === "string" ? node.value : "";
    const style = styleOf(node.type);
    const bare = this.#text.slice(start, end);
    // An unwritten value is reported by the parser past the blanks and comments that follow its colon.
    if (bare === "" && style === "plain") return this.#remember({ ...empty(at), anchor: node.anchor });
    const typed = style === "plain" && (node.tag === undefined || /:(?:int|float|bool|null)$/.test(node.tag));
    const span = { start, end: style === "literal" || style === "folded" ? trimmedEnd(this.#text, start, end) : end };
    return this.#remember({
      kind: "scalar",
      span,
      value: typed ? readPlain(text) : text,
      text,
      style,
      anchor: node.anchor,
    });
  }
}

/** A block scalar's range reaches past its last line break; ours ends with its last line. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13)) at--;
  return at;
}

function keyName(key: YamlScalar): string {
  return key.style === "plain" && key.value !== null ? String(key.value) : key.text;
}

function empty(at: number): YamlScalar {
  return { kind: "scalar", span: { start: at, end: at }, value: null, text: "", style: "plain", anchor: undefined };
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

/**
 * The map's own entry of that name, else the one that a merge key (`<<: *base`) brings in.
 * Of a doubled key the last one counts, as it does for a lenient reader.
 */
export function findEntry(map: YamlMap, name: string): YamlEntry | undefined {
  for (let index = map.entries.length - 1; index >= 0; index--) {
    const entry = map.entries[index];
    if (entry?.name === name) return entry;
  }
  return mergedEntries(map).find((entry) => entry.name === name);
}

/** The map's own entries without its merge keys, then those that merge keys bring in and that it does not set itself. */
export function allEntries(map: YamlMap): readonly YamlEntry[] {
  const merged = mergedEntries(map);
  const own = map.entries.filter((entry) => !isMerge(entry));
  if (merged.length === 0) return own;
  const names = new Set(own.map((entry) => entry.name));
  return [...own, ...merged.filter((entry) => !names.has(entry.name))];
}

function mergedEntries(map: YamlMap): readonly YamlEntry[] {
  // Of two sources that set the same key, the earlier one counts.
  const result = new Map<string, YamlEntry>();
  for (const merge of map.entries) {
    if (!isMerge(merge)) continue;
    const sources = merge.value.kind === "seq" ? merge.value.items : [merge];
    for (const source of sources) {
      if (source.value.kind !== "map") continue;
      // Through an alias: where it stands is not where it is read, so no edit may touch it.
      const alias = source.alias ?? merge.alias;
      for (const entry of allEntries(source.value)) {
        if (!result.has(entry.name)) result.set(entry.name, alias ? { ...entry, alias } : entry);
      }
    }
  }
  return [...result.values()];
}

/** In quotes, `"<<"` is a key like any other. */
function isMerge(entry: YamlEntry): boolean {
  return entry.name === "<<" && entry.key.style === "plain";
}

/** The node at that path, through aliases and merge keys. */
export function nodeAt(root: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === "map" && typeof step === "string") node = findEntry(node, step)?.value;
    else if (node?.kind === "seq" && typeof step === "number") node = node.items[step]?.value;
    else return undefined;
  }
  return node;
}

/** Plain data, as the API server would get it; a value read through an alias is copied, cycles cannot arise. */
export function toData(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "seq":
      return node.items.map((item) => toData(item.value));
    case "map":
      return Object.fromEntries(allEntries(node).map((entry) => [entry.name, toData(entry.value)]));
  }
}
