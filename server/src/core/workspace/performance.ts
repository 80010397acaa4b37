// What becomes of the IOPS and the throughput of a class: at whatever size, and at the size of one claim.

import { effectiveVolume } from "../engine/effectiveVolume.ts";
import type { Note, Refusal } from "../engine/volume.ts";
import { csiDriver } from "../facts/provisioners.ts";
import { maxIops, volumeTypeFact, volumeTypes } from "../facts/volumeTypes.ts";
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import { type EbsClass, parameterOf, volumeTypeOf } from "./ebsClass.ts";
import type { Config } from "./fix.ts";
import { classOutcome, type Demand, outcomeOf, textsOf } from "./provisioning.ts";

export type PerformanceRemark = Refusal | (Note & { readonly code: "iops-lowered" | "iops-lifted" });

const keys = [
  "type",
  "volumeType",
  "iops",
  "iopsPerGB",
  "throughput",
  "allowAutoIOPSPerGBIncrease",
  "blockExpress",
] as const;

const codes: ReadonlySet<string> = new Set([
  "not-a-number",
  "iops-too-low",
  "iops-too-high",
  "iops-per-gib",
  "throughput-too-low",
  "throughput-too-high",
  "throughput-per-iops",
]);

/** True of every claim of the class: what is refused even at the largest size, and what is changed at any. */
export function performanceOfClass(ebs: EbsClass, config: Config): readonly PerformanceRemark[] {
  const type = volumeTypeOf(ebs);
  if (!type) return [];
  const { iops, sizeGiB } = volumeTypeFact(type);
  const at = (gib: number) => classOutcome(ebs, config, { bytes: gib * 2 ** 30 }, keys);
  const largest = at(sizeGiB.max);
  const refused = largest?.outcome === "refused" ? largest.reasons.filter(({ code }) => codes.has(code)) : [];
  if (refused.length > 0 || ebs.maker === "auto-mode") return refused;
  // At this size both limits, for each GiB and in all, come to the same: what is lowered here is lowered at every size.
  const even = iops.ratioPerGiB ? at(Math.floor(maxIops(type, config.driverVersion) / iops.ratioPerGiB)) : undefined;
  return even?.outcome === "created" ? even.notes.flatMap(changed) : [];
}

/** What that claim's size adds to it. What is asked for each GiB is held to the limits as documented: nothing to remark. */
export function performanceOfClaim(demand: Demand, config: Config): readonly PerformanceRemark[] {
  const outcome = outcomeOf(demand, config, keys);
  const known = new Set(performanceOfClass(demand.ebs, config).map(identity));
  const fresh = (remark: PerformanceRemark) => !known.has(identity(remark));
  const remarks =
    outcome?.outcome === "refused"
      ? outcome.reasons.filter(({ code }) => codes.has(code))
      : (outcome?.notes ?? []).flatMap(changed).filter((note) => note.code === "iops-lowered" && !isPerGiB(note));
  const isOpen = outcome?.outcome !== "refused" && demand.ebs.maker === "auto-mode";
  const own = isOpen ? [] : remarks.filter(fresh);
  return own.length > 0 && demand.mayBind() ? [] : own;
}

/**
 * True of every volume that a VolumeAttributesClass is used on. Without a type it may be used on volumes of any, and what
 * IOPS they have is not known either.
 */
export function performanceOfAttributes(manifest: Manifest, config: Config): readonly PerformanceRemark[] {
  const parameters = attributesOf(manifest)?.entries;
  const read = parameters && textsOf(parameters, ["type", "iops", "throughput"]);
  if (!read) return [];
  const { type = "gp3", iops, throughput } = read;
  const attributes = { type, ...(iops ? { iops } : {}), ...(throughput ? { throughput } : {}) };
  const bytes = volumeTypes.gp3.sizeGiB.max * 2 ** 30;
  const outcome = effectiveVolume({ ...config, provisioner: csiDriver, parameters: {}, attributes, bytes });
  if (outcome?.outcome !== "refused") return [];
  const certain = ["throughput-too-low", "throughput-too-high", ...(read.type && iops ? ["throughput-per-iops"] : [])];
  return outcome.reasons.filter(({ code }) => certain.includes(code));
}

/** The parameters of a VolumeAttributesClass for the EBS CSI driver. */
export function attributesOf(manifest: Manifest): ManifestOf<"VolumeAttributesClass">["body"]["parameters"] {
  if (manifest.kind !== "VolumeAttributesClass" || manifest.body.driverName?.value !== csiDriver) return undefined;
  return manifest.body.parameters;
}

export function isPerGiB({ parameter }: { readonly parameter?: string | undefined }): boolean {
  return parameter?.toLowerCase() === "iopspergb";
}

export interface Remedy {
  /** What to write in place of the figure that is remarked on. */
  readonly figure: number;
  /** The IOPS to give instead of that. */
  readonly iops?: number;
}

/** What would mend the class, the best first. */
export function remediesOf(
  { code, values, parameter }: PerformanceRemark,
  ebs: EbsClass | undefined,
): readonly Remedy[] {
  const to = (name: string): Remedy => ({ figure: Number(values[name]) });
  if (code === "iops-too-low" || code === "throughput-too-low") return [to("min")];
  if (code === "throughput-too-high") return [to("max")];
  if (code === "iops-lowered") return [to(isPerGiB({ parameter }) ? "perGiB" : "to")];
  if (code !== "throughput-per-iops") return [];
  const needs = Number(values.needs);
  const canGive = ebs && needs <= volumeTypes.gp3.iops.max && !parameterOf(ebs, "iopsPerGB");
  return [...(canGive ? [{ ...to("most"), iops: needs }] : []), to("most")];
}

/** In GiB: the least at which the class's figure is neither refused nor lowered. */
export function sufficientSize({ code, values, parameter }: PerformanceRemark, ebs: EbsClass): number | undefined {
  const perGiB = Number(values.perGiB);
  if (code === "iops-per-gib") return Math.ceil(Number(values.iops) / perGiB);
  if (code === "iops-lowered") return Math.ceil(Math.min(Number(values.from), Number(values.max)) / perGiB);
  const needs = code === "throughput-per-iops" ? values.needs : isPerGiB({ parameter }) ? values.min : undefined;
  const written = Number(parameterOf(ebs, "iopsPerGB")?.value.value);
  return needs !== undefined && written > 0 ? Math.ceil(Number(needs) / written) : undefined;
}

function identity({ code, parameter }: PerformanceRemark): string {
  return `${code} ${parameter}`;
}

function changed(note: Note): readonly PerformanceRemark[] {
  if (note.code === "iops-lowered") return [{ ...note, code: "iops-lowered" }];
  return note.code === "iops-lifted" && !isPerGiB(note) ? [{ ...note, code: "iops-lifted" }] : [];
}
