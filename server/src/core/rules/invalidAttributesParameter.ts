// Parameters of a VolumeAttributesClass that the driver refuses, ignores, or takes only when it modifies a volume.

import { parseInt32 } from "../engine/numbers.ts";
import { driverHas } from "../facts/features.ts";
import { findParameter, scParamsCsi, vacParams } from "../facts/parameters.ts";
import { csiDriver } from "../facts/provisioners.ts";
import { isVolumeType, makesType } from "../facts/volumeTypes.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { nearName } from "../text/nearName.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import { keyOf } from "../workspace/names.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const invalidAttributesParameter = defineRule({
  id: "invalid-attributes-parameter",
  severity: "error",
  scope: "workspace",
  kinds: ["VolumeAttributesClass"],
  messages: {
    unknown: '"{key}" is no attribute of an EBS volume: the driver refuses class "{name}" for every claim',
    fixed:
      '"{key}" cannot be changed later, so it belongs in the StorageClass: the driver refuses class "{name}" for every claim',
    case: 'The driver takes "{known}" in this spelling only: with "{key}", it refuses class "{name}" for every claim',
    value: '"{value}" is no whole number: the driver refuses class "{name}" for every claim',
    type: '"{value}" is no EBS volume type: class "{name}" fails for every claim',
    upperCase: 'EBS volume types are written in lower case; class "{name}" may fail on "{value}"',
    twice: '"{key}" and "{other}" exclude each other: the driver refuses class "{name}"',
    old: '"{key}" is the old name of "{known}"',
    ignored: '"{key}" has no effect beside "{known}"',
    creation:
      '"{key}" counts only for a volume that is there: a new claim that names class "{name}", as "{claim}" does, stays Pending',
    empty: 'Class "{name}" has no parameters, and the API server refuses it',
    claim: '"{claim}" names the class',
    rename: 'Write "{known}"',
    remove: 'Remove "{key}"',
  },
  docs: {
    summary: "A VolumeAttributesClass with keys or values that the EBS CSI driver does not take.",
    why: "What the API server does not check, the driver does: it compares these keys with regard to case, unlike those of a StorageClass, and one that it does not know makes every change, and every new volume, fail. Some keys it takes only when it modifies a volume that is there.",
    remedy:
      "Keep to `type`, `iops`, `throughput` and `tagSpecification_…`; what cannot change later belongs in the StorageClass.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/modify-volume.md",
      "https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/",
    ],
  },
  examples: [
    {
      title: "Another case, and what only a StorageClass can say",
      source: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  IOPS: "6000" # since the sale
# ^^^^ takes "iops" in this spelling only
  encrypted: "true"
# ^^^^^^^^^ belongs in the StorageClass
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  iops: "6000" # since the sale
  encrypted: "true"
`,
    },
    {
      title: "The old name of the type, alone and beside the new one",
      source: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: silver
driverName: ebs.csi.aws.com
parameters:
  volumeType: gp3
# ^^^^^^^^^^ the old name of "type"
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  type: io2
  volumeType: deprecatedgp3
# ^^^^^^^^^^ no effect beside "type"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: silver
driverName: ebs.csi.aws.com
parameters:
  type: gp3
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  type: io2
  volumeType: deprecatedgp3
`,
    },
    {
      title: "Deleting a tag, in a class that a claim names",
      source: `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  iops: "6000"
  tagDeletion_1: team
# ^^^^^^^^^^^^^ counts only for a volume that is there
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  volumeAttributesClassName: gold
`,
    },
    {
      title: "What the driver takes, and the class of another driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  type: io2
  iops: "6000"
  tagSpecification_1: "tier=gold"
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: silver
driverName: ebs.csi.aws.com
parameters:
  iopspergb: "10"
  allowautoiopsincreaseonmodify: "true"
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: other
driverName: pd.csi.storage.gke.io
parameters:
  IOPS: "6000"
`,
    },
    {
      title: "A type in capitals, which EC2 may take or not",
      source: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  type: GP3
      # ^^^ lower case
`,
    },
  ],

  check({ manifest, workspace, config, report }) {
    if (manifest.body.driverName?.value !== csiDriver) return;
    const { parameters, driverName, metadata } = manifest.body;
    const name = manifest.name ?? "<unnamed>";
    const written = manifest.body.entry("parameters");
    const isEmpty = parameters?.entries.length === 0 && parameters.node.entries.length === 0;
    if (!written || isEmpty) {
      report({
        at: metadata?.name?.span ?? driverName?.span ?? manifest.node.span,
        needs: "whole",
        message: "empty",
        values: { name },
      });
    }
    const has = (key: string) => parameters?.entries.some((each) => each.name === key) ?? false;
    const [user] = usersOf(workspace, name);
    for (const { name: key, entry, value } of parameters?.entries ?? []) {
      if (isVariable(key)) continue;
      const at = entry.key.span;
      const fact = findParameter(vacParams, key);
      if (!fact) {
        const { known, isCase } = meantKey(key);
        const isFixed = known === undefined && findParameter(scParamsCsi, key) !== undefined;
        const other = known !== undefined && !has(known) ? known : undefined;
        report({
          at,
          ...(known !== undefined && isCase
            ? { message: "case", values: { key, known, name } }
            : { message: isFixed ? "fixed" : "unknown", values: { key, name } }),
          fixes: [
            other === undefined
              ? {
                  message: "remove",
                  values: { key },
                  applicability: "review",
                  apply: (edit) => void (parameters && edit.remove(parameters.node, entry)),
                }
              : {
                  message: "rename",
                  values: { known: other },
                  applicability: "safe",
                  apply: (edit) => edit.rename(entry, other),
                },
          ],
        });
        continue;
      }
      if (fact.deprecated && fact.replacedBy) {
        const known = fact.replacedBy;
        if (has(known)) {
          report({ at, message: "ignored", severity: "warning", values: { key, known }, tags: ["unnecessary"] });
          continue;
        } else {
          report({
            at,
            message: "old",
            severity: "information",
            values: { key, known },
            tags: ["deprecated"],
            fixes: [
              {
                message: "rename",
                values: { known },
                applicability: "safe",
                apply: (edit) => edit.rename(entry, known),
              },
            ],
          });
        }
      }
      if (key === "iopspergb" && has("iops")) report({ at, message: "twice", values: { key, other: "iops", name } });
      if (fact.atCreation === false && user) {
        const { claim, document, span } = user;
        const related = [{ document, span, message: "claim", values: { claim } }] as const;
        report({ at, message: "creation", severity: "warning", values: { key, name, claim }, related });
      }
      if (isVariable(value.value)) continue;
      if (fact.value === "integer" && parseInt32(value.value) === undefined) {
        report({ at: value.span, message: "value", values: { value: value.value, name } });
      } else if (fact.value === "enum" && value.value !== "" && !makesType(config.driverVersion, value.value)) {
        // Whether EC2 itself minds the case is not known; older drivers do.
        const isOpen = isVolumeType(value.value.toLowerCase()) && driverHas("typePassedOn", config.driverVersion);
        const values = { value: value.value, name };
        if (isOpen) report({ at: value.span, message: "upperCase", severity: "warning", values });
        else report({ at: value.span, message: "type", values });
      }
    }
  },
});

/** The key of an attributes class that the text can stand for. */
function meantKey(key: string): { readonly known: string | undefined; readonly isCase: boolean } {
  const lower = key.toLowerCase();
  for (const { key: known, match } of vacParams) {
    const start = known.toLowerCase();
    if (start === lower) return { known, isCase: true };
    if (match === "prefix" && lower.startsWith(start)) return { known: known + key.slice(known.length), isCase: true };
  }
  const keys = vacParams.filter(({ match, deprecated }) => match !== "prefix" && !deprecated).map((row) => row.key);
  // A key of the StorageClass that is similar by chance is still that key.
  const known = findParameter(scParamsCsi, key) ? undefined : nearName(lower, keys);
  return { known, isCase: false };
}

/** The claims and claim templates that name the class. */
function usersOf(workspace: WorkspaceView, name: string) {
  return workspace.mentioning(keyOf("VolumeAttributesClass", name)).flatMap(({ document, manifest }) =>
    claimPlacesOf(manifest).flatMap(({ spec, metadata }) => {
      const named = spec?.volumeAttributesClassName;
      if (named?.value !== name) return [];
      return [{ document, span: named.span, claim: metadata?.name?.value ?? "" }];
    }),
  );
}
