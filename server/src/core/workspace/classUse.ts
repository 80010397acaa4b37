// Whose data a class holds.
import { claimTemplatesOf, type Manifest, type ManifestOf, podSpecOf } from "../manifest/manifest.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { classNameOf, keyOf } from "./names.ts";
import { findClass, sameNamespace } from "./storageGraph.ts";

export interface Loss {
  /** Of the claim or the template. */
  readonly name: string;
  readonly document: AnalysedDocument;
  readonly span: Span;
  readonly workload: Manifest;
}

/**
 * The claims and claim templates that get their disks from the class. together: those claims whose workload stands in the same file, so
 * that one deletion takes both. A claim that names its volume gets none from a class.
 */
export function likelyLosses(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  storageClass: ManifestOf<"StorageClass">,
): { readonly together: readonly Loss[]; readonly templates: readonly Loss[] } {
  const together: Loss[] = [];
  const templates: Loss[] = [];
  const { name } = storageClass;
  if (name === undefined) return { together, templates };
  for (const { document, manifest } of workspace.mentioning(keyOf("StorageClass", name))) {
    // Of several classes of one name, the nearest is the one that is meant.
    const meant = findClass(workspace, document, name);
    if (meant && meant.document.uri !== here.uri) continue;
    if (manifest.kind === "PersistentVolumeClaim") {
      const { metadata, spec } = manifest.body;
      if (!metadata?.name || spec?.volumeName || classNameOf({ metadata, spec })?.value !== name) continue;
      const workload = workloadBeside(workspace, document, metadata.name.value, manifest.namespace);
      if (workload) together.push({ name: metadata.name.value, document, span: metadata.name.span, workload });
    }
    for (const template of claimTemplatesOf(manifest)) {
      const { metadata, node } = template;
      if (classNameOf(template)?.value !== name) continue;
      templates.push({
        name: metadata?.name?.value ?? "",
        document,
        span: metadata?.name?.span ?? node.span,
        workload: manifest,
      });
    }
  }
  return { together, templates };
}

/** The object of the same file whose pods use the claim. */
function workloadBeside(
  workspace: WorkspaceView,
  document: AnalysedDocument,
  claim: string,
  namespace: string | undefined,
): Manifest | undefined {
  const found = workspace
    .mentioning(keyOf("PersistentVolumeClaim", claim))
    .find(
      ({ document: { uri }, manifest }) =>
        uri === document.uri &&
        sameNamespace(manifest.namespace, namespace) &&
        podSpecOf(manifest)?.volumes?.items.some((volume) => volume.persistentVolumeClaim?.claimName?.value === claim),
    );
  return found?.manifest;
}
