// What an alias shows: the nodes at its anchor once more, each of which knows that it stands elsewhere.
import type { Span } from "../text/span.ts";
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSeq } from "./tree.ts";

/**
 * The node as it is read through `alias`, which is where the `*name` stands. It says what `node` says, but its span, and that of all it
 * holds, is the alias. Its children are made when they are asked for: aliases of aliases may stand for more nodes than there is memory.
 */
export function readThrough<N extends YamlNode>(alias: Span, node: N): N {
  return made(alias, asWritten(node)) as N;
}

/** The node that stands in the text, of which this one is what an alias shows; any other is it itself. */
export function asWritten(node: YamlNode): YamlNode {
  return node instanceof Shown ? node.written : node;
}

function made(alias: Span, node: YamlNode): YamlNode {
  switch (node.kind) {
    case "scalar":
      return new ShownScalar(alias, node);
    case "map":
      return new ShownMap(alias, node);
    case "seq":
      return new ShownSeq(alias, node);
  }
}

abstract class Shown<N extends YamlNode = YamlNode> {
  readonly alias: Span;
  readonly written: N;

  constructor(alias: Span, written: N) {
    this.alias = alias;
    this.written = written;
  }

  get span(): Span {
    return this.alias;
  }

  get anchor(): string | undefined {
    return this.written.anchor;
  }
}

class ShownScalar extends Shown<YamlScalar> implements YamlScalar {
  readonly kind = "scalar";

  get value(): YamlScalar["value"] {
    return this.written.value;
  }

  get text(): string {
    return this.written.text;
  }

  get style(): YamlScalar["style"] {
    return this.written.style;
  }
}

class ShownMap extends Shown<YamlMap> implements YamlMap {
  readonly kind = "map";
  #entries: readonly YamlEntry[] | undefined;

  get flow(): boolean {
    return this.written.flow;
  }

  get entries(): readonly YamlEntry[] {
    this.#entries ??= this.written.entries.map((entry) => new ShownEntry(this.alias, entry));
    return this.#entries;
  }
}

class ShownSeq extends Shown<YamlSeq> implements YamlSeq {
  readonly kind = "seq";
  #items: readonly YamlItem[] | undefined;

  get flow(): boolean {
    return this.written.flow;
  }

  get items(): readonly YamlItem[] {
    this.#items ??= this.written.items.map((item) => new ShownItem(this.alias, item));
    return this.#items;
  }
}

abstract class ShownChild<C extends YamlEntry | YamlItem> {
  readonly alias: Span;
  readonly written: C;
  #value: YamlNode | undefined;

  constructor(alias: Span, written: C) {
    this.alias = alias;
    this.written = written;
  }

  get value(): YamlNode {
    this.#value ??= readThrough(this.alias, this.written.value);
    return this.#value;
  }

  get span(): Span {
    return this.alias;
  }
}

class ShownEntry extends ShownChild<YamlEntry> implements YamlEntry {
  #key: YamlScalar | undefined;

  get key(): YamlScalar {
    this.#key ??= readThrough(this.alias, this.written.key);
    return this.#key;
  }

  get name(): string {
    return this.written.name;
  }

  get colon(): number | undefined {
    return this.written.colon;
  }

  get isExplicit(): true | undefined {
    return this.written.isExplicit;
  }
}

class ShownItem extends ShownChild<YamlItem> implements YamlItem {}
