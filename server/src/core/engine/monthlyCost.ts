// What a volume costs in a month, as it stands in the price list.
import { ebsPrices, io2Tiers } from "../facts/prices.ts";
import { isVolumeType, volumeTypes } from "../facts/volumeTypes.ts";
import type { CreatedVolume } from "./volume.ts";

/** In US dollars; undefined where the list has no price for that region and type. */
export function monthlyCost(
  {
    type,
    sizeGiB,
    iops = 0,
    throughputMiBps = 0,
  }: Pick<CreatedVolume, "type" | "sizeGiB" | "iops" | "throughputMiBps">,
  region: string,
): number | undefined {
  const prices = Object.hasOwn(ebsPrices.regions, region) ? ebsPrices.regions[region] : undefined;
  if (!prices || !isVolumeType(type) || type === "standard") return undefined;
  if (type === "gp3") {
    const [gib, eachIops, eachMibps] = prices.gp3;
    const { iops: included, throughput } = volumeTypes.gp3;
    const moreIops = Math.max(0, iops - included.baseline);
    return sizeGiB * gib + moreIops * eachIops + Math.max(0, throughputMiBps - throughput.default) * eachMibps;
  }
  if (type === "io1") return sizeGiB * prices.io1[0] + iops * prices.io1[1];
  if (type === "io2") return prices.io2 && sizeGiB * prices.io2[0] + io2IopsCost(iops, prices.io2);
  return sizeGiB * prices[type][0];
}

function io2IopsCost(iops: number, [, ...tiers]: readonly [number, number, number, number]): number {
  const { first, second } = io2Tiers;
  const inTier = [
    Math.min(iops, first),
    Math.min(Math.max(0, iops - first), second - first),
    Math.max(0, iops - second),
  ];
  return tiers.reduce((sum, each, tier) => sum + each * (inTier[tier] ?? 0), 0);
}
