// Where a value is no longer what it was, and how to bring that back: as deep as both have the same shape.
import { type Span, spanOf } from "../text/span.ts";
import {
  allEntries,
  findEntry,
  toData,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
} from "../yaml/tree.ts";
import type { YamlValue } from "../yaml/value.ts";
import type { ChangeBuilder } from "./change.ts";

export interface Difference {
  /** The key or the item that has another value, or that was not there; where some are gone, what held them. */
  readonly span: Span;
  /** The nearest field that was there before. */
  readonly field: string;
  /** What would be written anew as a whole, with whatever comments there are in it; undefined where only words of it are. */
  readonly rewritten: Span | undefined;
  /** Writes what was there before, and touches nothing else. */
  revert(edit: ChangeBuilder): void;
}

/** What holds a node: its span, its field, and how all of it is written anew. */
type Holder = Difference;

/** In the order of the text; none where both are the same to the API server, whatever they look like. */
export function differences(entry: YamlEntry, before: YamlNode): readonly Difference[] {
  return within(holderOf(entry, before), before, entry.value, entry.alias !== undefined);
}

function within(holder: Holder, before: YamlNode, now: YamlNode, isElsewhere: boolean): readonly Difference[] {
  if (isSame(before, now)) return [];
  if (isElsewhere) return [holder];
  if (before.kind === "map" && now.kind === "map") return inMap(holder, before, now);
  if (before.kind === "seq" && now.kind === "seq") {
    const { field } = holder;
    const added = now.items.slice(before.items.length);
    const isKept = before.items.length <= now.items.length;
    // Items that were put in or taken out between others cannot be told from items that were changed.
    if (
      !isKept ||
      (added.length > 0 && before.items.some((item, index) => !isSame(item.value, now.items[index]?.value)))
    )
      return [holder];
    return now.items.flatMap((item, index) => {
      const old = before.items[index]?.value;
      const span = headOf(item);
      if (old)
        return within({ ...holder, ...inPlace(old, item.value), span }, old, item.value, item.alias !== undefined);
      return [{ span, field, rewritten: undefined, revert: (edit) => void edit.removeItem(now, item) }];
    });
  }
  return [holder];
}

function inMap(holder: Holder, before: YamlMap, now: YamlMap): readonly Difference[] {
  const gone = allEntries(before).filter(({ name }) => !findEntry(now, name));
  const lost: Difference[] =
    gone.length === 0
      ? []
      : [
          {
            ...holder,
            rewritten: undefined,
            revert(edit) {
              for (const { name, value } of gone) edit.insert(now, name, toData(value) as YamlValue);
            },
          },
        ];
  const others = allEntries(now).flatMap((entry): readonly Difference[] => {
    const old = findEntry(before, entry.name)?.value;
    if (old) return differences(entry, old);
    const { field } = holder;
    return [{ span: entry.key.span, field, rewritten: undefined, revert: (edit) => void edit.remove(now, entry) }];
  });
  return [...lost, ...others];
}

function holderOf(entry: YamlEntry, before: YamlNode): Holder {
  return {
    span: entry.key.span,
    field: entry.name,
    rewritten: entry.value.kind === "scalar" || entry.alias ? undefined : entry.span,
    revert: (edit) => void edit.set(entry, toData(before) as YamlValue),
  };
}

/** A scalar of a list is written anew without the others. */
function inPlace(before: YamlNode, now: YamlNode): Pick<Difference, "rewritten" | "revert"> | undefined {
  const old = before.kind === "scalar" ? before.value : null;
  if (now.kind !== "scalar" || old === null) return undefined;
  return { rewritten: undefined, revert: (edit) => void edit.replace(now, old) };
}

/** Of a map its first key, of a scalar all of it. */
function headOf({ value, span }: YamlItem): Span {
  if (value.kind === "scalar") return value.span;
  const first = value.kind === "map" ? value.entries[0]?.key.span : undefined;
  return first ?? spanOf(span.start, span.start + 1);
}

function isSame(before: YamlNode, now: YamlNode | undefined): boolean {
  return now !== undefined && sortedJson(before) === sortedJson(now);
}

/** The same text for the same data, in whatever order its keys are written. */
function sortedJson(node: YamlNode): string {
  return JSON.stringify(toData(node), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
