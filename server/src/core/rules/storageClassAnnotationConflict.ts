// A claim that asks for two classes.
import { classAnnotation } from "../facts/annotations.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { defineRule } from "./rule.ts";

export const storageClassAnnotationConflict = defineRule({
  id: "storage-class-annotation-conflict",
  severity: "error",
  scope: "document",
  messages: {
    conflict: 'The annotation asks for class "{annotated}" and `storageClassName` for "{field}": the annotation counts',
  },
  docs: {
    summary: "The old annotation and `storageClassName` name different classes.",
    why: "The annotation takes precedence, so the volume is of another class than the field says; and once it exists, the annotation can no longer be taken away.",
    remedy: "Decide for one class, and name it in `storageClassName` only.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1"],
  },
  examples: [
    {
      title: "Two classes",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  annotations:
    volume.beta.kubernetes.io/storage-class: fast
    #                                        ^^^^ the annotation counts
spec:
  storageClassName: slow
`,
    },
    {
      title: "The same class twice",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  annotations:
    volume.beta.kubernetes.io/storage-class: fast
spec:
  storageClassName: fast
`,
    },
  ],

  check({ manifest, report }) {
    const places = manifest.kind === "PersistentVolume" ? [manifest.body] : claimPlacesOf(manifest);
    for (const { spec, metadata } of places) {
      const annotated = metadata?.annotations?.get(classAnnotation);
      const field = spec?.storageClassName;
      if (!annotated || !field || annotated.value === field.value) continue;
      report({ at: annotated.span, message: "conflict", values: { annotated: annotated.value, field: field.value } });
    }
  },
});
