// Text to our tree.
import { readAny } from "./anyReader.ts";
import { readCommon } from "./commonReader.ts";
import type { YamlTree } from "./tree.ts";

/** In UTF-16 code units. What is larger was not written by a person, and would keep the editor waiting. */
export const largestText = 5 * 1024 * 1024;

/**
 * Of the text of one YAML document. Never throws: what cannot be read becomes problems, beside what can.
 * `length`: that of the whole text, where `text` is not even that.
 */
export function parseTree(text: string, length = text.length): YamlTree {
  if (length > largestText) {
    const span = { start: 0, end: Math.min(1, text.length) };
    const problems = [{ code: "TOO_LARGE", message: "Too large to be read", span }];
    return { text, root: undefined, problems, tooLarge: length };
  }
  return readCommon(text) ?? readAny(text);
}
