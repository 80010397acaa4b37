// The names of other objects that an object holds, by the rows of the reference table.
import {
  annotationReferences,
  type FieldReference,
  fieldReferences,
  type PlainReference,
  plainReferences,
  type ReferencedKind,
  type ReferenceFact,
} from "../facts/references.ts";
import type { AnyManifest } from "../manifest/manifest.ts";
import { type Found, scalar, text, viewOf } from "../manifest/shape.ts";
import { shapes } from "../manifest/shapes.ts";
import { type FieldType, fieldsOf, typeOfKind } from "../schema/schema.ts";
import { allEntries, findEntry, type YamlMap, type YamlNode } from "../yaml/tree.ts";

/** A name of another object, where it stands. */
export interface Reference {
  readonly kind: ReferencedKind;
  readonly found: Found<string>;
  /** As it is written beside the name; undefined where the object's own is meant. */
  readonly namespace: string | undefined;
  /** Whether what is named uses the object, and not the reverse. */
  readonly isUser: boolean;
}

/** In the order of the text. Of a kind that rules read the fields of its types count, of any other the fields that leave no doubt. */
export function referencesOf(object: Pick<AnyManifest, "kind" | "node">): readonly Reference[] {
  const found: Reference[] = [];
  const type = Object.hasOwn(shapes, object.kind) ? typeOfKind(object.kind) : undefined;
  if (type === undefined) visitPlain(object.node, found);
  else visitTyped(type, object.node, found);
  return found;
}

/** What a field leads to: a name, or a map in which some field does. */
interface Way {
  readonly fact: FieldReference | undefined;
  readonly type: FieldType;
}

const facts = new Map<string, FieldReference>(fieldReferences.map((row) => [row.field, row]));
const waysByType = new Map<string, ReadonlyMap<string, Way>>();

/** The fields of the type that lead to names. Most types have none, and are not looked into. */
function waysOf(type: string): ReadonlyMap<string, Way> {
  const known = waysByType.get(type);
  if (known) return known;
  // Of a type that holds itself nothing is asked a second time.
  waysByType.set(type, new Map());
  const ways = new Map<string, Way>();
  for (const field of fieldsOf(type)) {
    const fact = facts.get(`${type}.${field.name}`);
    if (fact || leads(field.type)) ways.set(field.name, { fact, type: field.type });
  }
  waysByType.set(type, ways);
  return ways;
}

function leads(type: FieldType): boolean {
  if (type.kind === "list" || type.kind === "dict") return leads(type.of);
  return type.kind === "object" && (annotationsOf(type.type).length > 0 || waysOf(type.type).size > 0);
}

function annotationsOf(type: string) {
  return annotationReferences.filter(({ types }) => types.includes(type));
}

function visitTyped(type: string, node: YamlMap, found: Reference[]): void {
  for (const fact of annotationsOf(type)) {
    const metadata = findEntry(node, "metadata");
    const annotations = metadata?.value.kind === "map" ? findEntry(metadata.value, "annotations") : undefined;
    const entry = annotations?.value.kind === "map" ? findEntry(annotations.value, fact.annotation) : undefined;
    const value = entry && viewOf(scalar(), entry.value);
    if (value) add(fact, fact.to[0], value, undefined, found);
  }
  const ways = waysOf(type);
  if (ways.size === 0) return;
  for (const entry of allEntries(node)) {
    const way = ways.get(entry.name);
    if (!way) continue;
    if (way.fact) take(way.fact, entry.value, found);
    else below(way.type, entry.value, found);
  }
}

function below(type: FieldType, node: YamlNode, found: Reference[]): void {
  if (type.kind === "object" && node.kind === "map") visitTyped(type.type, node, found);
  else if (type.kind === "list" && node.kind === "seq") {
    for (const item of node.items) below(type.of, item.value, found);
  } else if (type.kind === "dict" && node.kind === "map") {
    for (const entry of allEntries(node)) below(type.of, entry.value, found);
  }
}

/** The words without one of which no object of another kind names anything. */
export const plainFields: readonly string[] = [
  ...new Set(plainReferences.map(({ path, where }) => where?.[1] ?? path.at(-1) ?? "")),
];

const plainByField = new Map<string, readonly PlainReference[]>();
for (const row of plainReferences) plainByField.set(row.path[0], [...(plainByField.get(row.path[0]) ?? []), row]);

function visitPlain(node: YamlNode, found: Reference[]): void {
  if (node.kind === "map") {
    for (const entry of allEntries(node)) {
      for (const row of plainByField.get(entry.name) ?? []) takePlain(row, node, entry.value, found);
      visitPlain(entry.value, found);
    }
  } else if (node.kind === "seq") {
    for (const item of node.items) visitPlain(item.value, found);
  }
}

function takePlain(row: PlainReference, holder: YamlMap, node: YamlNode, found: Reference[]) {
  if (row.where) {
    const [field, value] = row.where;
    const beside = findEntry(holder, field)?.value;
    if (beside?.kind !== "scalar" || beside.value !== value) return;
  }
  let at = node;
  for (const step of row.path.slice(1)) {
    const entry = at.kind === "map" ? findEntry(at, step) : undefined;
    if (!entry) return;
    at = entry.value;
  }
  take(row, at, found);
}

function take(fact: ReferenceFact, node: YamlNode, found: Reference[]): void {
  if (fact.form === "name") {
    add(fact, fact.to[0], viewOf(text(), node), undefined, found);
    return;
  }
  if (node.kind !== "map") return;
  const named = (field: string) => {
    const entry = findEntry(node, field);
    return entry && viewOf(text(), entry.value);
  };
  const kind = fact.to.length === 1 ? fact.to[0] : fact.to.find((each) => each === named("kind")?.value);
  add(fact, kind, named("name"), named("namespace")?.value, found);
}

function add(
  { isUser = false }: ReferenceFact,
  kind: ReferencedKind | undefined,
  name: Found<string> | undefined,
  namespace: string | undefined,
  found: Reference[],
): void {
  if (kind !== undefined && name && name.value !== "") found.push({ kind, found: name, namespace, isUser });
}
