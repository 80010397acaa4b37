// The in-tree plugin, as long as it did its work itself.

import { findParameter, goBooleans, scParamsInTree } from "../facts/parameters.ts";
import { defaultType, isVolumeType, volumeTypes } from "../facts/volumeTypes.ts";
import type { Asked } from "./driver.ts";
import { parseInt32 } from "./numbers.ts";
import type { Remarks, VolumeRequest, Written } from "./volume.ts";

/** What the plugin asks of EC2, and the file system; what it refuses stands in the remarks. */
export function askedByPlugin(
  { parameters }: Pick<VolumeRequest, "parameters">,
  sizeGiB: number,
  remarks: Remarks,
): Asked & { readonly fstype: string | undefined } {
  const found = new Map<string, { readonly value: string; readonly written: Written }>();
  for (const [key, value] of Object.entries(parameters)) {
    const written = { origin: "class", parameter: key } as const;
    const fact = findParameter(scParamsInTree, key);
    if (!fact) remarks.refuse("unknown-key", written, { key });
    else if (fact.value === "integer" && parseInt32(value) === undefined) {
      remarks.refuse("not-a-number", written, { key, value });
    } else if (fact.value === "bool" && !goBooleans.words.has(value)) {
      remarks.refuse("not-a-boolean", written, { key, value });
    } else found.set(fact.key, { value, written });
  }
  const none: Written = { origin: "class" };
  const typeWritten = found.get("type")?.written ?? none;
  const type = found.get("type")?.value || defaultType.inTree;
  if (!isVolumeType(type) || !volumeTypes[type].inTree) remarks.refuse("unknown-type", typeWritten, { type });
  const perGiB = found.get("iopsPerGB");
  if (perGiB && type !== "io1") remarks.note("iops-ignored", perGiB.written, { type, key: "iopsPerGB" });
  const { min, max } = volumeTypes.io1.iops;
  const wanted = (parseInt32(perGiB?.value ?? "0") ?? 0) * sizeGiB;
  const kmsKeyId = found.get("kmsKeyId")?.value || undefined;
  return {
    request: {
      type,
      sizeGiB,
      iops: type === "io1" ? Math.max(min, Math.min(max, wanted)) : undefined,
      encrypted: kmsKeyId !== undefined || goBooleans.words.get(found.get("encrypted")?.value ?? "false") === true,
      kmsKeyId,
      multiAttach: false,
    },
    sources: { type: typeWritten, iops: perGiB?.written ?? none, throughput: none, initializationRate: none },
    isKnownType: isVolumeType(type),
    fstype: found.get("fsType")?.value || undefined,
  };
}
