// Shapes: a kind's fields, declared once, from which come the types and the views that rules read.
import type { Span } from "../text/span.ts";
import {
  allEntries,
  findEntry,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "../yaml/tree.ts";

export type Shape = LeafShape<string | number | boolean> | MapShape<Fields> | ListShape<Shape> | DictShape<Shape>;
export type Fields = { readonly [name: string]: Shape };

export interface LeafShape<T extends string | number | boolean> {
  readonly is: "leaf";
  readonly accepts: (node: YamlScalar) => T | undefined;
}
export interface MapShape<F extends Fields> {
  readonly is: "map";
  readonly fields: F;
}
export interface ListShape<S> {
  readonly is: "list";
  readonly of: S;
}
export interface DictShape<S> {
  readonly is: "dict";
  readonly of: S;
}

/** A well-typed value, and where it stands. */
export interface Found<T> {
  readonly value: T;
  /** The value as written, quotes included; read through an alias, the alias: `*size`. */
  readonly span: Span;
  readonly node: YamlScalar;
}

interface Base<N> {
  readonly node: N;
}

export type MapView<F extends Fields> = Base<YamlMap> & {
  readonly [K in keyof F]: View<F[K]> | undefined;
} & {
  /** The entry of that name as written, whatever its value's type; also of names that the shape does not know. */
  entry(name: (keyof F & string) | (string & {})): YamlEntry | undefined;
  /** Whether a value of any type stands there: the API server takes a field that is null for one that is left out. */
  isSet(name: keyof F & string): boolean;
};

export interface ListView<S> extends Base<YamlSeq> {
  /** Of the right type; others are left out. */
  readonly items: readonly View<S>[];
  itemOf(view: View<S>): YamlItem | undefined;
}

export interface DictView<S> extends Base<YamlMap> {
  /** Of the right type; others are left out. */
  readonly entries: readonly { readonly name: string; readonly entry: YamlEntry; readonly value: View<S> }[];
  get(name: string): View<S> | undefined;
  entry(name: string): YamlEntry | undefined;
}

export type View<S> =
  S extends LeafShape<infer T>
    ? Found<T>
    : S extends MapShape<infer F>
      ? MapView<F>
      : S extends ListShape<infer I>
        ? ListView<I>
        : S extends DictShape<infer V>
          ? DictView<V>
          : never;

export function map<F extends Fields>(fields: F): MapShape<F> {
  return { is: "map", fields };
}

export function list<S extends Shape>(of: S): ListShape<S> {
  return { is: "list", of };
}

export function dict<S extends Shape>(of: S): DictShape<S> {
  return { is: "dict", of };
}

/** A string; a plain number or `yes` is none, as it is none to the API server. */
export function text(): LeafShape<string> {
  return { is: "leaf", accepts: ({ value }) => (typeof value === "string" ? value : undefined) };
}

/** An integer, or the other numbers that YAML knows. */
export function number(): LeafShape<number> {
  return { is: "leaf", accepts: ({ value }) => (typeof value === "number" ? value : undefined) };
}

export function flag(): LeafShape<boolean> {
  return { is: "leaf", accepts: ({ value }) => (typeof value === "boolean" ? value : undefined) };
}

/** Any scalar that is not null, as its characters: quantities, ports, and values whose type a rule judges itself. */
export function scalar(): LeafShape<string> {
  return { is: "leaf", accepts: ({ value, text: characters }) => (value === null ? undefined : characters) };
}

/** What `shape` sees of `node`; undefined when the node is of another type, or null. */
export function viewOf<S extends Shape>(shape: S, node: YamlNode): View<S> | undefined {
  return view(shape, node) as View<S> | undefined;
}

function view(shape: Shape, node: YamlNode): unknown {
  switch (shape.is) {
    case "leaf": {
      if (node.kind !== "scalar") return undefined;
      const value = shape.accepts(node);
      return value === undefined ? undefined : { value, span: node.span, node };
    }
    case "map":
      return node.kind === "map" ? mapView(shape, node) : undefined;
    case "list":
      return node.kind === "seq" ? new List(shape.of, node) : undefined;
    case "dict":
      return node.kind === "map" ? new Dict(shape.of, node) : undefined;
  }
}

/** One class a shape, whose getters look a field up when it is first read. */
const classes = new WeakMap<MapShape<Fields>, ViewClass>();

type ViewClass = new (node: YamlMap) => MapState;

class MapState {
  readonly node: YamlMap;
  /** By the field's place in the shape; null: looked up in vain. */
  readonly known: unknown[];

  constructor(node: YamlMap, fields: number) {
    this.node = node;
    this.known = new Array(fields);
  }

  entry(name: string): YamlEntry | undefined {
    return findEntry(this.node, name);
  }

  isSet(name: string): boolean {
    const value = findEntry(this.node, name)?.value;
    return value !== undefined && !(value.kind === "scalar" && value.value === null);
  }
}

function mapView(shape: MapShape<Fields>, node: YamlMap): unknown {
  let viewClass = classes.get(shape);
  if (!viewClass) {
    const fields = Object.entries(shape.fields);
    viewClass = class extends MapState {
      constructor(node: YamlMap) {
        super(node, fields.length);
      }
    };
    for (const [index, [name, field]] of fields.entries()) {
      Object.defineProperty(viewClass.prototype, name, {
        enumerable: true,
        get(this: MapState) {
          let found = this.known[index];
          if (found === undefined) {
            const entry = findEntry(this.node, name);
            found = (entry && view(field, entry.value)) ?? null;
            this.known[index] = found;
          }
          return found ?? undefined;
        },
      });
    }
    classes.set(shape, viewClass);
  }
  return new viewClass(node);
}

class List {
  readonly node: YamlSeq;
  readonly #of: Shape;
  /** The views, each with its item at the same place. */
  #seen: { readonly views: readonly unknown[]; readonly items: readonly YamlItem[] } | undefined;

  constructor(of: Shape, node: YamlSeq) {
    this.#of = of;
    this.node = node;
  }

  get items(): readonly unknown[] {
    return this.#read().views;
  }

  itemOf(seen: unknown): YamlItem | undefined {
    const { views, items } = this.#read();
    return items[views.indexOf(seen)];
  }

  #read() {
    if (this.#seen) return this.#seen;
    const views: unknown[] = [];
    const items: YamlItem[] = [];
    for (const item of this.node.items) {
      const seen = view(this.#of, item.value);
      if (seen === undefined) continue;
      views.push(seen);
      items.push(item);
    }
    this.#seen = { views, items };
    return this.#seen;
  }
}

class Dict {
  readonly node: YamlMap;
  readonly #of: Shape;
  #entries: { name: string; entry: YamlEntry; value: unknown }[] | undefined;

  constructor(of: Shape, node: YamlMap) {
    this.#of = of;
    this.node = node;
  }

  get entries() {
    this.#entries ??= allEntries(this.node).flatMap((entry) => {
      const value = view(this.#of, entry.value);
      return value === undefined ? [] : [{ name: entry.name, entry, value }];
    });
    return this.#entries;
  }

  get(name: string): unknown {
    return this.entries.find((each) => each.name === name)?.value;
  }

  entry(name: string): YamlEntry | undefined {
    return findEntry(this.node, name);
  }
}
