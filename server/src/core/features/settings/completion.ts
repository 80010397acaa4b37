// What can be written at a place of a settings file.
import { type Schema, schemaAt, type TextSchema } from "../../settings/jsonSchema.ts";
import { settingsSchema } from "../../settings/schema.ts";
import { keyCompletion, valueCompletion } from "../completion/edit.ts";
import type { Completion, Follows, KeyOffer, ValueOffer } from "../completion/offer.ts";
import type { Scene } from "../completion/scene.ts";

export function settingsCompletions(scene: Scene): readonly Completion[] {
  const { place } = scene;
  const schema = schemaAt(settingsSchema, place.path);
  if (schema?.type === "object")
    return place.kind === "key"
      ? Object.entries(schema.properties)
          .filter(([name]) => !place.siblings.includes(name))
          .map(([name, each], index) => keyCompletion(scene, keyOffer(name, each), "none", orderOf(index)))
      : [];
  if (schema === undefined || schema.type === "array" || !(place.kind === "value" || place.alone)) return [];
  return valueOffers(schema).map((offer, index) => valueCompletion(scene, offer, "none", orderOf(index)));
}

function keyOffer(name: string, schema: Schema): KeyOffer {
  return { name, follows: followsOf(schema), documentation: () => schema.description };
}

function followsOf({ type }: Schema): Follows {
  if (type === "object") return { is: "map", fields: [] };
  return type === "array" ? { is: "list", fields: [] } : { is: "nothing" };
}

/** Without quotes, as people write them: whatever YAML takes a scalar for, of a setting its characters count. */
function valueOffers({ enum: values, examples, enumDescriptions, description }: TextSchema): readonly ValueOffer[] {
  return (values ?? examples ?? []).map((text, index) => ({
    text,
    string: false,
    kind: "value",
    detail: enumDescriptions?.[index],
    documentation: () => (enumDescriptions ? undefined : description),
  }));
}

function orderOf(index: number): string {
  return `1${String(index).padStart(4, "0")}`;
}
