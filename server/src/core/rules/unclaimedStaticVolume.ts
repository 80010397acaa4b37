// A volume of a pool that is kept for nobody, so that any pod may get any disk.
import { bindableClaim, bindableVolume } from "../workspace/bindable.ts";
import { wouldBind } from "../workspace/binder.ts";
import { podNames } from "../workspace/generatedClaims.ts";
import { isSpokenFor, openClaims, usableIn, usersOf } from "../workspace/pools.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const unclaimedStaticVolume = defineRule({
  id: "unclaimed-static-volume",
  severity: "information",
  scope: "workspace",
  needs: "whole",
  messages: {
    open: 'Volume "{volume}" is kept for no claim: which pod of StatefulSet "{statefulSet}" gets this disk, and its data, is left to chance',
    keep: 'Keep it for claim "{claim}"',
  },
  docs: {
    summary: "A volume of a pool that any pod of its StatefulSet may get.",
    why: "Of several volumes that fit, the smallest is taken, and among equals any. Disks that hold data already, such as a Kafka broker's, may so come to another pod than before.",
    remedy: "Keep each volume for its claim by a `claimRef`: `<template>-<StatefulSet>-<ordinal>`.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume"],
  },
  examples: [
    {
      title: "Two disks, one of which is kept for a pod",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  claimRef:
    namespace: kafka
    name: data-kafka-0
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-1
  #     ^^^^^^ is kept for no claim
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0fedcba9876543210
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  replicas: 2
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  claimRef:
    namespace: kafka
    name: data-kafka-0
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-1
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  claimRef:
    namespace: kafka
    name: data-kafka-1
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0fedcba9876543210
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  replicas: 2
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
`,
    },
    {
      title: "One disk for one pod, and a class that makes volumes",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
    - metadata:
        name: log
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        resources:
          requests:
            storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const name = manifest.kind === "PersistentVolume" ? manifest.body.metadata?.name : undefined;
    if (manifest.kind !== "PersistentVolume" || !name) return;
    const { spec } = manifest.body;
    const volume = { document: here, manifest };
    if (!spec || isSpokenFor(workspace, volume)) return;
    const [user] = usersOf(workspace, volume);
    if (!user) return;
    const { pool, manifest: statefulSet } = user;
    const claim = bindableClaim(pool.template, undefined, undefined);
    const open = usableIn(statefulSet, pool.volumes).filter(
      (each) => !isSpokenFor(workspace, each) && wouldBind(claim, bindableVolume(each.manifest)).binds,
    );
    const index = open.findIndex((each) => each.manifest === manifest);
    if (index < 0 || Math.min(pool.volumes.length, podNames(statefulSet).length) < 2) return;
    const wanted = openClaims(statefulSet, pool)[index];
    const namespace = statefulSet.namespace ?? placeholder("namespace");
    report({
      at: name.span,
      message: "open",
      values: { volume: name.value, statefulSet: statefulSet.name ?? "" },
      fixes:
        wanted === undefined
          ? []
          : [
              {
                message: "keep",
                values: { claim: wanted },
                applicability: "review",
                apply: (edit) => {
                  const claimRef = { namespace, name: wanted };
                  edit.insert(spec.node, "claimRef", claimRef, spec.entry("storageClassName"));
                },
              },
            ],
    });
  },
});
