// Every span of the tree covers what it says it covers, whatever the text.
import { ok, strictEqual } from "node:assert/strict";
import type { Span } from "../../../server/src/core/text/span.ts";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { isEntry } from "../../../server/src/core/yaml/place.ts";
import { isReadable, type YamlNode, type YamlTree } from "../../../server/src/core/yaml/tree.ts";
import type { Property } from "../property.ts";
import { texts } from "../texts.ts";

export const spansAreTrue: Property<string> = {
  name: "tree",
  input: texts(),
  check(text) {
    const tree = parseTree(text);
    strictEqual(tree.text, text);
    const whole = { start: 0, end: text.length };
    for (const { span } of tree.problems) within(span, whole, "a problem");
    if (tree.root) look(tree, tree.root, whole);
  },
};

function look(tree: YamlTree, node: YamlNode, around: Span): void {
  within(node.span, around, node.kind);
  if (node.kind === "scalar") {
    if (isReadable(tree)) covers(tree.text.slice(node.span.start, node.span.end), node);
    return;
  }
  let at = node.span.start;
  const children = node.kind === "map" ? node.entries : node.items;
  for (const child of children) {
    within(child.span, { start: at, end: node.span.end }, "a child behind the one before it");
    at = child.span.end;
    if (isEntry(child)) {
      within(child.key.span, child.span, "a key");
      if (child.colon !== undefined) strictEqual(tree.text[child.colon], ":");
    }
    if (child.alias) {
      within(child.alias, child.span, "an alias");
      strictEqual(tree.text[child.alias.start], "*");
    } else look(tree, child.value, child.span);
  }
}

function covers(written: string, { style, text }: Extract<YamlNode, { kind: "scalar" }>): void {
  if (style === "double") ok(/^".*"$/s.test(written), written);
  else if (style === "single") ok(/^'.*'$/s.test(written), written);
  else if (style === "literal") ok(written.startsWith("|"), written);
  else if (style === "folded") ok(written.startsWith(">"), written);
  else if (!/[\r\n]/.test(written)) strictEqual(written, text);
}

function within(inner: Span, outer: Span, what: string): void {
  const isInside = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  ok(isInside, `${what} at ${inner.start}…${inner.end} reaches out of ${outer.start}…${outer.end}`);
}
