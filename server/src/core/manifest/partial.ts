// Whether an object is only a part of one, such as a patch that Kustomize lays over a whole object elsewhere.
import { type Manifest, podSpecOf } from "./manifest.ts";

const needSelector = new Set(["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"]);

/** Of an object with pods: true where what the API server demands of a whole object is left out, so that more of it stands elsewhere. */
export function isPartial(manifest: Manifest): boolean {
  const pod = podSpecOf(manifest);
  if (!pod) return true;
  const containers = pod.containers?.items ?? [];
  if (containers.length === 0 || containers.some((each) => !each.name || !each.entry("image"))) return true;
  if (manifest.node.entries.some((entry) => entry.name.startsWith("$"))) return true;
  if (!needSelector.has(manifest.kind) || manifest.apiVersion !== "apps/v1") return false;
  const spec = manifest.body.entry("spec")?.value;
  return spec?.kind === "map" && !spec.entries.some((entry) => entry.name === "selector" || entry.name === "<<");
}
