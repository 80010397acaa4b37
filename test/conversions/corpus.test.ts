// Every conversion wherever it applies, on our own manifests and on any folder that EBS_CORPUS names.
import { expect, test } from "vitest";
import { conversions } from "../../server/src/core/conversions/index.ts";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { corpusFiles } from "../core/trial/files.ts";
import { applied, configFor } from "../support/check.ts";

const config = configFor();
const fail = (bug: string) => expect.fail(bug);

function offersIn(text: string) {
  const workspace = new Workspace();
  workspace.update("/a.yaml", text);
  const offers = fileFixes([], conversions, workspace, "/a.yaml", { start: 0, end: text.length }, config, fail);
  return { workspace, offers: offers.filter(({ disabled }) => !disabled) };
}

function readable(text: string): boolean {
  return split(text).every(({ start, end }) => isReadable(parseTree(text.slice(start, end))));
}

const files = corpusFiles().filter(({ text }) => readable(text));

test.each(files.map((file) => [file.name, file.text] as const))("%s", (_name, source) => {
  const { workspace, offers } = offersIn(source);
  for (const offer of offers) {
    const change = offer.change();
    if (!change) continue;
    const text = applied(workspace, change.edits).get("/a.yaml") ?? source;
    expect(readable(text), `${say(offer.title)} parses\n${text}`).toBe(true);
    const again = offersIn(text).offers.filter(({ title }) => say(title) === say(offer.title));
    // The same words may be offered for another object of the file, but no longer for as many.
    const before = offers.filter(({ title }) => say(title) === say(offer.title));
    expect(again.length, `${say(offer.title)} is offered for one object less`).toBeLessThan(before.length);
    for (const { start, end } of split(source)) {
      const document = source.slice(start, end);
      const isTouched = change.edits.some(({ span }) => span.start < end && start < span.end);
      if (!isTouched) expect(text, "documents that are not touched stay").toContain(document.trimEnd());
    }
  }
});
