// Questions to the engine, with the usual answers filled in.

import { askedFor, effectiveVolume } from "../../../server/src/core/engine/effectiveVolume.ts";
import {
  type Ec2Request,
  Remarks,
  type VolumeOutcome,
  type VolumeRequest,
} from "../../../server/src/core/engine/volume.ts";
import type { VolumeMode } from "../../../server/src/core/facts/accessModes.ts";
import { newestDriver, newestKubernetes, versionOf } from "../../../server/src/core/facts/version.ts";

export interface Question {
  readonly provisioner?: string;
  readonly class?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly gib?: number;
  readonly bytes?: number;
  readonly modes?: readonly string[];
  readonly volumeMode?: VolumeMode;
  readonly source?: "snapshot" | "volume";
  readonly sourceGiB?: number;
  readonly attributesDriver?: string;
  readonly driver?: string;
  readonly kubernetes?: string;
}

export function requestOf(question: Question): VolumeRequest {
  return {
    provisioner: question.provisioner ?? "ebs.csi.aws.com",
    parameters: question.class ?? {},
    attributes: question.attributes,
    bytes: question.bytes ?? (question.gib ?? 100) * 2 ** 30,
    accessModes: question.modes,
    volumeMode: question.volumeMode,
    source: question.source,
    sourceBytes: question.sourceGiB === undefined ? undefined : question.sourceGiB * 2 ** 30,
    attributesDriver: question.attributesDriver,
    kubernetesVersion: versionOf(question.kubernetes ?? newestKubernetes),
    driverVersion: versionOf(question.driver ?? newestDriver),
  };
}

/** The whole answer, for EBS. */
export function outcomeOf(question: Question): VolumeOutcome {
  const outcome = effectiveVolume(requestOf(question));
  if (!outcome) throw new Error("EBS is not asked");
  return outcome;
}

/** In short: who refuses and by which codes, or the volume as the hover would print it. */
export function answer(question: Question): string {
  const outcome = effectiveVolume(requestOf(question));
  if (!outcome) return "not known";
  if (outcome.outcome === "refused") return `${outcome.by}: ${outcome.reasons.map(({ code }) => code).join(", ")}`;
  const { sizeGiB, type, iops, throughputMiBps } = outcome;
  const figures = [`${sizeGiB} GiB`, type, iops && `${iops} IOPS`, throughputMiBps && `${throughputMiBps} MiB/s`];
  return figures.filter((figure) => figure !== undefined).join(" · ");
}

export function notesOf(question: Question): readonly string[] {
  const outcome = outcomeOf(question);
  return outcome.outcome === "created" ? outcome.notes.map(({ code }) => code) : [];
}

/** What EC2 is asked for, without what is left out; or who refuses before that, and by which codes. */
export function asked(question: Question): Partial<Ec2Request> | string {
  const remarks = new Remarks();
  const found = askedFor(requestOf(question), remarks);
  if (!found) throw new Error("EBS is not asked");
  if ("by" in found) return `${found.by}: ${remarks.refusals.map(({ code }) => code).join(", ")}`;
  const entries = Object.entries(found.request).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(entries);
}
