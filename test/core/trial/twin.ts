// The same document as plain, mutable data, in which what an alias reads is shared.
import { asWritten } from "../../../server/src/core/yaml/aliases.ts";
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlSeq } from "../../../server/src/core/yaml/tree.ts";
import { Placeholder, Remark, type YamlValue } from "../../../server/src/core/yaml/value.ts";

type Model = ScalarModel | MapModel | SeqModel;
interface ScalarModel {
  kind: "scalar";
  value: unknown;
}
export interface MapModel {
  kind: "map";
  entries: { name: string; value: Model; merge: boolean; alias: boolean }[];
}
export interface SeqModel {
  kind: "seq";
  items: { value: Model; alias: boolean }[];
}

export class Twin {
  readonly #models = new Map<YamlNode, Model>();
  readonly #children = new Map<YamlEntry | YamlItem, MapModel["entries"][number] | SeqModel["items"][number]>();
  readonly #inserted = new WeakSet<object>();
  readonly root: Model;

  constructor(root: YamlNode) {
    this.root = this.#of(root);
  }

  #of(read: YamlNode): Model {
    const node = asWritten(read);
    const known = this.#models.get(node);
    if (known) return known;
    let model: Model;
    if (node.kind === "scalar") model = { kind: "scalar", value: node.value };
    else if (node.kind === "seq") {
      model = { kind: "seq", items: [] };
      for (const item of node.items) {
        const child = { value: this.#of(item.value), alias: item.alias !== undefined };
        this.#children.set(item, child);
        model.items.push(child);
      }
    } else {
      model = { kind: "map", entries: [] };
      for (const entry of node.entries) {
        const merge = entry.name === "<<" && entry.key.style === "plain";
        const child = { name: entry.name, value: this.#of(entry.value), merge, alias: entry.alias !== undefined };
        this.#children.set(entry, child);
        model.entries.push(child);
      }
    }
    this.#models.set(node, model);
    return model;
  }

  map(node: YamlMap): MapModel {
    return this.#of(node) as MapModel;
  }
  seq(node: YamlSeq): SeqModel {
    return this.#of(node) as SeqModel;
  }
  entry(entry: YamlEntry): MapModel["entries"][number] {
    return this.#children.get(entry) as MapModel["entries"][number];
  }
  item(item: YamlItem): SeqModel["items"][number] {
    return this.#children.get(item) as SeqModel["items"][number];
  }

  /** Behind `before`, or first; of several inserted at one place the one asked for first stands first. */
  insert<T extends object>(list: T[], before: T | undefined, child: T): void {
    let at = before ? list.indexOf(before) + 1 : 0;
    for (let next = list[at]; next && this.#inserted.has(next); next = list[at]) at++;
    this.#inserted.add(child);
    list.splice(at, 0, child);
  }
}

export function fresh(value: YamlValue): Model {
  if (value instanceof Remark) return fresh(value.value);
  if (value instanceof Placeholder) return { kind: "scalar", value: `<${value.name}>` };
  if (Array.isArray(value)) return { kind: "seq", items: value.map((item) => ({ value: fresh(item), alias: false })) };
  if (typeof value === "object" && value !== null) {
    return {
      kind: "map",
      entries: Object.entries(value).map(([name, field]) => ({
        name,
        value: fresh(field),
        merge: false,
        alias: false,
      })),
    };
  }
  return { kind: "scalar", value };
}

function mergedOf(map: MapModel): [string, Model][] {
  const own = map.entries.filter((entry) => !entry.merge).map((entry): [string, Model] => [entry.name, entry.value]);
  const names = new Set(own.map(([name]) => name));
  const merged: [string, Model][] = [];
  for (const entry of map.entries.filter((one) => one.merge)) {
    const sources = entry.value.kind === "seq" ? entry.value.items : [entry];
    for (const source of sources) if (source.value.kind === "map") merged.push(...mergedOf(source.value));
  }
  return [
    ...own,
    ...merged.filter(([name], index) => !names.has(name) && merged.findIndex((one) => one[0] === name) === index),
  ];
}

export function show(model: Model): string {
  if (model.kind === "scalar") return typeof model.value === "number" ? `#${model.value}` : JSON.stringify(model.value);
  if (model.kind === "seq") return `[${model.items.map((item) => show(item.value)).join()}]`;
  // An object brings keys that look like numbers to the front, as it does in what is compared with this.
  const fields = Object.fromEntries(mergedOf(model).map(([name, value]) => [name, show(value)]));
  return `{${Object.entries(fields)
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
    .join()}}`;
}

export function showData(data: unknown): string {
  if (typeof data === "number") return `#${data}`;
  if (Array.isArray(data)) return `[${data.map(showData).join()}]`;
  if (typeof data !== "object" || data === null) return JSON.stringify(data);
  return `{${Object.entries(data)
    .map(([name, value]) => `${JSON.stringify(name)}:${showData(value)}`)
    .join()}}`;
}
