// A pod's volume that names a claim which no file of the workspace holds.
import { classAnnotation } from "../facts/annotations.ts";
import { atLeast } from "../facts/version.ts";
import { claimTemplatesOf, type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { claimNamesNear, isGeneratedClaim, soleEbsClass } from "../workspace/claimNames.ts";
import type { Located } from "../workspace/document.ts";
import { likelyName } from "../workspace/likelyName.ts";
import { meant } from "../workspace/meant.ts";
import { findClaim } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { placeholder, type YamlValue } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

/** Since when a claim names its class in a field. Source: https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.6.md */
const fieldSince = "1.6";

export const claimNotFound = defineRule({
  id: "claim-not-found",
  severity: "hint",
  scope: "workspace",
  messages: {
    near: 'No claim is called "{name}"; did you mean "{near}"? Until there is one, the pods of "{pod}" stay Pending',
    elsewhere:
      'Claim "{name}" is in namespace "{there}", where the pods of "{pod}" in namespace "{here}" cannot use it: they stay Pending',
    absent:
      'No file of the workspace holds the claim "{name}": unless the cluster has it, the pods of "{pod}" stay Pending',
    candidate: "The claim that is there",
    useNear: 'Use the claim "{near}"',
    create: 'Add a claim "{name}", with a size to fill in',
  },
  docs: {
    summary: "A pod names a claim that the workspace does not have.",
    why: "A pod waits, Pending, until its claim is there, in its own namespace; nothing refuses the pod or says when the name is a slip.",
    remedy: "Correct the name or the namespace, or add the claim. A claim that lives in the cluster only is fine.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes"],
  },
  examples: [
    {
      title: "A slip in the name",
      source: `
#- /pod.yaml
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web-dta
        #          ^^^^^^^ did you mean "web-data"?
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-data
`,
      fixed: `
#- /pod.yaml
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web-data
`,
    },
    {
      title: "A claim in another namespace",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web-data
        #          ^^^^^^^^ is in namespace "stock"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-data
  namespace: stock
`,
    },
    {
      title: "A claim that the cluster may have",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web-data
        #          ^^^^^^^^ No file of the workspace holds the claim "web-data"
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web-data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-data
  namespace: shop
spec:
  accessModes:
    - ReadWriteOnce
  resources:
    requests:
      storage: <size>
`,
    },
    {
      title: "A claim that a StatefulSet makes, and a name that is filled in later",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: backup
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data-kafka-2
    - name: other
      persistentVolumeClaim:
        claimName: \${CLAIM}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  volumeClaimTemplates:
    - metadata:
        name: data
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const templates = claimTemplatesOf(manifest).map(({ metadata }) => metadata?.name?.value);
    for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
      const claim = volume.persistentVolumeClaim?.claimName;
      if (!claim || claim.value === "" || isVariable(claim.value) || claim.value.startsWith("<")) continue;
      // A template of the volume's name takes its place.
      if (volume.name && templates.includes(volume.name.value)) continue;
      const { value: name, span: at } = claim;
      const pod = manifest.name ?? "";
      if (findClaim(workspace, here, name, manifest.namespace)) continue;
      if (isGeneratedClaim(workspace, name, manifest.namespace)) continue;
      const byField = atLeast(config.kubernetesVersion, fieldSince);
      const apply = (edit: ChangeBuilder) =>
        void edit.append(newClaim(name, manifest.namespace, soleEbsClass(edit.workspace), byField));
      const create = { message: "create", values: { name }, applicability: "review", apply } as const;

      const elsewhere = meant(workspace, workspace.named("PersistentVolumeClaim", name), here);
      const near = likelyName(name, claimNamesNear(workspace, here, manifest.namespace));
      if (elsewhere) {
        const values = { name, pod, there: elsewhere.manifest.namespace ?? "", here: manifest.namespace ?? "" };
        const related = [{ ...nameOf(elsewhere), message: "candidate" as const }];
        report({ at, severity: "warning", message: "elsewhere", values, related, fixes: [create] });
      } else if (near !== undefined) {
        const target = findClaim(workspace, here, near, manifest.namespace);
        const useNear = { message: "useNear", values: { near }, applicability: "review" } as const;
        report({
          at,
          severity: "warning",
          message: "near",
          values: { name, near, pod },
          related: target ? [{ ...nameOf(target), message: "candidate" }] : [],
          fixes: [{ ...useNear, apply: (edit) => void edit.replace(claim.node, near) }, create],
        });
      } else report({ at, message: "absent", values: { name, pod }, fixes: [create] });
    }
  },
});

function newClaim(
  name: string,
  namespace: string | undefined,
  className: string | undefined,
  byField: boolean,
): YamlValue {
  const isAnnotated = className !== undefined && !byField;
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(isAnnotated ? { annotations: { [classAnnotation]: className } } : {}),
    },
    spec: {
      accessModes: ["ReadWriteOnce"],
      ...(className !== undefined && byField ? { storageClassName: className } : {}),
      resources: { requests: { storage: placeholder("size") } },
    },
  };
}

function nameOf({ document, manifest }: Located<Manifest>) {
  return { document, span: manifest.body.metadata?.name?.span ?? manifest.node.span };
}
