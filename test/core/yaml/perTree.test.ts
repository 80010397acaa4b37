// What is read of a tree once, however many edits ask for it.
import { expect, test } from "vitest";
import { commentsOf } from "../../../server/src/core/yaml/comment.ts";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { perTree } from "../../../server/src/core/yaml/perTree.ts";
import { styleOf } from "../../../server/src/core/yaml/style.ts";

test("Of each tree an answer is computed once, also where it is that there is none", () => {
  const asked: string[] = [];
  const ask = perTree(({ text }) => {
    asked.push(text);
    return undefined;
  });
  const trees = [parseTree("a: 1"), parseTree("b: 1")];
  for (const tree of [...trees, ...trees]) ask(tree);
  expect(asked).toEqual(["a: 1", "b: 1"]);
});

test("A tree's style and comments are read once, for an edit asks for them, and a change may be thousands of edits", () => {
  const tree = parseTree("a: 1 # one\n");
  expect(styleOf(tree)).toBe(styleOf(tree));
  expect(commentsOf(tree)).toBe(commentsOf(tree));
});
