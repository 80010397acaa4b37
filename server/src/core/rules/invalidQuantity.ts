// A size or another amount that the API server cannot read, or that makes no sense as one.
import { parseQuantity } from "../manifest/quantity.ts";
import { quantitySpellings } from "../manifest/quantitySpellings.ts";
import { isWholeNumber } from "../manifest/wholeBytes.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { type FieldScalar, scalarsOf } from "../workspace/fields.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const invalidQuantity = defineRule({
  id: "invalid-quantity",
  severity: "error",
  scope: "object",
  messages: {
    unreadable: '"{text}" is not a quantity, so the API server refuses the object; a size is written as in 300Gi',
    notPositive: "A size of {text} is refused by the API server: it has to be greater than zero",
    negative: "`{field}` cannot be negative, so the API server refuses {text}",
    fraction: "{text} is not a whole number of bytes; the API server takes it with a warning",
    milli: '{text} counts in thousandths of a byte: "m" stands for those, Mi or M for megabytes',
    use: 'Write "{meant}"',
  },
  docs: {
    summary: "A quantity that cannot be read, or cannot be meant.",
    why: "Quantities have a spelling of their own: a number and, with nothing between, one of Ki, Mi, Gi, Ti (powers of 1024) or k, M, G, T (powers of 1000). Anything else is refused; a lower-case m means thousandths.",
    remedy: "Write the number and the unit without a space, in the listed spelling.",
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"],
  },
  examples: [
    {
      title: "A unit in small letters",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 300gi # for a year
      #        ^^^^^ "300gi" is not a quantity
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 300Gi # for a year
`,
    },
    {
      title: "GB may mean two things",
      fix: 1,
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: "10 GB"
    #        ^^^^^^^ "10 GB" is not a quantity
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: "10G"
`,
    },
    {
      title: "Nothing, and less than nothing",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 0
      #        ^ greater than zero
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      resources:
        limits:
          cpu: -1
          #    ^^ cannot be negative
`,
    },
    {
      title: "Parts of bytes",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 1.1Gi
      #        ^^^^^ not a whole number of bytes
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: logs
spec:
  resources:
    requests:
      storage: 10m
      #        ^^^ thousandths of a byte
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 1127Mi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: logs
spec:
  resources:
    requests:
      storage: 10m
`,
    },
    {
      title: "Sizes as they should be, and those that are filled in later",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 1.5Gi
    limits:
      storage: 500G
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: later
spec:
  resources:
    requests:
      storage: <size>
    limits:
      storage: \${SIZE}
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      resources:
        limits:
          cpu: 100m
  volumes:
    - name: cache
      emptyDir:
        sizeLimit: 1e9
`,
    },
  ],

  check({ object, report }) {
    for (const scalar of scalarsOf(object)) {
      if (scalar.type.kind !== "quantity") continue;
      const text = textOf(scalar);
      if (text === undefined) continue;
      const { node, field } = scalar;
      const at = node.span;
      const fixes = (meanings: readonly string[], certain: boolean) =>
        meanings.map((meant) => ({
          message: "use" as const,
          values: { meant },
          applicability: certain && meanings.length === 1 ? ("safe" as const) : ("review" as const),
          apply: (edit: ChangeBuilder) => void edit.replace(node, meant),
        }));
      const quantity = parseQuantity(text);
      const values = { text };
      if (!quantity) {
        report({
          at,
          message: "unreadable",
          values,
          fixes: fixes(quantitySpellings(text, scalar.key === "cpu"), true),
        });
      } else if (isAsked(scalar) && quantity.value <= 0) report({ at, message: "notPositive", values });
      else if (quantity.value < 0) report({ at, message: "negative", values: { text, field } });
      else if (isAsked(scalar) && quantity.suffix === "m") {
        report({
          at,
          severity: "warning",
          message: "milli",
          values,
          fixes: fixes([`${text.slice(0, -1)}Mi`, `${text.slice(0, -1)}M`], false),
        });
      } else if (isAsked(scalar) && !isWholeNumber(text)) {
        report({
          at,
          severity: "warning",
          message: "fraction",
          values,
          fixes: fixes([inMebibytes(quantity.value)], false),
        });
      }
    }
  },
});

/** What can be judged: not what is null or of another type, what is filled in later, or what a shell script replaces. */
function textOf({ node }: FieldScalar): string | undefined {
  if (typeof node.value === "number") return Number.isFinite(node.value) ? String(node.value) : undefined;
  if (typeof node.value !== "string") return undefined;
  const { value } = node;
  return isVariable(value) || /^\s*<.*>\s*$/s.test(value) || /^[A-Z_@%#$][A-Z0-9_@%#$]*$/.test(value)
    ? undefined
    : value;
}

/** The sizes that volumes are made from. */
function isAsked({ owner, field, key }: FieldScalar): boolean {
  if (key !== "storage") return false;
  return (
    `${owner}.${field}` === "V1VolumeResourceRequirements.requests" ||
    `${owner}.${field}` === "V1PersistentVolumeSpec.capacity"
  );
}

/** Rounded up, so that nothing that fitted before no longer fits. */
function inMebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)}Mi`;
}
