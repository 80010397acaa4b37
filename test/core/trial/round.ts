// One round of the pen's trial: some random edits of one text, made side by side, and the same edits on plain data.
import { applyEdits } from "../../../server/src/core/text/edit.ts";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { toData } from "../../../server/src/core/yaml/tree.ts";
import { composed } from "../../../server/src/core/yaml/written.ts";
import { lost } from "./comments.ts";
import { randomFrom } from "./files.ts";
import { type Edit, randomEdit, spotsOf } from "./randomEdit.ts";
import { show, showData, Twin } from "./twin.ts";

export interface Figures {
  edits: number;
  refused: number;
  rounds: number;
  failures: string[];
}

/** One to three edits, as `seed` wants them; none of a text that does not parse. What went wrong is added to the figures. */
export function round(name: string, text: string, seed: number, figures: Figures): void {
  const random = randomFrom(seed);
  const tree = parseTree(text);
  if (tree.problems.length > 0 || !tree.root) return;
  const spots = spotsOf(tree.root, undefined);
  const edits: Edit[] = [];
  const wanted = 1 + Math.floor(random() * 3);
  for (let count = 0; count < wanted; count++) {
    const edit = randomEdit(tree, spots, random, count);
    if (!edit) continue;
    if (!edit.written) {
      figures.refused++;
      continue;
    }
    const clashes = edits.some((one) => one.about.start <= edit.about.end && edit.about.start <= one.about.end);
    if (!clashes) edits.push(edit);
  }
  if (edits.length === 0) return;
  figures.rounds++;
  figures.edits += edits.length;
  const twin = new Twin(tree.root);
  for (const edit of edits) edit.apply(twin);
  const fail = (why: string, result?: string): void => {
    const asked = edits.map((edit) => `  ${edit.name}\n    ${JSON.stringify(edit.written)}`);
    const shown = result !== undefined && result.length < 6000 ? [result] : [];
    figures.failures.push([`${name}, seed ${seed}: ${why}`, ...asked, ...shown].join("\n"));
  };
  let result: string;
  try {
    result = applyEdits(text, composed(edits.flatMap((edit) => edit.written ?? [])));
  } catch (error) {
    fail(String(error));
    return;
  }
  const after = parseTree(result);
  const wantedData = show(twin.root);
  if (after.problems.length > 0 || !after.root) {
    fail(`does not parse: ${JSON.stringify(after.problems)}`, result);
    return;
  }
  const gotData = showData(toData(after.root));
  if (gotData !== wantedData) {
    let from = 0;
    while (gotData[from] === wantedData[from]) from++;
    const near = (data: string): string => data.slice(Math.max(0, from - 60), from + 80);
    fail(`other data\n  wanted …${near(wantedData)}\n  got    …${near(gotData)}`, result);
    return;
  }
  if (text.includes("\r\n") && !/[^\r]\n/.test(text) && /[^\r]\n/.test(result))
    fail("a bare line feed among CRLF", result);
  if (!text.includes("\r") && result.includes("\r")) fail("a carriage return among LF", result);
  for (const edit of edits) {
    for (const written of edit.written ?? []) {
      const deleted = text.slice(written.span.start, written.span.end);
      if (edit.name.startsWith("insert") && /[^\s{}[\]]/.test(deleted)) fail(`an insertion deletes ${deleted}`);
      if (written.span.start < edit.within.start || written.span.end > edit.within.end) fail("reaches too far");
      for (const stop of written.stops) {
        if (!/^<(?:size|a: b)>$/.test(written.text.slice(stop.start, stop.end)))
          fail("a stop stands beside its placeholder");
      }
    }
  }
  for (const comment of lost(text, result, edits)) fail(`lost ${comment.text}`, result);
}
