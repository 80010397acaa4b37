// How releases of the EBS CSI driver differ in what they make of one and the same class.

import type { Fact } from "./fact.ts";
import { atLeast, type DriverVersion } from "./version.ts";

const cloud = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/cloud/cloud.go",
  read: "2026-11-23",
} as const;

/** Releases that hand `iops` and `throughput` on whatever the type; each pair is the first that does and the first that does not. */
export const passingPerformance = {
  spans: [["1.50.2", "1.51.0"], ["1.51.1"]],
  ...cloud,
} as const satisfies Fact & { readonly spans: readonly (readonly [from: string, before?: string])[] };

/** What becomes of IOPS that are too few: the driver itself refuses them before these releases, and leaves them to EC2 since. */
export const tooFewIopsPassedOn = {
  gp3: "1.26.1",
  others: "1.27.0",
  ...cloud,
} as const satisfies Fact & Readonly<Record<string, string>>;

/** `iops` and `iopsPerGB` of a class that names no type were dropped before. */
export const iopsWithoutType = { since: "1.7.0", ...cloud } as const satisfies Fact & { readonly since: string };

/** The most IOPS of io2: so many for each GiB, and in all, before the newer figures of the volume type table. */
export const io2Limits = {
  ratioBefore: { release: "1.44.0", perGiB: 500 },
  maxBefore: { release: "1.47.0", max: 64_000, blockExpressSince: "1.12.0" },
  ...cloud,
} as const satisfies Fact & Readonly<Record<string, unknown>>;

/** The parameters of a VolumeAttributesClass count also when a volume is created. */
export const attributesAtCreation = {
  since: "1.29.0",
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/controller.go",
  read: "2026-11-23",
} as const satisfies Fact & { readonly since: string };

/** Whether that release hands performance on for types that have no such parameter, so that EC2 refuses it. */
export function passesPerformanceOn(driver: DriverVersion): boolean {
  return passingPerformance.spans.some(
    ([from, before]) => atLeast(driver, from) && (before === undefined || !atLeast(driver, before)),
  );
}
