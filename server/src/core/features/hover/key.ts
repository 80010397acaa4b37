// Hover on a key: its type, and Kubernetes' own words about it.
import { annotationFact } from "../../facts/annotations.ts";
import { topologyKey } from "../../facts/topologyKeys.ts";
import { documentationOf } from "../../schema/schema.ts";
import { messagesOf, tableText } from "../../text/message.ts";
import { typeWords } from "../typeWords.ts";
import { type HoverPart, text, title } from "./part.ts";
import type { Place } from "./place.ts";

const messages = messagesOf("hover-key", {
  field: "{name}: {type}",
  required: "{name}: {type}, required",
  key: "{name}",
  what: "{what}",
  replaced: "Today it is {other}",
  controller: "Controllers write it; it does not belong in a manifest",
});

/** Of the field that the place is of, its own key or its value's. What has nothing to do with storage is left to others. */
export function fieldParts({ field, part, path, config }: Place): readonly HoverPart[] {
  if (!field?.isOfStorage || config.fieldsSaidElsewhere) return [];
  const { owner, field: row } = field;
  const type = typeWords(row.type);
  // The value of an object's own `kind` stands for the whole object.
  const isKind = part === "value" && row.name === "kind" && path.length === 1;
  const words = documentationOf(owner, isKind ? undefined : row.name);
  const head = messages(row.required || isHead(row.name) ? "required" : "field", { name: row.name, type });
  return [title(head), ...(words === undefined ? [] : [{ is: "documentation", message: tableText(words) } as const])];
}

/** Of a key that no type declares but that is known all the same: annotations and node labels. */
export function freeKeyParts({ field }: Place): readonly HoverPart[] {
  const key = field?.key;
  if (key === undefined) return [];
  const annotation = field?.field.name === "annotations" ? annotationFact(key) : undefined;
  const known = annotation ?? topologyKey(key);
  if (!known) return [];
  return [
    title(messages("key", { name: key })),
    text(messages("what", { what: tableText(known.what) })),
    ...(known.replacedBy ? [text(messages("replaced", { other: known.replacedBy }))] : []),
    ...(annotation?.controllerOwned ? [text(messages("controller", {}))] : []),
  ];
}

/** The tables, like Kubernetes' own, call these optional, since a request's address says them too. */
function isHead(name: string): boolean {
  return name === "apiVersion" || name === "kind";
}
