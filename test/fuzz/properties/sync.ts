// Edits that arrive one by one leave the server with the text that the editor has.
import { fail, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { createLanguageService } from "../../../server/src/core/index.ts";
import { Documents } from "../../../server/src/lsp/documents.ts";
import { Positions } from "../../../server/src/lsp/positions.ts";
import type { Property } from "../property.ts";
import { pieces, texts } from "../texts.ts";

type Place = readonly [line: number, character: number];

interface Edit {
  readonly from: Place;
  readonly to: Place;
  readonly text: string;
  /** Whether the whole text is sent. */
  readonly whole: boolean;
}

const places = fc.tuple(fc.nat(40), fc.oneof(fc.nat(60), fc.constant(2 ** 31 - 1)));
const edits: fc.Arbitrary<Edit> = fc.record({
  from: places,
  to: places,
  text: fc.oneof(pieces(), fc.string({ unit: "binary", maxLength: 5 })),
  whole: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

export const textsAgree: Property<{ readonly text: string; readonly messages: readonly (readonly Edit[])[] }> = {
  name: "sync",
  input: fc.record({
    text: texts(),
    messages: fc.array(fc.array(edits, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
  }),
  check({ text, messages }) {
    const service = createLanguageService((bug) => fail(bug));
    const positions = new Positions(service);
    const documents = new Documents({ service, positions, folders: () => [], changed: () => {}, released: () => {} });
    const uri = "file:///a.yaml";
    documents.opened({ textDocument: { uri, languageId: "yaml", version: 0, text } });
    let copy = text;
    for (const [version, message] of messages.entries()) {
      const contentChanges = message.map(({ from, to, text, whole }) => {
        const [a, b] = [offsetOf(copy, from), offsetOf(copy, to)];
        copy = whole ? text : copy.slice(0, Math.min(a, b)) + text + copy.slice(Math.max(a, b));
        return whole ? { text } : { range: { start: positionOf(from), end: positionOf(to) }, text };
      });
      documents.edited({ textDocument: { uri, version: version + 1 }, contentChanges });
      strictEqual(service.text(uri), copy);
    }
  },
};

function positionOf([line, character]: Place) {
  return { line, character };
}

/** As the protocol has it: past its end a line ends, past the last line the text does. */
function offsetOf(text: string, [line, character]: Place): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (line >= lines.length) return text.length;
  const start = lines.slice(0, line).join("").length;
  return start + Math.min(character, (lines[line] ?? "").replace(/[\r\n]+$/, "").length);
}
