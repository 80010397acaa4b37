// What trees are made of. A manifest has two nodes for each of its lines, so each takes as little room as it can: spans are made when
// they are asked for. Where a node starts and ends counts in UTF-16 code units.
import type { Span } from "../text/span.ts";
import type { ScalarValue } from "./scalar.ts";
import {
  keyName,
  type ScalarStyle,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "./tree.ts";

abstract class Spanned {
  readonly start: number;
  readonly end: number;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

abstract class WrittenNode extends Spanned {
  get alias(): Span | undefined {
    return undefined;
  }
}

export class ScalarNode extends WrittenNode implements YamlScalar {
  readonly kind = "scalar";
  readonly value: ScalarValue;
  readonly text: string;
  readonly style: ScalarStyle;
  readonly anchor: string | undefined;

  constructor(start: number, end: number, value: ScalarValue, text: string, style: ScalarStyle, anchor?: string) {
    super(start, end);
    this.value = value;
    this.text = text;
    this.style = style;
    this.anchor = anchor;
  }

  /** Where no value is written. */
  static empty(at: number, anchor?: string): ScalarNode {
    return new ScalarNode(at, at, null, "", "plain", anchor);
  }
}

abstract class CollectionNode extends WrittenNode {
  readonly flow: boolean;
  readonly anchor: string | undefined;

  constructor(start: number, end: number, flow: boolean, anchor: string | undefined) {
    super(start, end);
    this.flow = flow;
    this.anchor = anchor;
  }
}

export class MapNode extends CollectionNode implements YamlMap {
  readonly kind = "map";
  readonly entries: readonly YamlEntry[];

  constructor(start: number, end: number, flow: boolean, entries: readonly YamlEntry[], anchor?: string) {
    super(start, end, flow, anchor);
    // What an array is filled into has room for more.
    this.entries = entries.slice();
  }
}

export class SeqNode extends CollectionNode implements YamlSeq {
  readonly kind = "seq";
  readonly items: readonly YamlItem[];

  constructor(start: number, end: number, flow: boolean, items: readonly YamlItem[], anchor?: string) {
    super(start, end, flow, anchor);
    this.items = items.slice();
  }
}

abstract class EntryNode implements YamlEntry {
  readonly name: string;
  readonly colon: number | undefined;
  readonly value: YamlNode;

  constructor(name: string, colon: number | undefined, value: YamlNode) {
    this.name = name;
    this.colon = colon;
    this.value = value;
  }

  abstract get key(): YamlScalar;

  get alias(): Span | undefined {
    return this.value.alias;
  }

  get span(): Span {
    const { colon, value } = this;
    const { start, end } = this.key.span;
    return { start, end: Math.max(value.span.end, colon === undefined ? end : colon + 1) };
  }
}

/** `colon` is the offset of the `:`, where there is one. */
export function entryOf(key: ScalarNode, colon: number | undefined, value: YamlNode): YamlEntry {
  const { start, end, text } = key;
  const isPlain = key.style === "plain" && key.value === text && end - start === text.length;
  return isPlain && key.anchor === undefined ? new PlainEntry(start, text, colon, value) : new Entry(key, colon, value);
}

/** Its key is a plain string, as nearly every key is: of that only the place is kept. */
class PlainEntry extends EntryNode {
  readonly start: number;
  #key: ScalarNode | undefined;

  constructor(start: number, name: string, colon: number | undefined, value: YamlNode) {
    super(name, colon, value);
    this.start = start;
  }

  get key(): YamlScalar {
    const { start, name } = this;
    this.#key ??= new ScalarNode(start, start + name.length, name, name, "plain");
    return this.#key;
  }
}

class Entry extends EntryNode {
  readonly key: YamlScalar;

  constructor(key: YamlScalar, colon: number | undefined, value: YamlNode) {
    super(keyName(key), colon, value);
    this.key = key;
  }
}

/** Written `? key`. */
export class ExplicitEntry extends Entry {
  readonly isExplicit = true;
}

export class Item extends Spanned implements YamlItem {
  readonly value: YamlNode;

  constructor(start: number, end: number, value: YamlNode) {
    super(start, end);
    this.value = value;
  }

  get alias(): Span | undefined {
    return this.value.alias;
  }
}
