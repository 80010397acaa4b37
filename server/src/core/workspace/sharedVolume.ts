// The EBS volumes of an object's pods that all its pods share, and that one node at a time can have.
import { isNodeLocalHandle } from "../facts/ids.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { backingOf, podStorageOf } from "./storageGraph.ts";

export interface SharedVolume {
  readonly name: string;
  /** The claim's name where the pod mentions it, or the volume's ID. */
  readonly at: Span;
  /** How messages call it: the claim's name, or the volume's. */
  readonly called: string;
}

/** Left out: claims that each pod gets of its own, block volumes that several nodes may write, and disks that every node has. */
export function heldByOneNode(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
): readonly SharedVolume[] {
  return podStorageOf(workspace, here, manifest).flatMap(
    ({ name, storage, volume, claim, claimDocument, template }): SharedVolume[] => {
      if (storage !== "ebs" || template || !volume || volume.ephemeral) return [];
      const inline = volume.awsElasticBlockStore;
      if (inline) return [{ name, at: inline.volumeID?.span ?? volume.node.span, called: name }];
      if (!claimDocument) return [];
      const modes = claim?.accessModes?.items.map(({ value }) => value) ?? [];
      if (!modes.some((mode) => mode.startsWith("ReadWriteOnce")) || modes.includes("ReadWriteMany")) return [];
      const backing = backingOf(workspace, claimDocument.document, claimDocument.manifest.body);
      const handle = backing.volume?.manifest.body.spec?.csi?.volumeHandle?.value;
      if (handle !== undefined && isNodeLocalHandle(handle)) return [];
      const claimName = volume.persistentVolumeClaim?.claimName;
      return [{ name, at: claimName?.span ?? volume.node.span, called: claimName?.value ?? name }];
    },
  );
}
