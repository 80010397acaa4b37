// Every conversion's examples are tests: what is offered, by which name, and what comes of it, byte for byte.
import { describe, expect, test } from "vitest";
import type { ConversionExample, Files } from "../../server/src/core/conversions/conversion.ts";
import { conversions } from "../../server/src/core/conversions/index.ts";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import type { FileFix } from "../../server/src/core/features/fileFix.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { applied, configFor } from "../support/check.ts";
import { type Borrowed, borrowings, expectNothingLentIsTouched } from "../support/throughAlias.ts";
import { lostComments } from "./comments.ts";
import { manifests, offersIn } from "./everywhere.ts";

function opened(files: Files): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.update(path, text);
  return workspace;
}

/** What is called so, in the first file. */
function offersOf(workspace: Workspace, { files, offer, ...versions }: ConversionExample): readonly FileFix[] {
  const [first = ""] = Object.keys(files);
  const all = { start: 0, end: workspace.text(first)?.length ?? 0 };
  return fileFixes([], conversions, workspace, first, all, configFor(versions), (bug) => expect.fail(bug)).filter(
    ({ title }) => say(title) === offer,
  );
}

/** What each conversion that is offered in one of the files would change, where it can be carried out. */
function changesIn(files: ReadonlyMap<string, Borrowed>, versions: ConversionExample) {
  const workspace = opened(Object.fromEntries([...files].map(([uri, { text }]) => [uri, text])));
  return [...files].flatMap(([uri, { text }]) =>
    fileFixes([], conversions, workspace, uri, { start: 0, end: text.length }, configFor(versions), expect.fail)
      .filter(({ disabled }) => !disabled)
      .map(({ conversion, change }) => ({ conversion, edits: change({ createsFiles: true })?.edits ?? [] })),
  );
}

describe.each(conversions.map((conversion) => [conversion.id, conversion] as const))("%s", (id, { docs, examples }) => {
  test.each(examples.map((example) => [example.title, example] as const))("%s", (_title, example) => {
    const workspace = opened(example.files);
    const offers = offersOf(workspace, example);
    expect(offers.map(({ title }) => say(title))).toEqual([example.offer]);
    const [offer] = offers;
    if (!offer) return;
    expect(kebab(offer.conversion?.split(".")[0] ?? "")).toBe(id);
    expect(offer.disabled && say(offer.disabled)).toBe("disabled" in example ? example.disabled : undefined);
    if ("disabled" in example) return;

    const change = offer.change({ createsFiles: true });
    const edits = change?.edits ?? [];
    const created = (change?.created ?? []).map(({ uri, text }) => [uri, text] as const);
    const result = new Map([...applied(workspace, edits), ...created]);
    expect(Object.fromEntries(result)).toEqual(example.result);

    const before = new Map(Object.entries(example.files));
    const after = new Map([...before, ...result]);
    expect(lostComments({ before, after, touched: edits })).toEqual([]);
    const done = opened(Object.fromEntries(after));
    for (const uri of after.keys())
      for (const { analysis } of done.documents(uri)) expect(isReadable(analysis.tree), `${uri} parses`).toBe(true);
    const again = offersOf(done, { ...example, files: Object.fromEntries(after) });
    expect(
      again.filter(({ disabled }) => !disabled).map(({ title }) => say(title)),
      "again",
    ).toEqual([]);
  });

  test.each(borrowings)("what another object lends is left as it is: $name", (borrowing) => {
    for (const example of examples) {
      const files = new Map(Object.entries(example.files).map(([uri, text]) => [uri, borrowing.wear(text)]));
      for (const { conversion, edits } of changesIn(files, example))
        expectNothingLentIsTouched(edits, files, `${conversion}: ${example.title}`);
    }
  });

  test("says what becomes of the data, in a few sentences", () => {
    for (const text of Object.values(docs).flat()) expect(text).toMatch(/^https:|\S\.$/);
    const sentences = docs.data.split(/(?<=\.) /);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.length).toBeLessThan(5);
  });
});

test("every way of every conversion has an example that is carried out", () => {
  const shown = conversions.flatMap(({ examples }) =>
    examples.flatMap((example) =>
      "result" in example ? offersOf(opened(example.files), example).map(({ conversion }) => conversion) : [],
    ),
  );
  const known = manifests.flatMap(([, files]) => offersIn(files).map(({ conversion }) => conversion));
  expect([...new Set(known)].filter((way) => !shown.includes(way))).toEqual([]);
});

function kebab(words: string): string {
  return words.replace(/(?<=[a-z0-9])[A-Z]/g, "-$&").toLowerCase();
}
