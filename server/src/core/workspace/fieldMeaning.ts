// What somebody meant who wrote a key where Kubernetes has no such field.
import { type FieldHome, fieldHome } from "../facts/fieldHomes.ts";
import { type Field, fieldsByName, isOpenType } from "../schema/schema.ts";
import { nearName } from "../text/nearName.ts";
import { allEntries, findEntry, type YamlEntry, type YamlNode } from "../yaml/tree.ts";
import { judgedFields, type Part } from "./parts.ts";

export type FieldMeaning =
  | FieldHome
  /** Of a map that stands, or would stand, beside the key. */
  | { readonly is: "below"; readonly name: string }
  /** Of the map that holds this one. */
  | { readonly is: "above" }
  /** The wrapper of fields that stand one level higher. */
  | { readonly is: "wrapper" }
  | { readonly is: "unknown" };

/** Keys of the part that are no fields of it, and that are this tool's matter. */
export function unknownFieldsOf(part: Part): readonly { readonly entry: YamlEntry; readonly meaning: FieldMeaning }[] {
  if (isOpenType(part.type)) return openFieldsOf(part);
  const fields = fieldsByName(part.type);
  if (fields.size === 0) return [];
  return allEntries(part.node).flatMap((entry) => {
    // Directives of patches: `$patch`, `$setElementOrder/volumes`; and fields that one takes away: `strategy: {$patch: delete}`.
    if (fields.has(entry.name) || entry.name.startsWith("$") || isDirective(entry.value)) return [];
    const meaning = meaningOf(part, entry);
    const isSure = part.whole && part.exact;
    return isSure || !["unknown", "above"].includes(meaning.is) ? [{ entry, meaning }] : [];
  });
}

function isDirective(node: YamlNode): boolean {
  return node.kind === "map" && findEntry(node, "$patch") !== undefined;
}

function openFieldsOf(part: Part) {
  return allEntries(part.node).flatMap((entry) => {
    const meaning = fieldHome(part.type, entry.name);
    return meaning ? [{ entry, meaning }] : [];
  });
}

function meaningOf(part: Part, { name, value }: YamlEntry): FieldMeaning {
  const fields = [...judgedFields(part).values()];
  const lower = name.toLowerCase();
  const same = fields.find((field) => field.name.toLowerCase() === lower);
  if (same) return { is: "name", name: same.name, certain: true };
  const home = fieldHome(part.type, name);
  if (home) return home;
  const below = fieldAround(part, fields, lower);
  if (below) return { is: "below", name: below };
  if (name === "spec" && value.kind === "map" && value.entries.some((each) => judgedFields(part).has(each.name))) {
    return { is: "wrapper" };
  }
  const near = nearName(
    name,
    fields.map((field) => field.name),
  );
  if (near !== undefined) return { is: "name", name: near, certain: false };
  const { parent } = part;
  if (parent && judgedFields(parent).has(name)) return { is: "above" };
  return { is: "unknown" };
}

/** The field beside the key whose map has such a field: one that is written, else the only one there could be. */
function fieldAround(part: Part, fields: readonly Field[], lower: string): string | undefined {
  const around = fields.filter(({ type }) => {
    if (type.kind !== "object") return false;
    return [...judgedFields(type).values()].some((field) => field.name.toLowerCase() === lower);
  });
  const written = around.filter((field) => findEntry(part.node, field.name));
  if (written.length === 1) return written[0]?.name;
  return around.length === 1 ? around[0]?.name : undefined;
}
