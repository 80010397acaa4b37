// The options for making a file system, held against that file system.

import { fileSystem, fileSystemsOf, formatOption, formatOptionNeeds } from "../facts/fileSystems.ts";
import type { ParameterFact } from "../facts/parameters.ts";
import type { DriverVersion } from "../facts/version.ts";
import { isAlphanumeric, isTrue } from "./numbers.ts";
import type { Remarks } from "./volume.ts";

export interface ReadParameter {
  /** As written. */
  readonly key: string;
  readonly value: string;
  readonly fact: ParameterFact;
}

/** Refuses options that the file system, or a bare device, does not have. One that is empty or false is none. */
export function checkFormat(
  parameters: readonly ReadParameter[],
  fstype: string,
  isBlock: boolean,
  remarks: Remarks,
): void {
  const options = parameters.flatMap((each) => {
    const option = formatOption(each.fact.key);
    return option === undefined ? [] : [{ ...each, option, isOn: isOn(each) }];
  });
  for (const { key, value, fact, option, isOn: counts } of options) {
    const written = { origin: "class", parameter: key } as const;
    if (fact.value === "alphanumeric" && !isAlphanumeric(value)) {
      remarks.refuse("not-alphanumeric", written, { key, value });
      continue;
    }
    if (!counts) continue;
    // The driver does not look at the options of a file system that it does not know; mounting that one fails anyway.
    const known = fileSystem(fstype);
    if (isBlock) remarks.refuse("format-option-block", written, { key });
    else if (known && !known.dropped && !known.formatOptions.includes(option)) {
      remarks.refuse("format-option-file-system", written, { key, fstype });
    }
    const needs = formatOptionNeeds.options.get(option);
    if (needs !== undefined && !options.some((each) => each.option === needs && each.isOn)) {
      remarks.refuse("cluster-size-alone", written, { key, needs });
    }
  }
}

/** Whether a node can mount it. */
export function mountable(fstype: string, driver: DriverVersion | undefined): boolean {
  const lower = fstype.toLowerCase();
  return driver ? fileSystemsOf(driver).includes(lower) : fileSystem(lower) !== undefined;
}

function isOn({ fact, value }: ReadParameter): boolean {
  return fact.value === "true" ? isTrue(value) : value !== "";
}
