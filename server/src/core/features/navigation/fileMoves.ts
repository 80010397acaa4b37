// Files that get another name or place: the kustomizations that list them follow.
import { ChangeBuilder, type FileEdit } from "../../workspace/change.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { writtenPaths } from "../../workspace/kustomization.ts";

/** Of a file, or of a folder with all that is in it. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** The edits that have to be made before the files move. A path that cannot be changed where it stands costs its kustomization's edits. */
export function fileMoves(workspace: WorkspaceView, moves: readonly FileMove[]): readonly FileEdit[] {
  const known = workspace.uris().map(stepsOf);
  const moved = (steps: readonly string[]) => movedBy(moves, steps);
  return [...workspace.kustomizations()].sort().flatMap((uri) => {
    const folder = stepsOf(uri).slice(0, -1);
    const folderAfter = moved(stepsOf(uri)).slice(0, -1);
    return workspace.documents(uri).flatMap((document) => {
      const edit = new ChangeBuilder(document, workspace);
      for (const { scalar } of writtenPaths(document.analysis)) {
        const written = String(scalar.value);
        const target = resolved(folder, written);
        // Anything else is no file of ours: an inline patch, or what stands on another machine.
        if (!target || !known.some((each) => startsWith(each, target))) continue;
        const after = relativeTo(folderAfter, moved(target));
        if (after !== relativeTo(folder, target))
          edit.replace(scalar, /^\.\/(?!\.)/.test(written) ? `./${after}` : after);
      }
      return edit.finish()?.edits ?? [];
    });
  });
}

function movedBy(moves: readonly FileMove[], steps: readonly string[]): readonly string[] {
  for (const { from, to } of moves) {
    const start = stepsOf(from);
    if (startsWith(steps, start)) return [...stepsOf(to), ...steps.slice(start.length)];
  }
  return steps;
}

function startsWith(steps: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => steps[index] === step);
}

/** Undefined for what is no relative path. */
function resolved(folder: readonly string[], path: string): readonly string[] | undefined {
  if (path === "" || path.startsWith("/") || /[\n:]/.test(path)) return undefined;
  const steps = [...folder];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps;
}

function relativeTo(folder: readonly string[], target: readonly string[]): string {
  let same = 0;
  while (same < folder.length && folder[same] === target[same]) same++;
  const steps = [...folder.slice(same).map(() => ".."), ...target.slice(same)];
  return steps.length === 0 ? "." : steps.join("/");
}

/** `file:///a%20b/c.yaml` by its names, with what stands before the path as the first ones. */
function stepsOf(uri: string): readonly string[] {
  return uri.replace(/\/$/, "").split("/").map(decoded);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
