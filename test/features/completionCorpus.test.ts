// Completion at every offset of real manifests: it never throws, offers no key that the kind lacks, and knows what was taken out.
//
// EBS_CORPUS=DIR adds fifty files of any folder of YAML, the same ones each time.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { type Completion, complete } from "../../server/src/core/features/completion.ts";
import { fieldAt } from "../../server/src/core/schema/schema.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { isReadable, type YamlNode, type YamlPath } from "../../server/src/core/yaml/tree.ts";
import { type CorpusFile, corpusFiles, randomFrom } from "../core/trial/files.ts";
import { configFor } from "../support/check.ts";
import { kindOf, type Word, wordsOf } from "../support/removable.ts";

const config = configFor();
const all = corpusFiles();
const ownCount = readdirSync(new URL("../core/corpus/", import.meta.url)).length;
const files = [...all.slice(0, ownCount), ...chosen(all.slice(ownCount), 50)];

/** Those with an object whose kind is known, of a size that every offset can be tried of. */
function chosen(from: readonly CorpusFile[], count: number): readonly CorpusFile[] {
  const random = randomFrom(4);
  return from
    .filter(({ text }) => text.length < 6000 && objectsIn(text).length > 0)
    .map((file) => ({ file, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ file }) => file);
}

interface ObjectIn {
  readonly node: YamlNode;
  readonly offset: number;
}

/** The objects of a file that are whole and of a kind that is known. */
function objectsIn(text: string): readonly ObjectIn[] {
  const workspace = new Workspace();
  workspace.update("/file.yaml", text);
  return workspace.documents("/file.yaml").flatMap(({ offset, analysis }) => {
    if (analysis.template || !isReadable(analysis.tree)) return [];
    return analysis.objects.flatMap(({ node }) => (kindOf(node) ? [{ node, offset }] : []));
  });
}

/** A file that is asked about again and again, each time with another text. */
class Asker {
  readonly #workspace = new Workspace();
  readonly times: number[] = [];
  slowest = { took: 0, where: "" };

  at(text: string, offset: number, where: string): readonly Completion[] {
    this.#workspace.update("/file.yaml", text);
    const before = performance.now();
    try {
      return complete(this.#workspace, "/file.yaml", offset, config);
    } finally {
      const took = performance.now() - before;
      this.times.push(took);
      if (took > this.slowest.took) this.slowest = { took, where };
    }
  }
}

/** The keys offered at a place that the object does not have there; all of a place stand in the same map. */
function strangers(text: string, completions: readonly Completion[]): readonly string[] {
  const [first, ...others] = completions.filter(({ kind }) => kind === "field");
  if (!first) return [];
  const applied = applyEdits(text, [{ span: first.edit.span, text: first.edit.plain }]);
  const at = first.edit.span.start + first.edit.plain.indexOf(first.label);
  const place = documentAround(applied, at);
  if (!place) return [];
  const { root, path } = place;
  const kind = kindOf(root);
  const parent = kind && fieldAt(kind, path);
  if (!kind || !parent || (parent.kind !== "object" && parent.kind !== "any" && parent.kind !== "dict"))
    return kind ? [`${path.join(".")} holds no keys, but ${first.label}`] : [];
  return [first, ...others]
    .filter(({ label }) => !fieldAt(kind, [...path, label]))
    .map(({ label }) => `${kind.kind} ${[...path, label].join(".")}`);
}

/** The object and the path of the map in it whose key stands at the offset; undefined where the text does not parse. */
function documentAround(text: string, at: number): { root: YamlNode; path: YamlPath } | undefined {
  const workspace = new Workspace();
  workspace.update("/applied.yaml", text);
  const document = workspace.documents("/applied.yaml").findLast(({ offset }) => offset <= at);
  if (!document || !isReadable(document.analysis.tree)) return undefined;
  for (const { node } of document.analysis.objects) {
    const path = keyPath(node, at - document.offset, []);
    if (path) return { root: node, path };
  }
  return undefined;
}

function keyPath(node: YamlNode, at: number, path: YamlPath): YamlPath | undefined {
  if (node.kind === "map") {
    for (const { key, name, value, alias } of node.entries) {
      if (key.span.start <= at && at < key.span.end) return path;
      const found = alias ? undefined : keyPath(value, at, [...path, name]);
      if (found) return found;
    }
  } else if (node.kind === "seq") {
    for (const [index, { value, alias }] of node.items.entries()) {
      const found = alias ? undefined : keyPath(value, at, [...path, index]);
      if (found) return found;
    }
  }
  return undefined;
}

test("every offset, whole and cut off", { timeout: 3_600_000 }, () => {
  const wrong = new Set<string>();
  const slow: string[] = [];
  const times: number[] = [];
  for (const { name, text } of files) {
    const asker = new Asker();
    const seen = new Set<string>();
    for (const isCut of [false, true]) {
      for (let offset = 0; offset <= text.length; offset++) {
        const end = text.indexOf("\n", offset) < 0 ? text.length : text.indexOf("\n", offset);
        const typed = isCut ? text.slice(0, offset) + text.slice(end) : text;
        const completions = asker.at(typed, offset, `${name}:${offset} ${isCut ? "cut" : "whole"}`);
        // Of places with the same offers on one line, one is looked at closely.
        const line = text.lastIndexOf("\n", offset - 1);
        const place = `${line} ${completions[0]?.edit.span.start} ${completions.map(({ label }) => label).join()}`;
        if (seen.has(place)) continue;
        seen.add(place);
        for (const { edit } of completions) {
          const { start, end } = edit.span;
          if (start > offset || end < offset || /[\r\n]/.test(typed.slice(start, end)))
            wrong.add(`${name}:${offset} replaces ${JSON.stringify(typed.slice(start, end))}`);
        }
        for (const key of strangers(typed, completions)) wrong.add(`${name}:${offset} offers ${key}`);
      }
    }
    times.push(...asker.times);
    if (asker.slowest.took > 50) slow.push(`${asker.slowest.where} ${asker.slowest.took.toFixed(0)} ms`);
  }
  times.sort((a, b) => a - b);
  const percentile = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  if (process.env.EBS_CORPUS)
    console.log(
      `${files.length} files, ${times.length} places: median ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms`,
      slow,
    );
  expect([...wrong]).toEqual([]);
});

class Share {
  readonly missing = new Map<string, number>();
  asked = 0;
  found = 0;

  count(word: Word, isFound: boolean): void {
    this.asked++;
    if (isFound) this.found++;
    else {
      const at = word.path.filter((step) => typeof step === "string").join(".");
      const what = `${word.kind.kind} ${at}${word.what === "value" ? ` = ${word.text}` : ""}`;
      this.missing.set(what, (this.missing.get(what) ?? 0) + 1);
    }
  }

  get share(): number {
    return this.asked === 0 ? 1 : this.found / this.asked;
  }

  say(name: string): string {
    const worst = [...this.missing].sort((a, b) => b[1] - a[1]).slice(0, 25);
    const words = worst.map(([what, count]) => `  ${count}× ${what}`);
    return [`${name}: ${this.found} of ${this.asked} (${(this.share * 100).toFixed(2)} %)`, ...words].join("\n");
  }
}

test("what is taken out is offered again", { timeout: 3_600_000 }, () => {
  const keys = new Share();
  const storageKeys = new Share();
  const values = new Share();
  const halves = new Share();
  for (const { name, text } of files) {
    const asker = new Asker();
    const offers = (typed: string, offset: number, word: Word) =>
      asker.at(typed, offset, name).some(({ label }) => label.toLowerCase() === word.text.toLowerCase());
    for (const { node, offset } of objectsIn(text)) {
      for (const word of wordsOf(node, config)) {
        const [start, end] = [offset + word.span.start, offset + word.span.end];
        const isOffered = offers(text.slice(0, start) + text.slice(end), start, word);
        if (word.what === "value") values.count(word, isOffered);
        else {
          keys.count(word, isOffered);
          if (word.storage) storageKeys.count(word, isOffered);
          // Half typed, with all that stands below it.
          const half = offset + word.name.start + Math.ceil(word.text.length / 2);
          const eol = text.slice(half).search(/\r?\n|$/) + half;
          halves.count(word, offers(text.slice(0, half) + text.slice(eol), half, word));
        }
      }
    }
  }
  const figures = [
    storageKeys.say("storage-related keys"),
    values.say("enumerable values"),
    keys.say("all keys"),
    halves.say("keys half typed"),
  ].join("\n");
  if (process.env.EBS_CORPUS) console.log(figures);
  expect(storageKeys.share, figures).toBeGreaterThanOrEqual(0.99);
  expect(values.share, figures).toBeGreaterThanOrEqual(0.99);
  expect(keys.share, figures).toBeGreaterThanOrEqual(0.97);
  expect(halves.share, figures).toBeGreaterThanOrEqual(0.95);
});
