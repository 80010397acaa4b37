// The claims that controllers make for pods: from the templates of a StatefulSet, and for ephemeral volumes.
// Source: https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates, and
// https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#persistentvolumeclaim-naming
import { type ClaimPlace, claimTemplatesOf, type Manifest, podSpecOf } from "../manifest/manifest.ts";

export interface GeneratedClaim {
  /** `data-kafka-0`, or `web-scratch` for the volume `scratch` of the pod `web`. */
  readonly name: string;
  /** The pod that it is for: `kafka-0`. */
  readonly pod: string;
  /** The volume's name in that pod. */
  readonly volume: string;
  readonly place: ClaimPlace;
}

/** More pods than these share the fate of those before them. */
const most = 100;

/** Pod after pod; none where a name is not written down. Which names the pods of other controllers get is not known beforehand. */
export function generatedClaims(manifest: Manifest): readonly GeneratedClaim[] {
  const templates = claimTemplatesOf(manifest);
  const templateNames = new Set(templates.map(({ metadata }) => metadata?.name?.value));
  const volumes = podSpecOf(manifest)?.volumes?.items ?? [];
  return podNames(manifest).flatMap((pod) => {
    const claims: GeneratedClaim[] = [];
    for (const { metadata, spec, node } of templates) {
      const volume = metadata?.name?.value;
      if (volume !== undefined) claims.push({ name: `${volume}-${pod}`, pod, volume, place: { metadata, spec, node } });
    }
    for (const { name, ephemeral } of volumes) {
      const template = ephemeral?.volumeClaimTemplate;
      if (!name || !template || templateNames.has(name.value)) continue;
      const { metadata, spec, node } = template;
      claims.push({ name: `${pod}-${name.value}`, pod, volume: name.value, place: { metadata, spec, node } });
    }
    return claims;
  });
}

/** The names of the pods that the object is or makes, as far as they are known beforehand. */
export function podNames(manifest: Manifest): readonly string[] {
  const { name } = manifest;
  if (name === undefined) return [];
  if (manifest.kind === "Pod") return [name];
  if (manifest.kind !== "StatefulSet") return [];
  const { replicas, ordinals } = manifest.body.spec ?? {};
  const count = Math.max(0, Math.min(replicas?.value ?? 1, most));
  return Array.from({ length: count }, (_, index) => `${name}-${(ordinals?.start?.value ?? 0) + index}`);
}
