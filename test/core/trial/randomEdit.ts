// Random edits of a tree, each with what it should do to the data and how far it may reach in the text.
import type { Span } from "../../../server/src/core/text/span.ts";
import type {
  YamlEntry,
  YamlItem,
  YamlMap,
  YamlNode,
  YamlScalar,
  YamlSeq,
  YamlTree,
} from "../../../server/src/core/yaml/tree.ts";
import { placeholder, remark, type YamlValue } from "../../../server/src/core/yaml/value.ts";
import {
  insertEntry,
  insertItem,
  removeEntries,
  removeItem,
  renameKey,
  replaceScalar,
  setValue,
  type Written,
} from "../../../server/src/core/yaml/write.ts";
import { fresh, type Twin } from "./twin.ts";

export interface Edit {
  readonly name: string;
  readonly written: Written[] | undefined;
  apply(twin: Twin): void;
  /** What the edit is about; two edits of one round never share any of it. */
  readonly about: Span;
  /** Outside it, the text stays as it is. */
  readonly within: Span;
  /** Comments inside it may go. */
  readonly mayGo?: Span;
}

export interface Spot {
  readonly map?: YamlMap;
  readonly seq?: YamlSeq;
  readonly scalar?: YamlScalar;
  readonly entry?: YamlEntry;
  /** The child that holds the map, list or scalar. */
  readonly holder: YamlEntry | YamlItem | undefined;
}

export function spotsOf(node: YamlNode, holder: YamlEntry | YamlItem | undefined): Spot[] {
  if (node.kind === "scalar") return [{ scalar: node, holder }];
  const children: readonly (YamlEntry | YamlItem)[] = node.kind === "map" ? node.entries : node.items;
  const below = children.flatMap((child) => (child.alias ? [] : spotsOf(child.value, child)));
  if (node.kind === "seq") return [{ seq: node, holder }, ...below];
  return [{ map: node, holder }, ...node.entries.map((entry) => ({ entry, map: node, holder })), ...below];
}

const words = [
  "gp3",
  "yes",
  "1e3",
  "0o7",
  "~",
  "",
  " lead",
  "trail ",
  "a: b",
  "a #b",
  "- x",
  "-x",
  "[x",
  "*x",
  "&x",
  "!x",
  "%x",
  "@x",
  "`x",
  "it's",
  'say "x"',
  "back\\slash",
  "tab\there",
  "two\nlines",
  "two\nlines\n",
  "\nstart",
  "  in\ndent",
  "end\n\n",
  "a\n\nb",
  "# no",
  "<<",
  "=",
  "2024-01-01",
  "1:30",
  "---",
  "...",
  "--- a",
  "null",
  "off",
  "{a}",
  "a,b",
  "a]",
  "x:",
  ":x",
  "?",
  "? x",
  "|",
  ">",
  "ünïcödé ☃ 😀",
  "a\u2028b",
  "\u0007",
  "0x1F",
  ".5",
  "+1",
  "1_000",
  "a\r\nb",
  "trailing \nblank",
  "x\ty",
  "arn:aws:kms:eu-central-1:1:key/a",
  "10Gi",
  "${SIZE}",
  "{{ x }}",
];

function randomValue(random: () => number, depth: number): YamlValue {
  const pick = Math.floor(random() * (depth > 2 ? 7 : 12));
  const string = (): string => words[Math.floor(random() * words.length)] ?? "";
  if (pick <= 2) return string();
  if (pick === 3) return [0, 1, -5, 4000, 0.25, 1e21, 1e-7][Math.floor(random() * 7)] ?? 0;
  if (pick === 4) return random() < 0.5;
  if (pick === 5) return [null, [], {}, placeholder("size"), placeholder("a: b")][Math.floor(random() * 5)] ?? null;
  if (pick === 6) return depth < 3 ? remark(randomValue(random, depth + 1), "to be checked") : "end";
  if (pick <= 8) return Array.from({ length: 1 + Math.floor(random() * 3) }, () => randomValue(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => [
      index === 0 && random() < 0.3 ? string() : `k${index}`,
      randomValue(random, depth + 1),
    ]),
  );
}

function isBelow(entry: YamlEntry | YamlItem): boolean {
  return (
    !entry.alias &&
    (entry.value.kind !== "scalar"
      ? !entry.value.flow
      : entry.value.style === "literal" || entry.value.style === "folded")
  );
}

export function randomEdit(
  tree: YamlTree,
  spots: readonly Spot[],
  random: () => number,
  count: number,
): Edit | undefined {
  const { text } = tree;
  const spot = spots[Math.floor(random() * spots.length)];
  if (!spot) return undefined;
  const whole = { start: 0, end: text.length };
  const key = random() < 0.2 ? `${words[Math.floor(random() * words.length)]}~${count}` : `key${count}`;
  const { map, seq, entry, scalar, holder } = spot;
  if (entry && map) {
    const own = reach(text, entry);
    const choice = random();
    if (choice < 0.2) {
      return {
        name: `rename ${entry.name} to ${JSON.stringify(key)}`,
        written: renameKey(tree, entry, key),
        apply: (twin) => {
          twin.entry(entry).name = key;
          twin.entry(entry).merge = false;
        },
        about: entry.key.span,
        within: entry.key.span,
      };
    }
    if (choice < 0.6) {
      const value = randomValue(random, 0);
      const keyLine = lineEnd(text, entry.colon ?? entry.key.span.end);
      return {
        name: `set ${entry.name} to ${JSON.stringify(value)}`,
        written: setValue(tree, entry, value),
        apply: (twin) => {
          twin.entry(entry).value = fresh(value);
        },
        about: { start: entry.key.span.end, end: entry.span.end },
        within: { start: entry.key.span.end, end: map.flow ? entry.span.end : own.end },
        mayGo:
          map.flow || !isBelow(entry)
            ? { start: entry.colon ?? entry.key.span.end, end: (entry.alias ?? entry.value.span).end }
            : { start: keyLine, end: own.end },
      };
    }
    const gone = map.entries.filter((one) => one === entry || random() < 0.3);
    const isAll = gone.length === map.entries.length;
    const about = {
      start: isAll && holder ? holder.span.start : lineStart(text, map.span.start),
      end: Math.max(map.span.end, reach(text, map.entries.at(-1) ?? entry).end),
    };
    return {
      name: `remove ${gone.map((one) => one.name).join()}`,
      written: removeEntries(tree, map, gone),
      apply: (twin) => {
        const model = twin.map(map);
        const models = gone.map((one) => twin.entry(one));
        model.entries = model.entries.filter((one) => !models.includes(one));
      },
      about,
      within: { start: Math.min(about.start, holder?.span.start ?? 0), end: about.end },
    };
  }
  if (map && random() < 0.9) {
    const value = randomValue(random, 0);
    const place = random();
    const after =
      place < 0.2
        ? ("start" as const)
        : place < 0.5
          ? undefined
          : map.entries[Math.floor(random() * map.entries.length)];
    const anchor = after === "start" ? undefined : (after ?? map.entries.at(-1));
    return {
      name: `insert ${key}: ${JSON.stringify(value)} ${after === "start" ? "first" : `after ${after?.name ?? "all"}`}`,
      written: insertEntry(tree, map, key, value, after),
      apply: (twin) => {
        const model = twin.map(map);
        const child = { name: key, value: fresh(value), merge: false, alias: false };
        twin.insert(model.entries, anchor && twin.entry(anchor), child);
      },
      about: { start: map.span.start, end: map.span.start },
      within: whole,
    };
  }
  if (seq && random() < 0.5) {
    const value = randomValue(random, 0);
    const at = random() < 0.4 ? undefined : Math.floor(random() * (seq.items.length + 1));
    const before = seq.items[(at ?? seq.items.length) - 1];
    return {
      name: `insert item ${JSON.stringify(value)} at ${at}`,
      written: insertItem(tree, seq, value, at),
      apply: (twin) => {
        const model = twin.seq(seq);
        const child = { value: fresh(value), alias: false };
        twin.insert(model.items, before && twin.item(before), child);
      },
      about: { start: seq.span.start, end: seq.span.start },
      within: whole,
    };
  }
  if (seq && seq.items.length > 0) {
    const item = seq.items[Math.floor(random() * seq.items.length)] as YamlItem;
    return {
      name: `remove item ${seq.items.indexOf(item)}`,
      written: removeItem(tree, seq, item),
      apply: (twin) => {
        const model = twin.seq(seq);
        model.items.splice(model.items.indexOf(twin.item(item)), 1);
      },
      about: holder ? { start: holder.span.start, end: reach(text, holder).end } : whole,
      within: whole,
    };
  }
  if (scalar && holder) {
    const simple = randomValue(random, 9);
    const value = typeof simple === "object" ? "simple" : simple;
    return {
      name: `replace ${JSON.stringify(scalar.text)} by ${JSON.stringify(value)}`,
      written: replaceScalar(tree, scalar, value),
      apply: (twin) => {
        ("key" in holder ? twin.entry(holder) : twin.item(holder)).value = fresh(value);
      },
      about: { start: holder.span.start, end: holder.span.end },
      within: { start: holder.span.start, end: lineEnd(text, holder.span.end) },
      mayGo: scalar.span,
    };
  }
  return undefined;
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);
const lineEnd = (text: string, at: number): number =>
  text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at) + 1;

/** From the child's first line to its last, with blank lines and deeper comments below. */
function reach(text: string, child: YamlEntry | YamlItem): Span {
  const start = lineStart(text, child.span.start);
  const outer = child.span.start - start;
  let end = lineEnd(text, child.span.end);
  while (end < text.length) {
    const next = lineEnd(text, end);
    const line = text.slice(end, next);
    const deeper = line.trimStart().startsWith("#") && line.length - line.trimStart().length > outer;
    if (line.trim() !== "" && !deeper) break;
    end = next;
  }
  return { start, end };
}
