// Slips of the keys, and siblings that are none.
import { expect, test } from "vitest";
import { likelyName } from "../../../server/src/core/workspace/likelyName.ts";

test.each([
  ["web-dta", "web-data", true],
  ["kafka-volume", "kafkavolume", true],
  ["kafka1volumeclaim", "kafka1volumclaim", true],
  ["data-0", "data-1", false],
  ["kafka1volumeclaim", "kafka2volumeclaim", false],
  ["default1a", "default1c", false],
  ["ebs-sc", "efs-sc", false],
  ["gp2", "gp3", false],
  ["data", "data-0", false],
  ["mysql-pv", "mysql-pvc", false],
])("%s and %s: %s", (name, candidate, isSlip) => {
  expect(likelyName(name, [candidate])).toBe(isSlip ? candidate : undefined);
});
