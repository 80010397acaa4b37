// Examples of static-to-dynamic: a volume that somebody made for a claim.
import type { Conversion } from "../conversion.ts";

export const boundVolume: Conversion["examples"] = [
  {
    title: "A claim lets go of the volume that was made for it by hand",
    files: {
      "/claim.yaml": `# Kafka's only disk.
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: kafka
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: "" # static
  volumeName: kafka-0
  resources:
    requests:
      storage: 300Gi
`,
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka-0
spec:
  capacity: {storage: 300Gi}
  accessModes: [ReadWriteOnce]
  persistentVolumeReclaimPolicy: Retain
  storageClassName: ""
  claimRef: {name: data, namespace: kafka}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0a1b2c3d4e5f60718
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer:
      'Let class "fast" make a new, empty volume for claim "data" (the data stays behind on vol-0a1b2c3d4e5f60718)',
    result: {
      "/claim.yaml": `# Kafka's only disk.
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: kafka
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: "fast" # static
  resources:
    requests:
      storage: 300Gi
`,
      "/volume.yaml": ``,
    },
  },
  {
    title: "A claim gets a copy of the volume that was made for it by hand, and is only read as before",
    files: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: db
spec:
  accessModes:
  - ReadWriteMany # as the volume has it
  storageClassName: manual
  volumeName: db # made by hand
  resources:
    requests:
      storage: 40Gi
`,
      "/volume.yaml": `# The database's storage.

apiVersion: v1
kind: PersistentVolume
metadata:
  name: db
spec:
  capacity:
    storage: 40Gi
  accessModes:
  - ReadWriteMany
  mountOptions:
  - noatime
  storageClassName: manual
  awsElasticBlockStore:
    volumeID: vol-0a1b2c3d4e5f60718
    fsType: ext4
    readOnly: true
`,
      "/report.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: report
spec:
  containers:
  - name: report
    image: example.com/report:7
    volumeMounts:
    - name: db
      mountPath: /db
  volumes:
  - name: db
    persistentVolumeClaim:
      claimName: db # only read
`,
    },
    offer: 'Restore a snapshot of vol-0a1b2c3d4e5f60718 into a new volume for claim "db" (the data is copied)',
    result: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: db
spec:
  accessModes:
  - ReadWriteOnce # as the volume has it
  storageClassName: ebs-gp3
  # made by hand
  resources:
    requests:
      storage: 40Gi
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: db-import
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: db-import
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: <snapshot> # aws ec2 create-snapshot --volume-id vol-0a1b2c3d4e5f60718
  sourceVolumeMode: Filesystem
  volumeSnapshotRef:
    namespace: default # the namespace that the claim is applied to
    name: db-import
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: db-import
spec:
  source:
    volumeSnapshotContentName: db-import
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ebs-gp3
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  csi.storage.k8s.io/fstype: ext4
  encrypted: "true" # a suggestion: the old volume may not have been
mountOptions:
- noatime
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
      "/report.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: report
spec:
  containers:
  - name: report
    image: example.com/report:7
    volumeMounts:
    - name: db
      mountPath: /db
  volumes:
  - name: db
    persistentVolumeClaim:
      claimName: db # only read
      readOnly: true
`,
      "/volume.yaml": `# The database's storage.

`,
    },
  },
  {
    title: "A volume that no claim asks for cannot be made anew",
    files: {
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata:
  name: archive
spec:
  capacity: { storage: 1Ti }
  accessModes: [ReadWriteOnce]
  csi: { driver: ebs.csi.aws.com, volumeHandle: vol-0a1b2c3d4e5f60718 }
`,
    },
    offer:
      'Let a class make a new, empty volume in place of "archive" (the data stays behind on vol-0a1b2c3d4e5f60718)',
    disabled: 'No claim of the workspace is bound to the volume "archive"',
  },
];
