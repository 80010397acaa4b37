// Files of YAML that other tools read by their names, and that hold no manifests.
import { isKustomization } from "../../workspace/kustomization.ts";

/** Helm's own: the chart's description, and values in their usual names (`values.yaml`, `values-prod.yaml`, `prod.values.yaml`). */
const ofCharts = /^(?:Chart|(?:.*[._-])?values(?:[._-].*)?)\.ya?ml$/i;

export function holdsNoManifests(uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  return isKustomization(uri) || ofCharts.test(name);
}
