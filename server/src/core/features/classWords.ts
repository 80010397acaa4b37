// What volumes a StorageClass makes, in one line, for whoever has to choose among several.
import { parseQuantity } from "../manifest/quantity.ts";
import { joined, type Phrase } from "../text/message.ts";
import { type EbsClass, ebsClassOf, parameterOf, volumeTypeOf } from "../workspace/ebsClass.ts";
import type { ClassChoice, Config } from "../workspace/fix.ts";
import { classOutcome } from "../workspace/provisioning.ts";
import { zonesOfClass } from "../workspace/zones.ts";
import { figuresOf, traits } from "./volumes/words.ts";

/**
 * `gp3 · 3000 IOPS · 125 MiB/s · encrypted · Retain · eu-west-1a`: the figures as EBS makes them of `size`, or without one as the class
 * asks for them; then what becomes of the disk without its claim, and the zones that the class is kept to.
 */
export function makesOf(
  { storageClass: { manifest } }: ClassChoice["ways"][number],
  size: string | undefined,
  config: Config,
): Phrase {
  const ebs = ebsClassOf(manifest, config);
  const policy = manifest.body.reclaimPolicy?.value ?? "Delete";
  const zones = zonesOfClass(manifest)?.zones.join(", ");
  return joined([ebs && (made(ebs, size, config) ?? asked(ebs)), policy, zones]) ?? policy;
}

function made(ebs: EbsClass, size: string | undefined, config: Config): Phrase | undefined {
  const bytes = size === undefined ? undefined : parseQuantity(size)?.value;
  const outcome = bytes === undefined ? undefined : classOutcome(ebs, config, { bytes });
  return outcome?.outcome === "created" ? figuresOf(outcome, false) : undefined;
}

function asked(ebs: EbsClass): Phrase | undefined {
  const figure = (name: string, unit: string) => {
    const value = parameterOf(ebs, name)?.value.value;
    return value && `${value} ${unit}`;
  };
  return joined([
    volumeTypeOf(ebs),
    figure("iops", "IOPS"),
    figure("iopsPerGB", "IOPS/GiB"),
    figure("throughput", "MiB/s"),
    parameterOf(ebs, "encrypted")?.value.value === "true" ? traits("encrypted", {}) : undefined,
  ]);
}
