// A claim, a claim template or a volume that names its class by the old annotation.
import { forgetClassAnnotation } from "../conversions/classAnnotation.ts";
import { alphaClassAnnotation, classAnnotation } from "../facts/annotations.ts";
import { atLeast } from "../facts/version.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { defineRule } from "./rule.ts";

/** Since when the class has a field of its own. Source: https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.6.md */
const fieldSince = "1.6";

export const storageClassAnnotation = defineRule({
  id: "storage-class-annotation",
  severity: "warning",
  scope: "document",
  messages: {
    beta: 'The class "{name}" is named by the annotation "{key}", deprecated since Kubernetes 1.6',
    alpha: 'The annotation "{key}" has no effect: nothing reads it any more',
    useField: "Name the class in `storageClassName`",
  },
  docs: {
    summary: "A claim names its StorageClass by an annotation from before Kubernetes 1.6.",
    why: "The beta annotation is still honoured, and even overrides the field, so adding `storageClassName` later changes nothing. Tools that read only the field see a claim without a class.",
    remedy: "Write the class into `storageClassName`. The API server allows this change on a live claim too.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1"],
  },
  examples: [
    {
      title: "The class by its annotation",
      source: `
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: kafka
  annotations:
    volume.beta.kubernetes.io/storage-class: fast # since 2016
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "fast"
    team: data
spec:
  accessModes:
    - ReadWriteOnce
  resources:
    requests:
      storage: 300Gi
`,
      fixed: `
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: kafka
  annotations:
    team: data
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
`,
    },
    {
      title: "The class by its field",
      source: `
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: kafka
spec:
  storageClassName: fast
`,
    },
    {
      title: "At Kubernetes 1.4 there was no other way",
      kubernetesVersion: "1.4",
      source: `
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: kafka
  annotations:
    volume.beta.kubernetes.io/storage-class: fast
`,
    },
  ],

  check({ manifest, config, report }) {
    if (!atLeast(config.kubernetesVersion, fieldSince)) return;
    for (const { metadata, spec } of claimPlacesOf(manifest)) {
      const { annotations } = metadata ?? {};
      const alpha = annotations?.entry(alphaClassAnnotation);
      if (alpha)
        report({ at: alpha.key.span, message: "alpha", values: { key: alphaClassAnnotation }, tags: ["unnecessary"] });
      const beta = annotations?.entry(classAnnotation);
      const name = annotations?.get(classAnnotation)?.value;
      if (!metadata || !annotations || !beta || name === undefined) continue;
      const field = spec?.entry("storageClassName");
      const agrees = field === undefined || spec?.storageClassName?.value === name;
      report({
        at: beta.key.span,
        message: "beta",
        values: { name, key: classAnnotation },
        tags: ["deprecated"],
        fixes:
          spec && agrees
            ? [
                {
                  message: "useField",
                  applicability: "safe",
                  apply: (edit) => {
                    forgetClassAnnotation(edit, metadata);
                    if (!field) edit.insert(spec.node, "storageClassName", name, spec.entry("accessModes"));
                  },
                },
              ]
            : [],
      });
    }
  },
});
