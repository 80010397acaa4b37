// A claim and a volume of which one names the other, and that can never be bound to each other.
import { kubernetesFeature } from "../facts/features.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { settingOf, sidesOf } from "../workspace/align.ts";
import { type Difference, differencesOf } from "../workspace/binder.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { areComparable, claimAt, keptClaimOf, type Pair, partnerOf } from "../workspace/pairs.ts";
import { findClass } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

const late = "WaitForFirstConsumer";

export const bindingMismatch = defineRule({
  id: "binding-mismatch",
  severity: "error",
  scope: "workspace",
  needs: "base",
  messages: {
    capacity: 'Claim "{claim}" asks for {wanted} and volume "{volume}" has {offered}, so the two are never bound',
    class:
      'Claim "{claim}" is of class "{wanted}" and volume "{volume}" of class "{offered}", so the two are never bound',
    mode: 'Claim "{claim}" asks for the mode {wanted} and volume "{volume}" has the mode {offered}, so the two are never bound',
    access: 'Claim "{claim}" asks for {wanted} and volume "{volume}" offers {offered}, so the two are never bound',
    attributes:
      'Claim "{claim}" and volume "{volume}" differ in `volumeAttributesClassName` ("{wanted}" and "{offered}"), so the two are never bound',
    unchecked:
      'Claim "{claim}" asks for {wanted} and volume "{volume}" has {offered}: as each names the other they are bound all the same, and there is less room than was asked for',
    other: "What the other one says",
    inClaim: 'Write `{setting}` in claim "{claim}"',
    inVolume: 'Write `{setting}` in volume "{volume}"',
  },
  docs: {
    summary: "A claim and a volume that are meant for each other and cannot be bound.",
    why: "Naming is not enough. A volume that a claim names has to be large enough, of the same class, and to offer the mode and the access modes that are asked for; a volume that is kept for a claim by its `claimRef` may be of another class, and nothing else. Until then the claim stays Pending, or is given another volume. 10G is less than 10Gi.",
    remedy: "Let both say the same.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume",
    ],
  },
  examples: [
    {
      title: "10G are less than 10Gi",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: ""
  volumeName: data
  resources:
    requests:
      storage: 10Gi
      #        ^^^^ asks for 10Gi and volume "data" has 10G
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  capacity: {storage: 10G}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: ""
  volumeName: data
  resources:
    requests:
      storage: 10G
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  capacity: {storage: 10G}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "Another class, in another file",
      fix: 1,
      source: `
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: kept
  #                 ^^^^ is of class "kept" and volume "data" of class ""
  volumeName: data
  resources: {requests: {storage: 10Gi}}
#- /volume.yaml
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 10Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
#- /volume.yaml
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 10Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
  storageClassName: kept
`,
    },
    {
      title: "A volume that is kept for a claim of a StatefulSet",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: kafka-1}
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 100Gi
    #        ^^^^^ "data-kafka-1" asks for 300Gi
  claimRef: {namespace: default, name: data-kafka-1}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
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
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: 300Gi
`,
    },
    {
      title: "Two that name each other are bound without being compared",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: default}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: kept
  volumeName: data
  resources:
    requests:
      storage: 20Gi
      #        ^^^^ less room than was asked for
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 10Gi
  claimRef: {namespace: default, name: data}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "A larger volume, and one of another class that is kept for its claim",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: default}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: {requests: {storage: 10Gi}}
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce, ReadOnlyMany]
  capacity: {storage: 20Gi}
  claimRef: {namespace: default, name: data}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const pair = pairAt(workspace, here, manifest);
    if (!pair || !areComparable(pair)) return;
    const { claim, volume, approach } = pair;
    const byClaim = manifest.kind === "PersistentVolumeClaim";
    const naming = byClaim ? manifest.body.spec?.volumeName : volume.manifest.body.spec?.claimRef?.name;
    for (const difference of separating(pair, workspace, config)) {
      const sides = sidesOf(pair, difference);
      const [wanted, offered] = [sides.claim.said, sides.volume.said];
      if (!naming || isVariable(wanted) || isVariable(offered)) continue;
      const [own, other] = byClaim ? [sides.claim, sides.volume] : [sides.volume, sides.claim];
      const names = { claim: claim.name, volume: volume.manifest.name ?? "" };
      report({
        at: own.at ?? naming.span,
        message: approach === "mutual" ? "unchecked" : messages[difference],
        severity: approach === "mutual" ? "warning" : "error",
        values: { ...names, wanted, offered },
        related: other.at && [{ document: other.document, span: other.at, message: "other" }],
        fixes: [
          {
            message: "inClaim",
            values: { claim: claim.name, setting: settingOf(difference, sides.volume) },
            applicability: "review",
            apply: (edit) => sides.claim.take(edit, sides.volume),
          },
          {
            message: "inVolume",
            values: { volume: names.volume, setting: settingOf(difference, sides.claim) },
            applicability: "review",
            apply: (edit) => sides.volume.take(edit, sides.claim),
          },
        ],
      });
    }
  },
});

const messages = {
  capacity: "capacity",
  "storage-class": "class",
  "volume-mode": "mode",
  "access-modes": "access",
  "attributes-class": "attributes",
} as const satisfies Readonly<Record<Difference, string>>;

/** The pair, at the one of the two that does the naming. */
function pairAt(workspace: WorkspaceView, here: AnalysedDocument, manifest: Manifest): Pair | undefined {
  if (manifest.kind === "PersistentVolumeClaim") {
    const claim = manifest.body.spec?.volumeName && claimAt({ document: here, manifest });
    const pair = claim && partnerOf(workspace, claim);
    return pair?.approach === "named" || pair?.approach === "mutual" ? pair : undefined;
  }
  if (manifest.kind !== "PersistentVolume") return undefined;
  const pair = keptClaimOf(workspace, { document: here, manifest });
  return pair?.approach === "reserved" ? pair : undefined;
}

/** The differences that keep the two apart, or that matter although they are bound. */
function separating(pair: Pair, workspace: WorkspaceView, config: Config): readonly Difference[] {
  const { approach, claim } = pair;
  const compared = kubernetesFeature("volumeAttributesClass", config.kubernetesVersion) === "on";
  return differencesOf(claim.bindable, pair.bindable).filter((difference) => {
    if (approach === "mutual") return difference === "capacity";
    switch (difference) {
      case "storage-class":
        // A claim that names no class may be given the volume's.
        return approach === "named" && claim.bindable.storageClass !== undefined;
      case "access-modes":
        return approach === "named" || bindsAtOnce(claim, workspace);
      case "attributes-class":
        return compared;
      default:
        return true;
    }
  });
}

/** The scheduler, which binds claims of a class that waits, does not look at the access modes of a volume that is kept for the claim. */
function bindsAtOnce({ bindable, document }: Pair["claim"], workspace: WorkspaceView): boolean {
  const { storageClass } = bindable;
  if (storageClass === "") return true;
  const found = storageClass === undefined ? undefined : findClass(workspace, document, storageClass);
  return found !== undefined && found.manifest.body.volumeBindingMode?.value !== late;
}
