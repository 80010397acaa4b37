// A claim that names its volume but no class, so that a default class comes between the two.
import { betaDefaultClassAnnotation, defaultClassAnnotation } from "../facts/annotations.ts";
import { atLeast } from "../facts/version.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import { classNameOf } from "../workspace/names.ts";
import { claimAt, partnerOf } from "../workspace/pairs.ts";
import { storageOfVolume } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

/** Since then a claim can say that it wants no class, and a default class is filled in where it says nothing. */
const withDefaultClass = "1.6";

export const pinnedClaimWithoutClass = defineRule({
  id: "pinned-claim-without-class",
  severity: "warning",
  scope: "workspace",
  needs: "whole",
  kinds: ["PersistentVolumeClaim"],
  messages: {
    known:
      'Claim "{claim}" leaves its class open: where the cluster has a default class it is given that, no longer matches volume "{volume}", and stays Pending',
    unknown:
      'Claim "{claim}" leaves its class open: where the cluster has a default class, and volume "{volume}" is not of it, the two are never bound',
    none: 'Ask for no class: `storageClassName: ""`',
    same: "Ask for the class of the volume: `storageClassName: {storageClass}`",
  },
  docs: {
    summary: "A claim names its volume and leaves its class open.",
    why: "A claim without `storageClassName` is given the default class of the cluster, if there is one. A volume that was written by hand is of another class, mostly of none, and a claim is only bound to the volume that it names when both are of one class.",
    remedy: 'Give the claim the class of its volume; `storageClassName: ""` for a volume without one.',
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/tree/master/examples/kubernetes/static-provisioning",
    ],
  },
  examples: [
    {
      title: "A volume without a class",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  volumeName: data
  #           ^^^^ no longer matches volume "data"
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 10Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: ""
  volumeName: data
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 10Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "A volume that only the cluster knows",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  volumeName: data
  #           ^^^^ and volume "data" is not of it
  resources:
    requests:
      storage: 10Gi
`,
    },
    {
      title: "A claim that asks for no class, and two that name each other",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: ""
  volumeName: data
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: logs
spec:
  accessModes: [ReadWriteOnce]
  volumeName: logs
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: logs
spec:
  accessModes: [ReadWriteOnce]
  capacity:
    storage: 10Gi
  claimRef:
    namespace: default
    name: logs
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    if (!atLeast(config.kubernetesVersion, withDefaultClass)) return;
    const { spec, metadata } = manifest.body;
    const name = spec?.volumeName;
    const claim = name && name.value !== "" && claimAt({ document: here, manifest });
    if (!spec || !claim || spec.isSet("storageClassName") || classNameOf({ spec, metadata })) return;
    const pair = partnerOf(workspace, claim);
    // Volumes of other systems are for their authors to judge, and two that name each other are bound whatever their classes.
    if (pair && (pair.approach !== "named" || storageOfVolume(pair.volume.manifest) === "other")) return;
    const storageClass = pair?.bindable.storageClass ?? "";
    if (isVariable(storageClass) || (storageClass !== "" && defaultClasses(workspace).includes(storageClass))) return;
    report({
      at: name.span,
      message: pair ? "known" : "unknown",
      severity: pair ? "warning" : "hint",
      values: { claim: claim.name, volume: name.value },
      fixes: [
        {
          ...(storageClass === ""
            ? ({ message: "none" } as const)
            : ({ message: "same", values: { storageClass } } as const)),
          applicability: pair ? "safe" : "review",
          apply: (edit) => void edit.put(spec.node, "storageClassName", storageClass, spec.entry("accessModes")),
        },
      ],
    });
  },
});

function defaultClasses(workspace: WorkspaceView): readonly string[] {
  return workspace.all("StorageClass").flatMap(({ manifest }) => {
    const annotations = manifest.body.metadata?.annotations;
    const marks = [defaultClassAnnotation, betaDefaultClassAnnotation].map((key) => annotations?.get(key)?.value);
    return marks.includes("true") && manifest.name !== undefined ? [manifest.name] : [];
  });
}
