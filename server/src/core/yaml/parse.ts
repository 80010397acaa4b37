// Text to our tree.
import { readAny } from "./anyReader.ts";
import { readCommon } from "./commonReader.ts";
import type { YamlTree } from "./tree.ts";

/** In UTF-16 code units. What is larger was not written by a person, and would keep the editor waiting. */
export const largestText = 5 * 1024 * 1024;

/** Of the text of one YAML document. Never throws: what cannot be read becomes problems, beside what can. */
export function parseTree(text: string): YamlTree {
  if (text.length > largestText) {
    const span = { start: 0, end: 1 };
    return { text, root: undefined, problems: [{ code: "TOO_LARGE", message: "Too large to be read", span }] };
  }
  return readCommon(text) ?? readAny(text);
}
