// Who changes an object's number of pods.
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { meant } from "./meant.ts";
import { keyOf } from "./names.ts";
import { sameNamespace } from "./storageGraph.ts";

/** The HorizontalPodAutoscaler that scales the object. */
export function autoscalerOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  { kind, name, namespace }: Manifest,
): Located<ManifestOf<"HorizontalPodAutoscaler">> | undefined {
  if (name === undefined) return undefined;
  const scaling = workspace.mentioning(keyOf(kind, name)).flatMap(({ document, manifest }) => {
    const scales = manifest.kind === "HorizontalPodAutoscaler" && sameNamespace(manifest.namespace, namespace);
    return scales ? [{ document, manifest }] : [];
  });
  return meant(workspace, scaling, here);
}
