// An object's scalars, each with what Kubernetes says has to stand there.

import type { AnyManifest } from "../manifest/manifest.ts";
import { type Field, type FieldType, fieldsByName, findKind } from "../schema/schema.ts";
import { allEntries, type YamlNode, type YamlScalar } from "../yaml/tree.ts";

/** A scalar in a known field: the field's own value, an item of its list, or a value of its map. */
export interface FieldScalar {
  /** The type that has the field: `V1PodSpec`. */
  readonly owner: string;
  readonly field: string;
  readonly type: FieldType;
  /** The key under which it stands in the field's map: `storage` in `requests`. */
  readonly key: string | undefined;
  readonly node: YamlScalar;
}

const known = new WeakMap<AnyManifest, readonly FieldScalar[]>();

/** In the order of the text; none for a kind that the tables do not have. A field that is null is left out. */
export function scalarsOf(object: AnyManifest): readonly FieldScalar[] {
  const before = known.get(object);
  if (before) return before;
  const kind = object.apiVersion === undefined ? undefined : findKind(object.apiVersion, object.kind);
  const found: FieldScalar[] = [];
  if (kind) inObject(kind.type, object.node, found);
  known.set(object, found);
  return found;
}

function inObject(type: string, node: YamlNode, found: FieldScalar[]): void {
  if (node.kind !== "map") return;
  const fields = fieldsByName(type);
  for (const entry of allEntries(node)) {
    const field = fields.get(entry.name);
    if (field) inField(type, field, field.type, entry.value, undefined, found);
  }
}

function inField(
  owner: string,
  field: Field,
  type: FieldType,
  node: YamlNode,
  key: string | undefined,
  found: FieldScalar[],
): void {
  switch (type.kind) {
    case "object":
      inObject(type.type, node, found);
      return;
    case "list":
      if (node.kind !== "seq") return;
      for (const item of node.items) inField(owner, field, type.of, item.value, key, found);
      return;
    case "dict":
      if (node.kind !== "map") return;
      for (const entry of allEntries(node)) {
        inField(owner, field, type.of, entry.value, entry.name, found);
      }
      return;
    default:
      if (node.kind !== "scalar" || node.value === null) return;
      found.push({ owner, field: field.name, type, key, node });
  }
}
