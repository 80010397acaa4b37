// Whether a kustomization has to do with storage: what it builds is other tools' business otherwise.
import type { Kind } from "../manifest/shapes.ts";
import { fileAt } from "./applySets.ts";
import type { AnalysedDocument, ManifestKeys, WorkspaceView } from "./document.ts";
import { isKustomization } from "./kustomization.ts";
import { namedPaths } from "./namedPaths.ts";

const storageKinds: readonly Kind[] = [
  "PersistentVolume",
  "PersistentVolumeClaim",
  "StorageClass",
  "VolumeAttributesClass",
  "VolumeSnapshot",
  "VolumeSnapshotContent",
  "VolumeSnapshotClass",
];

/** False where it builds objects, its own or those of what it builds on, of which none is storage or uses some; without any object nobody knows. */
export function mayBuildStorage(workspace: WorkspaceView, kustomization: string): boolean {
  const built = documentsBuiltBy(workspace, kustomization, new Set()).filter(
    ({ analysis }) => analysis.objects.length > 0,
  );
  return built.length === 0 || built.some(({ analysis }) => analysis.keys.some(concernsStorage));
}

function documentsBuiltBy(
  workspace: WorkspaceView,
  kustomization: string,
  seen: Set<string>,
): readonly AnalysedDocument[] {
  if (seen.has(kustomization)) return [];
  seen.add(kustomization);
  return workspace.documents(kustomization).flatMap((document) =>
    namedPaths(document).flatMap(({ path }) => {
      const uri = fileAt(workspace, kustomization, path);
      if (uri === undefined) return [];
      return isKustomization(uri) ? documentsBuiltBy(workspace, uri, seen) : workspace.documents(uri);
    }),
  );
}

function concernsStorage({ kind, mentioned }: ManifestKeys): boolean {
  return storageKinds.includes(kind) || mentioned.some((key) => key.startsWith("Disk/") || isOfStorage(key));
}

function isOfStorage(key: string): boolean {
  return storageKinds.some((kind) => key.startsWith(`${kind}/`));
}
