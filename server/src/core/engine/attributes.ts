// The parameters of a VolumeAttributesClass, as they count when a volume is created.

import { findParameter, vacParams } from "../facts/parameters.ts";
import { parseInt32 } from "./numbers.ts";
import { isReservedTag, tagProblem } from "./tags.ts";
import type { Parameters, Remarks, Written } from "./volume.ts";

export interface Attributes {
  readonly type?: Figure<string> | undefined;
  readonly iops?: Figure<number> | undefined;
  readonly throughput?: Figure<number> | undefined;
}

export interface Figure<T> extends Written {
  readonly value: T;
}

/** The case of the keys counts. With `atCreation` false, those that only a modification takes are left alone. */
export function readAttributes(parameters: Parameters, remarks: Remarks, atCreation = true): Attributes {
  const figures: { type?: Figure<string>; iops?: Figure<number>; throughput?: Figure<number> } = {};
  for (const [key, value] of Object.entries(parameters)) {
    const written = { origin: "attributes", parameter: key } as const;
    const fact = findParameter(vacParams, key);
    if (!fact) remarks.refuse("attributes-key", written, { key });
    else if (atCreation && !fact.atCreation) remarks.refuse("attributes-key-at-creation", written, { key });
    else if (fact.key === "tagDeletion") {
      if (isReservedTag(value)) remarks.refuse("tag-reserved", written, { key, tag: value });
    } else if (fact.value === "integer") {
      const number = parseInt32(value);
      if (number === undefined) remarks.refuse("not-a-number", written, { key, value });
      else if (key === "iops" || key === "throughput") figures[key] = { value: number, ...written };
    } else if (fact.value === "tag") {
      const problem = tagProblem(value);
      if (problem) refuseTag(problem, key, written, remarks);
    } else if (key === "type" || (key === "volumeType" && !("type" in parameters))) {
      figures.type = { value, ...written };
    }
  }
  return figures;
}

/** For classes of either kind. */
export function refuseTag(
  problem: NonNullable<ReturnType<typeof tagProblem>>,
  key: string,
  written: Written,
  remarks: Remarks,
): void {
  if (problem.code === "tag-reserved") remarks.refuse("tag-reserved", written, { key, tag: problem.key });
  else if (problem.code === "tag-template") remarks.refuse("tag-template", written, { key, word: problem.word });
  else remarks.refuse("tag-malformed", written, { key });
}
