// Examples of static-to-dynamic: a volume in a pod keeps its disk, or a copy of its data.
import type { Conversion } from "../conversion.ts";

export const inlineToOldData: Conversion["examples"] = [
  {
    title: "The same disk through the driver: zone, file system, partition and read-only go along",
    files: {
      "/report.yaml": `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
  namespace: shop
spec:
  schedule: '0 4 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
          - name: report
            image: 'example.com/report:7'
            volumeMounts:
            - {name: orders, mountPath: /orders}
          volumes:
          - name: orders
            awsElasticBlockStore:
              volumeID: 'aws://eu-west-1b/vol-0a1b2c3d4e5f60718' # the shop's
              fsType: xfs
              partition: 2
              readOnly: true # it reads only
`,
    },
    offer: "Import vol-0a1b2c3d4e5f60718 through the EBS CSI driver (the same disk, the data stays)",
    result: {
      "/report.yaml": `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
  namespace: shop
spec:
  schedule: '0 4 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
          - name: report
            image: 'example.com/report:7'
            volumeMounts:
            - {name: orders, mountPath: /orders}
          volumes:
          - name: orders
            persistentVolumeClaim:
              claimName: 'report-orders' # the shop's
              readOnly: true # it reads only
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: report-orders-pv
spec:
  capacity:
    storage: <size>
  accessModes:
  - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: ''
  claimRef:
    namespace: shop
    name: report-orders
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0a1b2c3d4e5f60718
    fsType: xfs
    readOnly: true
    volumeAttributes:
      partition: '2'
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - eu-west-1b
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: report-orders
  namespace: shop
spec:
  accessModes:
  - ReadWriteOnce
  storageClassName: ''
  volumeName: report-orders-pv
  resources:
    requests:
      storage: <size>
`,
    },
  },
  {
    title: "A snapshot of the disk, restored into a new volume",
    files: {
      "/git.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: git
  namespace: tools
spec:
  serviceName: git
  selector:
    matchLabels: { app: git }
  template:
    metadata:
      labels: { app: git }
    spec:
      containers:
        - name: git
          image: gitea/gitea:1.25
          volumeMounts: # stay as they are
            - name: data
              mountPath: /data
      volumes:
        - name: data
          awsElasticBlockStore:
            volumeID: vol-0a1b2c3d4e5f60718
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: ebs.csi.aws.com
`,
    },
    offer: "Restore a snapshot of vol-0a1b2c3d4e5f60718 into a new volume (the data is copied)",
    result: {
      "/git.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: git
  namespace: tools
spec:
  serviceName: git
  selector:
    matchLabels: { app: git }
  template:
    metadata:
      labels: { app: git }
    spec:
      containers:
        - name: git
          image: gitea/gitea:1.25
          volumeMounts: # stay as they are
            - name: data
              mountPath: /data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: git-data
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: git-data-import
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: <snapshot> # aws ec2 create-snapshot --volume-id vol-0a1b2c3d4e5f60718
  sourceVolumeMode: Filesystem
  volumeSnapshotRef:
    namespace: tools
    name: git-data-import
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: git-data-import
  namespace: tools
spec:
  source:
    volumeSnapshotContentName: git-data-import
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: git-data
  namespace: tools
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: git-data-import
  resources:
    requests:
      storage: <size>
`,
    },
  },
  {
    title: "The disk of several pods is not imported for all of them",
    files: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  serviceName: kafka
  selector: {matchLabels: {app: kafka}}
  template:
    metadata: {labels: {app: kafka}}
    spec:
      containers: [{name: kafka, image: "apache/kafka:4.1.0"}]
      volumes:
      - name: data
        awsElasticBlockStore: {volumeID: vol-0a1b2c3d4e5f60718}
`,
    },
    offer: "Import vol-0a1b2c3d4e5f60718 through the EBS CSI driver (the same disk, the data stays)",
    disabled:
      'The pods of StatefulSet "kafka" would share vol-0a1b2c3d4e5f60718, which is attached to one node at a time: claim a volume for each, or set replicas to 1',
  },
  {
    title: "A copy of a partition could not be mounted",
    files: {
      "/archive.yaml": `apiVersion: v1
kind: Pod
metadata: {name: archive}
spec:
  containers: [{name: archive, image: "example.com/archive:1"}]
  volumes:
  - name: mail
    awsElasticBlockStore: {volumeID: vol-0a1b2c3d4e5f60718, partition: 1}
`,
    },
    offer: "Restore a snapshot of vol-0a1b2c3d4e5f60718 into a new volume (the data is copied)",
    disabled:
      "The data is on partition 1 of vol-0a1b2c3d4e5f60718, and what a class makes is mounted as a whole: the copy would not mount",
  },
];
