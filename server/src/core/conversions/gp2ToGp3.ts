// A class of gp2 volumes to gp3, with at least the performance that its claims had.
import { inTreeTypes, gp2Throughput, gp2ThroughputSteps, volumeTypes, roundUpGiB } from "../facts/volumeTypes.ts";
import { driverHas } from "../facts/features.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import { messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import { type EbsClass, ebsClassOf, insertParameter, nameOf, parameterOf, volumeTypeOf } from "../workspace/ebsClass.ts";
import type { Config, Fix } from "../workspace/fix.ts";
import { keyOf } from "../workspace/names.ts";
import { classNameOf } from "../workspace/storageGraph.ts";
import type { Conversion } from "./conversion.ts";

const message = messagesOf("gp2-to-gp3", {
  upgrade: 'Use gp3 for "{name}", at least as fast as gp2 (a live class is immutable: delete it and create it anew)',
  asFast: "gp2 gave the largest claim of this class in the workspace ({gib} GiB) as much",
  unknownSizes: "gp2 gave volumes from {gib} GiB on as much; smaller ones need less",
});

export const gp2ToGp3Conversion: Conversion = {
  id: "gp2-to-gp3",
  docs: {
    summary: "Moves a class from gp2 to gp3, with the IOPS and the throughput that gp2 gave its claims.",
    references: ["https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html"],
  },
  offers({ here, span, config }) {
    return here.analysis.manifests
      .filter((manifest) => touches(manifest.node.span, span))
      .flatMap((manifest) => gp2ToGp3Fix(manifest, config) ?? [])
      .map((fix) => ({ ...fix, disabled: undefined }));
  },
};

/** The fix for a class that names gp2, where the target can make gp3. */
export function gp2ToGp3Fix(manifest: Manifest, config: Config): Fix | undefined {
  const ebs = ebsClassOf(manifest, config);
  if (!ebs || !canUseGp3(ebs, config) || !parameterOf(ebs, "type") || volumeTypeOf(ebs) !== "gp2") return undefined;
  return {
    title: message("upgrade", { name: nameOf(ebs) }),
    applicability: "review",
    conversion: "gp2ToGp3",
    apply: (edit) => gp2ToGp3(edit, ebs),
  };
}

export function canUseGp3(ebs: EbsClass, config: Config): boolean {
  if (ebs.maker === "plugin") return inTreeTypes(config.kubernetesVersion).includes("gp3");
  return ebs.maker === "auto-mode" || driverHas("gp3", config.driverVersion);
}

/** Sets the type, and the performance that gp2 gave. IOPS that gp2 ignored go, because gp3 would charge for them. */
export function gp2ToGp3(edit: ChangeBuilder, ebs: EbsClass): void {
  const type = parameterOf(ebs, "type");
  const { parameters } = ebs.object.body;
  if (!parameters || !type || parameters.alias || type.entry.alias) {
    edit.refuse();
    return;
  }
  edit.replace(type.value.node, "gp3");
  for (const name of ["iops", "iopsPerGB", "throughput"]) {
    const ignored = parameterOf(ebs, name);
    if (ignored) edit.remove(parameters.node, ignored.entry);
  }
  writeGp2Performance(edit, ebs, type.entry);
}

/** Parameters that give gp3 volumes what gp2 gave the claims of the class. */
export function writeGp2Performance(edit: ChangeBuilder, ebs: EbsClass, after: Parameters<typeof insertParameter>[4]): void {
  const { throughput, iops, note } = performanceOf(edit.workspace, ebs.object.name);
  edit.note(note);
  if (iops !== undefined) {
    const { min } = volumeTypes.gp3.iops;
    // Per GiB, because the class serves claims of other sizes too; at small sizes that is less than gp3 always has.
    insertParameter(edit, ebs, "iopsPerGB", String(iops), after);
    if (iops < min) raise(edit, ebs, after);
  }
  if (throughput !== undefined) insertParameter(edit, ebs, "throughput", String(throughput), after);
  edit.note(undefined);
}

function raise(edit: ChangeBuilder, ebs: EbsClass, after: Parameters<typeof insertParameter>[4]): void {
  if (!parameterOf(ebs, "allowAutoIOPSPerGBIncrease")) insertParameter(edit, ebs, "allowAutoIOPSPerGBIncrease", "true", after);
}

function performanceOf(workspace: WorkspaceView, name: string | undefined) {
  const { baseline } = volumeTypes.gp3.iops;
  const { baselinePerGiB } = volumeTypes.gp2.iops;
  const gib = largestClaim(workspace, name);
  const throughput = gib === undefined ? gp2ThroughputSteps.high : gp2Throughput(gib);
  const needsIops = gib !== undefined && gib * baselinePerGiB > baseline;
  return {
    throughput: throughput > volumeTypes.gp3.throughput.default ? throughput : undefined,
    iops: needsIops ? baselinePerGiB : undefined,
    note: gib === undefined ? message("unknownSizes", { gib: gp2ThroughputSteps.highFromGiB }) : message("asFast", { gib }),
  };
}

/** In GiB, of all claims and claim templates of the workspace that name the class. */
function largestClaim(workspace: WorkspaceView, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  let largest: number | undefined;
  for (const { manifest } of workspace.mentioning(keyOf("StorageClass", name))) {
    for (const claim of claimPlacesOf(manifest)) {
      const bytes = parseQuantity(claim.spec?.resources?.requests?.get("storage")?.value ?? "")?.value;
      if (bytes !== undefined && classNameOf(claim)?.value === name) largest = Math.max(largest ?? 0, roundUpGiB(bytes));
    }
  }
  return largest;
}
