// A value as its author wrote it, to be written elsewhere: quotes come along, and comments.
import { commentsOf } from "./comment.ts";
import { lineEnd, lineStart } from "./lines.ts";
import { allEntries, toData, type YamlEntry, type YamlItem, type YamlNode, type YamlTree } from "./tree.ts";
import { Quoted, remark, type YamlValue } from "./value.ts";

/** Comments above a part and behind it become one behind it. `leave`: the entries of the outermost map that stay behind. */
export function copyOf(tree: YamlTree, node: YamlNode, leave: readonly string[] = []): YamlValue {
  const comments = commentsOf(tree).map(({ span, text }) => ({ at: span.start, text }));
  let seen = node.span.start;

  return copy(node, leave);

  function copy(each: YamlNode, without: readonly string[] = []): YamlValue {
    switch (each.kind) {
      case "scalar":
        return each.style === "double" || each.style === "single" ? new Quoted(each.text) : (each.value as YamlValue);
      case "seq":
        return each.items.map(part);
      case "map": {
        const entries = allEntries(each).map((entry) => [entry.name, part(entry)] as const);
        return Object.fromEntries(entries.filter(([name]) => !without.includes(name)));
      }
    }
  }

  /** An item or an entry, with the comments since the one before it, up to the end of its first line. */
  function part({ span, value, alias }: YamlEntry | YamlItem): YamlValue {
    const isBelow = !alias && value.kind !== "scalar" && !value.flow;
    const until = isBelow ? lineStart(tree.text, value.span.start) : lineEnd(tree.text, span.end);
    const words = comments.filter(({ at }) => seen <= at && at < until).map(({ text }) => text);
    seen = Math.max(seen, until);
    const copied = alias ? (toData(value) as YamlValue) : copy(value);
    return words.length > 0 ? remark(copied, words.join("; ")) : copied;
  }
}
