// What the reader of common YAML makes of a text is what the yaml package makes of it, or nothing.
import { describe, expect, test } from "vitest";
import { rules } from "../../../server/src/core/rules/index.ts";
import { readAny } from "../../../server/src/core/yaml/anyReader.ts";
import { readCommon } from "../../../server/src/core/yaml/commonReader.ts";
import { split } from "../../../server/src/core/yaml/split.ts";
import { corpusFiles, randomFrom } from "../trial/files.ts";

/** The corpus is of texts that are hard to write into; the rules' examples are more like what people have. */
const documents = [
  ...corpusFiles().map(({ text }) => text),
  ...rules.flatMap(({ examples }) => examples.map(({ source }) => source)),
].flatMap((text) => split(text).map(({ start, end }) => text.slice(start, end)));

test("every document of the corpus and the rules' pages, with either line end", () => {
  let common = 0;
  for (const document of documents) {
    for (const text of [document, document.replace(/\r?\n/g, "\r\n")]) {
      const tree = readCommon(text);
      if (tree) expect(tree).toEqual(readAny(text));
      if (tree && text === document) common++;
    }
  }
  // Otherwise all of this would prove little, and gain little.
  expect(common).toBeGreaterThan(documents.length / 2);
});

/** What changes the meaning of what stands around it. */
const pieces = [
  ...[
    ":",
    " ",
    "  ",
    "\n",
    "\n\n",
    "- ",
    "-",
    "#",
    " #",
    "'",
    '"',
    "|",
    "|-",
    "|+\n",
    ">",
    "&a ",
    "*a",
    "!",
    "? ",
    "{",
    "}",
  ],
  ...[
    "[",
    "]",
    ",",
    ": ",
    "---\n",
    "...\n",
    "%",
    "@",
    "`",
    "\\",
    "\r\n",
    "\r",
    "\t",
    "~",
    "null",
    "<<: ",
    "é",
    "\u2028",
    "\ufeff",
  ],
  ...[
    "{}",
    "[]",
    "[a, b]",
    "{a: b}",
    "{a: 1, a: 2}",
    "a: 1\n",
    "\\n",
    "\\x41",
    "''",
    " \n",
    "   \n",
    "x: y: z",
    "a:b",
    "- - a\n",
  ],
];

/** A stretch of a document's lines, changed in a few places. */
function mutant(random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const lines = pick(documents).split("\n");
  const from = Math.floor(random() * lines.length);
  let text = `${lines.slice(from, from + 1 + Math.floor(random() * 25)).join("\n")}${random() < 0.7 ? "\n" : ""}`;
  for (let count = Math.floor(random() * 4); count > 0; count--) {
    const at = Math.floor(random() * (text.length + 1));
    const cut = random() < 0.3 ? 1 + Math.floor(random() * 4) : 0;
    text = text.slice(0, at) + (random() < 0.7 ? pick(pieces) : "") + text.slice(at + cut);
  }
  return random() < 0.1 ? text.replace(/\r?\n/g, "\r\n") : text;
}

test.each([1, 2, 3, 4])("mutants, seed %i", (seed) => {
  const random = randomFrom(seed);
  let common = 0;
  for (let count = 0; count < 1500; count++) {
    const text = mutant(random);
    if (split(text).length !== 1) continue;
    const tree = readCommon(text);
    if (!tree) continue;
    common++;
    expect(tree, JSON.stringify(text)).toEqual(readAny(text));
  }
  expect(common).toBeGreaterThan(200);
});

describe("left to the package", () => {
  test.each([
    ["an anchor", "a: &x 1\n"],
    ["a tag", "a: !!str 1\n"],
    ["a value over two lines", "a: b\n  c\n"],
    ["a string over two lines", 'a: "b\n  c"\n'],
    ["a folded block", "a: >\n  b\n"],
    ["a tab", "a:\t1\n"],
    ["a marker that ends the document", "...\n"],
    ["an item further left", "a:\n  - b\n - c\n"],
    ["a key where none may be", "a: b: c\n"],
    ["an open bracket", "a: [b\n"],
    ["nesting beyond reason", `a: ${"[".repeat(300)}${"]".repeat(300)}\n`],
  ])("%s", (_, text) => expect(readCommon(text)).toBeUndefined());
});
