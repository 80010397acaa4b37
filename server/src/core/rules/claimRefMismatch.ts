// A volume that is kept for a claim which is not the one that wants it.
import type { ManifestOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../workspace/document.ts";
import { areAppliedTogether, meant } from "../workspace/meant.ts";
import { keyOf } from "../workspace/names.ts";
import { claimNamed } from "../workspace/pairs.ts";
import { isVariable } from "../yaml/template.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

type Claim = Located<ManifestOf<"PersistentVolumeClaim">>;

export const claimRefMismatch = defineRule({
  id: "claim-ref-mismatch",
  severity: "warning",
  scope: "workspace",
  kinds: ["PersistentVolume"],
  messages: {
    noNamespace:
      'Volume "{volume}" is kept for a claim "{claim}" of no namespace; every claim has one, so none is ever bound to the volume',
    otherClaim:
      'Volume "{volume}" is kept for claim "{kept}", and claim "{claim}" asks for it by name: that claim stays Pending',
    otherNamespace:
      'Volume "{volume}" is kept for claim "{claim}" in namespace "{kept}", and the claim of that name is in namespace "{namespace}"',
    otherVolume:
      'Volume "{volume}" is kept for claim "{claim}", which asks for volume "{wanted}" by name: nothing is ever bound to this one',
    here: 'Claim "{claim}"',
    namespace: "Keep it for the claim in namespace {namespace}",
    ask: "Add the namespace of the claim, to be filled in",
    keepFor: 'Keep it for claim "{claim}"',
  },
  docs: {
    summary: "A volume is reserved for another claim than the one that asks for it.",
    why: "By its `claimRef` a volume is kept for one claim, which it gives by name and namespace. Every other claim is turned away, also one that asks for the volume by name. A `claimRef` without a namespace fits no claim at all.",
    remedy: "Let `claimRef` and `volumeName` name each other, and give the namespace.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume",
      "https://github.com/kubernetes/component-helpers/blob/master/storage/volume/pv_helpers.go",
    ],
  },
  examples: [
    {
      title: "Another claim asks for the volume",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: kafka-0}
spec:
  claimRef:
    namespace: kafka
    name: data-kafka-1
    #     ^^^^^^^^^^^^ claim "data-kafka-0" asks for it by name
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data-kafka-0, namespace: kafka}
spec:
  storageClassName: ""
  volumeName: kafka-0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: kafka-0}
spec:
  claimRef:
    namespace: kafka
    name: data-kafka-0
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data-kafka-0, namespace: kafka}
spec:
  storageClassName: ""
  volumeName: kafka-0
`,
    },
    {
      title: "Without a namespace",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  claimRef:
    name: data
    #     ^^^^ of no namespace
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec:
  storageClassName: ""
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  claimRef:
    name: data
    namespace: shop
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec:
  storageClassName: ""
`,
    },
    {
      title: "The claim of that name is in another namespace",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  claimRef:
    name: data
    namespace: default
    #          ^^^^^^^ is in namespace "shop"
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec:
  storageClassName: ""
`,
    },
    {
      title: "The claim asks for another volume",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  claimRef:
    name: data
    #     ^^^^ asks for volume "old-data" by name
    namespace: shop
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec:
  storageClassName: ""
  volumeName: old-data
`,
    },
    {
      title: "A claim that a StatefulSet makes, and one that only the cluster knows",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: kafka-0}
spec:
  claimRef: {namespace: kafka, name: data-kafka-0}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: kafka, namespace: kafka}
spec:
  volumeClaimTemplates:
    - metadata: {name: data}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: web}
spec:
  claimRef: {namespace: web, name: web}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0fedcba9876543210}
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    if (manifest.name === undefined) return;
    const reference = manifest.body.spec?.claimRef;
    const { name, namespace } = reference ?? {};
    if (!reference || !name || isVariable(name.value) || isVariable(namespace?.value ?? "")) return;
    const volume = manifest.name;
    const asking = claimAsking(workspace, here, volume);
    if (asking && asking.manifest.name !== name.value) {
      const claim = asking.manifest.name ?? "";
      return report({
        at: name.span,
        message: "otherClaim",
        values: { volume, kept: name.value, claim },
        related: relatedTo(asking),
        fixes: [
          {
            message: "keepFor",
            values: { claim },
            applicability: "review",
            apply: (edit) => {
              const home = asking.manifest.namespace;
              edit.replace(name.node, claim);
              if (home !== undefined && home !== namespace?.value) edit.put(reference.node, "namespace", home);
            },
          },
        ],
      });
    }
    if (!reference.entry("namespace") || namespace?.value === "") {
      const home = claimNamed(workspace, here, name.value, undefined)?.namespace;
      return report({
        at: name.span,
        message: "noNamespace",
        values: { volume, claim: name.value },
        fixes: [
          {
            ...(home === undefined
              ? ({ message: "ask" } as const)
              : ({ message: "namespace", values: { namespace: home } } as const)),
            applicability: "review",
            apply: (edit) =>
              void edit.put(reference.node, "namespace", home ?? placeholder("namespace"), reference.entry("name")),
          },
        ],
      });
    }
    if (!namespace) return;
    const claim = claimNamed(workspace, here, name.value, namespace.value);
    if (!claim) {
      const elsewhere = claimElsewhere(workspace, here, name.value);
      const home = elsewhere?.manifest.namespace;
      if (!elsewhere || home === undefined || isVariable(home)) return;
      return report({
        at: namespace.span,
        message: "otherNamespace",
        values: { volume, claim: name.value, kept: namespace.value, namespace: home },
        related: relatedTo(elsewhere),
        fixes: [
          {
            message: "namespace",
            values: { namespace: home },
            applicability: "review",
            apply: (edit) => void edit.replace(namespace.node, home),
          },
        ],
      });
    }
    const wanted = claim.spec?.volumeName?.value;
    if (wanted === undefined || wanted === "" || wanted === volume || isVariable(wanted)) return;
    report({
      at: name.span,
      message: "otherVolume",
      values: { volume, claim: name.value, wanted },
      related: claim.spec?.volumeName && [
        { document: claim.document, span: claim.spec.volumeName.span, message: "here", values: { claim: claim.name } },
      ],
    });
  },
});

function claimAsking(workspace: WorkspaceView, here: AnalysedDocument, volume: string): Claim | undefined {
  const asking = workspace.mentioning(keyOf("PersistentVolume", volume)).flatMap(({ document, manifest }): Claim[] => {
    const asks = manifest.kind === "PersistentVolumeClaim" && manifest.body.spec?.volumeName?.value === volume;
    return asks && areAppliedTogether(workspace, document.uri, here.uri) ? [{ document, manifest }] : [];
  });
  return meant(workspace, asking, here);
}

/** A claim of that name in any namespace, in a file beside: further away, a name is a coincidence. */
function claimElsewhere(workspace: WorkspaceView, here: AnalysedDocument, name: string): Claim | undefined {
  return meant(
    workspace,
    workspace
      .named("PersistentVolumeClaim", name)
      .filter(({ document }) => areAppliedTogether(workspace, document.uri, here.uri)),
    here,
  );
}

function relatedTo({ document, manifest }: Claim) {
  const span = (manifest.body.spec?.volumeName ?? manifest.body.metadata?.name)?.span;
  return span && [{ document, span, message: "here" as const, values: { claim: manifest.name ?? "" } }];
}
