// The pen's own trial: random edits on manifests, compared with the same edits on plain data.
//
// EBS_CORPUS=DIR adds any folder of YAML, EBS_EDITS=N makes N edits, EBS_SEED=N begins elsewhere: a failure names its seed.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { styleOf } from "../../server/src/core/yaml/style.ts";
import { toData } from "../../server/src/core/yaml/tree.ts";
import { placeholder } from "../../server/src/core/yaml/value.ts";
import { appendDocument } from "../../server/src/core/yaml/write.ts";
import { composed } from "../../server/src/core/yaml/written.ts";
import { corpusFiles, randomFrom } from "./trial/files.ts";
import { type Figures, round } from "./trial/round.ts";
import { showData } from "./trial/twin.ts";

const total = Number(process.env.EBS_EDITS ?? 4000);
const firstSeed = Number(process.env.EBS_SEED ?? 1);

describe("the pen's trial", () => {
  const files = corpusFiles();

  test("no formatter has been over our own files, whose oddities are what they are for", () => {
    const own = (name: string): string => files.find((file) => file.name === name)?.text ?? "";
    expect(own("crlf.yaml")).toMatch(/^(?:[^\r\n]*\r\n)+$/);
    expect(own("no-final-newline.yaml")).toMatch(/# the end$/);
    expect(own("stateful-indented-lists.yaml")).toContain("\n                      -   name: data\n");
    expect(own("stream.yaml")).toContain("\n  name:\ttabbed\n");
    expect(own("comments-everywhere.yaml")).toContain("\n    # deeper than it should be\n");
  });

  test("random edits give the same data as on plain data, and lose no comment", { timeout: 3_600_000 }, () => {
    const slices = files.flatMap(({ name, text }) =>
      split(text).map((span, index) => ({ name: `${name}#${index}`, text: text.slice(span.start, span.end) })),
    );
    const figures: Figures = { edits: 0, refused: 0, rounds: 0, failures: [] };
    const random = randomFrom(firstSeed);
    for (let seed = firstSeed; figures.edits < total && figures.failures.length < 12; seed++) {
      const slice = slices[Math.floor(random() * slices.length)];
      if (!slice || slice.text.length > 60_000) continue;
      const lf = slice.text.replaceAll("\r\n", "\n");
      const guise = random() < 0.4 ? lf.replaceAll("\n", "\r\n") : random() < 0.5 ? lf : slice.text;
      round(slice.name, guise, seed, figures);
    }
    if (process.env.EBS_CORPUS)
      console.log(JSON.stringify({ ...figures, failures: figures.failures.length, slices: slices.length }));
    expect(figures.failures.join("\n\n")).toBe("");
  });

  test("a document appended behind any other leaves all others as they are", { timeout: 3_600_000 }, () => {
    const value = {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: "new" },
      spec: { size: placeholder("size"), note: "two\nlines\n" },
    };
    const shown = showData({ ...value, spec: { size: "<size>", note: "two\nlines\n" } });
    const read = (text: string): string[] =>
      split(text).flatMap((span) => {
        const { root } = parseTree(text.slice(span.start, span.end));
        return root ? [showData(toData(root))] : [];
      });
    for (const { name, text: original } of files) {
      for (const text of [
        original,
        original.replaceAll("\r\n", "\n"),
        original.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
      ]) {
        const spans = split(text);
        if (spans.some((span) => parseTree(text.slice(span.start, span.end)).problems.length > 0)) continue;
        const parts = spans.map((span) => read(text.slice(span.start, span.end)));
        for (const [index, span] of spans.entries()) {
          const slice = text.slice(span.start, span.end);
          const edit = appendDocument(slice, value, styleOf(parseTree(slice)));
          const at = span.start + edit.span.start;
          const twice = applyEdits(slice, composed([edit, edit]));
          const result = text.slice(0, at) + edit.text + text.slice(at);
          const wanted = [...parts.slice(0, index + 1).flat(), shown, ...parts.slice(index + 1).flat()];
          expect(read(result), `${name} at ${span.start}`).toEqual(wanted);
          expect(
            read(text.slice(0, span.start) + twice + text.slice(span.end)).length,
            `${name} at ${span.start}, twice`,
          ).toBe(wanted.length + 1);
        }
      }
    }
  });
});
