// Links from the names that a file mentions to the objects that have them, and from the paths in a kustomization to their files.
import { type Span, shifted, spanOf } from "../../text/span.ts";
import { fileAt } from "../../workspace/applySets.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { isKustomization, writtenPaths } from "../../workspace/kustomization.ts";
import { type FileSpan, targetOf } from "./find.ts";
import { titleOf } from "./objectSymbols.ts";
import { definitionsOf, placesIn, spanInFile } from "./places.ts";

export interface Link {
  readonly span: Span;
  /** The name's definition in the nearest file, or the start of a file. */
  readonly target: FileSpan;
  /** `PersistentVolumeClaim/data`, or a path. */
  readonly title: string;
}

/** Names within one object need no link: what they name can be seen from where they stand. */
export function links(workspace: WorkspaceView, uri: string): readonly Link[] {
  const found = new Map<number, Link>();
  for (const place of workspace.documents(uri).flatMap(placesIn)) {
    if (place.role !== "mention" || place.kind === "volume") continue;
    const [nearest] = definitionsOf(workspace, place);
    if (!nearest) continue;
    const span = spanInFile(place);
    if (!found.has(span.start))
      found.set(span.start, { span, target: targetOf(nearest), title: titleOf(nearest.owner.object) });
  }
  return [...found.values(), ...paths(workspace, uri)].sort((a, b) => a.span.start - b.span.start);
}

/** Of files that the workspace holds; of a folder, to the kustomization in it. */
function paths(workspace: WorkspaceView, uri: string): readonly Link[] {
  if (!isKustomization(uri)) return [];
  return workspace.documents(uri).flatMap(({ analysis, offset }) =>
    writtenPaths(analysis).flatMap(({ scalar }) => {
      const title = String(scalar.value);
      const file = fileAt(workspace, uri, title);
      if (file === undefined) return [];
      return { span: shifted(scalar.span, offset), target: { uri: file, span: spanOf(0, 0) }, title };
    }),
  );
}
