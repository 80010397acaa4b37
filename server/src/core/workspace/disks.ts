// Which objects of a folder use one EBS volume, by its ID.
import { isNodeLocalHandle, isVolumeId, parseInTreeVolumeId } from "../facts/ids.ts";
import { type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { areAppliedTogether } from "./meant.ts";
import { keyOf } from "./names.ts";
import { storageOfVolume } from "./storageGraph.ts";

export interface DiskUse {
  readonly document: AnalysedDocument;
  readonly manifest: Manifest;
  /** Without the `aws://zone/` of the in-tree form. */
  readonly id: string;
  readonly at: Found<string>;
}

/** The disks that the object names by their IDs. A node-local handle names another disk on every node, so it names none. */
export function disksOf(document: AnalysedDocument, manifest: Manifest): readonly DiskUse[] {
  return idsIn(manifest).flatMap((at) => {
    const id = parseInTreeVolumeId(at.value)?.id;
    return id !== undefined && isVolumeId(id) && !isNodeLocalHandle(id) ? [{ document, manifest, id, at }] : [];
  });
}

/**
 * The other objects whose files stand in the folder and that use the disk. Objects of one name are variants of each other, and a copy in
 * another folder is mostly one too.
 */
export function otherUsesOf(workspace: WorkspaceView, use: DiskUse): readonly DiskUse[] {
  return workspace.mentioning(keyOf("Disk", use.id)).flatMap(({ document, manifest }) => {
    if (isVariant(manifest, use.manifest) || !areAppliedTogether(workspace, document.uri, use.document.uri)) return [];
    return disksOf(document, manifest)
      .filter(({ id }) => id === use.id)
      .slice(0, 1);
  });
}

/** The object itself, or one that is applied in its stead: a Deployment and a StatefulSet of one name. */
function isVariant(one: Manifest, other: Manifest): boolean {
  if (one.name !== other.name) return false;
  return one.kind === other.kind || (one.kind !== "PersistentVolume" && other.kind !== "PersistentVolume");
}

function idsIn(manifest: Manifest): readonly Found<string>[] {
  if (manifest.kind !== "PersistentVolume") {
    return (podSpecOf(manifest)?.volumes?.items ?? []).flatMap(
      ({ awsElasticBlockStore }) => awsElasticBlockStore?.volumeID ?? [],
    );
  }
  const { awsElasticBlockStore, csi } = manifest.body.spec ?? {};
  const found = awsElasticBlockStore?.volumeID ?? csi?.volumeHandle;
  return found && storageOfVolume(manifest) === "ebs" ? [found] : [];
}
