// As much of JSON Schema as the settings need. Its words are messages, so that each reader has them in a language of their own.
import type { Message, Say } from "../text/message.ts";

export type Schema = ObjectSchema | ListSchema | TextSchema;

interface Described {
  /** Markdown. */
  readonly description: Message;
}

export interface ObjectSchema extends Described {
  readonly type: "object";
  readonly properties: { readonly [name: string]: Schema };
  readonly additionalProperties: false;
  /** What is said of a name that is none of the properties. */
  refuses(name: string): Message;
}

export interface ListSchema extends Described {
  readonly type: "array";
  readonly items: TextSchema;
}

/** A scalar, of which the characters count as they are written: the release `1.30` is not the number 1.3. */
export interface TextSchema extends Described {
  readonly type: "string" | readonly ["string", "number"];
  readonly enum?: readonly string[];
  /** One for each value of `enum`. */
  readonly enumDescriptions?: readonly Message[];
  readonly pattern?: string;
  readonly patternErrorMessage?: Message;
  /** Values that people pick from, where others are as good. */
  readonly examples?: readonly string[];
  /** What is said of any other value; absent where each is as good as another. */
  refuses?(value: string): Message;
}

/** The schema as JSON Schema, in the language of `say`. Of the keywords, VS Code alone knows `enumDescriptions` and `patternErrorMessage`. */
export function toJsonSchema(schema: Schema, say: Say): { readonly [keyword: string]: unknown } {
  const keywords = Object.entries(schema).filter(([, value]) => typeof value !== "function");
  return Object.fromEntries(keywords.map(([keyword, value]) => [keyword, wordedValue(schema, keyword, value, say)]));
}

function wordedValue(schema: Schema, keyword: string, value: unknown, say: Say): unknown {
  if (keyword === "description" || keyword === "patternErrorMessage") return say(value as Message);
  if (keyword === "enumDescriptions") return (value as readonly Message[]).map(say);
  if (schema.type === "array" && keyword === "items") return toJsonSchema(schema.items, say);
  if (schema.type === "object" && keyword === "properties")
    return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, toJsonSchema(each, say)]));
  return value;
}

/** The schema of what stands at a path; undefined where the path leads past what the schema knows. */
export function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (at?.type === "object" && typeof step === "string")
      at = Object.hasOwn(at.properties, step) ? at.properties[step] : undefined;
    else if (at?.type === "array" && typeof step === "number") at = at.items;
    else return undefined;
  }
  return at;
}

export function accepts({ enum: values, pattern }: TextSchema, value: string): boolean {
  if (values) return values.includes(value);
  return pattern === undefined || new RegExp(pattern, "u").test(value);
}
