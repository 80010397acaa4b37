// What the API server reads as a quantity, and what was meant by the rest.
import { expect, test } from "vitest";
import { parseQuantity } from "../../server/src/core/manifest/quantity.ts";
import { quantitySpellings } from "../../server/src/core/manifest/quantitySpellings.ts";
import { isWholeNumber } from "../../server/src/core/manifest/wholeBytes.ts";

test.each<[string, readonly string[]]>([
  ["300gi", ["300Gi"]],
  ["10 Gi", ["10Gi"]],
  ["10GiB", ["10Gi"]],
  ["10GB", ["10Gi", "10G"]],
  ["10gb", ["10Gi", "10G"]],
  ["10g", ["10Gi", "10G"]],
  ["5K", ["5Ki", "5k"]],
  ["1.5tib", ["1.5Ti"]],
  ["1e3Gi", []],
  ["ten", []],
  ["10 apples", []],
])("%s may mean %j", (text, meant) => {
  expect(parseQuantity(text)).toBeUndefined();
  expect(quantitySpellings(text, false)).toEqual(meant);
  for (const each of meant) expect(parseQuantity(each)).toBeDefined();
});

test("of CPU, only blanks are mended", () => {
  expect(quantitySpellings("500 m", true)).toEqual(["500m"]);
  expect(quantitySpellings("2g", true)).toEqual([]);
});

test.each([
  ["1.5Gi", true],
  ["1.1Gi", false],
  ["0.5Ki", true],
  ["10m", false],
  ["1500m", false],
  ["2000m", true],
  ["1.1T", true],
  ["0.0001k", false],
  ["1e9", true],
  [".5Gi", true],
])("%s is whole: %s", (text, whole) => {
  expect(isWholeNumber(text)).toBe(whole);
});
