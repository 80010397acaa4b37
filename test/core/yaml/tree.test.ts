// The tree: what is read, and where it stands.
import { describe, expect, test } from "vitest";
import { asWritten } from "../../../server/src/core/yaml/aliases.ts";
import { readAny } from "../../../server/src/core/yaml/anyReader.ts";
import { readCommon } from "../../../server/src/core/yaml/commonReader.ts";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import {
  allEntries,
  findEntry,
  isReadable,
  nodeAt,
  toData,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "../../../server/src/core/yaml/tree.ts";

const data = (text: string): unknown => {
  const { root, problems } = parseTree(text);
  expect(problems).toEqual([]);
  return root && toData(root);
};
const rootMap = (text: string): YamlMap => parseTree(text).root as YamlMap;
const cut = (text: string, span: { start: number; end: number }): string => text.slice(span.start, span.end);

describe("scalars are read as the API server reads them", () => {
  test.each([
    ["yes", true],
    ["Yes", true],
    ["y", true],
    ["Y", true],
    ["on", true],
    ["true", true],
    ["no", false],
    ["n", false],
    ["off", false],
    ["FALSE", false],
    ["yEs", "yEs"],
    ["10", 10],
    ["1.0", 1],
    ["1e3", 1000],
    ["0755", 493],
    ["0o755", 493],
    ["0x10", 16],
    ["1_000", 1000],
    ["0b101", 5],
    ["0B101", 5],
    ["-0x1F", -31],
    ["0x_1_F", 31],
    ["0b1c", "0b1c"],
    ["0b12", "0b12"],
    ["0o78", "0o78"],
    ["0x", "0x"],
    ["0x1p-2", "0x1p-2"],
    ["08", 8],
    ["0xffffffffffffffff", 2 ** 64],
    ["0x10000000000000000", "0x10000000000000000"],
    ["+0xffffffffffffffff", "+0xffffffffffffffff"],
    ["-0x8000000000000000", -(2 ** 63)],
    ["-0x8000000000000001", "-0x8000000000000001"],
    [".inf", Infinity],
    ["1:30", "1:30"],
    ["2024-01-01", "2024-01-01"],
    ["2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"],
    ["10Gi", "10Gi"],
    ["=", "="],
    ["<<", "<<"],
    ["~", null],
    ["", null],
    ["null", null],
    ['"yes"', "yes"],
    ["'10'", "10"],
    ["!!str 10", "10"],
    ["!Ref x", "x"],
    ["|-\n  10", "10"],
  ])("%j is %j", (written, value) => {
    expect(data(`k: ${written}\n`)).toEqual({ k: value });
  });

  test("keys become strings", () => {
    expect(data('1: a\nyes: b\n"no": c\n1.50: d\n')).toEqual({ 1: "a", true: "b", no: "c", "1.5": "d" });
  });

  test("what is accepted besides", () => {
    expect(data("%YAML 1.1\n--- # c\nk:\tv\n...\n")).toEqual({ k: "v" });
    expect(data('\ufeff{k: "v", # c\n\tl: [1,],\n}\r\n')).toEqual({ k: "v", l: [1] });
    expect(data("? k\n: v\n")).toEqual({ k: "v" });
  });

  test("a carriage return alone ends a line", () => {
    expect(data("a: 1 # c\rb:\r  - x\r")).toEqual({ a: 1, b: ["x"] });
  });
});

describe("spans", () => {
  test.each([
    ["k: v # c\n", "v"],
    ['k:   "a b"\n', '"a b"'],
    ["k: 'it''s' # c\n", "'it''s'"],
    ["k: one\n  two\n\nl: 1\n", "one\n  two"],
    ["k: |\n  one\n\n  two\n\n\nl: 1\n", "|\n  one\n\n  two"],
    ["k: |+ # c\n  one\n\n\nl: 1\n", "|+ # c\n  one"],
    ["k: >-2\r\n    one\r\nl: 1\r\n", ">-2\r\n    one"],
    ["k: {a: 1, # c\n  }\n", "{a: 1, # c\n  }"],
    ["k: [1, 2] # c\n", "[1, 2]"],
    ["k:\n  a: 1\n  b: 2 # c\n  # d\n", "a: 1\n  b: 2"],
    ["k:\n- a\n- b # c\n\n", "- a\n- b"],
    ["k: &x !!str v\n", "v"],
    ["k:\n  # c\n  v\n", "v"],
  ])("of the value in %j", (text, value) => {
    const entry = rootMap(text).entries[0];
    expect(cut(text, entry?.value.span ?? { start: 0, end: 0 })).toBe(value);
    expect(entry && cut(text, entry.key.span)).toBe("k");
    expect(text[entry?.colon ?? -1]).toBe(":");
    expect(entry?.span).toEqual({ start: 0, end: entry?.value.span.end });
  });

  test.each(["k:   # c\n", "k:\n# c\n", "k:", "k: # c\nl: 1\n"])("of a value that is not written: %j", (text) => {
    const entry = rootMap(text).entries[0];
    expect(entry?.value.span).toEqual({ start: 2, end: 2 });
    expect(entry?.span).toEqual({ start: 0, end: 2 });
  });

  test("of items", () => {
    const text = "- a\n-   b: 1\n    c: 2\n- # c\n- [x, &y z, *y]\n";
    const { root } = parseTree(text);
    const items = root?.kind === "seq" ? root.items : [];
    expect(items.map((item) => cut(text, item.span))).toEqual(["- a", "-   b: 1\n    c: 2", "-", "- [x, &y z, *y]"]);
    const last = items[3]?.value;
    expect(last?.kind === "seq" && last.items.map((item) => cut(text, item.span))).toEqual(["x", "z", "*y"]);
  });

  test("of entries without a colon", () => {
    const text = "{a, b: }";
    expect(rootMap(text).entries.map((entry) => [cut(text, entry.span), entry.colon])).toEqual([
      ["a", undefined],
      ["b:", 5],
    ]);
  });

  test("a byte-order mark counts", () => {
    const text = "\ufeffk: v\n";
    expect(cut(text, rootMap(text).entries[0]?.value.span ?? { start: 0, end: 0 })).toBe("v");
  });
});

describe("aliases and merge keys", () => {
  const text = "base: &b {x: 1, w: 2}\nmore: &m {x: 5, z: 6}\nuse:\n  <<: [*b, *m]\n  w: 3\nagain: *b\n";
  const root = rootMap(text);

  test("are read", () => {
    expect(data(text)).toEqual({
      base: { x: 1, w: 2 },
      more: { x: 5, z: 6 },
      use: { x: 1, w: 3, z: 6 },
      again: { x: 1, w: 2 },
    });
  });

  test("what an alias reads is the node at the anchor, seen from elsewhere", () => {
    const again = findEntry(root, "again");
    const base = findEntry(root, "base");
    expect(base?.value.alias).toBeUndefined();
    expect(again && asWritten(again.value)).toBe(base?.value);
    expect(again?.value).not.toBe(base?.value);
    expect(again?.alias && cut(text, again.alias)).toBe("*b");
  });

  test("all that an alias reads knows the outermost alias, and stands there", () => {
    const text = "a: &a 1\nb: &b [{c: *a, d: {e: 2}}]\nuse: *b\n";
    const root = rootMap(text);
    const written = nodeAt(root, ["b", 0]) as YamlMap;
    const read = nodeAt(root, ["use", 0]) as YamlMap;
    const [own, shown] = [written, read].map((map) => {
      const [c, d] = map.entries;
      const nodes = [map, c, c?.key, c?.value, d?.value, d && findEntry(d.value as YamlMap, "e")?.value];
      return nodes.map((each) => each?.alias && cut(text, each.alias));
    });
    expect(own).toEqual([undefined, "*a", undefined, "*a", undefined, undefined]);
    expect(shown).toEqual(Array(6).fill("*b"));
    expect(toData(read)).toEqual(toData(written));
    const [c] = read.entries;
    const item = (nodeAt(root, ["use"]) as YamlSeq).items[0];
    for (const each of [read, c, c?.key, c?.value, item]) expect(each && cut(text, each.span)).toBe("*b");
  });

  test("what a merge key brings in says where it is read", () => {
    const use = nodeAt(root, ["use"]) as YamlMap;
    const merged = findEntry(use, "z");
    expect(merged?.alias && cut(text, merged.alias)).toBe("*m");
    expect(use.entries).not.toContain(merged);
    expect(allEntries(use).map((entry) => entry.name)).toEqual(["w", "x", "z"]);
  });

  test("a map written behind a merge key is merged too", () => {
    expect(data("<<: {a: 1, b: 2}\nb: 3\n")).toEqual({ a: 1, b: 3 });
  });

  test("a quoted << is a key like any other", () => {
    expect(data('"<<": {a: 1}\n')).toEqual({ "<<": { a: 1 } });
  });

  test("anchors on keys", () => expect(data("&k a: v\nb: *k\n")).toEqual({ a: "v", b: "a" }));

  test.each(["a: *x\n", "a: *x\nb: &x 1\n", "a: &x {b: *x}\n", "*x : 1\n"])(
    "an alias of nothing is a problem: %j",
    (text) => {
      const { problems } = parseTree(text);
      expect(problems.map(({ code, span }) => [code, cut(text, span)])).toEqual([["BAD_ALIAS", "*x"]]);
    },
  );

  test("what a merge key finds in a list read through an alias stands elsewhere, too", () => {
    const root = rootMap("l: &l [{a: 1}]\nm: {<<: *l}\n");
    const entry = findEntry(nodeAt(root, ["m"]) as YamlMap, "a");
    expect(entry?.alias).toEqual({ start: 23, end: 25 });
  });
});

describe("problems", () => {
  test("a doubled key among many", () => {
    const text = `${Array.from({ length: 40 }, (_, n) => `k${n}: 1\n`).join("")}k3: 2\n<<: {a: 1}\n<<: {b: 1}\n`;
    for (const read of [readAny, readCommon]) {
      expect(read(text)?.problems.map(({ code, span }) => [code, span.start])).toEqual([
        ["DUPLICATE_KEY", text.lastIndexOf("k3")],
      ]);
    }
  });

  test("a doubled key, at any level, which leaves the text readable", () => {
    const text = "a:\n  k: 1\n  l: 2\n  k: 3\n";
    const tree = parseTree(text);
    expect(tree.problems.map(({ code, span }) => [code, span.start])).toEqual([
      ["DUPLICATE_KEY", text.lastIndexOf("k")],
    ]);
    expect(isReadable(tree)).toBe(true);
    expect((nodeAt(tree.root, ["a", "k"]) as YamlScalar).value).toBe(3);
  });

  test("two merge keys are none", () => {
    expect(data("a: &a {x: 1}\nb: &b {w: 2}\nc:\n  <<: *a\n  <<: *b\n")).toMatchObject({ c: { x: 1, w: 2 } });
  });

  test("a tab for indentation", () => expect(isReadable(parseTree("a:\n\tb: 1\n"))).toBe(false));

  test("whatever is half typed gives a tree, and never throws", () => {
    const text = 'a: &x {b: "c", d: [1, {e: f}]}\ng:\n  - h: |\n      i\n  - *x\n? j\n: k # l\n';
    for (let end = 0; end <= text.length; end++) {
      const check = (node: YamlNode): void => {
        expect(node.span.start).toBeLessThanOrEqual(node.span.end);
        if (node.kind === "map") for (const entry of node.entries) check(entry.value);
        if (node.kind === "seq") for (const item of node.items) check(item.value);
      };
      const { root } = parseTree(text.slice(0, end));
      if (root) check(root);
    }
  });

  test.each([
    ["brackets", "[", "]"],
    ["braces", "{a: ", "}"],
    ["dashes", "- ", ""],
    ["question marks", "? ", ""],
  ])("%s in each other are read up to 500, and the first beyond is pointed out", (_what, open, close) => {
    const nested = (depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
    expect(parseTree(nested(500)).problems).toEqual([]);
    const { root, problems } = parseTree(nested(501));
    expect(root).toBeUndefined();
    const start = open.length * 500;
    expect(problems).toMatchObject([{ code: "TOO_DEEP", span: { start, end: start + 1 } }]);
    expect(parseTree(nested(100_000)).problems).toEqual(problems);
  });

  test("keys below each other, too", () => {
    const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
    expect(parseTree(nested(500)).problems).toEqual([]);
    expect(parseTree(nested(501)).problems).toMatchObject([{ code: "TOO_DEEP" }]);
  });

  test.each(["", "\n\n", "# only words\n", "---\n", "--- # c\n...\n"])("nothing in %j", (text) => {
    expect(parseTree(text)).toEqual({ text, root: undefined, problems: [] });
  });
});

describe("quoted strings that the API server reads and YAML 1.2 does not", () => {
  test.each([
    ["in a list", 'command:\n  - sh\n  - "exec start \\\n  --override a=b \\\n"\nb: 1\n'],
    ["under a key", 'a: "one\ntwo"\nb: 1\n'],
    ["single quoted, with CRLF", "a: 'it''s\r\ntwo'\r\nb: 1\r\n"],
  ])("%s", (_where, text) => {
    const tree = parseTree(text);
    expect(tree.problems).toEqual([]);
    expect(tree.text).toBe(text);
    const entry = tree.root?.kind === "map" ? tree.root.entries[1] : undefined;
    expect(entry && text.slice(entry.span.start, entry.span.end)).toBe("b: 1");
  });

  test("a quote that is never closed stays a problem", () => {
    expect(isReadable(parseTree('a: "one\nb: 1\n'))).toBe(false);
  });
});
