// Releases of Kubernetes that people pick from.
import { newestKubernetes, parseVersion } from "../src/core/facts/version.ts";

const newest = parseVersion(newestKubernetes)?.minor ?? 0;

/** The newest releases first, then the one that the first example manifests are from. */
export const currentKubernetesVersions: readonly string[] = [
  ...Array.from({ length: 6 }, (_, back) => `1.${newest - back}`),
  "1.4",
];
