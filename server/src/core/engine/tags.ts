// The tags that a class puts on its volumes, written as `key=value`.

import { reservedTags, tagTemplates } from "../facts/parameters.ts";

export type TagProblem =
  | { readonly code: "tag-malformed" }
  | { readonly code: "tag-reserved"; readonly key: string }
  | { readonly code: "tag-template"; readonly word: string; readonly fields: readonly string[] };

/** What the driver objects to in the value of a `tagSpecification` parameter. The value of a tag may be empty. */
export function tagProblem(specification: string, about: "volume" | "snapshot" = "volume"): TagProblem | undefined {
  const at = specification.indexOf("=");
  if (at < 0) return { code: "tag-malformed" };
  const key = specification.slice(0, at);
  if (isReservedTag(key)) return { code: "tag-reserved", key };
  const fields = about === "volume" ? tagTemplates.volumeFields : tagTemplates.snapshotFields;
  const word = unknownField(specification.slice(at + 1), fields);
  return word === undefined ? undefined : { code: "tag-template", word, fields };
}

/** Tags that the driver keeps to itself; it neither sets nor deletes them for a class. */
export function isReservedTag(key: string): boolean {
  const { keys, prefixes } = reservedTags;
  return keys.some((each) => each === key) || prefixes.some((prefix) => key.startsWith(prefix));
}

/** The first field in the template that there is none of. */
function unknownField(value: string, fields: readonly string[]): string | undefined {
  for (const [action] of value.matchAll(/\{\{.*?\}\}/g)) {
    const bare = action.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, "");
    for (const [field] of bare.matchAll(/(?<![\w.)$])\.[A-Za-z_]\w*/g)) if (!fields.includes(field)) return field;
  }
  return undefined;
}
