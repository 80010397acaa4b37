// A stream that is cut at its markers gives the documents that parsing all of it gives.
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { type Document, isCollection, isScalar, parseAllDocuments, visit } from "yaml";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { split } from "../../../server/src/core/yaml/split.ts";
import type { YamlNode } from "../../../server/src/core/yaml/tree.ts";
import type { Property } from "../property.ts";
import { texts } from "../texts.ts";

export const splitAgrees: Property<string> = {
  name: "split",
  input: texts(),
  check: (text) => void countDocuments(text),
};

/** How many documents were compared: none where the text does not parse. */
export function countDocuments(text: string): number {
  const pieces = split(text).map(({ start, end }) => text.slice(start, end));
  strictEqual(pieces.join(""), text, "leaves no gap");
  // A marker behind a mere carriage return is one to YAML, and none to kubectl, which cuts at line feeds.
  if (/\r(?:---|\.\.\.)/.test(text)) return 0;
  // A carriage return without a line feed is a letter to the package, and to YAML a line's end.
  const whole = parseAllDocuments(text.replace(/\r(?!\n)/g, "\n"), {
    schema: "failsafe",
    version: "1.2",
    uniqueKeys: false,
    logLevel: "silent",
  });
  const trees = pieces.map(parseTree);
  // Of nothing before it, or of what stands around it.
  const hasBadAlias = trees.some(({ problems }) => problems.some(({ code }) => code === "BAD_ALIAS"));
  if (!Array.isArray(whole) || hasBadAlias || whole.some((one) => one.errors.length > 0 || hasOddKeys(one))) return 0;
  const wanted = whole.map((one) => one.toJS({ maxAliasCount: -1 }) ?? "").filter((value) => value !== "");
  const got = trees.map(({ root }) => raw(root)).filter((value) => value !== "");
  deepStrictEqual(got, wanted);
  return wanted.length;
}

/** Maps for keys, as templates seem to have, and a `?` with nothing behind it, are not read by our tree. */
function hasOddKeys(document: Document): boolean {
  let isOdd = false;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isCollection(key) || (isScalar(key) && key.source === "" && !value)) isOdd = true;
    },
  });
  return isOdd;
}

/** What is written, with nothing made of it, as the failsafe schema reads it. */
function raw(node: YamlNode | undefined): unknown {
  if (!node) return "";
  if (node.kind === "scalar") return node.text;
  if (node.kind === "seq") return node.items.map((item) => raw(item.value));
  return Object.fromEntries(
    node.entries.map((entry) => [entry.key.text, entry.colon === undefined ? null : raw(entry.value)]),
  );
}
