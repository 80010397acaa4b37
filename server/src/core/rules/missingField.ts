// A field that the API server demands, and that is not there.
import { bestApiVersion } from "../facts/apiVersions.ts";
import { csiDriver } from "../facts/provisioners.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { fieldAt } from "../schema/schema.ts";
import { type AbsentField, absentFieldsOf } from "../workspace/absent.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { findEntry, toData } from "../yaml/tree.ts";
import { placeholder, type YamlValue } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const missingField = defineRule({
  id: "missing-field",
  severity: "error",
  scope: "document",
  needs: "whole",
  messages: {
    missing: "`{owner}` needs `{field}`: the API server refuses the object",
    empty: "`{field}` of `{owner}` cannot be empty: the API server refuses the object",
    apiVersion: "A {kind} needs an `apiVersion`: nothing can apply the object without one",
    insert: "Insert `{field}`",
    write: "Insert `{field}: {value}`",
  },
  docs: {
    summary: "A required field is absent.",
    why: "The API server refuses an object that lacks one of these. For claim templates it does so since a release between 1.27 and 1.35; before, the StatefulSet was taken and its pods were never created.",
    remedy: "Add the field. Where only you can know the value, the fix leaves a placeholder.",
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/",
      "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/",
    ],
  },
  examples: [
    {
      title: "A claim without a size",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
#^^^ \`spec\` needs \`resources.requests.storage\`
  accessModes:
    - ReadWriteOnce
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes:
    - ReadWriteOnce
  resources:
    requests:
      storage: <storage>
`,
    },
    {
      title: "A claim template without access modes",
      source: `
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
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
    # ^^^^ \`spec\` needs \`accessModes\`
        resources:
          requests:
            storage: 10Gi
`,
    },
    {
      title: "A Deployment without a selector",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
#^^^ \`spec\` needs \`selector\`
  template:
    metadata:
      labels:
        app: web
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
        app: web
`,
    },
    {
      title: "Left empty",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: 10Gi
  accessModes: []
# ^^^^^^^^^^^ cannot be empty
  awsElasticBlockStore:
    volumeID:
  # ^^^^^^^^ cannot be empty
    fsType: ext4
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: 10Gi
  accessModes:
  - ReadWriteOnce
  awsElasticBlockStore:
    volumeID:
    fsType: ext4
`,
    },
    {
      title: "No apiVersion, no name",
      source: `
kind: PersistentVolumeClaim
#     ^^^^^^^^^^^^^^^^^^^^^ needs an \`apiVersion\`
metadata:
  name: data
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
#     ^^^^^^^^^^^^ needs \`metadata.name\`
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A patch that a kustomization lays over the whole object",
      source: `
#- /kustomization.yaml
resources:
  - claim.yaml
patches:
  - path: larger.yaml
#- /larger.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 100Gi
`,
    },
    {
      title: "A claim whose size each overlay gives",
      source: `
#- /base/kustomization.yaml
resources: [claim.yaml]
#- /base/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
#- /overlays/test/kustomization.yaml
resources: [../../base]
patches:
  - path: size.yaml
`,
    },
    {
      title: "A Deployment of an API version that filled the selector in, and an object whose name is made up for it",
      source: `
apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      labels:
        app: web
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  generateName: data-
spec:
  source:
    persistentVolumeClaimName: data
`,
    },
  ],

  check({ manifest, config, report }) {
    if (manifest.apiVersion === undefined) {
      const { metadata } = manifest.body;
      const kind = findEntry(manifest.node, "kind");
      const value = bestApiVersion(manifest.kind, config.kubernetesVersion);
      // A file of settings may well have a `kind`, but not the metadata of an object.
      if (!metadata || !kind || value === undefined || findEntry(manifest.node, "apiVersion")) return;
      const apply = (edit: ChangeBuilder) => void edit.insert(manifest.node, "apiVersion", value, "start");
      const fix = { message: "write", values: { field: "apiVersion", value }, applicability: "review", apply } as const;
      report({ at: kind.value.span, message: "apiVersion", values: { kind: manifest.kind }, fixes: [fix] });
      return;
    }
    const absent = absentFieldsOf(manifest);
    for (const each of absent) {
      if (isJudgedWithParameters(manifest, each)) continue;
      const { field, owner, at, empty, elsewhere } = each;
      const value = valueFor(each, manifest);
      const apply = (edit: ChangeBuilder) => write(edit, each, value ?? null);
      const fix = { message: "insert", values: { field }, applicability: "review", apply } as const;
      const message = empty && each.steps.length === 1 ? "empty" : "missing";
      report({ at, message, values: { owner, field }, fixes: value === undefined || elsewhere ? [] : [fix] });
    }
  },
});

/** Of classes for EBS, the rules on their parameters say so. */
function isJudgedWithParameters(manifest: Manifest, { field, empty }: AbsentField): boolean {
  if (empty && empty.value.kind === "scalar") return false;
  switch (manifest.kind) {
    case "VolumeSnapshotClass":
      return field === "deletionPolicy" && manifest.body.driver?.value === csiDriver;
    case "VolumeAttributesClass":
      return field === "parameters" && manifest.body.driverName?.value === csiDriver;
    default:
      return false;
  }
}

function write(edit: ChangeBuilder, { map, steps, empty }: AbsentField, value: YamlValue): void {
  const [first = "", ...inner] = steps;
  const whole = inner.reduceRight<YamlValue>((within, step) => ({ [step]: within }), value);
  if (empty) edit.set(empty, whole);
  else
    edit.insert(
      map,
      first,
      whole,
      first === "metadata" ? findEntry(map, "kind") : first === "selector" ? "start" : undefined,
    );
}

/** What can be said without knowing more than the file; undefined for what is a map of its own. */
function valueFor({ field, part, path, steps }: AbsentField, manifest: Manifest): YamlValue | undefined {
  if (steps.at(-1) === "accessModes") return ["ReadWriteOnce"];
  if (field === "selector" && "spec" in manifest.body) return selectorOf(manifest);
  const type = fieldAt({ type: part.type }, path);
  return type && fillable.has(type.kind) ? placeholder(steps.at(-1) ?? field) : undefined;
}

const fillable: ReadonlySet<string> = new Set(["string", "quantity", "integer"]);

/** The labels of the pods, which the old API versions took for the selector too. */
function selectorOf(manifest: Manifest): YamlValue | undefined {
  const { body } = manifest;
  const spec = "spec" in body ? body.spec : undefined;
  const labels = spec && "template" in spec ? spec.template?.metadata?.labels : undefined;
  if (!labels || labels.entries.length === 0) return undefined;
  return { matchLabels: toData(labels.node) as YamlValue };
}
