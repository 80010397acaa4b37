// The pen's own trial: random edits on manifests, compared with the same edits on plain data.
import { Parser } from "yaml";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import type { Span } from "../../server/src/core/text/span.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { styleOf } from "../../server/src/core/yaml/style.ts";
import { parseTree, toData, type YamlEntry, type YamlItem, type YamlMap, type YamlNode, type YamlScalar, type YamlSeq, type YamlTree } from "../../server/src/core/yaml/tree.ts";
import { Placeholder, placeholder, Remark, remark, type YamlValue } from "../../server/src/core/yaml/value.ts";
import { appendDocument, insertEntry, insertItem, removeEntries, removeItem, renameKey, replaceScalar, setValue, type Written } from "../../server/src/core/yaml/write.ts";
import { composed } from "../../server/src/core/yaml/written.ts";
import { corpusFiles, randomFrom } from "./corpus.ts";

const total = Number(process.env.EBS_EDITS ?? 4000);
const firstSeed = Number(process.env.EBS_SEED ?? 1);

// ---- the same document as plain, mutable data, in which what an alias reads is shared

type Model = ScalarModel | MapModel | SeqModel;
interface ScalarModel {
  kind: "scalar";
  value: unknown;
}
interface MapModel {
  kind: "map";
  entries: { name: string; value: Model; merge: boolean; alias: boolean }[];
}
interface SeqModel {
  kind: "seq";
  items: { value: Model; alias: boolean }[];
}

class Twin {
  readonly #models = new Map<YamlNode, Model>();
  readonly #children = new Map<YamlEntry | YamlItem, MapModel["entries"][number] | SeqModel["items"][number]>();
  root: Model;

  constructor(root: YamlNode) {
    this.root = this.#of(root);
  }

  #of(node: YamlNode): Model {
    const known = this.#models.get(node);
    if (known) return known;
    let model: Model;
    if (node.kind === "scalar") model = { kind: "scalar", value: node.value };
    else if (node.kind === "seq") {
      model = { kind: "seq", items: [] };
      for (const item of node.items) {
        const child = { value: this.#of(item.value), alias: item.alias !== undefined };
        this.#children.set(item, child);
        model.items.push(child);
      }
    } else {
      model = { kind: "map", entries: [] };
      for (const entry of node.entries) {
        const merge = entry.name === "<<" && entry.key.style === "plain";
        const child = { name: entry.name, value: this.#of(entry.value), merge, alias: entry.alias !== undefined };
        this.#children.set(entry, child);
        model.entries.push(child);
      }
    }
    this.#models.set(node, model);
    return model;
  }

  map(node: YamlMap): MapModel {
    return this.#of(node) as MapModel;
  }
  seq(node: YamlSeq): SeqModel {
    return this.#of(node) as SeqModel;
  }
  entry(entry: YamlEntry): MapModel["entries"][number] {
    return this.#children.get(entry) as MapModel["entries"][number];
  }
  item(item: YamlItem): SeqModel["items"][number] {
    return this.#children.get(item) as SeqModel["items"][number];
  }
}

function fresh(value: YamlValue): Model {
  if (value instanceof Remark) return fresh(value.value);
  if (value instanceof Placeholder) return { kind: "scalar", value: `<${value.name}>` };
  if (Array.isArray(value)) return { kind: "seq", items: value.map((item) => ({ value: fresh(item), alias: false })) };
  if (typeof value === "object" && value !== null) {
    return { kind: "map", entries: Object.entries(value).map(([name, field]) => ({ name, value: fresh(field), merge: false, alias: false })) };
  }
  return { kind: "scalar", value };
}

function mergedOf(map: MapModel): [string, Model][] {
  const own = map.entries.filter((entry) => !entry.merge).map((entry): [string, Model] => [entry.name, entry.value]);
  const names = new Set(own.map(([name]) => name));
  const merged: [string, Model][] = [];
  for (const entry of map.entries.filter((one) => one.merge)) {
    const sources = entry.value.kind === "seq" ? entry.value.items : [entry];
    for (const source of sources) if (source.value.kind === "map") merged.push(...mergedOf(source.value));
  }
  return [...own, ...merged.filter(([name]) => !names.has(name))];
}

function show(model: Model): string {
  if (model.kind === "scalar") return typeof model.value === "number" ? `#${model.value}` : JSON.stringify(model.value);
  if (model.kind === "seq") return `[${model.items.map((item) => show(item.value)).join()}]`;
  // An object brings keys that look like numbers to the front, as it does in what is compared with this.
  const fields = Object.fromEntries(mergedOf(model).map(([name, value]) => [name, show(value)]));
  return `{${Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`;
}

function showData(data: unknown): string {
  if (typeof data === "number") return `#${data}`;
  if (Array.isArray(data)) return `[${data.map(showData).join()}]`;
  if (typeof data !== "object" || data === null) return JSON.stringify(data);
  return `{${Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${showData(value)}`).join()}}`;
}

// ---- comments

interface Comment {
  readonly at: number;
  readonly text: string;
}

function commentsOf(text: string): Comment[] {
  const found: Comment[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(look);
    else if (typeof token === "object" && token !== null) {
      const { type, offset, source } = token as { type?: unknown; offset?: unknown; source?: unknown };
      if (type === "comment" && typeof offset === "number") found.push({ at: offset, text: String(source).trimEnd() });
      else Object.values(token).forEach(look);
    }
  };
  for (const token of new Parser().parse(text)) look(token);
  return found;
}

// ---- where an edit may reach

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);
const lineEnd = (text: string, at: number): number => (text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at) + 1);

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

// ---- edits

interface Edit {
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

interface Spot {
  readonly map?: YamlMap;
  readonly seq?: YamlSeq;
  readonly scalar?: YamlScalar;
  readonly entry?: YamlEntry;
  /** The child that holds the map, list or scalar. */
  readonly holder: YamlEntry | YamlItem | undefined;
}

function spotsOf(node: YamlNode, holder: YamlEntry | YamlItem | undefined): Spot[] {
  if (node.kind === "scalar") return [{ scalar: node, holder }];
  const children: readonly (YamlEntry | YamlItem)[] = node.kind === "map" ? node.entries : node.items;
  const below = children.flatMap((child) => (child.alias ? [] : spotsOf(child.value, child)));
  if (node.kind === "seq") return [{ seq: node, holder }, ...below];
  return [{ map: node, holder }, ...node.entries.map((entry) => ({ entry, map: node, holder })), ...below];
}

const words = [
  "gp3", "yes", "1e3", "0o7", "~", "", " lead", "trail ", "a: b", "a #b", "- x", "-x", "[x", "*x", "&x", "!x", "%x", "@x", "`x", "it's", 'say "x"',
  "back\\slash", "tab\there", "two\nlines", "two\nlines\n", "\nstart", "  in\ndent", "end\n\n", "a\n\nb", "# no", "<<", "=", "2024-01-01", "1:30",
  "---", "...", "--- a", "null", "off", "{a}", "a,b", "a]", "x:", ":x", "?", "? x", "|", ">", "ünïcödé ☃ 😀", "a\u2028b", "\u0007", "0x1F", ".5", "+1", "1_000",
  "a\r\nb", "trailing \nblank", "x\ty", "arn:aws:kms:eu-central-1:1:key/a", "10Gi", "${SIZE}", "{{ x }}",
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
  return Object.fromEntries(Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => [index === 0 && random() < 0.3 ? string() : `k${index}`, randomValue(random, depth + 1)]));
}

function isBelow(entry: YamlEntry | YamlItem): boolean {
  return !entry.alias && (entry.value.kind !== "scalar" ? !entry.value.flow : entry.value.style === "literal" || entry.value.style === "folded");
}

function randomEdit(tree: YamlTree, spots: readonly Spot[], random: () => number, count: number): Edit | undefined {
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
        mayGo: map.flow || !isBelow(entry) ? { start: entry.colon ?? entry.key.span.end, end: (entry.alias ?? entry.value.span).end } : { start: keyLine, end: own.end },
      };
    }
    const gone = map.entries.filter((one) => one === entry || random() < 0.3);
    return {
      name: `remove ${gone.map((one) => one.name).join()}`,
      written: removeEntries(tree, map, gone),
      apply: (twin) => {
        const model = twin.map(map);
        const models = gone.map((one) => twin.entry(one));
        model.entries = model.entries.filter((one) => !models.includes(one));
      },
      about: holder && gone.length === map.entries.length ? { start: holder.span.start, end: Math.max(map.span.end, own.end) } : { start: lineStart(text, map.span.start), end: reach(text, map.entries.at(-1) ?? entry).end },
      within: whole,
    };
  }
  if (map && random() < 0.9) {
    const value = randomValue(random, 0);
    const place = random();
    const after = place < 0.2 ? ("start" as const) : place < 0.5 ? undefined : map.entries[Math.floor(random() * map.entries.length)];
    const index = after === "start" ? 0 : after ? map.entries.indexOf(after) + 1 : map.entries.length;
    const anchor = after === "start" ? undefined : (after ?? map.entries.at(-1));
    return {
      name: `insert ${key}: ${JSON.stringify(value)} ${after === "start" ? "first" : `after ${after?.name ?? "all"}`}`,
      written: insertEntry(tree, map, key, value, after),
      apply: (twin) => {
        const model = twin.map(map);
        const child = { name: key, value: fresh(value), merge: false, alias: false };
        const at = anchor ? model.entries.indexOf(twin.entry(anchor)) + 1 : index;
        // Of several entries inserted at one place the one asked for first stands first.
        let to = at;
        while (model.entries[to] && inserted.has(model.entries[to] as object)) to++;
        inserted.add(child);
        model.entries.splice(to, 0, child);
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
        let to = before ? model.items.indexOf(twin.item(before)) + 1 : 0;
        while (model.items[to] && inserted.has(model.items[to] as object)) to++;
        inserted.add(child);
        model.items.splice(to, 0, child);
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

const inserted = new WeakSet<object>();

/** The comments that are gone though no edit may take them; of several with the same words it does not matter which. */
function lost(text: string, result: string, edits: readonly Edit[]): Comment[] {
  const kept = commentsOf(result).map((comment) => comment.text);
  return commentsOf(text).filter((comment) => {
    if (edits.some((edit) => mayTake(text, edit, comment))) return false;
    const index = kept.indexOf(comment.text);
    if (index < 0) return true;
    kept.splice(index, 1);
    return false;
  });
}

function mayTake(text: string, edit: Edit, comment: Comment): boolean {
  if (edit.mayGo) return edit.mayGo.start <= comment.at && comment.at < edit.mayGo.end;
  if (!edit.name.startsWith("remove")) return false;
  return (edit.written ?? []).some((one) => one.span.start < comment.at && comment.at < one.span.end && !standsAbove(text, comment, one));
}

/** Whether the comment stands above what is removed: such a comment may speak of more. */
function standsAbove(text: string, comment: Comment, written: Written): boolean {
  if (text.slice(lineStart(text, comment.at), comment.at).trim() !== "") return false;
  return text.slice(written.span.start, comment.at).trim() === "";
}

interface Figures {
  edits: number;
  refused: number;
  rounds: number;
  failures: string[];
}

function round(name: string, text: string, seed: number, figures: Figures): void {
  const random = randomFrom(seed);
  const tree = parseTree(text);
  if (tree.problems.length > 0 || !tree.root) return;
  const spots = spotsOf(tree.root, undefined);
  const edits: Edit[] = [];
  const wanted = 1 + Math.floor(random() * 3);
  for (let count = 0; count < wanted; count++) {
    const edit = randomEdit(tree, spots, random, count);
    if (!edit) continue;
    if (!edit.written) {
      figures.refused++;
      continue;
    }
    const clashes = edits.some((one) => one.about.start <= edit.about.end && edit.about.start <= one.about.end);
    if (!clashes) edits.push(edit);
  }
  if (edits.length === 0) return;
  figures.rounds++;
  figures.edits += edits.length;
  const twin = new Twin(tree.root);
  for (const edit of edits) edit.apply(twin);
  const fail = (why: string, result?: string): void => {
    figures.failures.push(`${name}, seed ${seed}: ${why}\n${edits.map((edit) => `  ${edit.name}\n    ${JSON.stringify(edit.written)}`).join("\n")}${result === undefined ? "" : `\n${result.length < 6000 ? result : ""}`}`);
  };
  let result: string;
  try {
    result = applyEdits(text, composed(edits.flatMap((edit) => edit.written ?? [])));
  } catch (error) {
    return fail(String(error));
  }
  const after = parseTree(result);
  const wantedData = show(twin.root);
  const duplicates = after.problems.filter((problem) => problem.code !== "DUPLICATE_KEY");
  if (duplicates.length > 0 || !after.root) return fail(`does not parse: ${JSON.stringify(after.problems)}`, result);
  const gotData = showData(toData(after.root));
  if (gotData !== wantedData && after.problems.length === 0) {
    let from = 0;
    while (gotData[from] === wantedData[from]) from++;
    return fail(`other data\n  wanted …${wantedData.slice(Math.max(0, from - 60), from + 80)}\n  got    …${gotData.slice(Math.max(0, from - 60), from + 80)}`, result);
  }
  if (text.includes("\r\n") && !/[^\r]\n/.test(text) && /[^\r]\n/.test(result)) return fail("a bare line feed among CRLF", result);
  if (!text.includes("\r") && result.includes("\r")) return fail("a carriage return among LF", result);
  for (const edit of edits) {
    for (const written of edit.written ?? []) {
      if (written.span.start < edit.within.start || written.span.end > edit.within.end) fail("reaches too far");
      for (const stop of written.stops) {
        if (!/^<(?:size|a: b)>$/.test(written.text.slice(stop.start, stop.end))) fail("a stop stands beside its placeholder");
      }
    }
  }
  for (const comment of lost(text, result, edits)) fail(`lost ${comment.text}`, result);
}

describe("the pen's trial", () => {
  const files = corpusFiles();

  test("random edits give the same data as on plain data, and lose no comment", { timeout: 3_600_000 }, () => {
    const slices = files.flatMap(({ name, text }) => split(text).map((span, index) => ({ name: `${name}#${index}`, text: text.slice(span.start, span.end) })));
    const figures: Figures = { edits: 0, refused: 0, rounds: 0, failures: [] };
    const random = randomFrom(firstSeed);
    for (let seed = firstSeed; figures.edits < total && figures.failures.length < 12; seed++) {
      const slice = slices[Math.floor(random() * slices.length)];
      if (!slice || slice.text.length > 60_000) continue;
      const lf = slice.text.replaceAll("\r\n", "\n");
      const guise = random() < 0.4 ? lf.replaceAll("\n", "\r\n") : random() < 0.5 ? lf : slice.text;
      round(slice.name, guise, seed, figures);
    }
    if (process.env.EBS_CORPUS) console.log(JSON.stringify({ ...figures, failures: figures.failures.length, slices: slices.length }));
    expect(figures.failures.join("\n\n")).toBe("");
  });

  test("a document appended behind any other leaves all others as they are", { timeout: 3_600_000 }, () => {
    const value = { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "new" }, spec: { size: placeholder("size"), note: "two\nlines\n" } };
    const shown = showData({ ...value, spec: { size: "<size>", note: "two\nlines\n" } });
    const read = (text: string): string[] =>
      split(text).flatMap((span) => {
        const { root } = parseTree(text.slice(span.start, span.end));
        return root ? [showData(toData(root))] : [];
      });
    for (const { name, text: original } of files) {
      for (const text of [original, original.replaceAll("\r\n", "\n"), original.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n")]) {
        const spans = split(text);
        if (spans.some((span) => parseTree(text.slice(span.start, span.end)).problems.length > 0)) continue;
        for (const span of spans) {
          const slice = text.slice(span.start, span.end);
          const edit = appendDocument(slice, value, styleOf(slice, parseTree(slice)));
          const at = span.start + edit.span.start;
          const twice = applyEdits(slice, composed([edit, edit]));
          const result = text.slice(0, at) + edit.text + text.slice(at);
          const wanted = [...read(text.slice(0, span.end)), shown, ...read(text.slice(span.end))];
          expect(read(result), `${name} at ${span.start}`).toEqual(wanted);
          expect(read(text.slice(0, span.start) + twice + text.slice(span.end)).length, `${name} at ${span.start}, twice`).toBe(wanted.length + 1);
        }
      }
    }
  });
});
