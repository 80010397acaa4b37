// What the storage graph has nodes of.
import type { Manifest } from "../../manifest/manifest.ts";
import type { Kind } from "../../manifest/shapes.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import { podStorageOf } from "../../workspace/storageGraph.ts";

export const workloads: readonly Kind[] = [
  "Pod",
  "Deployment",
  "ReplicaSet",
  "ReplicationController",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
];

/** A workload is if it stores something. */
export function isInGraph(workspace: WorkspaceView, document: AnalysedDocument, manifest: Manifest): boolean {
  switch (manifest.kind) {
    case "StorageClass":
    case "PersistentVolume":
    case "PersistentVolumeClaim":
      return true;
    default:
      return (
        workloads.includes(manifest.kind) &&
        podStorageOf(workspace, document, manifest).some(({ storage, template }) => template || storage !== "other")
      );
  }
}
