// A class of gp2 volumes to gp3, with at least the performance that its claims had.

import { driverHas } from "../facts/features.ts";
import { gp2Throughput, gp2ThroughputSteps, inTreeTypes, roundUpGiB, volumeTypes } from "../facts/volumeTypes.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import { type Message, messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import {
  changeParameters,
  type EbsClass,
  ebsClassOf,
  nameOf,
  parameterOf,
  volumeTypeOf,
} from "../workspace/ebsClass.ts";
import type { Config, Fix } from "../workspace/fix.ts";
import { classNameOf, keyOf } from "../workspace/names.ts";
import type { YamlEntry } from "../yaml/tree.ts";
import type { YamlFields } from "../yaml/value.ts";
import type { Conversion } from "./conversion.ts";
import { examples } from "./examples/gp2ToGp3.ts";

const message = messagesOf("gp2-to-gp3", {
  upgrade: 'Use gp3 for "{name}", at least as fast as gp2 (a live class is immutable: delete it and create it anew)',
  asFast: "What gp2 gives the largest claim of this class in the workspace, {gib} GiB",
  unknownSizes: "gp2 gives volumes from {from} GiB on as much all the time; above {size} GiB, add IOPS too",
});

export const gp2ToGp3Conversion: Conversion = {
  id: "gp2-to-gp3",
  docs: {
    summary: "Moves a class from gp2 to gp3, with the IOPS and the throughput that gp2 gave its claims.",
    needs: "A StorageClass for EBS whose `type` is `gp2`.",
    data: "Volumes that are there stay gp2, with their data: a class decides about new volumes only. A live class is immutable: delete it and create it anew under its name, which claims go on using. A live disk changes its type in place, without a copy and while it is mounted, by a VolumeAttributesClass or `aws ec2 modify-volume`.",
    references: ["https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html"],
  },
  examples,
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
  if (!type || type.entry.alias) {
    edit.refuse();
    return;
  }
  edit.replace(type.value.node, "gp3");
  const { parameters, note } = gp2Performance(edit.workspace, ebs.object.name);
  const remove = performanceEntries(ebs);
  changeParameters(edit.noting(note), ebs, { remove, insert: parameters, after: type.entry });
}

export function performanceEntries(ebs: EbsClass): readonly YamlEntry[] {
  return ["iops", "iopsPerGB", "throughput"].flatMap((name) => parameterOf(ebs, name)?.entry ?? []);
}

/**
 * Parameters that give gp3 volumes what gp2 gives the claims of the class. IOPS go by GiB, because the class may serve
 * other sizes too; where that is less than every gp3 volume has, it is raised.
 */
export function gp2Performance(
  workspace: WorkspaceView,
  name: string | undefined,
): { readonly parameters: YamlFields; readonly note: Message } {
  const { gp2, gp3 } = volumeTypes;
  const gib = largestClaim(workspace, name);
  const perGiB = gp2.iops.baselinePerGiB;
  const needsIops = gib !== undefined && gib * perGiB > gp3.iops.baseline;
  const throughput = gib === undefined ? gp2ThroughputSteps.high : gp2Throughput(gib);
  return {
    parameters: {
      ...(needsIops ? { iopsPerGB: String(perGiB), allowAutoIOPSPerGBIncrease: "true" } : {}),
      throughput: String(throughput),
    },
    note:
      gib === undefined
        ? message("unknownSizes", {
            from: gp2ThroughputSteps.highFromGiB,
            size: Math.floor(gp3.iops.baseline / perGiB),
          })
        : message("asFast", { gib }),
  };
}

/** In GiB, of all claims and claim templates of the workspace that name the class. */
function largestClaim(workspace: WorkspaceView, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  let largest: number | undefined;
  for (const { manifest } of workspace.mentioning(keyOf("StorageClass", name))) {
    for (const claim of claimPlacesOf(manifest)) {
      const bytes = parseQuantity(claim.spec?.resources?.requests?.get("storage")?.value ?? "")?.value;
      if (bytes !== undefined && classNameOf(claim)?.value === name)
        largest = Math.max(largest ?? 0, roundUpGiB(bytes));
    }
  }
  return largest;
}
