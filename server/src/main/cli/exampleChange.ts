// What comes of an example on a page, as a unified diff.
import { structuredPatch } from "diff";

/** A line of an example that marks what stands above it, and one that starts a file. */
const mark = /^\s*#\s*\^+(?:\s.*)?$/;
const fileLine = /^#- (\S+)$/;

/** `source`: the manifests of a rule's example, with their marks. `fixed`: the files that come of them, as far as they change. */
export function exampleChange(source: string, fixed: string): string {
  const before = filesIn(source.replace(/^.*(?:\n|$)/gm, (line) => (mark.test(line.trimEnd()) ? "" : line)));
  return [...filesIn(fixed)]
    .flatMap(([path, text]) => {
      const change = changeOf(before.get(path) ?? "", text);
      return change === "" ? [] : [path === "" ? change : `#- ${path}\n${change}`];
    })
    .join("\n");
}

/** The lines that change, with three around them; "" where nothing does. */
export function changeOf(before: string, after: string): string {
  const { hunks } = structuredPatch("", "", whole(before), whole(after), undefined, undefined, { context: 3 });
  return hunks
    .flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      ...(hunks.length > 1 ? [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`] : []),
      ...lines,
    ])
    .join("\n");
}

function whole(text: string): string {
  const trimmed = text.replace(/^\n+|\s+$/g, "");
  return trimmed === "" ? "" : `${trimmed}\n`;
}

/** By their paths; "" for a first one that bears none. */
function filesIn(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let path = "";
  for (const line of text.trim().split("\n")) {
    const started = fileLine.exec(line)?.[1];
    if (started === undefined) files.set(path, `${files.get(path) ?? ""}${line}\n`);
    else path = started;
  }
  return files;
}
