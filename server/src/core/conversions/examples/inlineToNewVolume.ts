// Examples of static-to-dynamic: a volume in a pod gives way to a new one.
import type { Conversion } from "../conversion.ts";

export const inlineToNewVolume: Conversion["examples"] = [
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
  storageClassName: ebs-gp3-xfs # a new volume: the old data is on vol-0a1b2c3d4e5f60718
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
  storageClassName: fast # a new volume: the old data is on vol-0a1b2c3d4e5f60718
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
    storageClassName: ebs-gp3-xfs # a new volume: the old data is on vol-0a1b2c3d4e5f60718
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
      storageClassName: fast # a new volume: the old data is on vol-0a1b2c3d4e5f60718
      resources:
        requests:
          storage: <size>
`,
    },
  },
];
