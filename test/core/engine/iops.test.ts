// Worked values: how many IOPS the driver asks EC2 for.

import { expect, test } from "vitest";
import { cappedIops, iopsLimits } from "../../../server/src/core/engine/iops.ts";
import { newestDriver, versionOf } from "../../../server/src/core/facts/version.ts";
import { type VolumeType, volumeTypeFact, volumeTypeNames } from "../../../server/src/core/facts/volumeTypes.ts";

function capped(
  type: VolumeType,
  requested: number,
  gib: number,
  driver: string = newestDriver,
  allowIncrease = false,
) {
  const limits = iopsLimits(type, versionOf(driver), false);
  return limits && cappedIops(requested, gib, limits, allowIncrease);
}

test.each([
  ["gp3", 10 * 100, 100, false, 1_000],
  ["gp3", 10 * 100, 100, true, 3_000],
  ["gp3", 16_000, 10, false, 5_000],
  ["gp3", 5_000, 4, false, 5_000],
  ["gp3", 90_000, 1_000, false, 80_000],
  ["io1", 10 * 4, 4, false, 40],
  ["io1", 10 * 4, 4, true, 100],
  ["io1", 64_000, 1_000, false, 50_000],
  ["io1", 70_000, 2_000, false, 64_000],
  ["io2", 70_000, 100, false, 70_000],
  ["io2", 300_000, 1_000, false, 256_000],
] as const)("%s: %d IOPS on %d GiB, raised automatically: %s", (type, requested, gib, allowAutoIncrease, sent) => {
  expect(capped(type, requested, gib, newestDriver, allowAutoIncrease)).toBe(sent);
});

test("drivers before 1.50 stop gp3 at 16000", () => {
  expect(capped("gp3", 20_000, 1_000, "1.49.0")).toBe(16_000);
});

test.each(volumeTypeNames.filter((type) => volumeTypeFact(type).iops.settable))(
  "a request for %s at either limit stays",
  (type) => {
    const { iops, sizeGiB } = volumeTypeFact(type);
    expect(capped(type, iops.min, sizeGiB.max)).toBe(iops.min);
    expect(capped(type, iops.max, sizeGiB.max)).toBe(iops.max);
  },
);
