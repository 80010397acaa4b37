// AWS partitions, regions and the letters of their zones, and what kind of place a name stands for.

import type { Fact } from "./fact.ts";

export type ZoneKind = "zone" | "local-zone" | "wavelength" | "zone-id" | "region" | "unknown";

/** Letters are an account's own and some accounts lack one: an unknown letter is at most suspicious. */
const letters = {
  source: "https://github.com/aws-cloudformation/cfn-lint/blob/main/src/cfnlint/helpers.py",
  read: "2026-11-22",
} as const satisfies Fact;

interface Partition extends Fact {
  readonly name: string;
  /** Region to zone letters. */
  readonly regions: Readonly<Record<string, string>>;
}

export const partitions: readonly Partition[] = [
  {
    name: "aws",
    regions: {
      "af-south-1": "abc",
      "ap-east-1": "abc",
      "ap-east-2": "abc",
      "ap-northeast-1": "abcd",
      "ap-northeast-2": "abcd",
      "ap-northeast-3": "abc",
      "ap-south-1": "abc",
      "ap-south-2": "abc",
      "ap-southeast-1": "abc",
      "ap-southeast-2": "abc",
      "ap-southeast-3": "abc",
      "ap-southeast-4": "abc",
      "ap-southeast-5": "abc",
      "ap-southeast-6": "abc",
      "ap-southeast-7": "abc",
      "ca-central-1": "abcd",
      "ca-west-1": "abc",
      "eu-central-1": "abc",
      "eu-central-2": "abc",
      "eu-north-1": "abc",
      "eu-south-1": "abc",
      "eu-south-2": "abc",
      "eu-west-1": "abc",
      "eu-west-2": "abc",
      "eu-west-3": "abc",
      "il-central-1": "abc",
      "me-central-1": "abc",
      "me-south-1": "abc",
      "mx-central-1": "abc",
      "sa-east-1": "abc",
      "us-east-1": "abcdef",
      "us-east-2": "abc",
      "us-west-1": "ac",
      "us-west-2": "abcd",
    },
    ...letters,
  },
  { name: "aws-cn", regions: { "cn-north-1": "abc", "cn-northwest-1": "abc" }, ...letters },
  { name: "aws-us-gov", regions: { "us-gov-east-1": "abc", "us-gov-west-1": "abc" }, ...letters },
  { name: "aws-iso", regions: { "us-iso-east-1": "abc", "us-iso-west-1": "abc" }, ...letters },
  { name: "aws-iso-b", regions: { "us-isob-east-1": "abc", "us-isob-west-1": "abc" }, ...letters },
  { name: "aws-iso-e", regions: { "eu-isoe-west-1": "abc" }, ...letters },
  { name: "aws-iso-f", regions: { "us-isof-east-1": "abc", "us-isof-south-1": "abc" }, ...letters },
  { name: "aws-eusc", regions: { "eusc-de-east-1": "abc" }, ...letters },
];

const zoneLetters = new Map(partitions.flatMap(({ regions }) => Object.entries(regions)));

const region = "[a-z]{2,4}(?:-[a-z]+)+-\\d+";

/** In this order: each of the later ones is none of the former. */
const zoneShapes: readonly (readonly [kind: ZoneKind, shape: RegExp])[] = [
  ["zone", new RegExp(`^(${region})[a-z]$`)],
  ["local-zone", new RegExp(`^(${region})-[a-z]{3}-\\d+[a-z]$`)],
  ["wavelength", new RegExp(`^(${region})-wl\\d+-[a-z]{3}-wlz-\\d+$`)],
  ["zone-id", /^[a-z]{2,5}\d(?:-[a-z]{3}\d)?-az\d+$/],
  ["region", new RegExp(`^(${region})$`)],
];

/** What the text looks like. A region has to be one we know, for the same shape fits too many other words. */
export function zoneKind(text: string): ZoneKind {
  const kind = zoneShapes.find(([, shape]) => shape.test(text))?.[0] ?? "unknown";
  return kind === "region" && !zoneLetters.has(text) ? "unknown" : kind;
}

/** The region of a zone, Local Zone or Wavelength Zone, by its name. */
export function regionOfZone(zone: string): string | undefined {
  for (const [kind, shape] of zoneShapes) {
    const match = shape.exec(zone);
    if (match) return kind === "zone-id" || kind === "region" ? undefined : match[1];
  }
  return undefined;
}

export function zonesOf(regionName: string): readonly string[] {
  return [...(zoneLetters.get(regionName) ?? "")].map((letter) => `${regionName}${letter}`);
}

/** Whether region and letter stand in the tables. */
export function isKnownZone(zone: string): boolean {
  return zoneLetters.get(zone.slice(0, -1))?.includes(zone.slice(-1)) ?? false;
}

export function isKnownRegion(text: string): boolean {
  return zoneLetters.has(text);
}

export function regionNames(): readonly string[] {
  return [...zoneLetters.keys()];
}

/** Every zone of the tables, for completion and for finding a near one. */
export function zoneNames(): readonly string[] {
  return regionNames().flatMap(zonesOf);
}
