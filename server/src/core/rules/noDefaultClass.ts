// A claim that leaves its class to the default, where the classes of the workspace have none.
import { betaDefaultClassAnnotation, classAnnotation, defaultClassAnnotation } from "../facts/annotations.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { areAppliedTogether } from "../workspace/meant.ts";
import { storageOfClass } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

export const noDefaultClass = defineRule({
  id: "no-default-class",
  severity: "hint",
  scope: "workspace",
  needs: "whole",
  messages: {
    none: '"{claim}" names no class, and none beside it is marked as the default: it stays Pending unless the cluster has one',
    use: 'Use class "{name}"',
  },
  docs: {
    summary: "A claim without a class, beside classes of which none is the default.",
    why: "Such a claim gets the cluster's default class. New EKS clusters have had none since 1.30: their gp2 class is no longer marked. The claim then stays Pending until a class is marked as the default.",
    remedy: "Name the class that is meant, or mark one as the default.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass",
      "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-standard.html",
    ],
  },
  examples: [
    {
      title: "A class beside it, unnamed",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
      # ^^^^ "data" names no class
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A claim that asks for no class at all, or for a volume that is there",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: static
spec:
  storageClassName: ""
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: bound
spec:
  volumeName: bound
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A default, and a folder whose classes are elsewhere",
      source: `
#- /a/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
#- /a/class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.aws.com
#- /b/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const { metadata, spec } of claimPlacesOf(manifest)) {
      if (!spec || spec.isSet("storageClassName") || spec.isSet("volumeName") || spec.isSet("selector")) continue;
      if (metadata?.annotations?.entry(classAnnotation)) continue;
      const names = unmarkedClasses(workspace, here);
      if (names.length === 0) continue;
      const at = metadata?.name?.span ?? spec.node.span;
      report({
        at,
        message: "none",
        values: { claim: metadata?.name?.value ?? "" },
        fixes: names.slice(0, 3).map((name) => ({
          message: "use",
          values: { name },
          applicability: "review",
          apply: (edit) => edit.put(spec.node, "storageClassName", name, spec.entry("accessModes")),
        })),
      });
    }
  },
});

/** The classes for EBS in the same folder; none where any class of the workspace is the default. */
function unmarkedClasses(workspace: WorkspaceView, here: AnalysedDocument): readonly string[] {
  const classes = workspace.all("StorageClass");
  const isMarked = classes.some(({ manifest }) =>
    [defaultClassAnnotation, betaDefaultClassAnnotation].some(
      (key) => manifest.body.metadata?.annotations?.get(key)?.value === "true",
    ),
  );
  if (isMarked) return [];
  const own = classes.filter(
    ({ document, manifest }) =>
      areAppliedTogether(workspace, document.uri, here.uri) && storageOfClass(manifest) === "ebs",
  );
  return [...new Set(own.flatMap(({ manifest }) => manifest.name ?? []))];
}
