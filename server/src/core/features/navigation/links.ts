// Links from the names that a file mentions to the objects that have them.
import type { Span } from "../../text/span.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { type FileSpan, targetOf } from "./find.ts";
import { titleOf } from "./objectSymbols.ts";
import { definitionsOf, placesIn, spanInFile } from "./places.ts";

export interface Link {
  readonly span: Span;
  /** The name's definition in the nearest file. */
  readonly target: FileSpan;
  /** `PersistentVolumeClaim/data`. */
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
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}
