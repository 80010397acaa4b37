// A VolumeSnapshotClass that the API server refuses, or whose parameters the driver does.
import { parseInt32 } from "../engine/numbers.ts";
import { findParameter, type ParameterFact, snapshotClassParams } from "../facts/parameters.ts";
import { csiDriver } from "../facts/provisioners.ts";
import { nearName } from "../text/nearName.ts";
import { isVariable } from "../yaml/template.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const invalidSnapshotClassParameter = defineRule({
  id: "invalid-snapshot-class-parameter",
  severity: "error",
  scope: "document",
  kinds: ["VolumeSnapshotClass"],
  messages: {
    policy:
      'Class "{name}" does not say what becomes of a snapshot in AWS when its object is deleted, so the API server refuses it',
    unknown: '"{key}" is no parameter of EBS snapshots: every snapshot of class "{name}" fails',
    number: '"{value}" is no whole number: every snapshot of class "{name}" fails',
    oneOf: '"{value}" is none of {values}: every snapshot of class "{name}" fails',
    arn: '"{value}" is no ARN: every snapshot of class "{name}" fails',
    time: '"{value}" is no RFC 3339 time, such as 2030-01-31T00:00:00Z: every snapshot of class "{name}" fails',
    rename: 'Write "{known}"',
    remove: 'Remove "{key}"',
    add: 'Add "deletionPolicy"',
  },
  docs: {
    summary:
      "A VolumeSnapshotClass for EBS without `deletionPolicy`, or with parameters that the driver does not take.",
    why: "`deletionPolicy` has no default. The parameters are checked when a snapshot is taken: one that the driver does not know, or a value that it cannot read, and no snapshot of the class is ever made.",
    remedy:
      "Write `deletionPolicy: Delete` or `Retain` beside `driver`, and keep to the parameters that the driver documents.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/snapshot.md",
      "https://kubernetes.io/docs/concepts/storage/volume-snapshot-classes/",
    ],
  },
  examples: [
    {
      title: "No policy, and a parameter of volumes",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
      # ^^^^^ does not say what becomes of a snapshot
driver: ebs.csi.aws.com
parameters:
  encrypted: "true"
# ^^^^^^^^^ no parameter of EBS snapshots
`,
      fixed: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
driver: ebs.csi.aws.com
deletionPolicy: <deletionPolicy>
parameters:
  encrypted: "true"
`,
    },
    {
      title: "A slip",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
driver: ebs.csi.aws.com
deletionPolicy: Delete
parameters:
  lockDurations: "30" # days
# ^^^^^^^^^^^^^ no parameter of EBS snapshots
`,
      fixed: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
driver: ebs.csi.aws.com
deletionPolicy: Delete
parameters:
  lockDuration: "30" # days
`,
    },
    {
      title: "Values that the driver cannot read",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
driver: ebs.csi.aws.com
deletionPolicy: Delete
parameters:
  lockMode: strict
          # ^^^^^^ none of governance, compliance
  lockDuration: 30d
              # ^^^ no whole number
  lockExpirationDate: 2030-01-31 00:00
                    # ^^^^^^^^^^^^^^^^ no RFC 3339 time
  outpostArn: op-0123456789abcdef0
            # ^^^^^^^^^^^^^^^^^^^^ no ARN
`,
    },
    {
      title: "What the driver takes, and the class of another driver",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
driver: ebs.csi.aws.com
deletionPolicy: Retain
parameters:
  fastSnapshotRestoreAvailabilityZones: "us-east-1a, us-east-1b"
  lockmode: governance
  lockExpirationDate: "2030-01-31T00:00:00.000Z"
  tagSpecification_1: "team=data"
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: other
driver: disk.csi.azure.com
deletionPolicy: Delete
parameters:
  incremental: "true"
`,
    },
  ],

  check({ manifest, report }) {
    if (manifest.body.driver?.value !== csiDriver) return;
    const { parameters, driver, metadata } = manifest.body;
    const name = manifest.name ?? "<unnamed>";
    if (!manifest.body.entry("deletionPolicy")) {
      report({
        at: metadata?.name?.span ?? driver.span,
        needs: "whole",
        message: "policy",
        values: { name },
        fixes: [
          {
            message: "add",
            applicability: "review",
            apply: (edit) => {
              const { body } = manifest;
              edit.insert(body.node, "deletionPolicy", placeholder("deletionPolicy"), body.entry("driver"));
            },
          },
        ],
      });
    }
    for (const { name: key, entry, value } of parameters?.entries ?? []) {
      if (isVariable(key)) continue;
      const fact = findParameter(snapshotClassParams, key);
      if (fact) {
        const message = isVariable(value.value) ? undefined : problemOf(fact, value.value);
        const values = { value: value.value, name };
        if (message === "oneOf") {
          report({ at: value.span, message, values: { ...values, values: (fact.values ?? []).join(", ") } });
        } else if (message) report({ at: value.span, message, values });
        continue;
      }
      const known = meantKey(key);
      report({
        at: entry.key.span,
        message: "unknown",
        values: { key, name },
        fixes: [
          known !== undefined && !parameters?.entries.some((each) => each.name === known)
            ? {
                message: "rename",
                values: { known },
                applicability: "safe",
                apply: (edit) => edit.rename(entry, known),
              }
            : {
                message: "remove",
                values: { key },
                applicability: "review",
                apply: (edit) => void (parameters && edit.remove(parameters.node, entry)),
              },
        ],
      });
    }
  },
});

function problemOf(
  { value: kind, values }: ParameterFact,
  text: string,
): "number" | "oneOf" | "arn" | "time" | undefined {
  if (kind === "integer") return parseInt32(text) === undefined ? "number" : undefined;
  if (kind === "enum") return values?.includes(text) === false ? "oneOf" : undefined;
  if (kind === "arn") return /^arn:(?:[^:]*:){4}/.test(text) ? undefined : "arn";
  if (kind === "timestamp") return time.test(text) ? undefined : "time";
  return undefined;
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function meantKey(key: string): string | undefined {
  const lower = key.toLowerCase();
  const tag = snapshotClassParams.find(({ match }) => match === "prefix");
  if (tag && lower.startsWith(tag.key.toLowerCase())) return tag.key + key.slice(tag.key.length);
  const byLower = new Map(snapshotClassParams.map((row) => [row.key.toLowerCase(), row.key]));
  return byLower.get(nearName(lower, byLower.keys()) ?? "");
}
