// What an object has to have, and has not.
import type { Manifest } from "../manifest/manifest.ts";
import { demandsOf, mustBeFilled } from "../schema/demands.ts";
import { fieldsOf } from "../schema/schema.ts";
import type { Span } from "../text/span.ts";
import { findEntry, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { unknownFieldsOf } from "./fieldMeaning.ts";
import { isFilledInLater } from "./filledIn.ts";
import { isStatus, isWayDown, type Part, partsOf } from "./parts.ts";

export interface AbsentField {
  /** The rest of its path from there: `requests.storage`. */
  readonly field: string;
  /** What it is missing in: a field's name, or the object's kind. */
  readonly owner: string;
  /** The key or, in a list, the first key of what it is missing in; the kind, in the object itself. */
  readonly at: Span;
  readonly part: Part;
  /** From the part on. */
  readonly path: readonly string[];
  /** The map in which the path ends, and the steps from there. */
  readonly map: YamlMap;
  readonly steps: readonly string[];
  /** The entry of the first step where it is there and empty. */
  readonly empty: YamlEntry | undefined;
  /** Read through an alias, so that nothing can be inserted where it is missed. */
  readonly elsewhere: boolean;
}

/** In the order of the text. None of an API version whose table there is not. */
export function absentFieldsOf(manifest: Manifest): readonly AbsentField[] {
  let absent = known.get(manifest.node);
  if (!absent) {
    absent = findAbsent(manifest);
    known.set(manifest.node, absent);
  }
  return absent;
}

/** What is absent follows from the object's text alone; only whether it is missed follows from other files. */
const known = new WeakMap<YamlMap, readonly AbsentField[]>();

function findAbsent(manifest: Manifest): readonly AbsentField[] {
  return partsOf(manifest)
    .filter((part) => part.exact && !isStatus(part.entry))
    .flatMap((part) => {
      const absent = demandedOf(part.type).flatMap((path) => absentAt(manifest, part, path) ?? []);
      if (absent.length === 0) return absent;
      const misplaced = misplacedIn(part);
      return absent.filter(({ path }) => !misplaced(path));
    });
}

const demanded = new Map<string, readonly string[]>();

/** The paths that an object of the type has to have. */
function demandedOf(type: string): readonly string[] {
  let paths = demanded.get(type);
  if (!paths) {
    const required = isWayDown(type) ? [] : fieldsOf(type).filter((field) => field.required);
    paths = demandsOf(
      type,
      required.map(({ name }) => name),
    );
    demanded.set(type, paths);
  }
  return paths;
}

/** What is there under another name is not missed as well. */
function misplacedIn(part: Part): (path: readonly string[]) => boolean {
  const meanings = unknownFieldsOf(part).map(({ meaning }) => meaning);
  return (path) =>
    meanings.some((meaning) => {
      if (meaning.is === "name") return meaning.name === path[0];
      if (meaning.is === "path") return `${path.join(".")}.`.startsWith(`${meaning.path}.`);
      return meaning.is === "wrapper" && path[0] !== "metadata";
    });
}

function absentAt(manifest: Manifest, part: Part, path: string): AbsentField | undefined {
  const steps = path.split(".");
  let map = part.node;
  let holder = part.entry;
  for (const [index, step] of steps.entries()) {
    const entry = findEntry(map, step);
    const isLast = index === steps.length - 1;
    const isEmpty =
      entry === undefined || isNull(entry.value) || (isLast && mustBeFilled(part.type, path) && isBlank(entry.value));
    if (isEmpty) {
      if (path === "metadata.name" && findEntry(map, "generateName")) return undefined;
      return {
        field: steps.slice(index).join("."),
        owner: holder?.name ?? manifest.kind,
        at: entry ? entry.key.span : placeOf(manifest, map, holder),
        part,
        path: steps,
        map,
        steps: steps.slice(index),
        empty: entry,
        elsewhere: (entry?.alias ?? map.alias) !== undefined,
      };
    }
    if (isLast || entry.value.kind !== "map" || isFilledInLater(entry.value)) return undefined;
    map = entry.value;
    holder = entry;
  }
  return undefined;
}

function placeOf(manifest: Manifest, map: YamlMap, holder: YamlEntry | undefined): Span {
  if (!holder) return findEntry(manifest.node, "kind")?.value.span ?? map.span;
  const isItem = holder.value !== map;
  return (isItem ? map.entries[0]?.key.span : holder.key.span) ?? map.span;
}

function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

function isBlank(node: YamlNode): boolean {
  switch (node.kind) {
    case "scalar":
      return node.value === "";
    case "seq":
      return node.items.length === 0;
    case "map":
      return node.entries.length === 0;
  }
}
