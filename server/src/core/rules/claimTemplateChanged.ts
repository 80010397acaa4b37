// A field that differs from the last commit, though the API server lets nobody change it on a live object.
import { type ImmutableField, immutableFields } from "../facts/immutableFields.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import { tableText } from "../text/message.ts";
import { type Difference, differences } from "../workspace/difference.ts";
import { commentsIn } from "../yaml/comment.ts";
import { findEntry, nodeAt, type YamlEntry, type YamlNode } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

export const claimTemplateChanged = defineRule({
  id: "claim-template-changed",
  severity: "warning",
  scope: "workspace",
  messages: {
    changed:
      "`{field}` of {kind}/{name} is not what the last commit has: on a live object the API server refuses the change; {instead}",
    shrunk:
      "{kind}/{name} asks for less than in the last commit: the API server refuses that for a live claim; {instead}",
    back: "Go back to the committed `{field}`",
  },
  docs: {
    summary: "A field was edited that cannot be changed on a live object.",
    why: "The API server refuses the apply as a whole, so the rest of the change does not arrive either. Known only where the editor has the last commit at hand.",
    remedy:
      "Go back to the committed value, or replace the object as the finding says. What is not live yet may be edited freely.",
    references: [
      "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations",
      "https://kubernetes.io/docs/concepts/storage/storage-classes/",
    ],
  },
  examples: [
    {
      title: "A larger disk in a claim template",
      baseline: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 1
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        resources:
          requests:
            storage: 100Gi
`,
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        resources:
          requests:
            storage: 200Gi # more
          # ^^^^^^^ \`volumeClaimTemplates\` of StatefulSet/kafka
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        resources:
          requests:
            storage: 100Gi # more
`,
    },
    {
      title: "A parameter more, and another type",
      baseline: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
`,
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  iops: "4000" # quick
# ^^^^ \`parameters\` of StorageClass/fast
  type: io2
# ^^^^ \`parameters\` of StorageClass/fast
`,
    },
    {
      title: "A claim that shrinks",
      baseline: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 20Gi
`,
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 10Gi
    # ^^^^^^^ asks for less than in the last commit
`,
    },
    {
      title: "A claim that grows, a class that may be expanded from now on, and an object that is new",
      baseline: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources: {requests: {storage: 10Gi}}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters: {type: gp3}
`,
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources: {requests: {storage: 10240Mi}}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: "gp3" # quoted, but the same
allowVolumeExpansion: true
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: faster
provisioner: ebs.csi.aws.com
parameters:
  type: io2
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const before = workspace
      .baseline(here.uri)
      .flatMap(({ analysis }) => analysis.manifests)
      .find((each) => isSame(each, manifest));
    if (!before) return;
    for (const fact of immutableFields.filter(({ kind }) => kind === manifest.kind)) {
      const field = fact.path.at(-1) ?? "";
      const entry = deepest(manifest.node, fact.path);
      const values = { field, kind: manifest.kind, name: manifest.name ?? "", instead: tableText(fact.instead) };
      const message = fact.refuses === "shrink" ? ("shrunk" as const) : ("changed" as const);
      const old = nodeAt(before.node, fact.path);
      const isWritten = entry?.name === field && nodeAt(manifest.node, fact.path) === entry.value;
      if (isWritten && old) {
        for (const { span, field: changed, rewritten, revert } of refused(fact, old, entry)) {
          const isCommented = rewritten !== undefined && commentsIn(here.analysis.tree, rewritten).length > 0;
          report({
            at: span,
            message,
            values,
            fixes: isCommented
              ? []
              : [{ message: "back", values: { field: changed }, applicability: "review", apply: revert }],
          });
        }
      } else if (fact.refuses === "change" && isWritten !== (old !== undefined)) {
        report({ at: entry?.key.span ?? manifest.body.kind?.span ?? manifest.node.span, message, values });
      }
    }
  },
});

function isSame(a: Manifest, b: Manifest): boolean {
  return a.kind === b.kind && a.name !== undefined && a.name === b.name && a.namespace === b.namespace;
}

/** What of the edits of a field the API server refuses. */
function refused({ refuses }: ImmutableField, old: YamlNode, now: YamlEntry): readonly Difference[] {
  const all = differences(now, old);
  if (refuses === "change") return all;
  if (old.kind !== "scalar" || now.value.kind !== "scalar") return [];
  const [before, after] = [parseQuantity(old.text), parseQuantity(now.value.text)];
  return before !== undefined && after !== undefined && after.value < before.value ? all : [];
}

/** The entry of the field, or of what is nearest above it where the field was taken out. */
function deepest(node: YamlNode, path: readonly string[]): YamlEntry | undefined {
  let entry: YamlEntry | undefined;
  let at: YamlNode | undefined = node;
  for (const step of path) {
    const next: YamlEntry | undefined = at?.kind === "map" ? findEntry(at, step) : undefined;
    if (!next) break;
    entry = next;
    at = next.value;
  }
  return entry;
}
