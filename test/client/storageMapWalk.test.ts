// Where the arrow keys lead on the storage map.
import { expect, test } from "vitest";
import { Walk, type Ways } from "../../client/src/storageMap/walk.ts";

/** A class, its three claims below each other, and the workload that mounts the last two. */
const ways: Ways = {
  stops: new Map([
    ["class", { column: 0, y: 0 }],
    ["a", { column: 1, y: 0 }],
    ["b", { column: 1, y: 80 }],
    ["c", { column: 1, y: 160 }],
    ["workload", { column: 4, y: 80 }],
  ]),
  before: new Map([
    ["a", ["class"]],
    ["b", ["class"]],
    ["c", ["class"]],
    ["workload", ["b", "c"]],
  ]),
  after: new Map([
    ["class", ["a", "b", "c"]],
    ["b", ["workload"]],
    ["c", ["workload"]],
  ]),
};

/** Where the keys lead one after the other; a key that leads nowhere stays. */
function walked(start: string, keys: readonly string[], walk = new Walk()): readonly string[] {
  let at = start;
  return keys.map((key) => {
    at = walk.step(`Arrow${key}`, at, ways) ?? at;
    return at;
  });
}

test("left and right follow the links, to the nearest of several", () => {
  expect(walked("class", ["Right", "Right"])).toEqual(["a", "a"]);
  expect(walked("workload", ["Left", "Left", "Left"])).toEqual(["b", "class", "class"]);
});

test("and come back to where one came from, though another is nearer", () => {
  expect(walked("c", ["Left", "Right", "Right", "Left"])).toEqual(["class", "c", "workload", "c"]);
  const walk = new Walk();
  walked("c", ["Left"], walk);
  walked("b", ["Left"], walk);
  expect(walked("class", ["Right"], walk), "the last time").toEqual(["b"]);
});

test("a card that has gone meanwhile is not come back to", () => {
  const walk = new Walk();
  walked("c", ["Left"], walk);
  const without = { ...ways, after: new Map([["class", ["a", "b"]]]) };
  expect(walk.step("ArrowRight", "class", without)).toBe("a");
});

test("up and down stay in the column, Home and End go to the first and the last", () => {
  expect(walked("a", ["Down", "Down", "Down", "Up"])).toEqual(["b", "c", "c", "b"]);
  const walk = new Walk();
  expect([walk.step("Home", "b", ways), walk.step("End", "b", ways), walk.step("x", "b", ways)]).toEqual([
    "class",
    "workload",
    undefined,
  ]);
});
