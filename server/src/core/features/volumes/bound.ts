// The volume that somebody wrote down for a claim: named by the claim, or naming it.

import type { ManifestOf } from "../../manifest/manifest.ts";
import { type ClaimPlace, claimTemplatesOf, type Manifest } from "../../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../../workspace/document.ts";
import { classNameOf } from "../../workspace/names.ts";
import { volumesKeptFor } from "../../workspace/pairs.ts";
import { poolMembers } from "../../workspace/pools.ts";
import { findVolume, generatedClaimNames } from "../../workspace/storageGraph.ts";

/** A claim, a claim template or an ephemeral volume, and the object that holds it. */
export interface ClaimIn {
  readonly document: AnalysedDocument;
  readonly manifest: Manifest;
  readonly claim: ClaimPlace;
}

type Volume = Located<ManifestOf<"PersistentVolume">>;

/** The claims that are made of a claim template, or undefined for any other claim, and where the names are not known. */
export function claimsMadeOf({ manifest, claim }: ClaimIn): readonly string[] | undefined {
  if (manifest.kind !== "StatefulSet") return undefined;
  const template = claimTemplatesOf(manifest).find(({ node }) => node === claim.node);
  return template && generatedClaimNames(manifest, template);
}

/** Of several, as a template's claims may have, the first. */
export function volumeWrittenFor(workspace: WorkspaceView, claimIn: ClaimIn): Volume | undefined {
  const { document, manifest, claim } = claimIn;
  const volumeName = claim.spec?.volumeName?.value;
  if (volumeName) return findVolume(workspace, document, volumeName);
  const own = claim.metadata?.name?.value;
  const names = claimsMadeOf(claimIn) ?? (own === undefined ? [] : [own]);
  for (const name of names) {
    const [volume] = volumesKeptFor(workspace, name, manifest.namespace);
    if (volume) return volume;
  }
  return undefined;
}

/** Whether some volume that is nobody's yet has the claim's class, and so may be what the claim gets. */
export function mayTakeVolume(workspace: WorkspaceView, { claim }: ClaimIn): boolean {
  const className = classNameOf(claim)?.value;
  if (className === undefined) return false;
  const volumes = poolMembers(workspace, className, "PersistentVolume");
  return volumes.some(({ manifest }) => !manifest.body.spec?.claimRef);
}
