// A selector that does not select the pods of its own template.
import type { Manifest } from "../manifest/manifest.ts";
import type { View } from "../manifest/shape.ts";
import type { shapes } from "../manifest/shapes.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { isFilledInLater } from "../workspace/filledIn.ts";
import { matchesLabels } from "../workspace/selectors.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const selectorMismatch = defineRule({
  id: "selector-mismatch",
  severity: "error",
  scope: "document",
  needs: "whole",
  messages: {
    absent:
      "The selector asks for the label {key}: {value}, which the pods of the template do not have: the API server refuses the object",
    other:
      "The selector asks for the label {key}: {value}, but the pods of the template have {key}: {found}: the API server refuses the object",
    expression:
      'The selector\'s condition on the label "{key}" does not hold for the pods of the template: the API server refuses the object',
    empty: "An empty selector would select every pod: the API server refuses the object",
    label: "Give the pods the label {key}: {value}",
    follow: "Select {key}: {found}",
  },
  docs: {
    summary: "A workload's selector does not match the labels of its own pods.",
    why: "The controller finds its pods by the selector. If it did not match, it would create pods without end, so the API server refuses the object.",
    remedy: "Repeat in the template's labels every label that the selector asks for.",
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector"],
  },
  examples: [
    {
      title: "Another value",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
      #    ^^^^^ but the pods of the template have app: broker
  template:
    metadata:
      labels:
        app: broker
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
  template:
    metadata:
      labels:
        app: kafka
`,
    },
    {
      title: "No such label",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
      #    ^^^ which the pods of the template do not have
  template:
    metadata:
      labels:
        name: web # the old way
    spec: {}
`,
      fixed: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        name: web # the old way
        app: web
    spec: {}
`,
    },
    {
      title: "A condition that does not hold, and no condition at all",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchExpressions:
      - {key: tier, operator: In, values: [front, middle]}
        #     ^^^^ condition on the label "tier"
  template:
    metadata:
      labels:
        tier: back
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector: {}
# ^^^^^^^^ would select every pod
  template:
    metadata:
      labels:
        app: agent
`,
    },
    {
      title: "A template that has more labels than are asked for, and a patch",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
    matchExpressions:
      - {key: tier, operator: Exists}
  template:
    metadata:
      labels:
        app: web
        tier: front
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    spec:
      $setElementOrder/volumes: []
`,
    },
  ],

  check({ manifest, report }) {
    const workload = workloadOf(manifest);
    const { selector, template } = workload?.spec ?? {};
    const key = workload?.spec?.entry("selector");
    if (!selector || !key || !template) return;
    const { metadata } = template;
    const given = metadata?.labels;
    const labels = new Map((given?.entries ?? []).map(({ name, value }) => [name, value.value]));
    if (
      [...labels.values()].some(isVariable) ||
      (given && isFilledInLater(given.node)) ||
      isFilledInLater(selector.node)
    )
      return;
    const wanted = selector.matchLabels?.entries ?? [];
    if (selector.matchLabels && isFilledInLater(selector.matchLabels.node)) return;
    const conditions = selector.matchExpressions?.items ?? [];
    if (selector.node.entries.length === 0) report({ at: key.key.span, message: "empty" });
    for (const { name, value: asked } of wanted) {
      const { value } = asked;
      const found = labels.get(name);
      if (found === value || isVariable(value)) continue;
      const values = { key: name, value };
      const give = (edit: ChangeBuilder) => {
        if (given) edit.put(given.node, name, value);
        else if (metadata) edit.put(metadata.node, "labels", { [name]: value });
        else edit.put(template.node, "metadata", { labels: { [name]: value } });
      };
      const label = { message: "label", values, applicability: "review", apply: give } as const;
      if (found === undefined) report({ at: asked.span, message: "absent", values, fixes: [label] });
      else {
        const apply = (edit: ChangeBuilder) => void edit.replace(asked.node, found);
        const follow = { message: "follow", values: { key: name, found }, applicability: "review", apply } as const;
        report({ at: asked.span, message: "other", values: { ...values, found }, fixes: [label, follow] });
      }
    }
    for (const { key: name, operator, values } of conditions) {
      if (!name || !operator) continue;
      const texts = (values?.items ?? []).map(({ value }) => value);
      const requirement = { key: name.value, operator: operator.value, values: texts };
      if (texts.some(isVariable) || matchesLabels({ labels: new Map(), requirements: [requirement] }, labels)) continue;
      report({ at: name.span, message: "expression", values: { key: name.value } });
    }
  },
});

type Workload = View<(typeof shapes)["Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet"]>;

/** A Job's selector is the server's own business, and a ReplicationController's is filled in. */
function workloadOf(manifest: Manifest): Workload | undefined {
  switch (manifest.kind) {
    case "Deployment":
    case "ReplicaSet":
    case "StatefulSet":
    case "DaemonSet":
      return manifest.body;
    default:
      return undefined;
  }
}
