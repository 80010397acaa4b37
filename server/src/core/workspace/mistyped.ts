// An object's values that are of another type than Kubernetes' tables give their fields.
import type { AnyManifest } from "../manifest/manifest.ts";
import type { FieldType } from "../schema/schema.ts";
import { allEntries, type YamlEntry, type YamlNode } from "../yaml/tree.ts";
import { isFilledInLater } from "./filledIn.ts";
import { isStatus, judgedFields, partsOf } from "./parts.ts";

export type WantedType = "text" | "truth" | "whole" | "number" | "quantity" | "either" | "list" | "map";

export interface MistypedValue {
  /** The field's name, or the key under which the value stands in the field's map. */
  readonly field: string;
  readonly wanted: WantedType;
  readonly node: YamlNode;
  /** The entry whose value it is; none for an item of a list. */
  readonly entry: YamlEntry | undefined;
}

/** Numbers and booleans in these are a matter of their own: they are what people forget to quote. */
const stringMaps: ReadonlySet<string> = new Set(["parameters", "annotations", "labels"]);

/** In the parts of the object that are judged. */
export function mistypedValuesOf(object: AnyManifest): readonly MistypedValue[] {
  return partsOf(object).flatMap((part) => {
    const fields = judgedFields(part);
    return allEntries(part.node).flatMap((entry) => {
      const field = fields.get(entry.name);
      if (!field || isStatus(entry)) return [];
      return judge(field.type, entry.value, { field: entry.name, entry });
    });
  });
}

type Place = Omit<MistypedValue, "wanted" | "node">;

function judge(type: FieldType, node: YamlNode, place: Place): readonly MistypedValue[] {
  // Left empty is left out, and what is filled in later may become anything.
  if (isFilledInLater(node) || (node.kind === "scalar" && node.value === null)) return [];
  const wanted = wantedBy(type);
  if (wanted === undefined) return [];
  if (!fits(wanted, node)) return [{ ...place, wanted, node }];
  if (type.kind === "list" && node.kind === "seq") {
    return node.items.flatMap((item) => judge(type.of, item.value, { ...place, entry: undefined }));
  }
  if (type.kind !== "dict" || node.kind !== "map") return [];
  const isStringMap = stringMaps.has(place.field);
  return allEntries(node).flatMap((entry) => {
    if (isStringMap && entry.value.kind === "scalar") return [];
    return judge(type.of, entry.value, { field: entry.name, entry });
  });
}

function wantedBy(type: FieldType): WantedType | undefined {
  switch (type.kind) {
    case "string":
    case "date-time":
      return "text";
    case "boolean":
      return "truth";
    case "integer":
      return "whole";
    case "number":
    case "quantity":
    case "list":
      return type.kind;
    case "int-or-string":
      return "either";
    case "object":
    case "dict":
      return "map";
    case "any":
      return undefined;
  }
}

function fits(wanted: WantedType, node: YamlNode): boolean {
  if (wanted === "list") return node.kind === "seq";
  if (wanted === "map") return node.kind === "map";
  if (node.kind !== "scalar") return false;
  const { value } = node;
  switch (wanted) {
    case "text":
      return typeof value === "string";
    case "truth":
      return typeof value === "boolean";
    case "whole":
      return typeof value === "number" && Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "quantity":
    case "either":
      return typeof value === "number" || typeof value === "string";
  }
}
