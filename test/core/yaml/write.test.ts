// The pen: before and after, in every style that a manifest may be written in.
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyEdits } from "../../../server/src/core/text/edit.ts";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { writeString } from "../../../server/src/core/yaml/quote.ts";
import { type Style, styleOf } from "../../../server/src/core/yaml/style.ts";
import {
  toData,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
  type YamlPath,
  type YamlScalar,
  type YamlSeq,
  type YamlTree,
} from "../../../server/src/core/yaml/tree.ts";
import { placeholder, remark, type YamlValue } from "../../../server/src/core/yaml/value.ts";
import {
  appendDocument,
  insertEntry,
  insertItem,
  removeEntries,
  removeItem,
  removeItems,
  renameKey,
  renderDocument,
  replaceScalar,
  setValue,
  type Written,
} from "../../../server/src/core/yaml/write.ts";
import { composed } from "../../../server/src/core/yaml/written.ts";

const plainStyle: Style = { indent: 2, seqIndented: false, quote: '"', eol: "\n" };

/** What stands at the path without following aliases or merge keys. */
function child(tree: YamlTree, path: YamlPath): YamlEntry | YamlItem {
  let node: YamlNode | undefined = tree.root;
  let found: YamlEntry | YamlItem | undefined;
  for (const step of path) {
    found =
      node?.kind === "map"
        ? node.entries.find((entry) => entry.name === step)
        : node?.kind === "seq"
          ? node.items[Number(step)]
          : undefined;
    node = found?.value;
  }
  if (!found) throw new Error(`Nothing at ${path.join("/")}`);
  return found;
}

const entry = (tree: YamlTree, ...path: YamlPath): YamlEntry => child(tree, path) as YamlEntry;
const item = (tree: YamlTree, ...path: YamlPath): YamlItem => child(tree, path) as YamlItem;
const node = (tree: YamlTree, ...path: YamlPath): YamlNode =>
  path.length === 0 ? (tree.root as YamlNode) : child(tree, path).value;
const map = (tree: YamlTree, ...path: YamlPath): YamlMap => node(tree, ...path) as YamlMap;
const seq = (tree: YamlTree, ...path: YamlPath): YamlSeq => node(tree, ...path) as YamlSeq;
const scalar = (tree: YamlTree, ...path: YamlPath): YamlScalar => node(tree, ...path) as YamlScalar;

type Edit = (tree: YamlTree) => Written[] | undefined;

/** The text after the edits, each made without knowing of the others; the same has to come out with CRLF. */
function after(before: string, ...edits: Edit[]): string {
  const write = (text: string): string => {
    const tree = parseTree(text);
    return applyEdits(
      text,
      composed(edits.flatMap((edit) => edit(tree) ?? [{ span: { start: 0, end: 0 }, text: "REFUSED ", stops: [] }])),
    );
  };
  const result = write(before);
  if (before.includes("\n") && !before.includes("\r"))
    expect(write(before.replaceAll("\n", "\r\n"))).toBe(result.replaceAll("\n", "\r\n"));
  if (!result.includes("REFUSED")) expect(parseTree(result).problems).toEqual([]);
  return result;
}

type Case = readonly [what: string, before: string, edit: Edit | readonly Edit[], after: string];

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)("%s", (_what, before, edit, wanted) => {
      expect(after(before, ...(typeof edit === "function" ? [edit] : edit))).toBe(wanted);
    });
  });
}

table("renameKey", [
  ["a plain key", "a: 1 # c\n", (t) => renameKey(t, entry(t, "a"), "b"), "b: 1 # c\n"],
  ["a key in quotes keeps them", "'a': 1\n\"b\": 2\n", (t) => renameKey(t, entry(t, "a"), "c"), "'c': 1\n\"b\": 2\n"],
  ["a key that needs quotes gets them", "a: 1\n", (t) => renameKey(t, entry(t, "a"), "yes"), '"yes": 1\n'],
  ["in flow style", "{a: 1, b: 2}\n", (t) => renameKey(t, entry(t, "b"), "c,d"), '{a: 1, "c,d": 2}\n'],
  [
    "a key without its colon",
    "a: 1\nb\n",
    (t) => [...(renameKey(t, entry(t, "b"), "c") ?? []), ...(setValue(t, entry(t, "b"), 1) ?? [])],
    "a: 1\nc: 1\n",
  ],
  [
    "a merged entry is refused",
    "a: &x {k: 1}\nb: {<<: *x}\n",
    (t) => {
      const { key, name, colon, value, alias, span } = entry(t, "a", "k");
      return renameKey(t, { key, name, colon, value, alias, span }, "c");
    },
    "REFUSED a: &x {k: 1}\nb: {<<: *x}\n",
  ],
  ["the name of an alias may change", "a: &x 1\nb: *x\n", (t) => renameKey(t, entry(t, "b"), "c"), "a: &x 1\nc: *x\n"],
  ["an explicit key is refused", "? a\n: 1\n", (t) => renameKey(t, entry(t, "a"), "b"), "REFUSED ? a\n: 1\n"],
  ["an anchored key is refused", "&x a: *x\n", (t) => renameKey(t, entry(t, "a"), "b"), "REFUSED &x a: *x\n"],
]);

table("setValue", [
  ["a scalar in its line", "a: 1   # c\nb: 2\n", (t) => setValue(t, entry(t, "a"), "x"), "a: x   # c\nb: 2\n"],
  ["behind a tab", "a:\t1\n", (t) => setValue(t, entry(t, "a"), 2), "a:\t2\n"],
  ["an empty value with a comment", "a:   # c\nb: 2\n", (t) => setValue(t, entry(t, "a"), "x"), "a: x   # c\nb: 2\n"],
  [
    "a map for an empty value with a comment",
    "m:\n  a:   # c\n  # below\nb: 2\n",
    (t) => setValue(t, entry(t, "m", "a"), { k: 1 }),
    "m:\n  a: # c\n    k: 1\n  # below\nb: 2\n",
  ],
  [
    "a map for a scalar with a comment",
    "a: 1 # c\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), { k: 1, l: { m: 2 } }),
    "a: # c\n  k: 1\n  l:\n    m: 2\nb: 2\n",
  ],
  [
    "a map for a list in its key's column",
    "a: # c\n- 1\n- 2\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), { k: 1 }),
    "a: # c\n  k: 1\nb: 2\n",
  ],
  [
    "a list for a map, in its key's column",
    "a: # c\n  k: 1\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), ["x"]),
    "a: # c\n- x\nb: 2\n",
  ],
  [
    "a list where lists are indented",
    "l:\n  - 1\na:\n  k: 1\n",
    (t) => setValue(t, entry(t, "a"), ["x"]),
    "l:\n  - 1\na:\n  - x\n",
  ],
  [
    "a map for a map keeps its column",
    "x:\n  y: 1\na:\n     k: 1 # gone\n     # gone too\nb:\n  c: 2\n",
    (t) => setValue(t, entry(t, "a"), { l: null }),
    "x:\n  y: 1\na:\n     l: null\nb:\n  c: 2\n",
  ],
  [
    "a scalar for a map",
    "a: # c\n  k: 1 # gone\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), true),
    "a: true # c\nb: 2\n",
  ],
  ["an empty map for a map", "a:\n  k: 1\nb: 2\n", (t) => setValue(t, entry(t, "a"), {}), "a: {}\nb: 2\n"],
  ["a literal block", "a: 1 # c\nb: 2\n", (t) => setValue(t, entry(t, "a"), "x\ny\n"), "a: | # c\n  x\n  y\nb: 2\n"],
  [
    "a literal block without a line end",
    "m:\n  a: 1\n",
    (t) => setValue(t, entry(t, "m", "a"), "x\n\ny"),
    "m:\n  a: |-\n    x\n\n    y\n",
  ],
  [
    "no literal above a comment that it would swallow",
    "a: 1\n    # c\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), "x\ny\n"),
    'a: "x\\ny\\n"\n    # c\nb: 2\n',
  ],
  [
    "a scalar for a block scalar",
    "a: |+ # c\n  x\n\n\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), "x"),
    "a: x # c\n\n\nb: 2\n",
  ],
  [
    "a map for a block scalar",
    "a: >-2 # c\n    x\n   y\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), { k: 1 }),
    "a: # c\n  k: 1\nb: 2\n",
  ],
  [
    "a value that stands below its key",
    "a: # c\n  # d\n  long # e\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), "short"),
    "a: # c\n  # d\n  short # e\nb: 2\n",
  ],
  [
    "a map for a value below its key",
    "a: # c\n  # d\n  long # e\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), { k: 1 }),
    "a: # c\n  # d\n  # e\n  k: 1\nb: 2\n",
  ],
  [
    "a scalar of several lines",
    "a: one\n  two # c\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), "x"),
    "a: x # c\nb: 2\n",
  ],
  [
    "flow stays flow",
    "a: {k: 1} # c\n",
    (t) => setValue(t, entry(t, "a"), { l: [1, "x"], m: {} }),
    "a: {l: [1, x], m: {}} # c\n",
  ],
  ["a list for a flow map", "a: {k: 1} # c\n", (t) => setValue(t, entry(t, "a"), [1]), "a: # c\n- 1\n"],
  ["a map for an empty flow map", "a: {} # c\n", (t) => setValue(t, entry(t, "a"), { k: 1 }), "a: # c\n  k: 1\n"],
  [
    "a flow map with lines of its own",
    'a: {\n  "k": "1", # gone\n} # c\n',
    (t) => setValue(t, entry(t, "a"), { l: "x" }),
    'a: {\n  "l": "x",\n} # c\n',
  ],
  [
    "inside braces",
    "a: {k: {l: 1}, m: 2}\n",
    (t) => setValue(t, entry(t, "a", "k"), ["x, y", "z"]),
    'a: {k: ["x, y", z], m: 2}\n',
  ],
  ["inside braces, without a colon", "{a, b: 1}\n", (t) => setValue(t, entry(t, "a"), 1), "{a: 1, b: 1}\n"],
  ["inside braces, an empty value", "{a: , b: 1}\n", (t) => setValue(t, entry(t, "a"), 1), "{a: 1 , b: 1}\n"],
  ["JSON", '{"a":1,"b":"x"}\n', (t) => setValue(t, entry(t, "a"), { c: "d" }), '{"a":{"c": "d"},"b":"x"}\n'],
  [
    "KYAML",
    '{\n  a: "x", # c\n  b: "y",\n}\n',
    (t) => setValue(t, entry(t, "a"), { k: ["z"] }),
    '{\n  a: {\n    k: [\n      "z",\n    ],\n  }, # c\n  b: "y",\n}\n',
  ],
  ["a missing colon", "a: 1\nb # c\n", (t) => setValue(t, entry(t, "b"), { k: 1 }), "a: 1\nb: # c\n  k: 1\n"],
  ["an alias is replaced as text", "a: &x 1\nb: *x # c\n", (t) => setValue(t, entry(t, "b"), 2), "a: &x 1\nb: 2 # c\n"],
  [
    "an anchored value is refused",
    "a: &x 1\nb: *x\n",
    (t) => setValue(t, entry(t, "a"), 2),
    "REFUSED a: &x 1\nb: *x\n",
  ],
  [
    "so is one that holds an anchor in use",
    "a:\n  k: &x 1\nb: *x\n",
    (t) => setValue(t, entry(t, "a"), 2),
    "REFUSED a:\n  k: &x 1\nb: *x\n",
  ],
  ["an anchor out of use goes", "a:\n  k: &x 1\nb: 1\n", (t) => setValue(t, entry(t, "a"), 2), "a: 2\nb: 1\n"],
  ["a tag goes", "a: !!str 1 # c\n", (t) => setValue(t, entry(t, "a"), 2), "a: 2 # c\n"],
  [
    "in a list item",
    "- a: 1\n  b: 2\n",
    (t) => setValue(t, entry(t, 0, "a"), { k: [1] }),
    "- a:\n    k:\n    - 1\n  b: 2\n",
  ],
  ["at the end of a text without a line end", "a: 1\nb: 2", (t) => setValue(t, entry(t, "b"), "x"), "a: 1\nb: x"],
  [
    "a comment comes along",
    "a: 1\nb: 2\n",
    (t) => setValue(t, entry(t, "a"), remark({ k: remark("x", "why") }, "see below")),
    "a: # see below\n  k: x # why\nb: 2\n",
  ],
  [
    "the author's comment wins",
    "a: 1 # mine\n",
    (t) => setValue(t, entry(t, "a"), remark("x", "yours")),
    "a: x # mine\n",
  ],
  [
    "with a new name",
    "a: 1\nb: 2\n",
    [(t) => setValue(t, entry(t, "a"), { k: 1 }), (t) => renameKey(t, entry(t, "a"), "c")],
    "c:\n  k: 1\nb: 2\n",
  ],
]);

table("replaceScalar", [
  [
    "keeps the quotes",
    "a: 'x'\nb: \"y\"\n",
    [(t) => replaceScalar(t, scalar(t, "a"), "it's"), (t) => replaceScalar(t, scalar(t, "b"), "250")],
    "a: 'it''s'\nb: \"250\"\n",
  ],
  ["drops them for what is no string", "a: '250'\n", (t) => replaceScalar(t, scalar(t, "a"), 300), "a: 300\n"],
  [
    "gives quotes where another type would be read",
    "a: x\n",
    (t) => replaceScalar(t, scalar(t, "a"), "yes"),
    'a: "yes"\n',
  ],
  [
    "with the quotes that the text prefers",
    "a: x\nb: 'y'\n",
    (t) => replaceScalar(t, scalar(t, "a"), "1e3"),
    "a: '1e3'\nb: 'y'\n",
  ],
  [
    "an item",
    "- x # c\n-\n- z\n",
    [(t) => replaceScalar(t, scalar(t, 0), "w"), (t) => replaceScalar(t, scalar(t, 1), "new")],
    "- w # c\n- new\n- z\n",
  ],
  ["a placeholder", "a: x\n", (t) => replaceScalar(t, scalar(t, "a"), placeholder("size")), "a: <size>\n"],
  ["a key", "a: x\n", (t) => replaceScalar(t, entry(t, "a").key, "b"), "b: x\n"],
  ["the root", "--- old # c\n", (t) => replaceScalar(t, scalar(t), "new"), "--- new # c\n"],
]);

table("insertEntry", [
  ["at the end", "a: 1\nb: 2 # c\n", (t) => insertEntry(t, map(t), "c", 3), "a: 1\nb: 2 # c\nc: 3\n"],
  [
    "behind an entry",
    "a:\n  k: 1\n  # in a\n# about b\nb: 2\n",
    (t) => insertEntry(t, map(t), "c", 3, entry(t, "a")),
    "a:\n  k: 1\n  # in a\nc: 3\n# about b\nb: 2\n",
  ],
  [
    "as the first",
    "m: # c\n  # about a\n  a: 1\n",
    (t) => insertEntry(t, map(t, "m"), "k", 0, "start"),
    "m: # c\n  k: 0\n  # about a\n  a: 1\n",
  ],
  [
    "as the first of a list item",
    "- a: 1\n  b: 2\n",
    (t) => insertEntry(t, map(t, 0), "k", { x: 1 }, "start"),
    "- k:\n    x: 1\n  a: 1\n  b: 2\n",
  ],
  [
    "as the first of a document",
    "--- # m\n# top\na: 1\n",
    (t) => insertEntry(t, map(t), "k", 0, "start"),
    "--- # m\n# top\nk: 0\na: 1\n",
  ],
  [
    "behind an empty value with a comment",
    "m:\n  a: 1\n  o:   # hi\n# out\nz: 1\n",
    (t) => insertEntry(t, map(t, "m"), "k", "v"),
    "m:\n  a: 1\n  o:   # hi\n  k: v\n# out\nz: 1\n",
  ],
  [
    "behind an empty value with comments below",
    "m:\n  o:\n    # hi\n  # m\nz: 1\n",
    (t) => insertEntry(t, map(t, "m"), "k", "v"),
    "m:\n  o:\n    # hi\n  k: v\n  # m\nz: 1\n",
  ],
  [
    "behind what keeps its blank lines",
    "a: |+\n  x\n\n\nb: 2\n",
    (t) => insertEntry(t, map(t), "c", 3, entry(t, "a")),
    "a: |+\n  x\n\n\nc: 3\nb: 2\n",
  ],
  [
    "in a text without a line end",
    "a: 1\nb: 2 # c",
    (t) => insertEntry(t, map(t), "c", [1]),
    "a: 1\nb: 2 # c\nc:\n- 1",
  ],
  ["before an end marker", "a: 1\n...\n", (t) => insertEntry(t, map(t), "b", 2), "a: 1\nb: 2\n...\n"],
  [
    "in a list item, four columns wide",
    "l:\n    -   a: 1\n        b:\n            c: 1\n",
    (t) => insertEntry(t, map(t, "l", 0), "k", { x: [1] }),
    "l:\n    -   a: 1\n        b:\n            c: 1\n        k:\n            x:\n                - 1\n",
  ],
  [
    "in braces",
    "{a: 1, b: 2}\n",
    [(t) => insertEntry(t, map(t), "c", 3), (t) => insertEntry(t, map(t), "d", 4, entry(t, "a"))],
    "{a: 1, d: 4, b: 2, c: 3}\n",
  ],
  ["in braces, first", "{ a: 1 }\n", (t) => insertEntry(t, map(t), "c", ["x"], "start"), "{ c: [x], a: 1 }\n"],
  ["in braces with a comma at the end", "{a: 1,}\n", (t) => insertEntry(t, map(t), "c", 3), "{a: 1, c: 3,}\n"],
  [
    "in braces over two lines",
    "m: {a: 1,\n  b: 2}\n",
    (t) => insertEntry(t, map(t, "m"), "c", 3),
    "m: {a: 1,\n  b: 2, c: 3}\n",
  ],
  [
    "KYAML",
    '{\n  a: "1", # c\n  b: "2", # d\n  # end\n}\n',
    [(t) => insertEntry(t, map(t), "c", { k: "v" }), (t) => insertEntry(t, map(t), "d", "4", entry(t, "a"))],
    '{\n  a: "1", # c\n  d: "4",\n  b: "2", # d\n  c: {\n    k: "v",\n  },\n  # end\n}\n',
  ],
  [
    "KYAML, first",
    '{\n  # about a\n  a: "1",\n}\n',
    (t) => insertEntry(t, map(t), "k", "0", "start"),
    '{\n  k: "0",\n  # about a\n  a: "1",\n}\n',
  ],
  [
    "lines in braces without the last comma",
    "{\n  a: 1, # c\n  b: 2\n}\n",
    (t) => insertEntry(t, map(t), "c", 3),
    "{\n  a: 1, # c\n  b: 2,\n  c: 3\n}\n",
  ],
  [
    "lines in braces with a comment for a comma",
    "{\n  b: 2 # d\n}\n",
    [(t) => insertEntry(t, map(t), "c", 3), (t) => insertEntry(t, map(t), "d", 4)],
    "{\n  b: 2, # d\n  c: 3,\n  d: 4\n}\n",
  ],
  [
    "JSON",
    '{"a": "b", "c": {"d": 1}}\n',
    (t) => insertEntry(t, map(t, "c"), "e", "f"),
    '{"a": "b", "c": {"d": 1, "e": "f"}}\n',
  ],
  [
    "empty braces among blocks",
    "m: {} # c\n  # d\nz: 1\n",
    [(t) => insertEntry(t, map(t, "m"), "a", 1), (t) => insertEntry(t, map(t, "m"), "b", 2)],
    "m: # c\n  a: 1\n  b: 2\n  # d\nz: 1\n",
  ],
  [
    "empty braces behind a dash",
    "- {}\n",
    [(t) => insertEntry(t, map(t, 0), "a", 1), (t) => insertEntry(t, map(t, 0), "b", 2)],
    "- a: 1\n  b: 2\n",
  ],
  [
    "empty braces in braces",
    "{m: {}}\n",
    [(t) => insertEntry(t, map(t, "m"), "a", 1), (t) => insertEntry(t, map(t, "m"), "b", 2)],
    "{m: {a: 1, b: 2}}\n",
  ],
  [
    "empty braces as a document",
    "{}\n",
    [(t) => insertEntry(t, map(t), "a", 1), (t) => insertEntry(t, map(t), "b", 2)],
    "a: 1\nb: 2\n",
  ],
  [
    "an anchor before empty braces",
    "m: &x {}\nn: *x\n",
    (t) => insertEntry(t, map(t, "m"), "a", 1),
    "m: &x\n  a: 1\nn: *x\n",
  ],
  [
    "two at one place keep their order",
    "a: 1\nb: 2\n",
    [(t) => insertEntry(t, map(t), "x", 1, entry(t, "a")), (t) => insertEntry(t, map(t), "w", 2, entry(t, "a"))],
    "a: 1\nx: 1\nw: 2\nb: 2\n",
  ],
  [
    "the inner one goes first",
    "m:\n  a: 1\n",
    [(t) => insertEntry(t, map(t), "x", 1), (t) => insertEntry(t, map(t, "m"), "w", 2)],
    "m:\n  a: 1\n  w: 2\nx: 1\n",
  ],
  [
    "next to a merge key",
    "a: &x\n  k: 1\nb:\n  <<: *x\n",
    (t) => insertEntry(t, map(t, "b"), "l", 2),
    "a: &x\n  k: 1\nb:\n  <<: *x\n  l: 2\n",
  ],
  [
    "behind an entry of another map: refused",
    "a: {b: 1}\n",
    (t) => insertEntry(t, map(t), "c", 1, entry(t, "a", "b")),
    "REFUSED a: {b: 1}\n",
  ],
  ["behind an explicit key: refused", "? a\n: 1\n", (t) => insertEntry(t, map(t), "c", 1), "REFUSED ? a\n: 1\n"],
  [
    "behind one below its mark: refused",
    "?\n  a\n: 1\n",
    (t) => insertEntry(t, map(t), "c", 1),
    "REFUSED ?\n  a\n: 1\n",
  ],
  [
    "among lines that it cannot tell: refused",
    "a: 1 # c\rb: 2\r",
    (t) => insertEntry(t, map(t), "c", 1),
    "REFUSED a: 1 # c\rb: 2\r",
  ],
  [
    "together with what stands around",
    "a: 1\nb: 2\nc: 3\n",
    [
      (t) => setValue(t, entry(t, "b"), { k: 1 }),
      (t) => insertEntry(t, map(t), "x", 1, entry(t, "b")),
      (t) => removeEntries(t, map(t), [entry(t, "c")]),
    ],
    "a: 1\nb:\n  k: 1\nx: 1\n",
  ],
]);

table("removeEntries", [
  [
    "a line",
    "a: 1\n# about b\nb: 2 # gone\nc: 3\n",
    (t) => removeEntries(t, map(t), [entry(t, "b")]),
    "a: 1\n# about b\nc: 3\n",
  ],
  [
    "a block, with the comments inside",
    "a: # gone\n  # gone\n  k: 1\n  # gone\n# about c\nc: 3\n",
    (t) => removeEntries(t, map(t), [entry(t, "a")]),
    "# about c\nc: 3\n",
  ],
  ["the last of a text without a line end", "a: 1\nb: 2", (t) => removeEntries(t, map(t), [entry(t, "b")]), "a: 1\n"],
  [
    "the first of a list item",
    "- name: a # gone\n  b: 1\n",
    (t) => removeEntries(t, map(t, 0), [entry(t, 0, "name")]),
    "- b: 1\n",
  ],
  [
    "the first of a list item, below it a comment",
    "- name: a\n\n  # about b\n  b: 1\n",
    (t) => removeEntries(t, map(t, 0), [entry(t, 0, "name")]),
    "- # about b\n  b: 1\n",
  ],
  [
    "the first two of a list item",
    "- a: 1\n  b:\n  - 2\n  c: 3\n",
    (t) => removeEntries(t, map(t, 0), [entry(t, 0, "a"), entry(t, 0, "b")]),
    "- c: 3\n",
  ],
  ["all of a list item", "- a: 1\n  b: 2\n- 1\n", (t) => removeEntries(t, map(t, 0), map(t, 0).entries), "- {}\n- 1\n"],
  [
    "all of a map",
    "m: # c\n  # about a\n  a: 1\n  b: 2 # gone\nz: 1\n",
    (t) => removeEntries(t, map(t, "m"), map(t, "m").entries),
    "m: {} # c\n  # about a\nz: 1\n",
  ],
  [
    "all of an anchored map",
    "m: &x # c\n  a: 1\nn: *x\n",
    (t) => removeEntries(t, map(t, "m"), map(t, "m").entries),
    "m: &x {} # c\nn: *x\n",
  ],
  [
    "all of a document",
    "# top\na: 1\nb: 2\n# end\n",
    (t) => removeEntries(t, map(t), map(t).entries),
    "# top\n{}\n# end\n",
  ],
  [
    "below what keeps its blank lines",
    "a: |+\n  x\nb: 1\n\nc: 2\n",
    (t) => removeEntries(t, map(t), [entry(t, "b")]),
    "a: |+\n  x\nc: 2\n",
  ],
  [
    "where a block scalar would swallow a comment: refused",
    "m:\n a: |\n  x\n b: 1\n  # c\n c: 1\n",
    (t) => removeEntries(t, map(t, "m"), [entry(t, "m", "b")]),
    "REFUSED m:\n a: |\n  x\n b: 1\n  # c\n c: 1\n",
  ],
  ["in braces", "{a: 1, b: 2, c: 3}\n", [(t) => removeEntries(t, map(t), [entry(t, "a"), entry(t, "c")])], "{b: 2}\n"],
  [
    "in braces, with a comma at the end",
    "{a: 1, b: 2,}\n",
    (t) => removeEntries(t, map(t), [entry(t, "b")]),
    "{a: 1,}\n",
  ],
  ["all in braces", "m: {a: 1, b: 2} # c\n", (t) => removeEntries(t, map(t, "m"), map(t, "m").entries), "m: {} # c\n"],
  [
    "KYAML",
    "{\n  a: 1, # gone\n  # about b\n  b: 2,\n  c: 3, # c\n}\n",
    (t) => removeEntries(t, map(t), [entry(t, "a"), entry(t, "b")]),
    "{\n  # about b\n  c: 3, # c\n}\n",
  ],
  [
    "the last of the lines in braces takes the comma before it",
    "{\n  a: 1, # c\n  b: 2\n}\n",
    (t) => removeEntries(t, map(t), [entry(t, "b")]),
    "{\n  a: 1 # c\n}\n",
  ],
  ["all of the lines in braces", "{\n  a: 1,\n  b: 2,\n}\n", (t) => removeEntries(t, map(t), map(t).entries), "{}\n"],
  [
    "what an alias reads is refused",
    "a: &x 1\nb: *x\n",
    (t) => removeEntries(t, map(t), [entry(t, "a")]),
    "REFUSED a: &x 1\nb: *x\n",
  ],
  ["the alias itself goes", "a: &x 1\nb: *x\n", (t) => removeEntries(t, map(t), [entry(t, "b")]), "a: &x 1\n"],
]);

table("insertItem and removeItem", [
  [
    "at the end, in the key's column",
    "l:\n- 1 # c\nz: 1\n",
    (t) => insertItem(t, seq(t, "l"), { a: 1, b: 2 }),
    "l:\n- 1 # c\n- a: 1\n  b: 2\nz: 1\n",
  ],
  [
    "in the middle, indented",
    "l:\n  - a: 1\n  # about b\n  - b: 2\n",
    (t) => insertItem(t, seq(t, "l"), "x", 1),
    "l:\n  - a: 1\n  - x\n  # about b\n  - b: 2\n",
  ],
  ["as the first", "l: # c\n  - a\n", (t) => insertItem(t, seq(t, "l"), "x", 0), "l: # c\n  - x\n  - a\n"],
  [
    "as the first of a list in a list",
    "- - a\n  - b\n",
    (t) => insertItem(t, seq(t, 0), "x", 0),
    "- - x\n  - a\n  - b\n",
  ],
  [
    "behind an empty item with a comment",
    "-   # hi\n",
    (t) => insertItem(t, seq(t), [1, [2]]),
    "-   # hi\n- - 1\n  - - 2\n",
  ],
  [
    "into empty brackets",
    "l: [] # c\nz: 1\n",
    [(t) => insertItem(t, seq(t, "l"), "x"), (t) => insertItem(t, seq(t, "l"), "w")],
    "l: # c\n- x\n- w\nz: 1\n",
  ],
  [
    "into empty brackets before the next key",
    "m:\n  l: []\n",
    [(t) => insertEntry(t, map(t, "m"), "k", 1), (t) => insertItem(t, seq(t, "m", "l"), "x")],
    "m:\n  l:\n  - x\n  k: 1\n",
  ],
  [
    "in brackets",
    "[a, b]\n",
    [(t) => insertItem(t, seq(t), { k: 1 }, 1), (t) => insertItem(t, seq(t), "[")],
    '[a, {k: 1}, b, "["]\n',
  ],
  [
    "KYAML",
    'l: [\n  "a",\n]\n',
    (t) => insertItem(t, seq(t, "l"), { k: "v" }),
    'l: [\n  "a",\n  {\n    k: "v",\n  },\n]\n',
  ],
  ["remove one", "l:\n- a # gone\n- b\n", (t) => removeItem(t, seq(t, "l"), item(t, "l", 0)), "l:\n- b\n"],
  [
    "remove the last one",
    "l: # c\n- a\nz: 1\n",
    (t) => removeItem(t, seq(t, "l"), item(t, "l", 0)),
    "l: [] # c\nz: 1\n",
  ],
  ["remove the first of a list in a list", "- - a\n  - b\n", (t) => removeItem(t, seq(t, 0), item(t, 0, 0)), "- - b\n"],
  [
    "remove the last of a list in a list",
    "- - a\n- b\n",
    (t) => removeItem(t, seq(t, 0), item(t, 0, 0)),
    "- []\n- b\n",
  ],
  ["remove all", "l:\n- a\n- b\n", (t) => removeItems(t, seq(t, "l"), seq(t, "l").items), "l: []\n"],
  ["remove in brackets", "[a, b, c]\n", (t) => removeItem(t, seq(t), item(t, 1)), "[a, c]\n"],
  ["remove the last in brackets", "l: [ a ]\n", (t) => removeItem(t, seq(t, "l"), item(t, "l", 0)), "l: []\n"],
]);

describe("documents", () => {
  const value = { kind: "Claim", spec: { sizes: ["1", placeholder("size")], empty: {}, none: [], text: "a\nb\n" } };

  test("rendered", () => {
    const { text, stops } = renderDocument(value, plainStyle);
    expect(text).toBe(
      'kind: Claim\nspec:\n  sizes:\n  - "1"\n  - <size>\n  empty: {}\n  none: []\n  text: |\n    a\n    b\n',
    );
    expect(stops.map((stop) => text.slice(stop.start, stop.end))).toEqual(["<size>"]);
    const other = renderDocument(value, { indent: 4, seqIndented: true, quote: "'", eol: "\r\n" }).text;
    expect(other).toBe(
      "kind: Claim\r\nspec:\r\n    sizes:\r\n        - '1'\r\n        - <size>\r\n    empty: {}\r\n    none: []\r\n    text: |\r\n        a\r\n        b\r\n",
    );
  });

  test.each([
    ["a: 1\n", "a: 1\n---\nk: <v>\n"],
    ["a: 1", "a: 1\n---\nk: <v>\n"],
    ["a: 1\n\n\n", "a: 1\n\n\n---\nk: <v>\n"],
    ["a: 1\n...\n", "a: 1\n---\nk: <v>\n...\n"],
    ["a: 1\n... # end\n\n# after\n", "a: 1\n---\nk: <v>\n... # end\n\n# after\n"],
    ["", "k: <v>\n"],
    ["---\n", "---\nk: <v>\n"],
    ["a: 1\n---\n\n", "a: 1\n---\n\nk: <v>\n"],
    ["# only words", "# only words\n---\nk: <v>\n"],
  ])("appended to %j", (before, wanted) => {
    const edit = appendDocument(before, { k: placeholder("v") }, plainStyle);
    expect(applyEdits(before, [edit])).toBe(wanted);
    expect(edit.stops.map((stop) => edit.text.slice(stop.start, stop.end))).toEqual(["<v>"]);
    expect(applyEdits(before, composed([edit, edit])).match(/k: <v>/g)?.length).toBe(2);
  });
});

describe("style", () => {
  const style = (text: string): Style => styleOf(parseTree(text));

  test("of a text that says nothing", () => expect(styleOf(parseTree(""))).toEqual(plainStyle));
  test("indentation", () => expect(style("a:\n    b:\n        c: 1\n").indent).toBe(4));
  test("lists", () => {
    expect(style("a:\n  - b\n").seqIndented).toBe(true);
    expect(style("a:\n- b\n").seqIndented).toBe(false);
  });
  test("quotes", () => expect(style("a: 'b'\nc: 'd'\ne: \"f\"\n").quote).toBe("'"));
  test("line ends", () => expect(style("a: 1\r\nb: 2\r\n").eol).toBe("\r\n"));
});

describe("strings", () => {
  const strings = [
    "yes",
    "No",
    "on",
    "y",
    "1e3",
    "0o7",
    "0x1F",
    "0b1",
    "017",
    "1_000",
    "1:30",
    "2024-01-01",
    "~",
    "null",
    "",
    " ",
    " a",
    "a ",
    "a: b",
    "a:",
    ":a",
    "a #b",
    "#a",
    "- a",
    "-a",
    "-",
    "?",
    "? a",
    "[a",
    "{a",
    "a]",
    "a, b",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "'a'",
    '"a"',
    "it's",
    'a "b"',
    "a\\b",
    "a\tb",
    "\ta",
    "a\nb",
    "a\r\nb",
    "a\u0085b",
    "a\u2028b",
    "\ufeffa",
    "\u0000",
    "é☃😀",
    "---",
    "--- a",
    "...",
    "<<",
    "=",
    ".inf",
    ".nan",
    "+1",
    "1.",
    ".5",
    "<size>",
    "${A}",
    "{{ a }}",
    "a\u00a0",
  ];

  test.each(strings)("%j comes back, whoever reads it", (text) => {
    for (const quote of ["'", '"'] as const) {
      for (const written of [
        `k: ${writeString(text, quote, false)}\n`,
        `{k: ${writeString(text, quote, true)}, l: 1}\n`,
      ]) {
        const { root, problems } = parseTree(written);
        expect(problems).toEqual([]);
        expect((toData(root as YamlNode) as { k: unknown }).k).toBe(text);
        expect(parse(written).k).toBe(text);
        expect(parse(written, { version: "1.1" }).k).toBe(text);
      }
      const key = `${writeString(text, quote, false)}: 1\n`;
      expect(Object.keys(toData(parseTree(key).root as YamlNode) as object)).toEqual([text]);
    }
  });

  test("quotes are spared where they can be", () => {
    for (const text of [
      "gp3",
      "10Gi",
      "a:b",
      "a#b",
      "-a",
      "arn:aws:kms:x:1:key/2",
      "<size>",
      "vol-0a",
      "a b",
      "it's",
    ]) {
      expect(writeString(text, '"', false)).toBe(text);
    }
  });

  test("and the kind that needs no escape is taken", () => {
    expect(writeString('"a', '"', false)).toBe("'\"a'");
    expect(writeString("'a", "'", false)).toBe('"\'a"');
  });

  test("values that are none", () => {
    const value: YamlValue = { a: -0.5, b: 1e21, c: Number.NaN, d: -Infinity, e: null, f: false };
    expect(toData(parseTree(renderDocument(value, plainStyle).text).root as YamlNode)).toEqual(value);
  });
});
