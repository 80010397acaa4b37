// How many IOPS the driver asks EC2 for.

import { io2Limits, tooFewIopsPassedOn } from "../facts/driverBehaviour.ts";
import { atLeast, type DriverVersion } from "../facts/version.ts";
import { maxIops, type VolumeType, volumeTypeFact } from "../facts/volumeTypes.ts";

export interface IopsLimits {
  readonly min: number;
  readonly max: number;
  readonly perGiB: number;
  /** Whether that release refuses too few itself. */
  readonly refusesTooFew: boolean;
}

/** As that release of the driver sees them; undefined for types whose IOPS nobody sets. */
export function iopsLimits(type: VolumeType, driver: DriverVersion, blockExpress: boolean): IopsLimits | undefined {
  const { settable, min, ratioPerGiB } = volumeTypeFact(type).iops;
  if (!settable || ratioPerGiB === undefined) return undefined;
  const passedOn = type === "gp3" ? tooFewIopsPassedOn.gp3 : tooFewIopsPassedOn.others;
  const limits = { min, max: maxIops(type, driver), perGiB: ratioPerGiB, refusesTooFew: !atLeast(driver, passedOn) };
  if (type !== "io2") return limits;
  const { ratioBefore, maxBefore } = io2Limits;
  const express = blockExpress && atLeast(driver, maxBefore.blockExpressSince);
  return {
    ...limits,
    perGiB: atLeast(driver, ratioBefore.release) ? limits.perGiB : ratioBefore.perGiB,
    max: express || atLeast(driver, maxBefore.release) ? limits.max : maxBefore.max,
  };
}

/** Too many are lowered without a word; too few are raised only if `allowIncrease`. 0 asks for nothing, and stays. */
export function cappedIops(requested: number, sizeGiB: number, limits: IopsLimits, allowIncrease: boolean): number {
  if (requested === 0) return 0;
  const raised = requested < limits.min && allowIncrease ? limits.min : requested;
  const lowered = Math.min(raised, limits.max);
  const cap = limits.perGiB * sizeGiB;
  return lowered > cap && cap >= limits.min ? cap : lowered;
}
