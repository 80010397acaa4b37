// A YAML tree held against a schema: what it says that means something, and a word about each thing that does not.
import { type Message, messagesOf } from "../text/message.ts";
import { nearName } from "../text/nearName.ts";
import type { Span } from "../text/span.ts";
import type { Fix } from "../workspace/fix.ts";
import { allEntries, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/tree.ts";
import { accepts, type ObjectSchema, type Schema, type TextSchema } from "./jsonSchema.ts";

/** Something that counts for nothing. */
export interface Unmeant {
  /** In the text of the tree. */
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}

export type Report = (problem: Unmeant) => void;

const message = messagesOf("settings-file", {
  meant: "{problem}; `{meant}` comes nearest",
  root: "These are no settings, so they count for nothing: a setting is a name and a value, such as `kubernetesVersion: 1.35`",
  map: "`{name}` takes a name and a value on each line below it, so what stands here counts for nothing",
  list: "`{name}` takes a list, so what stands here counts for nothing",
  single: "`{name}` takes a single value, so what stands here counts for nothing",
  rename: "Rename it to `{meant}`",
  replace: "Change it to `{meant}`",
});

interface Value {
  readonly node: YamlNode;
  /** What to call it: the key that it stands behind; undefined for the whole. */
  readonly name: string | undefined;
}

/** Plain data of those parts that `schema` accepts; the others are reported. Undefined where nothing is written, or nothing is left. */
export function validated(schema: Schema, { node, name }: Value, report: Report): unknown {
  if (node.kind === "scalar" && node.value === null) return undefined;
  const refuse = (message: Message) => report({ span: node.span, message, fixes: [] });
  switch (schema.type) {
    case "object":
      if (node.kind === "map") return properties(schema, node, report);
      refuse(name === undefined ? message("root", {}) : message("map", { name }));
      return undefined;
    case "array":
      if (node.kind === "seq")
        return node.items
          .map((item) => validated(schema.items, { node: item.value, name }, report))
          .filter((item) => item !== undefined);
      refuse(message("list", { name: name ?? "" }));
      return undefined;
    default:
      if (node.kind === "scalar") return text(schema, node, report);
      refuse(message("single", { name: name ?? "" }));
      return undefined;
  }
}

function properties(schema: ObjectSchema, map: YamlMap, report: Report): unknown {
  const entries = allEntries(map);
  const pairs = entries.map((entry): readonly [string, unknown] => {
    const { name, value: node } = entry;
    if (Object.hasOwn(schema.properties, name))
      return [name, validated(schema.properties[name] as Schema, { node, name }, report)];
    const free = Object.keys(schema.properties).filter((each) => !entries.some((other) => other.name === each));
    report(unknownName(schema, entry, meant(name, free)));
    return [name, undefined];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

function unknownName(schema: ObjectSchema, entry: YamlEntry, name: string | undefined): Unmeant {
  const problem = schema.refuses(entry.name);
  const { span, alias } = entry.key;
  if (name === undefined) return { span, message: problem, fixes: [] };
  const fix: Fix = {
    title: message("rename", { meant: name }),
    applicability: "safe",
    apply: (edit) => edit.rename(entry, name),
  };
  return { span, message: message("meant", { problem, meant: name }), fixes: alias ? [] : [fix] };
}

function text(schema: TextSchema, node: YamlScalar, report: Report): string | undefined {
  const characters = charactersOf(schema, node);
  if (!schema.refuses || accepts(schema, characters)) return characters;
  const problem = schema.refuses(characters);
  const { span, alias } = node;
  const value = schema.enum && meant(characters, schema.enum);
  if (value === undefined) {
    report({ span, message: problem, fixes: [] });
    return undefined;
  }
  const fix: Fix = {
    title: message("replace", { meant: value }),
    applicability: "safe",
    apply: (edit) => edit.replace(node, value),
  };
  report({ span, message: message("meant", { problem, meant: value }), fixes: alias ? [] : [fix] });
  return undefined;
}

/** To YAML 1.1 a plain `off` is a false, as `no` is, and programs that write it back write `false`. */
function charactersOf({ enum: values }: TextSchema, { value, text }: YamlScalar): string {
  return value === false && values?.includes("off") ? "off" : text;
}

/** The name that is written in another case or style, cut short, or with a slip of the keys; undefined where none or several could be meant. */
function meant(name: string, candidates: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[-_ ]/g, "");
  const same = candidates.filter((candidate) => bare(candidate) === bare(name));
  const longer = candidates.filter((candidate) => name.length > 2 && bare(candidate).startsWith(bare(name)));
  return only(same) ?? only(longer) ?? nearName(name, candidates);
}

function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
