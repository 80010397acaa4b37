// A key that is no field of the object, so that what it says is refused or lost.
import { movedFields } from "../facts/fieldHomes.ts";
import type { AnyManifest } from "../manifest/manifest.ts";
import { fieldOf } from "../schema/schema.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { unknownFieldsOf } from "../workspace/fieldMeaning.ts";
import { type Part, partsOf } from "../workspace/parts.ts";
import { copyOf } from "../yaml/copy.ts";
import { isVariable } from "../yaml/template.ts";
import { allEntries, findEntry, toData, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import type { YamlFields, YamlValue } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const unknownField = defineRule({
  id: "unknown-field",
  severity: "error",
  scope: "object",
  messages: {
    unknown: "`{owner}` has no field `{field}`: the API server refuses it or, when not asked to be strict, drops it",
    name: "`{owner}` has no field `{field}`, it is `{meant}`: the API server refuses it or, when not asked to be strict, drops it",
    path: "`{owner}` has no field `{field}`, its place is `{path}`: the API server refuses it or, when not asked to be strict, drops it",
    kind: "`{owner}` has no field `{field}`, a {kind} has it in `{path}`: the API server refuses it or, when not asked to be strict, drops it",
    below:
      "`{field}` belongs one level deeper, into `{around}`: here the API server refuses it or, when not asked to be strict, drops it",
    above:
      "`{field}` belongs one level higher, beside `{owner}`: here the API server refuses it or, when not asked to be strict, drops it",
    wrapper:
      "A {owner} has no `{field}`, its fields stand at the top: the API server refuses it or, when not asked to be strict, drops all of it",
    rename: "Rename it to `{meant}`",
    move: "Move it into `{around}`",
  },
  docs: {
    summary: "A key that the kind does not have.",
    why: "Since Kubernetes 1.25, kubectl asks the API server to be strict, and then such an object is refused. Tools that do not ask get it accepted without the field: a claim with `storageClass: fast` silently takes the default class.",
    remedy: "Correct the spelling (case counts), or move the field to where it belongs.",
    references: [
      "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation",
      "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/",
    ],
  },
  examples: [
    {
      title: "A name that comes to mind first",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClass: fast # for brokers
# ^^^^^^^^^^^^ it is \`storageClassName\`
  accessModes: [ReadWriteOnce]
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast # for brokers
  accessModes: [ReadWriteOnce]
`,
    },
    {
      title: "Letters of the wrong case",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
VolumeBindingMode: WaitForFirstConsumer
#^^^^^^^^^^^^^^^^ it is \`volumeBindingMode\`
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "A volume's source, indented one step too little",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: data
      awsElasticBlockStore:
      volumeID: vol-0123456789abcdef0
    # ^^^^^^^^ into \`awsElasticBlockStore\`
      fsType: "ext4" # as it was formatted
    # ^^^^^^ into \`awsElasticBlockStore\`
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
        fsType: "ext4" # as it was formatted
`,
    },
    {
      title: "Fields of other kinds",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  reclaimPolicy: Retain
# ^^^^^^^^^^^^^ a StorageClass has it
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  volumeClaimTemplates: []
# ^^^^^^^^^^^^^^^^^^^^ a StatefulSet has it in \`spec.volumeClaimTemplates\`
---
apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata:
  name: events
spec:
  kafka:
    storage:
  # ^^^^^^^ a KafkaNodePool has it
      type: ephemeral
`,
    },
    {
      title: "A spec around fields that stand at the top, and a field that no kind has",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
spec:
#^^^ its fields stand at the top
  provisioner: ebs.csi.aws.com
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        operator: In
      # ^^^^^^^^ has no field \`operator\`
        values: [us-east-1a]
`,
    },
    {
      title: "Directives of a patch, a field that has nothing to do with storage, and a kind of another project",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      $setElementOrder/volumes:
        - name: data
      hostname: web
      topology: wide
      volumes:
        - $patch: delete
          name: data
---
apiVersion: example.com/v1
kind: PersistentVolumeClaim
spec:
  storageClass: fast
`,
    },
  ],

  check({ object, report }) {
    for (const part of partsOf(object)) {
      const unknown = unknownFieldsOf(part).filter(({ entry }) => !isVariable(entry.name));
      for (const { entry, meaning } of unknown) {
        const at = entry.key.span;
        const owner = part.entry?.name ?? object.kind;
        // In a patch a field without a value is taken away, of whatever kind the object was before.
        const needs = isNull(entry.value) ? "base" : undefined;
        const values = { owner, field: entry.name };
        switch (meaning.is) {
          case "name": {
            const { name: meant, certain } = meaning;
            report({
              at,
              needs,
              message: "name",
              values: { ...values, meant },
              fixes: renaming(part, entry, meant, certain),
            });
            break;
          }
          case "path":
            report({ at, needs, message: "path", values: { ...values, path: meaning.path } });
            break;
          case "kind":
            report({ at, needs, message: "kind", values: { ...values, kind: meaning.kind, path: meaning.path } });
            break;
          case "below": {
            const { name: around } = meaning;
            const others = unknown.filter((each) => each.meaning.is === "below" && each.meaning.name === around);
            const moved = others.map((each) => each.entry);
            const apply = (edit: ChangeBuilder) => moveInto(edit, part, around, moved);
            const fix = { message: "move", values: { around }, applicability: "review", apply } as const;
            report({ at, needs, message: "below", values: { field: entry.name, around }, fixes: [fix] });
            break;
          }
          default:
            report({ at, needs, message: meaning.is, values });
        }
      }
    }
    for (const { entry, to } of movedIn(object)) {
      report({ at: entry.key.span, message: "kind", values: { owner: object.kind, field: entry.name, ...to } });
    }
  },
});

function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

function renaming(part: Part, entry: YamlEntry, meant: string, certain: boolean) {
  const field = fieldOf(part.type, meant);
  if (entry.alias || !field || findEntry(part.node, meant)) return [];
  const { value } = entry;
  const isList = field.type.kind === "list";
  const wraps = isList && value.kind === "scalar" && value.value !== null;
  const isMap = field.type.kind === "object" || field.type.kind === "dict";
  const wanted = isList ? "seq" : isMap ? "map" : "scalar";
  if (!wraps && field.type.kind !== "any" && value.kind !== wanted) return [];
  const safe = certain && !wraps;
  return [
    {
      message: "rename",
      values: { meant },
      applicability: safe ? "safe" : "review",
      apply: (edit: ChangeBuilder) => {
        edit.rename(entry, meant);
        if (wraps) edit.set(entry, [toData(value) as YamlValue]);
      },
    } as const,
  ];
}

function moveInto(edit: ChangeBuilder, part: Part, around: string, moved: readonly YamlEntry[]): void {
  const { node } = part;
  const target = findEntry(node, around);
  const stays = allEntries(node).filter(({ name }) => !moved.some((entry) => entry.name === name));
  const value = copyOf(
    edit.here.analysis.tree,
    node,
    stays.map(({ name }) => name),
  ) as YamlFields;
  const [first] = moved;
  if (target) {
    for (const entry of moved) edit.remove(node, entry);
    if (target.value.kind !== "map") edit.set(target, value);
    else for (const [name, each] of Object.entries(value)) edit.put(target.value, name, each);
  } else if (first) {
    // In the place of the first one: a map that is left without entries is no place to insert anything.
    edit.rename(first, around).set(first, value);
    for (const entry of moved) if (entry !== first) edit.remove(node, entry);
  }
}

function movedIn(object: AnyManifest) {
  return movedFields.flatMap(({ apiVersion, kind, path, to }) => {
    if (object.apiVersion !== apiVersion || object.kind !== kind) return [];
    let map: YamlMap | undefined = object.node;
    let entry: YamlEntry | undefined;
    for (const step of path) {
      entry = map && findEntry(map, step);
      map = entry?.value.kind === "map" ? entry.value : undefined;
    }
    return entry ? [{ entry, to }] : [];
  });
}
