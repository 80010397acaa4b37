// A kind or an apiVersion that no API server knows, by a slip of the keys.
import { type ApiVersionFact, apiVersionStatus, apiVersionsOf, bestApiVersion } from "../facts/apiVersions.ts";
import { atLeast, type KubernetesVersion } from "../facts/version.ts";
import type { Found } from "../manifest/shape.ts";
import { shapes } from "../manifest/shapes.ts";
import { customKinds } from "../schema/customResources.ts";
import { findKind, kindsOf } from "../schema/schema.ts";
import { nearName } from "../text/nearName.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { isFilledInText } from "../workspace/filledIn.ts";
import { defineRule } from "./rule.ts";

export const unknownKind = defineRule({
  id: "unknown-kind",
  severity: "error",
  scope: "object",
  needs: "identity",
  messages: {
    kind: 'There is no kind "{kind}", it is {meant}: the API server refuses the object',
    apiVersion: '{kind} is not in "{apiVersion}" but in "{meant}": the API server refuses the object',
    notYet: '"{apiVersion}" of {kind} came with Kubernetes {release}: the API server does not know it yet',
    notYetBut: '"{apiVersion}" of {kind} came with Kubernetes {release}: the API server knows "{meant}" only',
    switchedOff:
      '"{apiVersion}" of {kind} is switched off unless the cluster\'s administrator turns it on: the API server knows "{meant}"',
    perhapsOff: '"{apiVersion}" of {kind} is switched off unless the cluster\'s administrator turns it on',
    use: 'Write "{meant}"',
  },
  docs: {
    summary: "A kind, or its apiVersion, that does not exist.",
    why: 'The API server looks both up letter by letter. Anything else is answered with "no matches for kind", and the object is not created.',
    remedy:
      "Correct the kind or the apiVersion. A class belongs to `storage.k8s.io/v1`, claims and volumes to `v1`, workloads to `apps/v1`.",
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/"],
  },
  examples: [
    {
      title: "Letters of the wrong case",
      source: `
apiVersion: v1
kind: PersistentVolumeclaim
#     ^^^^^^^^^^^^^^^^^^^^^ it is PersistentVolumeClaim
metadata:
  name: data
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
`,
    },
    {
      title: "A kind in the wrong group",
      source: `
apiVersion: v1
          # ^^ StorageClass is not in "v1" but in "storage.k8s.io/v1"
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A version that never was",
      source: `
apiVersion: apps/v1beta3
          # ^^^^^^^^^^^^ StatefulSet is not in "apps/v1beta3"
kind: StatefulSet
metadata:
  name: kafka
`,
    },
    {
      title: "A slip in both",
      source: `
apiVersion: storage.k8s/v1
          # ^^^^^^^^^^^^^^ is not in "storage.k8s/v1"
kind: StorageClass
---
apiVersion: storage.k8s.io/v1
kind: StorageClas
#     ^^^^^^^^^^^ it is StorageClass
`,
    },
    {
      title: "Before its time",
      kubernetesVersion: "1.30",
      source: `
apiVersion: storage.k8s.io/v1
          # ^^^^^^^^^^^^^^^^^ came with Kubernetes 1.34
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
`,
    },
    {
      title: "A version that clusters serve only when told to, while it is the only one",
      kubernetesVersion: "1.32",
      source: `
apiVersion: storage.k8s.io/v1beta1
          # ^^^^^^^^^^^^^^^^^^^^^^ unless the cluster's administrator turns it on
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
`,
    },
    {
      title: "A version that was removed, kinds of other projects' groups, and a kind that is not known here",
      source: `
apiVersion: apps/v1beta1
kind: StatefulSet
---
apiVersion: serving.example.com/v1
kind: Service
---
apiVersion: example.com/v1
kind: persistentvolumeclaim
---
apiVersion: v1
kind: Template
`,
    },
  ],

  check({ object, config, report }) {
    const { kind, apiVersion } = object;
    const written = object.body.apiVersion;
    if (!written || apiVersion === undefined || isFilledInText(apiVersion) || isFilledInText(kind)) return;
    const meant = kindMeant(apiVersion, kind);
    if (meant) {
      const { kind: found } = object.body;
      if (found)
        report({
          at: found.span,
          message: "kind",
          values: { kind, meant: meant.kind },
          fixes: writing(found, meant.kind, meant.certain),
        });
      return;
    }
    if (!Object.hasOwn(shapes, kind)) return;
    const at = written.span;
    const { state, row } = apiVersionStatus(apiVersion, kind, config.kubernetesVersion);
    const best = bestApiVersion(kind, config.kubernetesVersion);
    if (row) {
      reportRow(row, state === "not-yet", best);
      return;
    }
    if (best === undefined || best === apiVersion || !isBySlip(apiVersion, kind)) return;
    const values = { kind, apiVersion, meant: best };
    report({ at, message: "apiVersion", values, fixes: writing(written, best, isStable(apiVersion)) });

    function reportRow(
      { introduced, offByDefault, removed }: ApiVersionFact,
      notYet: boolean,
      use: string | undefined,
    ): void {
      const common = { kind, apiVersion: apiVersion ?? "" };
      if (notYet && introduced !== undefined) {
        const come = { ...common, release: introduced };
        if (use === undefined) report({ at, message: "notYet", values: come });
        else report({ at, message: "notYetBut", values: { ...come, meant: use } });
      } else if (offByDefault && !isRemoved(removed, config.kubernetesVersion)) {
        if (use === undefined) report({ at, severity: "warning", message: "perhapsOff", values: common });
        else report({ at, message: "switchedOff", values: { ...common, meant: use } });
      }
    }
  },
});

function isRemoved(removed: string | undefined, kubernetes: KubernetesVersion): boolean {
  return removed !== undefined && atLeast(kubernetes, removed);
}

function writing(found: Found<string>, meant: string, certain: boolean) {
  if (found.node.alias) return [];
  const applicability = certain ? "safe" : "review";
  return [
    {
      message: "use",
      values: { meant },
      applicability,
      apply: (edit: ChangeBuilder) => void edit.replace(found.node, meant),
    } as const,
  ];
}

/** The kind of the apiVersion's group that was meant by one that the group does not have. */
function kindMeant(apiVersion: string, kind: string): { readonly kind: string; readonly certain: boolean } | undefined {
  if (Object.hasOwn(shapes, kind) || findKind(apiVersion, kind)?.exact) return undefined;
  const group = groupOf(apiVersion);
  const own = kindsOf().filter((info) => groupOf(info.apiVersion) === group);
  if (own.some((info) => info.kind === kind)) return undefined;
  const candidates = own.flatMap((info) => (Object.hasOwn(shapes, info.kind) ? info.kind : []));
  const same = candidates.find((each) => each.toLowerCase() === kind.toLowerCase());
  if (same !== undefined) return { kind: same, certain: true };
  const near = nearName(kind, candidates);
  return near === undefined ? undefined : { kind: near, certain: false };
}

/** Groups of custom resources have a dot in their name, so one without a dot, or of Kubernetes' own, cannot be somebody else's. */
function isBySlip(apiVersion: string, kind: string): boolean {
  const group = groupOf(apiVersion);
  if (!group.includes(".")) return true;
  const groups = apiVersionsOf(kind).map(groupOf);
  // What versions a custom definition serves is for its own releases to say.
  if (groups.includes(group)) return !isCustom(group);
  const builtIn = kindsOf().some((info) => groupOf(info.apiVersion) === group && !isCustom(group));
  return builtIn || nearName(group, groups) !== undefined || groups.some((each) => each.startsWith(`${group}.`));
}

function isCustom(group: string): boolean {
  return customKinds.some((info) => groupOf(info.apiVersion) === group);
}

/** Whether only the group can be wrong, so that the object is written as it is today. */
function isStable(apiVersion: string): boolean {
  return /(^|\/)v1$/.test(apiVersion);
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}
