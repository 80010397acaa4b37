// Whether a volume can be used in the ways that a claim asks for.

import { accessMode, type VolumeMode } from "../facts/accessModes.ts";
import { driverHas } from "../facts/features.ts";
import type { DriverVersion } from "../facts/version.ts";
import type { Remarks, VolumeRequest } from "./volume.ts";

const defaultMode = "ReadWriteOnce";
const written = { origin: "claim", parameter: "accessModes" } as const;

export function accessModesOf(request: VolumeRequest): readonly string[] {
  return request.accessModes ?? [defaultMode];
}

/** What the API server itself refuses. */
export function checkModes(modes: readonly string[], remarks: Remarks): void {
  for (const mode of modes) {
    const fact = accessMode(mode);
    if (!fact) remarks.refuse("access-mode", written, { mode });
    else if (fact.exclusive && modes.length > 1) remarks.refuse("exclusive-access-mode", written, { mode });
  }
}

/** Refuses what the in-tree plugin could not give, some of which the driver can. */
export function checkPluginModes(modes: readonly string[], volumeMode: VolumeMode, remarks: Remarks): void {
  for (const mode of modes) {
    if (mode === defaultMode) continue;
    const verdict = accessMode(mode)?.ebs;
    const isDrivers = verdict === "yes" || (verdict === "multi-attach" && volumeMode === "Block");
    remarks.refuse(isDrivers ? "access-mode-in-tree" : "access-mode", written, { mode, volumeMode });
  }
}

/** Refuses what the driver cannot give. The result says whether the volume is to be attached to several nodes. */
export function readModes(
  modes: readonly string[],
  volumeMode: VolumeMode,
  driver: DriverVersion,
  remarks: Remarks,
): boolean {
  let multiAttach = false;
  for (const mode of modes) {
    const verdict = accessMode(mode)?.ebs;
    const shared = verdict === "multi-attach" && volumeMode === "Block" && driverHas("multiAttachBlock", driver);
    if (shared) multiAttach = true;
    else if (verdict !== "yes") remarks.refuse("access-mode", written, { mode, volumeMode });
  }
  return multiAttach;
}
