// Manifests whose objects are read through an alias or a merge key, and a check that no edit touches what another object lends them.
import { expect } from "vitest";
import { type Span, spanOf } from "../../server/src/core/text/span.ts";
import type { FileEdit } from "../../server/src/core/workspace/change.ts";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { isReadable, type YamlEntry } from "../../server/src/core/yaml/tree.ts";

export interface Borrowed {
  readonly text: string;
  /** What other objects hold, and lend: all else is the lines of the objects that read it. */
  readonly lent: readonly Span[];
}

export interface Borrowing {
  readonly name: string;
  /** Of each document that is one map, a List of an object of no known kind, which lends, and of the one that was there, which reads. */
  readonly wear: (text: string) => Borrowed;
}

export const borrowings: readonly Borrowing[] = [
  { name: "read through a merge key", wear: (text) => each(text, mergeKey) },
  { name: "its fields read through aliases", wear: (text) => each(text, aliases) },
];

/** Expects of each edit that it stays out of what is lent; an edit at its very start or end is outside. */
export function expectNothingLentIsTouched(
  edits: readonly FileEdit[],
  files: ReadonlyMap<string, Borrowed>,
  what: string,
) {
  for (const { uri, span } of edits) {
    const hit = files.get(uri)?.lent.find(({ start, end }) => span.start < end && span.end > start);
    expect(hit && files.get(uri)?.text.slice(span.start, span.end), what).toBeUndefined();
  }
}

function each(
  text: string,
  wear: (document: string, entries: readonly YamlEntry[]) => [lent: string, reading: string],
): Borrowed {
  let result = "";
  const lent: Span[] = [];
  for (const { start, end } of split(text)) {
    const whole = text.slice(start, end);
    const body = /^(?:[^\S\n]*\n|\s*#[^\n]*\n)*---[^\n]*\n/.exec(whole)?.[0].length ?? 0;
    const document = whole.slice(body);
    const tree = parseTree(document);
    const { root } = tree;
    if (root?.kind !== "map" || root.flow || !isReadable(tree) || /^(?:\ufeff|\.\.\.)/m.test(document)) {
      result += whole;
      continue;
    }
    const [lending, reading] = wear(document.endsWith("\n") ? document : `${document}\n`, root.entries);
    result += `${whole.slice(0, body)}apiVersion: v1\nkind: List\nitems:\n  - kind: Lender\n    lent:\n`;
    lent.push(spanOf(result.length, result.length + lending.length));
    result += lending + reading;
  }
  return { text: result, lent };
}

function mergeKey(document: string): [string, string] {
  return [`      whole: &whole\n${indented(document, 8)}`, "  - <<: *whole\n"];
}

/** Maps and lists stand at anchors, behind the colon of their keys; other values stay with the object. */
function aliases(document: string, entries: readonly YamlEntry[]): [string, string] {
  let lending = document;
  const reading: string[] = [];
  for (const { key, colon, value, alias, span } of entries.toReversed()) {
    if (colon === undefined || alias || value.kind === "scalar" || value.anchor !== undefined) {
      reading.unshift(document.slice(key.span.start, span.end).replace(/\n(?=.)/g, "\n    "));
      continue;
    }
    const anchor = `lent${colon}`;
    lending = `${lending.slice(0, colon + 1)} &${anchor}${lending.slice(colon + 1)}`;
    reading.unshift(`${document.slice(key.span.start, key.span.end)}: *${anchor}`);
  }
  return [indented(lending, 6), `  - ${reading.join("\n    ")}\n`];
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
