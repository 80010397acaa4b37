// What comes of an example, as the pages show it.
import { expect, test } from "vitest";
import { changeOf, exampleChange } from "../../server/src/main/cli/exampleChange.ts";

test("marks are no part of the change, and neither is what stays", () => {
  const source = "\na: 1\nb: 2\n# ^ wrong\nc: 3 # ^ kept\n";
  expect(exampleChange(source, "\na: 1\nb: 4\nc: 3 # ^ kept\n")).toBe(" a: 1\n-b: 2\n+b: 4\n c: 3 # ^ kept");
});

test("of several files those are shown that change, each under its path", () => {
  const source = "#- /a.yaml\na: 1\n#- /b.yaml\nb: 1\n#- /c.yaml\nc: 1\n";
  const fixed = "#- /a.yaml\na: 2\n#- /b.yaml\nb: 1\n#- /new.yaml\nn: 1\n";
  expect(exampleChange(source, fixed)).toBe("#- /a.yaml\n-a: 1\n+a: 2\n#- /new.yaml\n+n: 1");
});

test("places far from each other are told apart by their lines", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `k${index}: 0\n`);
  const change = changeOf(lines.join(""), lines.join("").replace("k0: 0", "k0: 1").replace("k19: 0", "k19: 1"));
  expect(change.match(/^@@.*/gm)).toEqual(["@@ -1,4 +1,4 @@", "@@ -17,4 +17,4 @@"]);
  expect(changeOf("a: 1\n", "a: 1")).toBe("");
});
