// Names of claims and classes, as far as one place of the workspace has to do with them.
import { defaultClassAnnotation } from "../facts/annotations.ts";
import { claimTemplatesOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { areAppliedTogether } from "./meant.ts";
import { sameNamespace, storageOfClass } from "./storageGraph.ts";

/** The claims of the namespace that are applied together with `from`: elsewhere, a similar name is a coincidence. */
export function claimNamesNear(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  namespace: string | undefined,
): readonly string[] {
  return workspace.all("PersistentVolumeClaim").flatMap(({ document, manifest }) => {
    const { name } = manifest;
    return name !== undefined &&
      areAppliedTogether(workspace, document.uri, from.uri) &&
      sameNamespace(manifest.namespace, namespace)
      ? [name]
      : [];
  });
}

/** Whether some StatefulSet's template makes a claim of that name, at whatever number of replicas. */
export function isGeneratedClaim(workspace: WorkspaceView, name: string, namespace: string | undefined): boolean {
  return workspace.all("StatefulSet").some(({ manifest }) => {
    if (manifest.name === undefined || !sameNamespace(manifest.namespace, namespace)) return false;
    return claimTemplatesOf(manifest).some((template) => {
      const start = `${template.metadata?.name?.value ?? ""}-${manifest.name}-`;
      return name.startsWith(start) && /^\d+$/.test(name.slice(start.length));
    });
  });
}

/** The name of the class that a new claim should ask for: the default one, or the only one for EBS. */
export function soleEbsClass(workspace: WorkspaceView): string | undefined {
  const classes = workspace.all("StorageClass").filter(({ manifest }) => storageOfClass(manifest) === "ebs");
  const marked = classes.filter(
    ({ manifest }) => manifest.body.metadata?.annotations?.get(defaultClassAnnotation)?.value === "true",
  );
  const candidates = new Set((marked.length > 0 ? marked : classes).flatMap(({ manifest }) => manifest.name ?? []));
  return candidates.size === 1 ? [...candidates][0] : undefined;
}
