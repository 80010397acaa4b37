// Volumes that are there beforehand, and the pods of a StatefulSet that are to take them.
import { noProvisioner } from "../facts/provisioners.ts";
import { type ClaimTemplate, claimTemplatesOf, type ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import { bindableClaim, bindableVolume } from "./bindable.ts";
import { type BindableVolume, chooseVolume } from "./binder.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { podNames } from "./generatedClaims.ts";
import { classNameOf, keyOf } from "./names.ts";
import { claimNamed, type Volume } from "./pairs.ts";
import { matchesLabels } from "./selectors.ts";
import { findClass, sameNamespace, storageOfVolume } from "./storageGraph.ts";
import { haveCommonZone, zonesOfPod, zonesOfVolume } from "./zones.ts";

type StatefulSet = ManifestOf<"StatefulSet">;

export interface Pool {
  /** The class that the volumes share; "" for those of none. */
  readonly storageClass: string;
  readonly template: ClaimTemplate;
  /** Those of the workspace, all on EBS. */
  readonly volumes: readonly Volume[];
}

/** The templates whose class makes nothing, with the volumes that it has. Where the workspace has none, they may be in the cluster. */
export function poolsOf(workspace: WorkspaceView, here: AnalysedDocument, statefulSet: StatefulSet): readonly Pool[] {
  return claimTemplatesOf(statefulSet).flatMap((template) => {
    const storageClass = classNameOf(template)?.value;
    if (storageClass === undefined || template.spec?.volumeName) return [];
    if (storageClass !== "") {
      const found = findClass(workspace, here, storageClass);
      if (found?.manifest.body.provisioner?.value !== noProvisioner) return [];
    }
    const volumes = volumesOfClass(workspace, storageClass);
    const isEbs = volumes.length > 0 && volumes.every(({ manifest }) => storageOfVolume(manifest) === "ebs");
    const pool = { storageClass, template, volumes };
    return isEbs && (storageClass !== "" || isMeant(statefulSet, pool)) ? [pool] : [];
  });
}

/** Volumes of no class may be there for anything, so one of them has to be kept for the pods or chosen by its labels. */
function isMeant({ namespace, name }: StatefulSet, { template, volumes }: Pool): boolean {
  const claim = bindableClaim(template, undefined, namespace);
  const claims = `${template.metadata?.name?.value}-${name}-`;
  return volumes.some(({ manifest }) => {
    const { claimRef, labels } = bindableVolume(manifest);
    return claim.selector ? matchesLabels(claim.selector, labels) : claimRef?.name?.startsWith(claims);
  });
}

/** The StatefulSets that a volume is there for, each with its pool. */
export function usersOf(
  workspace: WorkspaceView,
  volume: Volume,
): readonly (Located<StatefulSet> & { readonly pool: Pool })[] {
  return poolMembers(workspace, classNameOf(volume.manifest.body)?.value ?? "", "StatefulSet").flatMap(
    ({ document, manifest }) => {
      const pool = poolsOf(workspace, document, manifest).find(({ volumes }) =>
        volumes.some((each) => each.manifest === volume.manifest),
      );
      return pool ? [{ document, manifest, pool }] : [];
    },
  );
}

/** The pods, in their order, that get none of the pool's volumes; those whose claim has a document of its own are left out. */
export function podsLeftWithout(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  statefulSet: StatefulSet,
  { template, volumes }: Pool,
): readonly string[] {
  const name = template.metadata?.name?.value;
  if (name === undefined) return [];
  const claims = podNames(statefulSet).map((each) => ({ pod: each, claim: `${name}-${each}` }));
  let free: readonly BindableVolume[] = usableIn(statefulSet, volumes).map(({ manifest }) => bindableVolume(manifest));
  return claims.flatMap(({ pod: owner, claim }) => {
    const known = claimNamed(workspace, here, claim, statefulSet.namespace);
    if (known && !known.owner) return [];
    const taken = chooseVolume(bindableClaim(template, claim, statefulSet.namespace), free);
    if (!taken) return [owner];
    free = free.filter((each) => each !== taken);
    return [];
  });
}

/** Those in whose zones the pods may run. */
export function usableIn(statefulSet: StatefulSet, volumes: readonly Volume[]): readonly Volume[] {
  const pod = statefulSet.body.spec?.template?.spec;
  const sent = pod && zonesOfPod(pod);
  return volumes.filter(({ manifest }) => haveCommonZone(sent, zonesOfVolume(manifest)));
}

/** Whether some claim or the volume itself says already which claim gets it. */
export function isSpokenFor(workspace: WorkspaceView, { manifest }: Volume): boolean {
  if (manifest.body.spec?.isSet("claimRef")) return true;
  const claims = manifest.name === undefined ? [] : workspace.mentioning(keyOf("PersistentVolume", manifest.name));
  return claims.some((claim) => claim.manifest.kind === "PersistentVolumeClaim");
}

/** The claims of the pool for which no volume is kept, in the order of the pods. */
export function openClaims(statefulSet: StatefulSet, { template, volumes }: Pool): readonly string[] {
  const name = template.metadata?.name?.value;
  const kept = volumes.flatMap(({ manifest }) => {
    const reference = manifest.body.spec?.claimRef;
    return sameNamespace(reference?.namespace?.value, statefulSet.namespace) ? (reference?.name?.value ?? []) : [];
  });
  return podNames(statefulSet)
    .map((pod) => `${name}-${pod}`)
    .filter((claim) => !kept.includes(claim));
}

/** Of several volumes of one name, the first. */
function volumesOfClass(workspace: WorkspaceView, storageClass: string): readonly Volume[] {
  const seen = new Set<string | undefined>();
  return poolMembers(workspace, storageClass, "PersistentVolume").filter(({ manifest }) => {
    if (seen.has(manifest.name)) return false;
    seen.add(manifest.name);
    return true;
  });
}

/** The volumes of a class ("": of none), or the StatefulSets whose claims may take one of them. */
export function poolMembers<K extends "PersistentVolume" | "StatefulSet">(
  workspace: WorkspaceView,
  storageClass: string,
  kind: K,
): readonly Located<ManifestOf<K>>[] {
  const found = workspace.mentioning(keyOf("Pool", storageClass)).filter(({ manifest }) => manifest.kind === kind);
  return found as readonly Located<ManifestOf<Kind>>[] as readonly Located<ManifestOf<K>>[];
}
