// Examples of static-to-dynamic: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "An old Deployment that names its disk gets a new, empty volume",
    files: {
      "/kafka.yaml": `# One broker, on one disk.
apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: kafka
spec:
  replicas: 1
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
        - name: kafka
          image: apache/kafka:4.1.0
          volumeMounts:
            - name: logs
              mountPath: /var/lib/kafka/data
      volumes:
        - name: logs # 300 GiB
          awsElasticBlockStore:
            volumeID: vol-0a1b2c3d4e5f60718
            fsType: xfs
`,
    },
    offer: 'Claim a new, empty volume from a new class "ebs-gp3-xfs" (the data stays behind on vol-0a1b2c3d4e5f60718)',
    result: {
      "/kafka.yaml": `# One broker, on one disk.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: kafka
spec:
  replicas: 1
  selector:
    matchLabels:
      app: kafka
  strategy:
    type: Recreate
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
        - name: kafka
          image: apache/kafka:4.1.0
          volumeMounts:
            - name: logs
              mountPath: /var/lib/kafka/data
      volumes:
        - name: logs # 300 GiB
          persistentVolumeClaim:
            claimName: kafka-logs
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: kafka-logs
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: ebs-gp3-xfs
  resources:
    requests:
      storage: <size>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ebs-gp3-xfs
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  csi.storage.k8s.io/fstype: xfs
  encrypted: "true" # a suggestion: the old volume may not have been
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
  },
  {
    title: "From the class that the workspace has, in braces",
    files: {
      "/web.yaml": `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - { name: web, image: "nginx:1.29", volumeMounts: [{ name: pages, mountPath: /usr/share/nginx/html }] }
  volumes:
    - { name: pages, awsElasticBlockStore: { volumeID: "aws://eu-west-1b/vol-0a1b2c3d4e5f60718" } }
    - { name: cache, emptyDir: {} }
`,
      "/classes.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
    },
    offer: 'Claim a new, empty volume from class "fast" (the data stays behind on vol-0a1b2c3d4e5f60718)',
    result: {
      "/web.yaml": `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - { name: web, image: "nginx:1.29", volumeMounts: [{ name: pages, mountPath: /usr/share/nginx/html }] }
  volumes:
    - { name: pages, persistentVolumeClaim: { claimName: "web-pages" } }
    - { name: cache, emptyDir: {} }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-pages
  namespace: shop
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: <size>
`,
    },
  },
  {
    title: "The new class in a file of its own, where the folder has one for each",
    files: {
      "/postgres.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
    name: postgres
spec:
    selector: {matchLabels: {app: postgres}}
    strategy:
        type: Recreate # one disk
    template:
        metadata: {labels: {app: postgres}}
        spec:
            containers:
            -   name: postgres
                image: postgres:18
            volumes:
            -   name: data
                # formatted by hand
                awsElasticBlockStore: {volumeID: vol-0a1b2c3d4e5f60718, fsType: xfs}
`,
      "/standard.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
    name: standard # makes ext4
provisioner: ebs.csi.aws.com
`,
    },
    offer: 'Claim a new, empty volume from a new class "ebs-gp3-xfs" (the data stays behind on vol-0a1b2c3d4e5f60718)',
    result: {
      "/postgres.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
    name: postgres
spec:
    selector: {matchLabels: {app: postgres}}
    strategy:
        type: Recreate # one disk
    template:
        metadata: {labels: {app: postgres}}
        spec:
            containers:
            -   name: postgres
                image: postgres:18
            volumes:
            -   name: data
                # formatted by hand
                persistentVolumeClaim: {claimName: postgres-data}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
    name: postgres-data
spec:
    accessModes:
    - ReadWriteOnce
    storageClassName: ebs-gp3-xfs
    resources:
        requests:
            storage: <size>
`,
      "/ebs-gp3-xfs.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
    name: ebs-gp3-xfs
provisioner: ebs.csi.aws.com
parameters:
    type: gp3
    csi.storage.k8s.io/fstype: xfs
    encrypted: "true" # a suggestion: the old volume may not have been
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
  },
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
  name: report-orders
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
  volumeName: report-orders
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
    title: "Several pods that name one disk get a volume each",
    files: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3 # brokers
  serviceName: kafka
  selector:
    matchLabels:
      app: kafka
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
      - name: kafka
        image: apache/kafka:4.1.0
        volumeMounts:
        - name: data
          mountPath: /var/lib/kafka/data
      volumes:
      - name: config
        configMap:
          name: kafka
      - name: data # one for all of them
        awsElasticBlockStore:
          volumeID: vol-0a1b2c3d4e5f60718
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer: 'Claim a new, empty volume for each pod from class "fast" (the data stays behind on vol-0a1b2c3d4e5f60718)',
    result: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3 # brokers
  serviceName: kafka
  selector:
    matchLabels:
      app: kafka
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
      - name: kafka
        image: apache/kafka:4.1.0
        volumeMounts:
        - name: data
          mountPath: /var/lib/kafka/data
      volumes:
      - name: config
        configMap:
          name: kafka
  volumeClaimTemplates:
  - metadata:
      name: data # one for all of them
    spec:
      accessModes:
      - ReadWriteOnce
      storageClassName: fast
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
    title: "A claim gets a copy of the volume that was made for it by hand",
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
    partition: 1
    readOnly: true
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
