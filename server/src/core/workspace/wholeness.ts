// Whether what an object leaves out is really absent, or stands in another object over which this one is laid.
import type { ObjectHead } from "../manifest/manifest.ts";
import { allEntries, type YamlNode } from "../yaml/tree.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { isCompletedElsewhere, isPatch } from "./kustomize.ts";

/** False for parts, and for an object of a kustomization that patches it or adds labels to it. */
export function isWhole(workspace: WorkspaceView, document: AnalysedDocument, object: ObjectHead): boolean {
  return !isPart(workspace, document, object) && !isCompletedElsewhere(workspace, document.uri);
}

/** Of patches: files that a kustomization names as such, and objects with a patch's directives in them. */
export function isPart(workspace: WorkspaceView, document: AnalysedDocument, object: ObjectHead): boolean {
  const { text } = document.analysis;
  // An escape in a key could hide the sign.
  const mayHaveDirective = text.includes("$") || text.includes("\\");
  return isPatch(workspace, document.uri) || (mayHaveDirective && hasDirective(object.node));
}

/** `$patch`, `$retainKeys`, `$setElementOrder/…`, `$deleteFromPrimitiveList/…`. */
function hasDirective(node: YamlNode): boolean {
  switch (node.kind) {
    case "scalar":
      return false;
    case "seq":
      return node.items.some((item) => !item.alias && hasDirective(item.value));
    case "map":
      return allEntries(node).some(
        (entry) =>
          /^\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b/.test(entry.name) ||
          (!entry.alias && hasDirective(entry.value)),
      );
  }
}
