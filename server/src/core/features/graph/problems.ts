// The errors and warnings of each object of the storage graph: those that stand in its text.
import type { FileFinding } from "../diagnostics.ts";
import type { Draft, GraphBuilder } from "./build.ts";

/** What a controller makes has those of its template, beside the controller. Stops between files. */
export function* markProblems(
  { nodes }: Pick<GraphBuilder, "nodes">,
  { findings }: { findings(uri: string): readonly FileFinding[] },
): Generator<undefined, void> {
  const files = new Map<string, { readonly objects: Draft[]; readonly made: Map<string, Draft[]> }>();
  for (const node of nodes.values()) {
    if (!node.place) continue;
    let file = files.get(node.place.uri);
    if (!file) {
      file = { objects: [], made: new Map() };
      files.set(node.place.uri, file);
    }
    const siblings = node.maker ? (file.made.get(node.maker.id) ?? []) : file.objects;
    siblings.push(node);
    if (node.maker) file.made.set(node.maker.id, siblings);
  }
  for (const [uri, { objects, made }] of files) {
    objects.sort((a, b) => startOf(a) - startOf(b));
    for (const { rule, severity, span, message } of findings(uri)) {
      if (severity !== "error" && severity !== "warning") continue;
      const object = lastFrom(objects, span.start);
      if (!object || !holds(object, span.start)) continue;
      for (const node of [object, ...(made.get(object.id) ?? []).filter((each) => holds(each, span.start))]) {
        node.problems.push({ rule, severity, message });
      }
    }
    yield;
  }
}

function startOf({ place }: Draft): number {
  return place?.span.start ?? 0;
}

function holds({ place }: Draft, offset: number): boolean {
  return place !== undefined && place.span.start <= offset && offset <= place.span.end;
}

/** The last that starts no later than there, of those that are sorted by their starts. */
function lastFrom(sorted: readonly Draft[], offset: number): Draft | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = sorted[middle];
    if (candidate && startOf(candidate) <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
