// A claim that gets no volume for how its class, its VolumeAttributesClass and its source go together.
import type { Refusal, RefusalCode } from "../engine/volume.ts";
import { type ClaimPlace, claimPlacesOf } from "../manifest/manifest.ts";
import type { Span } from "../text/span.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import { hasException } from "../workspace/exception.ts";
import type { Config } from "../workspace/fix.ts";
import { classNameOf } from "../workspace/names.ts";
import { performanceOfAttributes, performanceSaidOfClass, reasonsAt } from "../workspace/performance.ts";
import { type Demand, demandOf, outcomeOf, placeOfRemark } from "../workspace/provisioning.ts";
import { refusalWords, refuserName } from "../workspace/refusalWords.ts";
import { defineRule } from "./rule.ts";

export const refusedClaim = defineRule({
  id: "refused-claim",
  severity: "error",
  scope: "workspace",
  needs: "base",
  messages: {
    refused: '"{claim}" stays Pending, since {who} refuses its volume: {reason}',
    asked: "What is asked for",
  },
  docs: {
    summary:
      "A claim whose class is right by itself, but not together with the VolumeAttributesClass or the source of the claim.",
    why: "The parameters of a VolumeAttributesClass take the place of those of the class before the volume is made: with another type, the IOPS and the throughput of the class may be too many, too few, or not taken at all. A clone cannot be unencrypted on demand, and an initialization rate is for volumes that come of a snapshot. Nothing of that is checked before the volume is made, and the claim stays Pending.",
    remedy:
      "Give type, IOPS and throughput in one of the two classes, or in both so that they fit; for fresh volumes and clones, use a class without the parameters that are about snapshots.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/modify-volume.md",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    ],
  },
  examples: [
    {
      title: "IOPS of the attributes class, and a type that takes none",
      source: `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: general
provisioner: ebs.csi.aws.com
parameters:
  type: gp2
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
parameters:
  iops: "4000"
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: general
  volumeAttributesClassName: fast
                           # ^^^^ gp2 takes no iops
  resources:
    requests:
      storage: 100Gi
`,
    },
    {
      title: "A rate at which snapshots are loaded, and a fresh volume",
      source: `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: warm
provisioner: ebs.csi.aws.com
parameters:
  volumeInitializationRate: "300"
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: fresh
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: warm
                  # ^^^^ for volumes that are made from a snapshot
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: restored
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: warm
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: nightly
  resources:
    requests:
      storage: 100Gi
`,
    },
    {
      title: "A clone that is to be unencrypted",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: plain
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "false"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: copy
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: plain
  dataSource:
    kind: PersistentVolumeClaim
    name: data
        # ^^^^ A clone cannot be unencrypted
  resources:
    requests:
      storage: 100Gi
`,
    },
    {
      title: "An attributes class that makes the class right, and one that goes with it",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: general
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: bare
provisioner: ebs.csi.aws.com
parameters:
  type: io2
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
parameters:
  iops: "4000"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: general
  volumeAttributesClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: log
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: bare
  volumeAttributesClassName: fast
  resources:
    requests:
      storage: 100Gi
`,
    },
    {
      title: "A claim for which there is a volume, so that none is made",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: warm
provisioner: ebs.csi.aws.com
parameters:
  volumeInitializationRate: "300"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: prod
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: warm
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: disk
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: warm
  capacity:
    storage: 100Gi
  claimRef:
    name: data
    namespace: prod
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    for (const claim of claimPlacesOf(manifest)) {
      const demand = demandOf(workspace, here, claim, manifest.namespace, config);
      const outcome = demand && outcomeOf(demand, config);
      if (!demand || outcome?.outcome !== "refused") continue;
      const reason = outcome.reasons.find((each) => isOwn(workspace, demand, each, config));
      const at = reason && placeOf(reason, claim);
      if (!at || demand.mayBind()) continue;
      const { document, span } = placeOfRemark(reason, demand);
      report({
        at,
        message: "refused",
        values: { claim: demand.name, who: refuserName(outcome.by), reason: refusalWords(reason) },
        related:
          reason.parameter === undefined || reason.origin === "claim" ? [] : [{ document, span, message: "asked" }],
      });
    }
  },
});

/**
 * Who says it. own: this rule. object: a rule about the class, or the VolumeAttributesClass, that has the parameter. claim: another one
 * about claims. alone: a rule about either class where it is true of that by itself, and this rule where it is not.
 */
const saidBy = {
  "size-not-positive": "claim",
  "access-mode": "claim",
  "exclusive-access-mode": "claim",
  "multi-attach-type": "claim",
  "size-too-small": "claim",
  "size-too-large": "claim",
  "format-option-block": "claim",
  "smaller-than-source": "claim",
  "restore-in-tree": "claim",
  "iops-per-gib": "claim",
  "attributes-empty": "object",
  "attributes-key": "object",
  "attributes-key-at-creation": "object",
  "unknown-key": "object",
  "key-too-new": "object",
  "reserved-key": "object",
  "not-a-boolean": "object",
  "not-alphanumeric": "object",
  "tag-malformed": "object",
  "tag-reserved": "object",
  "tag-template": "object",
  "fstype-twice": "object",
  "file-system": "object",
  "format-option-file-system": "object",
  "cluster-size-alone": "object",
  "not-a-number": "alone",
  "unknown-type": "alone",
  "iops-twice": "alone",
  "iops-missing": "alone",
  "iops-not-taken": "alone",
  "iops-too-low": "claim",
  "iops-too-high": "alone",
  "throughput-not-taken": "alone",
  "throughput-too-low": "alone",
  "throughput-too-high": "alone",
  "throughput-per-iops": "claim",
  "initialization-range": "alone",
  "attributes-driver": "own",
  "access-mode-in-tree": "own",
  "clone-in-tree": "own",
  "clone-too-new": "own",
  "unencrypted-clone": "own",
  "initialization-without-snapshot": "own",
} as const satisfies Record<RefusalCode, "own" | "object" | "claim" | "alone">;

function isOwn(workspace: WorkspaceView, demand: Demand, reason: Refusal, config: Config): boolean {
  const who = saidBy[reason.code];
  return who === "own" || (who === "alone" && !isSaidOfAClass(workspace, demand, reason, config));
}

/** Of the class, or of the VolumeAttributesClass, for itself. */
function isSaidOfAClass(
  workspace: WorkspaceView,
  { ebs, classDocument, attributes }: Demand,
  { code, origin }: Refusal,
  config: Config,
): boolean {
  if (origin === "attributes") {
    if (code === "not-a-number" || code === "unknown-type") return true;
    return (
      attributes !== undefined &&
      performanceOfAttributes(attributes.manifest, config).some((each) => each.code === code)
    );
  }
  const keys = ["type", "iops", "iopsPerGB", "throughput"];
  const isTrue = [...performanceSaidOfClass(workspace, classDocument, ebs, config), ...reasonsAt(ebs, config, keys)];
  return isTrue.some((each) => each.code === code) && !hasException(workspace, classDocument, ebs, config);
}

function placeOf({ code, origin }: Refusal, claim: ClaimPlace): Span | undefined {
  const { spec } = claim;
  const source = (spec?.dataSourceRef ?? spec?.dataSource)?.name;
  if (source && (code === "unencrypted-clone" || origin === "claim")) return source.span;
  return (origin === "attributes" && spec?.volumeAttributesClassName?.span) || classNameOf(claim)?.span;
}
