// Edits through the pen give the same data as on plain data, and lose no comment.
import { strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { type Figures, round } from "../../core/trial/round.ts";
import type { Property } from "../property.ts";
import { texts } from "../texts.ts";

export const penIsTrue: Property<{ readonly text: string; readonly seed: number }> = {
  name: "pen",
  input: fc.record({ text: texts(), seed: fc.nat(1_000_000) }),
  check({ text, seed }) {
    // The parser does not read a list behind a byte-order mark, and no manifest is one.
    if (text.startsWith("\ufeff-")) return;
    const figures: Figures = { edits: 0, refused: 0, rounds: 0, failures: [] };
    round("the text", text, seed, figures);
    strictEqual(figures.failures.join("\n\n"), "");
  },
};
