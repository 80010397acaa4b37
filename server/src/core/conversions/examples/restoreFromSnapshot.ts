// Examples of restore-from-snapshot: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "A claim is filled from a snapshot of its disk",
    files: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
    name: data
    namespace: shop
spec:
    accessModes: [ReadWriteOnce]
    storageClassName: fast # gp3
    resources:
        requests:
            storage: 10Gi
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
`,
    },
    offer:
      'Fill claim "data" from a snapshot, on a new volume (the data is that of the snapshot; what was written since stays behind)',
    result: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
    name: data
    namespace: shop
spec:
    accessModes: [ReadWriteOnce]
    storageClassName: fast # gp3
    dataSource:
        apiGroup: snapshot.storage.k8s.io
        kind: VolumeSnapshot
        name: data-import
    resources:
        requests:
            storage: 10Gi
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
    name: data-import
spec:
    driver: ebs.csi.aws.com
    deletionPolicy: Retain
    source:
        snapshotHandle: <snapshot> # aws ec2 create-snapshot --volume-id $(kubectl get pv $(kubectl get pvc data -o jsonpath={.spec.volumeName}) -o jsonpath={.spec.csi.volumeHandle})
    sourceVolumeMode: Filesystem
    volumeSnapshotRef:
        namespace: shop
        name: data-import
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
    name: data-import
    namespace: shop
spec:
    source:
        volumeSnapshotContentName: data-import
`,
    },
  },
  {
    title: "A claim that is tied to a volume gets no other one",
    files: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  volumeName: pvc-5f0c2f9e # as kubectl showed it
  resources:
    requests:
      storage: 10Gi
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer:
      'Fill claim "data" from a snapshot, on a new volume (the data is that of the snapshot; what was written since stays behind)',
    disabled:
      'Claim "data" is tied to volume "pvc-5f0c2f9e", which is not in this workspace: no other one is made for it that could be filled',
  },
];
