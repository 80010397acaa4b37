// Volume snapshots: which driver they belong to, as far as the workspace says.
import type { ManifestOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { meant } from "./meant.ts";
import { sameNamespace } from "./storageGraph.ts";

export type Snapshot = Located<ManifestOf<"VolumeSnapshot">>;

/** The snapshot of that name that a claim of the namespace is restored from. */
export function findSnapshot(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  name: string,
  namespace: string | undefined,
): Snapshot | undefined {
  const found = workspace.named("VolumeSnapshot", name);
  return meant(
    workspace,
    found.filter(({ manifest }) => sameNamespace(manifest.namespace, namespace)),
    from,
  );
}

/** By the content that it stands for, else by the class that it is taken by. */
export function driverOfSnapshot(workspace: WorkspaceView, { document, manifest }: Snapshot): string | undefined {
  const { source, volumeSnapshotClassName } = manifest.body.spec ?? {};
  const contentName = source?.volumeSnapshotContentName?.value;
  if (contentName !== undefined) {
    const content = meant(workspace, workspace.named("VolumeSnapshotContent", contentName), document);
    return content?.manifest.body.spec?.driver?.value;
  }
  const className = volumeSnapshotClassName?.value;
  if (className === undefined) return undefined;
  return meant(workspace, workspace.named("VolumeSnapshotClass", className), document)?.manifest.body.driver?.value;
}
