// Text to our tree.
import { readAny } from "./anyReader.ts";
import { readCommon } from "./commonReader.ts";
import type { YamlTree } from "./tree.ts";

/** Of the text of one YAML document. Never throws: what cannot be read becomes problems, beside what can. */
export function parseTree(text: string): YamlTree {
  return readCommon(text) ?? readAny(text);
}
