// What the provisioner objects to in that a volume is made from another one, or from a snapshot.
// Source: https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/controller.go, read on 2026-11-29.

import { driverHas } from "../facts/features.ts";
import type { DriverVersion } from "../facts/version.ts";
import { roundUpGiB } from "../facts/volumeTypes.ts";
import type { Remarks, VolumeRequest } from "./volume.ts";

/**
 * Snapshots and volumes belong to the driver, and a class of the in-tree plugin names another one, also where the driver does the
 * plugin's work. `driver` is the release that copies volumes; undefined for EKS Auto Mode.
 */
export function checkSource(
  { source, sourceBytes, bytes }: VolumeRequest,
  maker: { readonly isInTree: boolean; readonly driver: DriverVersion | undefined },
  remarks: Remarks,
): void {
  if (!source) return;
  const written = { origin: "claim", parameter: "dataSource" } as const;
  if (maker.isInTree) remarks.refuse(source === "snapshot" ? "restore-in-tree" : "clone-in-tree", written);
  if (source === "volume" && maker.driver && !driverHas("volumeCloning", maker.driver)) {
    remarks.refuse("clone-too-new", written);
  }
  if (sourceBytes === undefined) return;
  const least = leastBytes(source, sourceBytes);
  if (bytes < least) {
    const size = { origin: "claim", parameter: "storage" } as const;
    remarks.refuse("smaller-than-source", size, { gib: inGiB(bytes), least: inGiB(least) });
  }
}

/** The least that can be asked for. A snapshot of an EBS volume is as large as that volume. */
export function leastBytes(source: "snapshot" | "volume", sourceBytes: number): number {
  return source === "snapshot" ? roundUpGiB(sourceBytes) * 2 ** 30 : sourceBytes;
}

/** To two decimals. */
function inGiB(bytes: number): number {
  return Math.round((bytes / 2 ** 30) * 100) / 100;
}
