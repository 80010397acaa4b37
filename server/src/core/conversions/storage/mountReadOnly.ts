// The pods that mount a claim, told to mount it for reading only.
import { podSpecOf } from "../../manifest/manifest.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import { keyOf } from "../../workspace/names.ts";
import { findClaim, sameNamespace } from "../../workspace/storageGraph.ts";

/** In all files; the claim is the one of the edit's own document. */
export function mountReadOnly(edit: ChangeBuilder, claim: string, namespace: string | undefined): void {
  for (const { document, manifest } of edit.workspace.mentioning(keyOf("PersistentVolumeClaim", claim))) {
    if (!sameNamespace(manifest.namespace, namespace)) continue;
    if (findClaim(edit.workspace, document, claim, manifest.namespace)?.document !== edit.here) continue;
    for (const { persistentVolumeClaim: source } of podSpecOf(manifest)?.volumes?.items ?? []) {
      if (source?.claimName?.value !== claim || source.readOnly?.value) continue;
      edit.in(document).put(source.node, "readOnly", true);
    }
  }
}
