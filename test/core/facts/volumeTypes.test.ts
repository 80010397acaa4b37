// Worked values: how large and how fast a volume becomes.

import { expect, test } from "vitest";
import { parseVersion } from "../../../server/src/core/facts/version.ts";
import {
  gp2Baseline,
  gp2Throughput,
  gp3MaxThroughput,
  inTreeTypes,
  isVolumeType,
  roundUpGiB,
  volumeTypeFact,
} from "../../../server/src/core/facts/volumeTypes.ts";

test.each([
  ["300G", 300e9, 280],
  ["100G", 100e9, 94],
  ["10G", 10e9, 10],
  ["1T", 1e12, 932],
  ["500M", 500e6, 1],
  ["10Gi", 10 * 2 ** 30, 10],
  ["one byte more", 10 * 2 ** 30 + 1, 11],
])("%s becomes a volume of whole GiB", (_, bytes, gib) => expect(roundUpGiB(bytes)).toBe(gib));

test("gp2 grows with its size", () => {
  expect([1, 33, 34, 300, 1_000, 5_334, 16_384].map(gp2Baseline)).toEqual([100, 100, 102, 900, 3_000, 16_000, 16_000]);
  expect([170, 171, 300, 334].map(gp2Throughput)).toEqual([128, 250, 250, 250]);
});

test("gp3 throughput is a quarter of its IOPS", () => {
  expect([3_000, 4_000, 8_000, 80_000].map(gp3MaxThroughput)).toEqual([750, 1_000, 2_000, 2_000]);
});

test("the in-tree plugin knew four types, until the driver took its work over", () => {
  const types = (text: string) => inTreeTypes(parseVersion(text) ?? { major: 0, minor: 0, patch: 0 });
  expect([...types("1.4")].sort()).toEqual(["gp2", "io1", "sc1", "st1"]);
  expect([...types("1.22")]).not.toContain("gp3");
  expect([...types("1.23")]).toContain("gp3");
});

test("sizes and multi-attach", () => {
  expect(volumeTypeFact("st1").sizeGiB).toEqual({ min: 125, max: 16_384 });
  expect(volumeTypeFact("io1").sizeGiB.min).toBe(4);
  expect(volumeTypeFact("io1").driverMultiAttach).toBe(false);
  expect(volumeTypeFact("io2").driverMultiAttach).toBe(true);
});

test("types are lower case, and no inherited name is one", () => {
  expect(isVolumeType("gp3")).toBe(true);
  expect(isVolumeType("GP3")).toBe(false);
  expect(isVolumeType("toString")).toBe(false);
});
