// A value of another type than its field has.
import type { ChangeBuilder } from "../workspace/change.ts";
import { type MistypedValue, mistypedValuesOf } from "../workspace/mistyped.ts";
import { toData } from "../yaml/tree.ts";
import type { YamlValue } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const wrongType = defineRule({
  id: "wrong-type",
  severity: "error",
  scope: "object",
  messages: {
    text: "`{field}` takes a string, and {text} without quotes is none: the API server refuses the object",
    notText: "`{field}` takes a string: the API server refuses the object",
    truth: "`{field}` takes true or false, without quotes: the API server refuses the object",
    whole: "`{field}` takes a whole number, without quotes: the API server refuses the object",
    number: "`{field}` takes a number, without quotes: the API server refuses the object",
    quantity: "`{field}` takes a quantity such as 300Gi: the API server refuses the object",
    either: "`{field}` takes a number or a string: the API server refuses the object",
    list: "`{field}` takes a list: the API server refuses the object",
    map: "`{field}` takes fields of its own: the API server refuses the object",
    quote: 'Put it in quotes: "{text}"',
    bare: "Write {text}",
    wrap: "Make it a list",
    unwrap: "Write {text} without the list",
  },
  docs: {
    summary: "A string where a list belongs, a number where a string belongs, and the like.",
    why: "The API server cannot read such an object at all, and refuses it with a message about Go types.",
    remedy:
      "Quote numbers and booleans that are meant as strings, take the quotes off those that are not, and write lists as lists.",
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/"],
  },
  examples: [
    {
      title: "One access mode instead of a list of one",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: ReadWriteOnce
  #            ^^^^^^^^^^^^^ takes a list
  resources:
    requests:
      storage: 10Gi
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
      storage: 10Gi
`,
    },
    {
      title: "Quotes that do not belong",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowVolumeExpansion: "true" # it may grow
#                     ^^^^^^ takes true or false
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowVolumeExpansion: true # it may grow
`,
    },
    {
      title: "Quotes that are missing",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  storageClassName: 2024
  #                 ^^^^ takes a string
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    volumeAttributes:
      partition: 1
      #          ^ takes a string
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  storageClassName: "2024"
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    volumeAttributes:
      partition: 1
`,
    },
    {
      title: "Other slips",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: "3"
  #         ^^^ takes a whole number
  selector: app
  #         ^^^ takes fields of its own
  template:
    spec:
      volumes:
        name: data
      # ^^^^^^^^^^ takes a list
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: [ebs.csi.aws.com]
#            ^^^^^^^^^^^^^^^^^ takes a string
parameters:
  tags:
    team: data
  # ^^^^^^^^^^ takes a string
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  selector: app
  template:
    spec:
      volumes:
        name: data
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: [ebs.csi.aws.com]
parameters:
  tags:
    team: data
`,
    },
    {
      title: "Nothing at all, what is filled in later, and numbers where both will do",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: \${REPLICAS}
  minReadySeconds: {{seconds}}
  strategy:
    rollingUpdate:
      maxSurge: 0
      maxUnavailable: 25%
  template:
    spec:
      volumes:
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName:
  resources:
    requests:
      storage: 10
`,
    },
  ],

  check({ object, report }) {
    for (const value of mistypedValuesOf(object)) {
      const { node, wanted, field } = value;
      const at = node.span;
      const fixes = node.alias ? [] : mending(value);
      if (wanted !== "text") report({ at, message: wanted, values: { field }, fixes });
      else if (node.kind === "scalar") report({ at, message: "text", values: { field, text: node.text }, fixes });
      else report({ at, message: "notText", values: { field }, fixes });
    }
  },
});

function mending({ node, entry, wanted }: MistypedValue) {
  if (node.kind === "seq") {
    const only = node.items.length === 1 ? node.items[0] : undefined;
    const text = only?.value.kind === "scalar" && !only.alias ? only.value.text : undefined;
    if (!entry || text === undefined || wanted !== "text") return [];
    const apply = (edit: ChangeBuilder) => void edit.set(entry, text);
    return [{ message: "unwrap", values: { text }, applicability: "review", apply } as const];
  }
  if (node.kind === "map") return [];
  if (wanted === "list") {
    if (!entry || typeof node.value !== "string") return [];
    const apply = (edit: ChangeBuilder) => void edit.set(entry, [toData(node) as YamlValue]);
    return [{ message: "wrap", applicability: "safe", apply } as const];
  }
  if (wanted === "text") {
    const { text } = node;
    const apply = (edit: ChangeBuilder) => void edit.replace(node, text);
    return [{ message: "quote", values: { text }, applicability: "safe", apply } as const];
  }
  const bare = bareValue(node.text.trim(), wanted);
  if (bare === undefined || node.style === "plain") return [];
  const apply = (edit: ChangeBuilder) => void edit.replace(node, bare);
  return [{ message: "bare", values: { text: String(bare) }, applicability: "safe", apply } as const];
}

/** What stood between the quotes, as the number or boolean that it looks like. */
function bareValue(text: string, wanted: MistypedValue["wanted"]): number | boolean | undefined {
  if (wanted === "truth") {
    const lower = text.toLowerCase();
    return lower === "true" || lower === "false" ? lower === "true" : undefined;
  }
  if (wanted === "whole") return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;
  return undefined;
}
