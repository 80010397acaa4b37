// What a command takes for a place: anybody can run it, with anything.
import { expect, test } from "vitest";
import { isAddress, isLocation, isPosition } from "../../client/src/givenPlaces.ts";

const start = { line: 0, character: 2 };
const end = { line: 1, character: 0 };

test("a position is two whole numbers from 0", () => {
  expect(isPosition(start)).toBe(true);
  for (const given of [
    undefined,
    null,
    "0:2",
    {},
    { line: 0 },
    { line: -1, character: 0 },
    { line: 0, character: 0.5 },
  ])
    expect(isPosition(given)).toBe(false);
  expect(isPosition({ line: "0", character: 0 })).toBe(false);
});

test("a location is an address with a scheme, and a range", () => {
  expect(isLocation({ uri: "file:///a.yaml", range: { start, end } })).toBe(true);
  for (const given of [
    null,
    "file:///a.yaml",
    { uri: "file:///a.yaml" },
    { uri: "file:///a.yaml", range: null },
    { uri: "file:///a.yaml", range: { start } },
    { uri: "file:///a.yaml", range: { start, end: { line: 1 } } },
    { uri: "/etc/passwd", range: { start, end } },
    { uri: 1, range: { start, end } },
  ])
    expect(isLocation(given)).toBe(false);
  expect([isAddress("vscode-vfs://github/a.yaml"), isAddress(""), isAddress("a.yaml")]).toEqual([true, false, false]);
});
