// EC2: whether it makes the volume that it is asked for, and with which figures.

import { findParameter, scParamsCsi } from "../facts/parameters.ts";
import {
  gp2Baseline,
  gp2Throughput,
  gp3MaxThroughput,
  isVolumeType,
  type VolumeType,
  type VolumeTypeFact,
  volumeTypeFact,
} from "../facts/volumeTypes.ts";
import type { Asked } from "./driver.ts";
import type { Ec2Request, Remarks, Sources } from "./volume.ts";

const size = { origin: "claim", parameter: "storage" } as const;

/** The figures of the volume; what EC2 refuses stands in the remarks. */
export function madeByEc2(
  { request, sources, isKnownType }: Asked,
  remarks: Remarks,
): { readonly iops: number | undefined; readonly throughputMiBps: number | undefined } {
  const { type, iops, throughput } = request;
  checkInitialization(request, sources, remarks);
  if (!isVolumeType(type)) {
    // Whether EC2 minds the case is not known.
    if (isVolumeType(type.toLowerCase())) remarks.isDoubtful = true;
    else if (!isKnownType) remarks.refuse("unknown-type", sources.type, { type });
    return { iops, throughputMiBps: throughput };
  }
  const fact = volumeTypeFact(type);
  const { min, max } = fact.sizeGiB;
  const gib = request.sizeGiB;
  if (gib < min) remarks.refuse("size-too-small", size, { type, gib, min });
  if (gib > max) remarks.refuse("size-too-large", size, { type, gib, max });
  const given = checkedIops(type, fact, request, sources, remarks);
  checkThroughput(type, fact, given ?? 0, request, sources, remarks);
  if (type === "gp2") return { iops: gp2Baseline(gib), throughputMiBps: gp2Throughput(gib) };
  return { iops: given, throughputMiBps: throughput ?? fact.throughput.default };
}

function checkedIops(
  type: VolumeType,
  { iops: limits }: VolumeTypeFact,
  request: Ec2Request,
  sources: Sources,
  remarks: Remarks,
): number | undefined {
  const { iops, sizeGiB: gib } = request;
  const { min, max, ratioPerGiB = 0 } = limits;
  if (iops === undefined) {
    if (limits.required) remarks.refuse("iops-missing", sources.type, { type, key: "iops" });
    return limits.settable ? limits.baseline : undefined;
  }
  if (!limits.settable) {
    remarks.refuse("iops-not-taken", sources.iops, { type, key: sources.iops.parameter ?? "" });
    return undefined;
  }
  const values = { type, iops, gib, min, max, perGiB: ratioPerGiB };
  if (iops > max) remarks.refuse("iops-too-high", sources.iops, values);
  else if (iops > Math.max(ratioPerGiB * gib, limits.baseline ?? 0)) {
    remarks.refuse("iops-per-gib", sources.iops, {
      ...values,
      most: Math.max(ratioPerGiB * gib, limits.baseline ?? 0),
    });
  }
  if (iops >= min) return iops;
  if (limits.baseline === undefined) {
    remarks.refuse("iops-too-low", sources.iops, values);
    return iops;
  }
  remarks.note("iops-lifted", sources.iops, { type, from: iops, to: limits.baseline, gib });
  return limits.baseline;
}

function checkThroughput(
  type: VolumeType,
  { throughput: limits }: VolumeTypeFact,
  iops: number,
  request: Ec2Request,
  sources: Sources,
  remarks: Remarks,
): void {
  const { throughput } = request;
  if (throughput === undefined) return;
  const { min = 0, max } = limits;
  const values = { type, throughput, min, max, iops, gib: request.sizeGiB };
  if (!limits.settable) {
    remarks.refuse("throughput-not-taken", sources.throughput, { type, key: sources.throughput.parameter ?? "" });
  } else if (throughput < min) remarks.refuse("throughput-too-low", sources.throughput, values);
  else if (throughput > max) remarks.refuse("throughput-too-high", sources.throughput, values);
  else if (limits.perIops !== undefined && throughput > gp3MaxThroughput(iops)) {
    const needs = Math.ceil(throughput / limits.perIops);
    remarks.refuse("throughput-per-iops", sources.throughput, { ...values, most: gp3MaxThroughput(iops), needs });
  }
}

function checkInitialization(request: Ec2Request, sources: Sources, remarks: Remarks): void {
  const rate = request.initializationRate;
  if (rate === undefined) return;
  const { initializationRate: written } = sources;
  const key = written.parameter ?? "";
  if (request.source !== "snapshot") remarks.refuse("initialization-without-snapshot", written, { key });
  const [min, max] = findParameter(scParamsCsi, "volumeInitializationRate")?.range ?? [rate, rate];
  if (rate < min || rate > max) remarks.refuse("initialization-range", written, { key, rate, min, max });
}
