// One finding for what breaks first, and none for its consequences.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { yamlSyntax } from "../../server/src/core/rules/yamlSyntax.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

function words(text: string): string[] {
  const workspace = new Workspace();
  workspace.update("/a.yaml", text);
  return fileFindings([yamlSyntax], workspace, "/a.yaml", configFor(), (message) => {
    throw new Error(message);
  }).map(({ message, span }) => `${text.slice(0, span.start).split("\n").length} ${say(message)}`);
}

test.each([
  ["a tab", "kind: Pod\nspec:\n\tcontainers: []\n", /^3 YAML does not allow tabs/],
  ["an alias without its anchor", "kind: Pod\nspec: *base\n", /^2 `\*base` refers/],
  ["a quote that is never closed", 'kind: Pod\nmetadata:\n  name: "web\nspec: {}\n', /cannot be read/],
  ["a quote inside of another", 'kind: Role\nrules:\n- verbs: ["a","b,"c"]\n', /^3 The document cannot be read/],
  ["a list item in the wrong column", "kind: Pod\nspec:\n  a:\n  - b\n - c: d\n   e: f\n", /cannot be read/],
])("%s", (_title, text, expected) => {
  const found = words(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(expected);
});

test("doubled keys are reported one by one, as far as the document can be read", () => {
  expect(words("kind: Pod\na: 1\na: 2\nb: 1\nb: 2\n")).toHaveLength(2);
  expect(words("kind: Pod\na: 1\na: 2\nb: [\nc: 1\nc: 2\n")).toHaveLength(2);
});

test("each document of a file has its own", () => {
  expect(words("kind: Pod\na: [\n---\nkind: Pod\n---\nkind: Pod\nb: {\n")).toHaveLength(2);
});

test("user data of nodes is no manifest", () => {
  expect(words("MIME-Version: 1.0\n--//\nContent-Type: x\nkind: NodeConfig\n  - %\n")).toEqual([]);
});
