// A namespace on an object that belongs to the whole cluster.
import { findKind } from "../schema/schema.ts";
import { defineRule } from "./rule.ts";

export const namespaceOnClusterObject = defineRule({
  id: "namespace-on-cluster-object",
  severity: "warning",
  scope: "document",
  messages: {
    ignored: "A {kind} belongs to the whole cluster: its namespace is ignored",
    remove: "Remove the namespace",
  },
  docs: {
    summary: "A `namespace` on a PersistentVolume, StorageClass or another object without one.",
    why: "The API server drops the namespace without a word. Two files that seem to keep objects of one name apart by their namespaces overwrite each other's.",
    remedy: "Remove it, and give objects that are to be apart different names.",
    references: [
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#not-all-objects-are-in-a-namespace",
    ],
  },
  examples: [
    {
      title: "A class with a namespace",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  namespace: kafka
# ^^^^^^^^^ A StorageClass belongs to the whole cluster
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A claim, which has one",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: kafka
`,
    },
  ],

  check({ manifest, report }) {
    const { metadata } = manifest.body;
    const entry = metadata?.entry("namespace");
    const known = manifest.apiVersion === undefined ? undefined : findKind(manifest.apiVersion, manifest.kind);
    if (!metadata || !entry || !known || known.namespaced || !metadata.namespace?.value) return;
    report({
      at: entry.key.span,
      message: "ignored",
      values: { kind: manifest.kind },
      fixes: [
        {
          message: "remove",
          applicability: "safe",
          apply: (edit) => void edit.remove(metadata.node, entry),
        },
      ],
    });
  },
});
