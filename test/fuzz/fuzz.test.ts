// What once failed holds now, and every property holds for some inputs that are the same in every run; `npm run fuzz` tries others.
import { describe, expect, test } from "vitest";
import { attempt } from "./attempt.ts";
import { keptCases } from "./cases.ts";
import { properties } from "./properties/index.ts";

test.each(keptCases().map((kept) => [kept.name, kept] as const))("%s", async (_name, { property, input }) => {
  const found = properties.find(({ name }) => name === property);
  expect(found, `there is a property ${property}`).toBeDefined();
  await found?.check(input);
});

describe("holds", () => {
  test.each(properties.map((property) => [property.name, property] as const))("%s", async (_name, property) => {
    const { failure, runs } = await attempt(property, { seed: 1, runs: 100, milliseconds: 5000 });
    expect(failure?.words).toBeUndefined();
    expect(runs).toBeGreaterThan(0);
  });
});
