// The door to what is known of the fields of Kubernetes objects: built-in kinds and the custom ones of our domain.

import { customDocumentation, customKinds, customTypes, openTypes } from "./customResources.ts";
import { documentationJson } from "./documentation.generated.ts";
import type { Field, FieldType, KindInfo } from "./field.ts";
import { kindLines, typeLines } from "./kubernetes.generated.ts";

export type { Field, FieldType, KindInfo } from "./field.ts";

/** Groups that kinds moved away from, and where they went. */
const formerGroups: ReadonlyMap<string, readonly string[]> = new Map([
  ["extensions", ["apps", "networking.k8s.io", "batch", "autoscaling"]],
]);

// The tables are text, and a session meets few of their types: each is read when it is first asked for.
let kinds: readonly KindInfo[] | undefined;
let kindsByName: ReadonlyMap<string, readonly KindInfo[]> | undefined;
let lines: ReadonlyMap<string, string> | undefined;
let documentation: Documentation | undefined;
const fields = new Map<string, ReadonlyMap<string, Field>>();

interface Documentation {
  readonly texts: readonly string[];
  readonly types: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Every kind there is a table for, by name; several versions of one kind stand newest first. */
export function kindsOf(): readonly KindInfo[] {
  kinds ??= [...kindLines.split("\n").map(readKind), ...customKinds];
  return kinds;
}

/**
 * The table for a kind. Another version of the same group, or the group the kind came from, is answered with today's
 * table and `exact: false`; a group that never had the kind is not answered.
 */
export function findKind(apiVersion: string, kind: string): KindInfo | undefined {
  kindsByName ??= byName(kindsOf());
  const candidates = kindsByName.get(kind) ?? [];
  const exact = candidates.find((info) => info.apiVersion === apiVersion);
  if (exact) return exact;
  const { group, version } = splitApiVersion(apiVersion);
  if (!/^v\d+((alpha|beta)\d+)?$/.test(version)) return undefined;
  const near = candidates.find((info) => {
    const today = splitApiVersion(info.apiVersion).group;
    return today === group || (formerGroups.get(group)?.includes(today) ?? false);
  });
  return near && { ...near, exact: false };
}

/** The type of a kind of that name, whatever the group and version that an object gives; of several kinds of the name the first. */
export function typeOfKind(kind: string): string | undefined {
  kindsByName ??= byName(kindsOf());
  return kindsByName.get(kind)?.[0]?.type;
}

/** The fields of a type, such as "V1PersistentVolumeClaimSpec", by name; none for a type that is not known. */
export function fieldsByName(type: string): ReadonlyMap<string, Field> {
  const known = fields.get(type);
  if (known) return known;
  const read = new Map((customTypes[type] ?? readType(type)).map((field) => [field.name, field]));
  fields.set(type, read);
  return read;
}

export function fieldsOf(type: string): readonly Field[] {
  return [...fieldsByName(type).values()];
}

/** The field of that name, of a type that has it. */
export function fieldOf(type: string, name: string): Field | undefined {
  return fieldsByName(type).get(name);
}

/** Whether objects of the type may have fields that the table leaves out, so that none may be called unknown. */
export function isOpenType(type: string): boolean {
  return openTypes.has(type);
}

/** What has to stand at the path, in an object of the kind or type; undefined where it has no such field. */
export function fieldAt(kind: Pick<KindInfo, "type">, path: readonly (string | number)[]): FieldType | undefined {
  let at: FieldType | undefined = { kind: "object", type: kind.type };
  for (const step of path) {
    at = below(at, step);
    if (!at) return undefined;
  }
  return at;
}

/** What the field is for or, without a field, the type; a field that has no words of its own borrows its type's. */
export function documentationOf(type: string, field?: string): string | undefined {
  const text = customDocumentation[field === undefined ? type : `${type}.${field}`] ?? textOf(type, field ?? "");
  if (text !== undefined || field === undefined) return text;
  const of = fieldOf(type, field)?.type;
  return of?.kind === "object" ? documentationOf(of.type) : undefined;
}

function below(at: FieldType, step: string | number): FieldType | undefined {
  switch (at.kind) {
    case "any":
      return at;
    case "list":
      return typeof step === "number" ? at.of : undefined;
    case "dict":
      return at.of;
    case "object": {
      const field = fieldOf(at.type, String(step));
      if (field) return field.type;
      return isOpenType(at.type) ? { kind: "any" } : undefined;
    }
    default:
      return undefined;
  }
}

function textOf(type: string, field: string): string | undefined {
  documentation ??= JSON.parse(documentationJson) as Documentation;
  if (!Object.hasOwn(documentation.types, type)) return undefined;
  const texts = documentation.types[type] ?? {};
  const number = Object.hasOwn(texts, field) ? texts[field] : undefined;
  return number === undefined ? undefined : documentation.texts[number];
}

function byName(all: readonly KindInfo[]): ReadonlyMap<string, readonly KindInfo[]> {
  const named = new Map<string, KindInfo[]>();
  for (const info of all) {
    const same = named.get(info.kind);
    if (same) same.push(info);
    else named.set(info.kind, [info]);
  }
  return named;
}

function readKind(line: string): KindInfo {
  const [apiVersion = "", kind = "", type = "", scope] = line.split(" ");
  return { apiVersion, kind, type, namespaced: scope === "namespaced", exact: true };
}

function readType(type: string): readonly Field[] {
  lines ??= new Map(typeLines.split("\n").map((line) => [line.slice(0, line.indexOf(" ")), line]));
  const line = lines.get(type);
  return line ? line.split(" ").slice(1).map(readField) : [];
}

/** Reads "name!:string": the mark stands at required fields. */
function readField(text: string): Field {
  const [key = "", type = ""] = text.split(":");
  const required = key.endsWith("!");
  return { name: required ? key.slice(0, -1) : key, type: readFieldType(type), required };
}

/** Reads "list<V1Volume>", "dict<quantity>", "string" or a type's name, which alone starts with a capital. */
function readFieldType(text: string): FieldType {
  const match = /^(list|dict)<(.*)>$/.exec(text);
  if (match?.[1] && match[2]) return { kind: match[1] as "list" | "dict", of: readFieldType(match[2]) };
  if (/^[A-Z]/.test(text)) return { kind: "object", type: text };
  return { kind: text as Exclude<FieldType["kind"], "object" | "list" | "dict"> } as FieldType;
}

function splitApiVersion(apiVersion: string): { readonly group: string; readonly version: string } {
  const slash = apiVersion.indexOf("/");
  return { group: apiVersion.slice(0, Math.max(slash, 0)), version: apiVersion.slice(slash + 1) };
}
