// A JSON schema of a kind as other YAML servers use them, made from this project's own table, so that no network is asked.
import { documentationOf, type FieldType, fieldsOf, kindsOf } from "../../server/src/core/schema/schema.ts";

type Schema = { readonly [key: string]: unknown };

/** Strict, as the usual ones: a field that the kind does not have is not allowed. */
export function schemaOf(kind: string): Schema {
  const info = kindsOf().find((each) => each.kind === kind);
  if (!info) throw new Error(`There is no kind ${kind}`);
  const definitions = new Map<string, Schema>();
  define(info.type, definitions);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $ref: `#/definitions/${info.type}`,
    definitions: Object.fromEntries(definitions),
  };
}

function define(type: string, definitions: Map<string, Schema>): void {
  if (definitions.has(type)) return;
  definitions.set(type, {});
  const fields = fieldsOf(type);
  const properties = fields.map((field) => {
    const description = documentationOf(type, field.name);
    return [field.name, { ...schemaOfField(field.type, definitions), description }] as const;
  });
  definitions.set(type, {
    type: "object",
    properties: Object.fromEntries(properties),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: fields.length === 0,
  });
}

function schemaOfField(type: FieldType, definitions: Map<string, Schema>): Schema {
  switch (type.kind) {
    case "object":
      define(type.type, definitions);
      return { $ref: `#/definitions/${type.type}` };
    case "list":
      return { type: "array", items: schemaOfField(type.of, definitions) };
    case "dict":
      return { type: "object", additionalProperties: schemaOfField(type.of, definitions) };
    case "any":
      return {};
    case "quantity":
    case "int-or-string":
      return { type: ["string", "number"] };
    case "date-time":
      return { type: "string" };
    default:
      return { type: type.kind };
  }
}
