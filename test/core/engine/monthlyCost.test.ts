// What a volume costs in a month: reckoned by hand from the price list of us-east-1.
import { expect, test } from "vitest";
import { monthlyCost } from "../../../server/src/core/engine/monthlyCost.ts";

const cost = (type: string, sizeGiB: number, iops?: number, throughputMiBps?: number, region = "us-east-1") =>
  monthlyCost({ type, sizeGiB, iops, throughputMiBps }, region);

test.each([
  ["gp3 with what is included", cost("gp3", 100, 3000, 125), 8],
  ["gp3 with more of both", cost("gp3", 100, 4000, 225), 8 + 1000 * 0.005 + 100 * 0.04],
  ["gp2, whose IOPS are included", cost("gp2", 100, 300, 128), 10],
  ["io1", cost("io1", 100, 2000, 500), 12.5 + 130],
  ["io2 in its first tier", cost("io2", 100, 32_000), 12.5 + 32_000 * 0.065],
  ["io2 in its second tier", cost("io2", 100, 40_000), 12.5 + 32_000 * 0.065 + 8_000 * 0.0455],
  ["io2 in its third tier", cost("io2", 100, 70_000), 12.5 + 32_000 * 0.065 + 32_000 * 0.0455 + 6_000 * 0.03185],
  ["st1", cost("st1", 500), 22.5],
  ["sc1", cost("sc1", 500), 7.5],
  ["another region", cost("gp3", 100, 3000, 125, "eu-west-1"), 8.8],
])("%s", (_, found, expected) => {
  expect(found).toBeCloseTo(expected, 6);
});

test.each([
  ["magnetic, whose requests are paid for", cost("standard", 100)],
  ["a type that the region does not have", cost("io2", 100, 1000, undefined, "af-south-1")],
  ["a region that the list does not have", cost("gp3", 100, 3000, 125, "mx-central-1")],
  ["no region at all", cost("gp3", 100, 3000, 125, "toString")],
])("no price for %s", (_, found) => {
  expect(found).toBeUndefined();
});
