// What happens to a class before the driver sees it: the translation of in-tree classes, and the keys of the provisioner sidecar.

import { defaultFileSystem } from "../facts/fileSystems.ts";
import { findParameter, reservedKeyPrefix, scParamsCsi } from "../facts/parameters.ts";
import type { Parameters, Remarks } from "./volume.ts";

export interface Parameter {
  /** As the next one in line reads it. */
  readonly key: string;
  readonly value: string;
  /** As it stands in the class. */
  readonly written: string;
}

const fstypeKey = "csi.storage.k8s.io/fstype";
const allowIncreaseKey = "allowautoiopspergbincrease";

export function asWritten(parameters: Parameters): readonly Parameter[] {
  return Object.entries(parameters).map(([key, value]) => ({ key, value, written: key }));
}

/** The parameters of an in-tree class as the driver is given them: zones go, and IOPS for each GiB may be raised. */
export function translated(parameters: Parameters): readonly Parameter[] {
  const result = new Map<string, Parameter>();
  for (const [written, value] of Object.entries(parameters)) {
    const lower = written.toLowerCase();
    if (lower === "zone" || lower === "zones") continue;
    const key = lower === "fstype" ? fstypeKey : written;
    result.set(key, { key, value, written });
    if (lower === "iopspergb") result.set(allowIncreaseKey, { key: allowIncreaseKey, value: "true", written });
  }
  return [...result.values()];
}

/** The file system that the sidecar asks the driver for, and the parameters that it hands on. */
export function readBySidecar(
  parameters: readonly Parameter[],
  remarks: Remarks,
): { readonly fstype: string; readonly fstypeKey: string | undefined; readonly rest: readonly Parameter[] } {
  const found: Parameter[] = [];
  const rest: Parameter[] = [];
  for (const parameter of parameters) {
    const { key, written } = parameter;
    if (key === fstypeKey || key.toLowerCase() === "fstype") {
      found.push(parameter);
      if (key !== fstypeKey) remarks.note("old-fstype-key", { origin: "class", parameter: written }, { key: written });
    } else if (!key.startsWith(reservedKeyPrefix)) rest.push(parameter);
    else if (!findParameter(scParamsCsi, key)) {
      remarks.refuse("reserved-key", { origin: "class", parameter: written }, { key: written });
    }
  }
  if (found.length > 1) {
    for (const { written } of found) {
      remarks.refuse("fstype-twice", { origin: "class", parameter: written }, { key: written });
    }
  }
  return { fstype: found[0]?.value || defaultFileSystem, fstypeKey: found[0]?.written, rest };
}
