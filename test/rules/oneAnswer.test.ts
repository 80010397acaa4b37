// Hint, hover and findings hold one opinion of every claim. The long run tries more of them: `EBS_COMBINATIONS=20000`.
import fc from "fast-check";
import { expect, test } from "vitest";
import { combination, disagreementsOf } from "./oneAnswer.ts";

const numRuns = Number(process.env.EBS_COMBINATIONS ?? 400);
const seed = Number(process.env.EBS_SEED ?? 1);

test("whatever the class, the attributes class, the claim and its source", { timeout: 0 }, () => {
  fc.assert(
    fc.property(combination, (one) => {
      expect(disagreementsOf(one)).toEqual([]);
    }),
    { numRuns, seed },
  );
});
