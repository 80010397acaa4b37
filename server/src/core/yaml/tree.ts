// Our own small, immutable tree of a YAML document, and how it is read.
import type { Span } from "../text/span.ts";
import type { ScalarValue } from "./scalar.ts";

/**
 * A node knows by which way it was reached: what an alias or a merge key shows is a node of its own, which says what the one at the
 * anchor says. It stands where the `*name` does: its span, and that of all it holds, is the `alias`. The pen does not find it.
 */
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
  /** The `*name` through which it is read, or through which something around it is: the outermost one. Undefined where it is written. */
  readonly alias: Span | undefined;
}

export interface YamlMap {
  readonly kind: "map";
  /** From the first key (or `{`) to the end of the last value (or `}`), without trailing blanks and comments. */
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  readonly anchor: string | undefined;
  /** The `*name` through which it is read, or through which something around it is: the outermost one. Undefined where it is written. */
  readonly alias: Span | undefined;
}

export interface YamlSeq {
  readonly kind: "seq";
  /** From the first dash (or `[`) to the end of the last item (or `]`). */
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
  readonly anchor: string | undefined;
  /** The `*name` through which it is read, or through which something around it is: the outermost one. Undefined where it is written. */
  readonly alias: Span | undefined;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** The key as the API server reads it: `"1"` for `1`, `"true"` for `yes`. */
  readonly name: string;
  /** Offset of the `:`; undefined in a flow map's `{ key }`, or while it is not yet typed. */
  readonly colon: number | undefined;
  /** Written `? key`, the `?` perhaps on a line above. */
  readonly isExplicit?: true | undefined;
  readonly value: YamlNode;
  /** That of its value: set where the value stands elsewhere, at its anchor, and where the entry itself does. */
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
  /** How long a text is that is too large to be read; undefined of any other. */
  readonly tooLarge?: number;
}

export type YamlPath = readonly (string | number)[];

/** Whether rules may read the tree: a doubled key is a finding, anything else means that the text is not what it seems. */
export function isReadable(tree: YamlTree): boolean {
  return tree.problems.every((problem) => problem.code === "DUPLICATE_KEY");
}

/** A key as the API server reads it: `"1"` for `1`, `"true"` for `yes`. */
export function keyName(key: YamlScalar): string {
  return key.style === "plain" && key.value !== null ? String(key.value) : key.text;
}

/** With more entries than this, remembering their names is quicker than comparing each with those before it. */
const manyEntries = 24;

/** Adds a problem for each key that its map has set before. */
export function findDoubledKeys(entries: readonly YamlEntry[], problems: YamlProblem[]): void {
  const names = entries.length > manyEntries ? new Set<string>() : undefined;
  for (const [index, entry] of entries.entries()) {
    const { name } = entry;
    const isDoubled = names ? names.has(name) : standsBefore(index, entries, name);
    names?.add(name);
    if (!isDoubled || isMerge(entry)) continue;
    const message = `The key "${name}" is already set in this map`;
    problems.push({ code: "DUPLICATE_KEY", message, span: entry.key.span });
  }
}

function standsBefore(index: number, entries: readonly YamlEntry[], name: string): boolean {
  for (let earlier = 0; earlier < index; earlier++) if (entries[earlier]?.name === name) return true;
  return false;
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
  return map.entries.some(isMerge) ? mergedEntries(map).find((entry) => entry.name === name) : undefined;
}

/** The map's own entries without its merge keys, then those that merge keys bring in and that it does not set itself. */
export function allEntries(map: YamlMap): readonly YamlEntry[] {
  if (!map.entries.some(isMerge)) return map.entries;
  const merged = mergedEntries(map);
  const own = map.entries.filter((entry) => !isMerge(entry));
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
      for (const entry of allEntries(source.value)) if (!result.has(entry.name)) result.set(entry.name, entry);
    }
  }
  return [...result.values()];
}

/** In quotes, `"<<"` is a key like any other. */
export function isMerge(entry: YamlEntry): boolean {
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
