// A value that a conversion or a snippet left for the author to fill in.
import type { YamlNode, YamlScalar } from "../yaml/tree.ts";
import { nodeAt } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

/** As the pen writes it: words, the first of which starts small. */
const form = /^<([a-z][A-Za-z0-9]*(?:[ _-][A-Za-z0-9]+)*)>$/;
/** What programs print where there is nothing, and what ends up in annotations and conditions. */
const printed = new Set(["none", "nil", "null", "unknown", "unset", "empty", "invalid", "no value"]);
/** Kinds whose values are other programs' texts. */
const texts = new Set(["ConfigMap", "Secret", "CustomResourceDefinition"]);

export const unresolvedPlaceholder = defineRule({
  id: "unresolved-placeholder",
  severity: "warning",
  scope: "text",
  messages: {
    open: '"<{name}>" still waits for a value',
  },
  docs: {
    summary: "A placeholder was not filled in.",
    why: "What a manifest cannot know, such as the size of an existing disk, is left as a placeholder by conversions and snippets. Applied like that, it is refused, or names something that does not exist.",
    remedy: "Put the value in the place of the placeholder, angle brackets included.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/"],
  },
  examples: [
    {
      title: "A size to be filled in",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: <size>
      #        ^^^^^^ "<size>" still waits for a value
`,
    },
    {
      title: "Brackets that mean something else",
      source: `
apiVersion: v1
kind: ConfigMap
metadata:
  name: page
  annotations:
    owner: <none>
data:
  greeting: <b>
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      args: ["a <size> in a sentence", "<", ">"]
---
# The values of a chart, and no object
storage: <size>
`,
    },
  ],

  check({ tree, report }) {
    const { root } = tree;
    const kind = nodeAt(root, ["kind"]);
    if (!root || kind?.kind !== "scalar" || texts.has(kind.text) || !nodeAt(root, ["apiVersion"])) return;
    visitScalars(root, ({ text, style, span }) => {
      const name = form.exec(text)?.[1];
      if (name === undefined || printed.has(name) || style === "literal" || style === "folded") return;
      report({ at: span, message: "open", values: { name } });
    });
  },
});

/** Values only; what stands behind an alias is met where it is written. */
function visitScalars(node: YamlNode, visit: (scalar: YamlScalar) => void): void {
  if (node.kind === "scalar") visit(node);
  else
    for (const { alias, value } of node.kind === "map" ? node.entries : node.items)
      if (!alias) visitScalars(value, visit);
}
