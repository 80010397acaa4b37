// What becomes of the IOPS and the throughput of a class: at whatever size, and at the size of one claim.

import { effectiveVolume } from "../engine/effectiveVolume.ts";
import { parseInt32 } from "../engine/numbers.ts";
import type { Note, Refusal } from "../engine/volume.ts";
import { passesPerformanceOn } from "../facts/driverBehaviour.ts";
import { csiDriver } from "../facts/provisioners.ts";
import { maxIops, volumeTypeFact, volumeTypes } from "../facts/volumeTypes.ts";
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { type EbsClass, parameterOf, volumeTypeOf } from "./ebsClass.ts";
import { hasException } from "./exception.ts";
import type { Config } from "./fix.ts";
import { classOutcome, type Demand, outcomeOf, textsOf } from "./provisioning.ts";

export type PerformanceRemark = Refusal | (Note & { readonly code: "iops-lowered" | "iops-lifted" });

/** A size that every volume type comes in. */
const usualGiB = 200;

/** What decides over type, IOPS and throughput, of either class. */
export const performanceKeys = [
  "type",
  "volumeType",
  "iops",
  "iopsPerGB",
  "throughput",
  "allowAutoIOPSPerGBIncrease",
  "blockExpress",
] as const;

const codes: ReadonlySet<string> = new Set([
  "iops-too-low",
  "iops-too-high",
  "iops-per-gib",
  "throughput-too-low",
  "throughput-too-high",
  "throughput-per-iops",
]);

/** What is said of one figure by itself, whatever the type. */
const codesOfOne: ReadonlySet<string> = new Set(["not-a-number", "initialization-range"]);
const integers = ["iops", "iopsPerGB", "throughput", "volumeInitializationRate"];

/** Whether claims of the class are refused for how their IOPS are given, whatever size they ask for. */
export function refusesIops(ebs: EbsClass, code: "iops-twice" | "iops-missing", config: Config): boolean {
  return reasonsAt(ebs, config, ["type", "iops", "iopsPerGB"]).some((reason) => reason.code === code);
}

/** What is said of the class itself. As long as some of its claims get their volume, it is not said that each of them fails. */
export function performanceSaidOfClass(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  ebs: EbsClass,
  config: Config,
): readonly PerformanceRemark[] {
  const remarks = performanceOfClass(ebs, config);
  const fails = remarks.some(isRefusal);
  return fails && hasException(workspace, here, ebs, config) ? remarks.filter((each) => !isRefusal(each)) : remarks;
}

/** True of every claim of the class: what is refused even at the largest size, and what is changed at any. */
function performanceOfClass(ebs: EbsClass, config: Config): readonly PerformanceRemark[] {
  const each = integers.flatMap((key) => reasonsAt(ebs, config, [key])).filter(({ code }) => codesOfOne.has(code));
  return [...each, ...figuresOfClass(ebs, config)];
}

function figuresOfClass(ebs: EbsClass, config: Config): readonly PerformanceRemark[] {
  const type = volumeTypeOf(ebs);
  if (!type) return [];
  const { iops, sizeGiB } = volumeTypeFact(type);
  const at = (gib: number) => classOutcome(ebs, config, { bytes: gib * 2 ** 30 }, performanceKeys);
  const largest = at(sizeGiB.max);
  const refused = largest?.outcome === "refused" ? largest.reasons.filter(({ code }) => codes.has(code)) : [];
  if (refused.length > 0 || ebs.maker === "auto-mode") return refused;
  // At this size both limits, for each GiB and in all, come to the same: what is lowered here is lowered at every size.
  const even = iops.ratioPerGiB ? at(Math.floor(maxIops(type, config.driverVersion) / iops.ratioPerGiB)) : undefined;
  return even?.outcome === "created" ? even.notes.flatMap(changed) : [];
}

/** What that claim's size adds to it. What is asked for each GiB is held to the limits as documented: nothing to remark. */
export function performanceOfClaim(
  workspace: WorkspaceView,
  demand: Demand,
  config: Config,
): readonly PerformanceRemark[] {
  const outcome = outcomeOf(demand, config, performanceKeys);
  const { classDocument, ebs } = demand;
  const known = new Set(performanceSaidOfClass(workspace, classDocument, ebs, config).map(identity));
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
  const certain = [
    // For a type that takes no throughput, older drivers drop it when they make the volume.
    ...(read.type || passesPerformanceOn(config.driverVersion) ? ["throughput-too-low", "throughput-too-high"] : []),
    ...(read.type ? ["iops-not-taken", "throughput-not-taken"] : []),
    ...(read.type && (parseInt32(iops ?? "") ?? 0) > 0 ? ["throughput-per-iops"] : []),
  ];
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

/** All that the first refuser objects to in these keys, of a claim of the class for a volume as most types come. */
export function reasonsAt(ebs: EbsClass, config: Config, counting: readonly string[]): readonly Refusal[] {
  const outcome = classOutcome(ebs, config, { bytes: usualGiB * 2 ** 30 }, counting);
  return outcome?.outcome === "refused" ? outcome.reasons : [];
}

function isRefusal({ code }: PerformanceRemark): boolean {
  return code !== "iops-lowered" && code !== "iops-lifted";
}

function identity({ code, parameter }: PerformanceRemark): string {
  return `${code} ${parameter}`;
}

function changed(note: Note): readonly PerformanceRemark[] {
  if (note.code === "iops-lowered") return [{ ...note, code: "iops-lowered" }];
  return note.code === "iops-lifted" && !isPerGiB(note) ? [{ ...note, code: "iops-lifted" }] : [];
}
