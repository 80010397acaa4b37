// Release numbers of Kubernetes and of the EBS CSI driver, and how they compare.

export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

export type KubernetesVersion = Version;
export type DriverVersion = Version;

/** The newest releases the tables speak of; what is assumed when the user names none. */
export const newestKubernetes = "1.36";
export const newestDriver = "1.64";

/** Reads "1.4", "v1.36", "1.35.6" and what vendors append, as in "v1.35.6-eks-1a2b3c". */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?:[-+].*)?$/.exec(text.trim());
  if (!match) return undefined;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) };
}

/** Negative when `a` is the older one, positive when it is the newer one, 0 when they are the same. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

const literals = new Map<string, Version>();

/** Reads a literal of ours, so one that does not parse is a bug. */
export function versionOf(literal: string): Version {
  const version = literals.get(literal) ?? parseVersion(literal);
  if (!version) throw new Error(`not a version: ${literal}`);
  literals.set(literal, version);
  return version;
}

/** Whether `version` is `minimum`, a literal of ours, or newer. */
export function atLeast(version: Version, minimum: string): boolean {
  return compareVersions(version, versionOf(minimum)) >= 0;
}
