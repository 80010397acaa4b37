// Every placeholder that the pen writes is found again, and what other programs print is not.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { unresolvedPlaceholder } from "../../server/src/core/rules/unresolvedPlaceholder.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

function count(text: string): number {
  const workspace = new Workspace();
  workspace.update("/a.yaml", text);
  return fileFindings([unresolvedPlaceholder], workspace, "/a.yaml", configFor(), (message) => {
    throw new Error(message);
  }).length;
}

test.each([
  ["<size>", 1],
  ["<volume ID>", 1],
  ['"<snapshot>"', 1],
  ["<kmsKeyId>", 1],
  ["<none>", 0],
  ["<YOUR_BUCKET>", 0],
  ["<size>Gi", 0],
  ["a <size>", 0],
  ["<p>text</p>", 0],
  ["|\n    <size>", 0],
])("%s: %i", (value, expected) => {
  expect(count(`apiVersion: v1\nkind: Pod\nspec:\n  a: ${value}\n`)).toBe(expected);
});

test("a text that cannot be read otherwise still has its placeholders", () => {
  expect(count("apiVersion: v1\nkind: Pod\nspec:\n  a: <size>\n  b: [\n")).toBe(1);
});

test("a value behind an alias waits once", () => {
  expect(count("apiVersion: v1\nkind: Pod\nspec:\n  a: &size <size>\n  b: *size\n")).toBe(1);
});
