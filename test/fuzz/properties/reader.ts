// What the reader of common YAML makes of a text is what the package makes of it, or nothing.
import { deepStrictEqual } from "node:assert/strict";
import { readAny } from "../../../server/src/core/yaml/anyReader.ts";
import { readCommon } from "../../../server/src/core/yaml/commonReader.ts";
import { split } from "../../../server/src/core/yaml/split.ts";
import type { Property } from "../property.ts";
import { texts } from "../texts.ts";

export const readersAgree: Property<string> = {
  name: "reader",
  input: texts(),
  check(text) {
    for (const { start, end } of split(text)) {
      const piece = text.slice(start, end);
      const tree = readCommon(piece);
      if (tree) deepStrictEqual(tree, readAny(piece));
    }
  },
};
