// Claims and PersistentVolumes of which one names the other.
import type { ClaimPlace, Manifest, ManifestOf } from "../manifest/manifest.ts";
import { bindableClaim, bindableVolume } from "./bindable.ts";
import { approachOf, type BindableClaim, type BindableVolume } from "./binder.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { generatedClaims } from "./generatedClaims.ts";
import { meant } from "./meant.ts";
import { keyOf } from "./names.ts";
import { findClaim, findVolume, sameNamespace } from "./storageGraph.ts";

export type Volume = Located<ManifestOf<"PersistentVolume">>;

/** A claim of the workspace, or one that a controller will make. */
export interface ClaimAt extends ClaimPlace {
  readonly document: AnalysedDocument;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The StatefulSet or pod that it is made for; undefined for a claim with a document of its own. */
  readonly owner: Manifest | undefined;
  readonly bindable: BindableClaim;
}

export interface Pair {
  readonly approach: ReturnType<typeof approachOf>;
  readonly claim: ClaimAt;
  readonly volume: Volume;
  readonly bindable: BindableVolume;
}

/** The claim of that name: one with a document of its own, else one that a controller makes. */
export function claimNamed(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  name: string,
  namespace: string | undefined,
): ClaimAt | undefined {
  const written = findClaim(workspace, from, name, namespace);
  if (written) return claimAt(written);
  const made = workspace.mentioning(keyOf("PersistentVolumeClaim", name)).flatMap(({ document, manifest }) => {
    if (!sameNamespace(manifest.namespace, namespace)) return [];
    return generatedClaims(manifest).flatMap((claim) =>
      claim.name === name ? [{ document, manifest: { owner: manifest, claim } }] : [],
    );
  });
  const { document, manifest: one } = meant(workspace, made, from) ?? {};
  if (!document || !one) return undefined;
  const { place } = one.claim;
  const { namespace: home } = one.owner;
  return { ...place, document, name, namespace: home, owner: one.owner, bindable: bindableClaim(place, name, home) };
}

/** Undefined where the claim has no name yet. */
export function claimAt({ document, manifest }: Located<ManifestOf<"PersistentVolumeClaim">>): ClaimAt | undefined {
  const { name, namespace, body } = manifest;
  if (name === undefined) return undefined;
  const { spec, metadata, node } = body;
  const bindable = bindableClaim({ spec, metadata }, name, namespace);
  return { document, name, namespace, owner: undefined, spec, metadata, node, bindable };
}

/** The volume that a claim names, or the nearest of those that are kept for it. */
export function partnerOf(workspace: WorkspaceView, claim: ClaimAt): Pair | undefined {
  const { volumeName } = claim.bindable;
  const volume =
    volumeName === undefined
      ? meant(workspace, volumesKeptForThis(workspace, claim), claim.document)
      : findVolume(workspace, claim.document, volumeName);
  return volume && pairOf(claim, volume);
}

/** The claim that a volume is kept for. */
export function keptClaimOf(workspace: WorkspaceView, volume: Volume): Pair | undefined {
  const { name, namespace } = volume.manifest.body.spec?.claimRef ?? {};
  const claim = name && claimNamed(workspace, volume.document, name.value, namespace?.value);
  return claim && pairOf(claim, volume);
}

export function volumesKeptFor(
  workspace: WorkspaceView,
  claim: string,
  namespace: string | undefined,
): readonly Volume[] {
  return workspace.mentioning(keyOf("PersistentVolumeClaim", claim)).flatMap(({ document, manifest }) => {
    if (manifest.kind !== "PersistentVolume") return [];
    const reference = manifest.body.spec?.claimRef;
    const kept = reference?.name?.value === claim && sameNamespace(reference.namespace?.value, namespace);
    return kept ? [{ document, manifest }] : [];
  });
}

/** The volumes that are kept for this claim, and not for a nearer one of the same name: files may be meant for different clusters. */
export function volumesKeptForThis(
  workspace: WorkspaceView,
  { document, name, namespace }: ClaimAt,
): readonly Volume[] {
  return volumesKeptFor(workspace, name, namespace).filter(
    (volume) => keptClaimOf(workspace, volume)?.claim.document === document,
  );
}

/** Whether both say all that binding compares. */
export function areComparable({ claim, volume }: Pair): boolean {
  const { accessModes, resources } = claim.spec ?? {};
  const { accessModes: offered, capacity } = volume.manifest.body.spec ?? {};
  return Boolean(accessModes && resources?.requests?.get("storage") && offered && capacity?.get("storage"));
}

function pairOf(claim: ClaimAt, volume: Volume): Pair {
  const bindable = bindableVolume(volume.manifest);
  return { approach: approachOf(claim.bindable, bindable), claim, volume, bindable };
}
