// When a server that has died is started again.
import { expect, test } from "vitest";
import { Comeback } from "../../client/src/comeback.ts";

test("a server that dies again and again is waited for longer each time, and then given up", () => {
  const comeback = new Comeback();
  let now = 0;
  const waits = Array.from({ length: 7 }, () => {
    const wait = comeback.died(now);
    now += wait ?? 0;
    return wait;
  });
  expect(waits).toEqual([0, 1000, 2000, 4000, 8000, undefined, undefined]);
});

test("one that has lived for long is started again at once", () => {
  const comeback = new Comeback();
  expect(comeback.died(0)).toBe(0);
  expect(comeback.died(1000)).toBe(1000);
  expect(comeback.died(181_000)).toBe(0);
});
