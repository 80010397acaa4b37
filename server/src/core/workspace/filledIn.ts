// Values that another tool fills in before the manifest is applied, in the forms in which YAML shows them.
import { isVariable } from "../yaml/template.ts";
import type { YamlNode } from "../yaml/tree.ts";

/** `${SIZE}`, `<size>`, and `{{size}}`, which YAML takes for a map in a map. */
export function isFilledInLater(node: YamlNode): boolean {
  if (node.kind === "map") return node.flow && node.entries.some(({ name }) => name.startsWith("{"));
  return node.kind === "scalar" && typeof node.value === "string" && isFilledInText(node.value);
}

export function isFilledInText(text: string): boolean {
  return isVariable(text) || /^\s*<.*>\s*$/s.test(text);
}
