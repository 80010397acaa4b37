// Which of several objects of one name is meant: variants side by side are normal.
import { folderOf } from "./applySets.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";

/** Whether two files are applied together: one kustomization builds both, or they are plain manifests of one folder. */
export function areAppliedTogether(workspace: WorkspaceView, one: string, other: string): boolean {
  if (one === other) return true;
  if (workspace.kustomizations().size === 0) return folderOf(one) === folderOf(other);
  const [own, theirs] = [workspace.membership(one), workspace.membership(other)];
  if (own.builds.length > 0 || theirs.builds.length > 0)
    return own.builds.some((build) => theirs.builds.includes(build));
  return folderOf(one) === folderOf(other);
}

/**
 * Of several objects of one name, the one that a document means: rather an object than a patch, rather one that is applied together with it, and
 * then the one whose file is nearest.
 */
export function meant<T extends { readonly document: AnalysedDocument }>(
  workspace: WorkspaceView,
  found: readonly T[],
  from: AnalysedDocument,
): T | undefined {
  if (found.length < 2) return found[0];
  const isKustomized = workspace.kustomizations().size > 0;
  let best: T | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const each of found) {
    const { uri } = each.document;
    const rank = (isKustomized ? kustomizedRank(workspace, uri, from.uri) : 0) + sharedLength(uri, from.uri);
    if (rank > bestRank) {
      best = each;
      bestRank = rank;
    }
  }
  return best;
}

/** Longer than any name of a file. */
const decisive = 1e6;

function kustomizedRank(workspace: WorkspaceView, uri: string, from: string): number {
  const isPatch = workspace.membership(uri).patch !== "no";
  return (isPatch ? 0 : 2 * decisive) + (areAppliedTogether(workspace, uri, from) ? decisive : 0);
}

/** How much of their folders' names two files share; a file shares most with itself. */
function sharedLength(a: string, b: string): number {
  if (a === b) return a.length + 1;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.lastIndexOf("/", at);
}
