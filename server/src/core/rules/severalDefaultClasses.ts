// Several classes of one folder that are all marked as the default.
import { betaDefaultClassAnnotation, defaultClassAnnotation } from "../facts/annotations.ts";
import { kubernetesFeature } from "../facts/features.ts";
import type { ManifestOf } from "../manifest/manifest.ts";
import { areAppliedTogether } from "../workspace/meant.ts";
import { storageOfClass } from "../workspace/storageGraph.ts";
import type { YamlEntry } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

const marks = [defaultClassAnnotation, betaDefaultClassAnnotation];

export const severalDefaultClasses = defineRule({
  id: "several-default-classes",
  severity: "warning",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    newest:
      '"{name}" is not the only default class ("{other}" is one too): claims without a class get whichever was created last',
    refused:
      '"{name}" is not the only default class ("{other}" is one too): the API server refuses every claim without a class',
    other: 'The default mark of "{other}"',
    unmark: 'Take the mark from "{name}"',
  },
  docs: {
    summary: "Two StorageClasses that belong together are both marked as the default.",
    why: "A claim that names no class gets the default one. Of several, it is the one that was created last, and among equals the first by name; which that is, no manifest shows. Before Kubernetes 1.26, such claims were refused.",
    remedy: "Mark one class.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass"],
  },
  examples: [
    {
      title: "Two in one folder",
      source: `
#- /classes/gp3.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
  annotations:
    storageclass.kubernetes.io/is-default-class: "true" # the new one
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gp2" is one too
provisioner: ebs.csi.aws.com
#- /classes/gp2.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
  annotations:
    storageclass.beta.kubernetes.io/is-default-class: "true"
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gp3" is one too
provisioner: kubernetes.io/aws-ebs
`,
      fixed: `
#- /classes/gp3.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "Refused once",
      kubernetesVersion: "1.25",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
              # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refuses every claim
provisioner: ebs.csi.aws.com
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
              # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refuses every claim
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "One class in two variants, and marks that are none",
      source: `
#- /classes/gp3.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.aws.com
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
  annotations:
    storageclass.kubernetes.io/is-default-class: "false"
provisioner: ebs.csi.aws.com
#- /test/gp3.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: io2
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    if (manifest.name === undefined) return;
    const mark = markOf(manifest);
    const { name } = manifest;
    if (!mark) return;
    const others = workspace
      .all("StorageClass")
      .filter(
        ({ document, manifest: other }) =>
          areAppliedTogether(workspace, document.uri, here.uri) && other.name && other.name !== name,
      )
      .filter(({ manifest: other }) => markOf(other));
    const [first] = others;
    const concernsEbs = [manifest, ...others.map((other) => other.manifest)].some(
      (each) => storageOfClass(each) === "ebs",
    );
    if (!first || !concernsEbs) return;
    const other = first.manifest.name ?? "";
    const tolerated = kubernetesFeature("severalDefaultStorageClasses", config.kubernetesVersion) === "on";
    const { metadata } = manifest.body;
    report({
      at: mark.key.span,
      message: tolerated ? "newest" : "refused",
      values: { name, other },
      related: others.flatMap(({ document, manifest: each }) => {
        const span = markOf(each)?.key.span;
        return span ? [{ document, span, message: "other", values: { other: each.name ?? "" } } as const] : [];
      }),
      fixes: [
        {
          message: "unmark",
          values: { name },
          applicability: "review",
          apply: (edit) => {
            const map = metadata?.annotations;
            const whole = metadata?.entry("annotations");
            const gone = map?.node.entries.filter((entry) => marks.includes(entry.name)) ?? [];
            if (!metadata || !map) edit.refuse();
            else if (whole && gone.length === map.node.entries.length) edit.remove(metadata.node, whole);
            else for (const entry of gone) edit.remove(map.node, entry);
          },
        },
      ],
    });
  },
});

/** The entry that makes the class the default. */
function markOf(manifest: ManifestOf<"StorageClass">): YamlEntry | undefined {
  const { annotations } = manifest.body.metadata ?? {};
  return annotations?.entries.find(({ name, value }) => marks.includes(name) && value.value === "true")?.entry;
}
