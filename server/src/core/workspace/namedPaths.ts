// The paths of a kustomization that can only mean a file or a folder, and where that should be.
import { addressAt } from "./applySets.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { isFilledInText } from "./filledIn.ts";
import { isKustomization, isRelative, mayBeRemote, type WrittenPath, writtenPaths } from "./kustomization.ts";

export interface NamedPath extends WrittenPath {
  readonly path: string;
  readonly address: string;
}

/** Of one YAML document of a kustomization, in the order of its fields. */
export function namedPaths({ uri, analysis }: AnalysedDocument): readonly NamedPath[] {
  if (analysis.template) return [];
  return writtenPaths(analysis).flatMap((written) => {
    const path = String(written.scalar.value);
    if (!isRelative(path) || mayBeRemote(path) || isFilledInText(path) || /<.*>/.test(path)) return [];
    return { ...written, path, address: addressAt(uri, path) };
  });
}

/** Where there should be something, because the kustomization names it; nowhere for any other file. */
export function namedAddresses(workspace: WorkspaceView, uri: string): readonly string[] {
  if (!isKustomization(uri)) return [];
  return [...new Set(workspace.documents(uri).flatMap((document) => namedPaths(document).map((each) => each.address)))];
}
