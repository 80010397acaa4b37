// The claims and volumes of an object that EBS serves, with the access modes that they ask for.
import { isNodeLocalHandle } from "../facts/ids.ts";
import { type ClaimSpec, claimPlacesOf, type Manifest } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { YamlItem, YamlSeq } from "../yaml/tree.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { backingOf, storageOfVolume } from "./storageGraph.ts";

export interface AccessPlace {
  /** Of the claim, the template or the volume. */
  readonly name: string;
  readonly modes: readonly Found<string>[];
  readonly list: YamlSeq;
  readonly block: boolean;
  itemOf(mode: Found<string>): YamlItem | undefined;
}

/** Left out: what another system serves, what the workspace does not know, and volumes of which every node has its own. */
export function ebsAccessOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
): readonly AccessPlace[] {
  return accessOf(manifest).filter((place) => {
    if (manifest.kind === "PersistentVolume") {
      return storageOfVolume(manifest) === "ebs" && !isNodeLocal(manifest.body.spec?.csi?.volumeHandle?.value);
    }
    const claim = claimPlacesOf(manifest).find(({ spec }) => spec?.accessModes?.node === place.list);
    if (!claim) return false;
    const { storage, volume } = backingOf(workspace, here, claim);
    return storage === "ebs" && !isNodeLocal(volume?.manifest.body.spec?.csi?.volumeHandle?.value);
  });
}

/** The same of whatever serves them. */
export function accessOf(manifest: Manifest): readonly AccessPlace[] {
  if (manifest.kind === "PersistentVolume") return placeOf(manifest.name, manifest.body.spec);
  return claimPlacesOf(manifest).flatMap(({ spec, metadata }) => placeOf(metadata?.name?.value, spec));
}

function placeOf(
  name: string | undefined,
  spec: Pick<ClaimSpec, "accessModes" | "volumeMode"> | undefined,
): AccessPlace[] {
  const { accessModes, volumeMode } = spec ?? {};
  if (!accessModes) return [];
  const { items, node: list } = accessModes;
  return [
    {
      name: name ?? "",
      modes: items,
      list,
      block: volumeMode?.value === "Block",
      itemOf: (mode) => accessModes.itemOf(mode),
    },
  ];
}

function isNodeLocal(handle: string | undefined): boolean {
  return handle !== undefined && isNodeLocalHandle(handle);
}
