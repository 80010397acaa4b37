// What follows from a tree alone, computed once: a change of a thousand edits asks for it a thousand times.
import type { YamlTree } from "./tree.ts";

/** The function, which remembers its answers for as long as somebody holds their trees. */
export function perTree<T>(compute: (tree: YamlTree) => T): (tree: YamlTree) => T {
  const answers = new WeakMap<YamlTree, { readonly answer: T }>();
  return (tree) => {
    let known = answers.get(tree);
    if (!known) {
      known = { answer: compute(tree) };
      answers.set(tree, known);
    }
    return known.answer;
  };
}
