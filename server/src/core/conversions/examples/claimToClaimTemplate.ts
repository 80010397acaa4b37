// Examples of claim-to-claim-template: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "Each pod gets a new disk of its own",
    files: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
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
      - name: data # shared
        persistentVolumeClaim:
          claimName: shared
`,
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer: 'Give each pod of "kafka" a new, empty disk by a claim template (the data stays behind on claim "shared")',
    result: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
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
  volumeClaimTemplates:
  - metadata:
      name: data # shared
    spec:
      accessModes:
      - ReadWriteOnce
      storageClassName: fast
      resources:
        requests:
          storage: 10Gi
`,
      "/claim.yaml": ``,
    },
  },
  {
    title: "The first pod keeps the disk, beside the templates and volumes that are there",
    files: {
      "/mongo.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: mongo
  namespace: shop
spec:
  replicas: 2
  serviceName: mongo
  selector:
    matchLabels: { app: mongo }
  template:
    metadata:
      labels: { app: mongo }
    spec:
      containers:
        - name: mongo
          image: mongo:8
          volumeMounts:
            - { name: data, mountPath: /data/db }
            - { name: logs, mountPath: /var/log/mongodb }
      volumes:
        - name: keys
          secret: { secretName: mongo }
        - name: data # of both pods
          persistentVolumeClaim: { claimName: mongo }
  volumeClaimTemplates:
    - metadata: { name: logs }
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        resources: { requests: { storage: 5Gi } }
---
# The orders.
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: mongo
  namespace: shop
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: "50Gi" # grown twice
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer:
      'Give each pod of "mongo" a disk by a claim template; the first keeps that of claim "mongo" (the data stays)',
    result: {
      "/mongo.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: mongo
  namespace: shop
spec:
  replicas: 2
  serviceName: mongo
  selector:
    matchLabels: { app: mongo }
  template:
    metadata:
      labels: { app: mongo }
    spec:
      containers:
        - name: mongo
          image: mongo:8
          volumeMounts:
            - { name: data, mountPath: /data/db }
            - { name: logs, mountPath: /var/log/mongodb }
      volumes:
        - name: keys
          secret: { secretName: mongo }
  volumeClaimTemplates:
    - metadata: { name: logs }
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        resources: { requests: { storage: 5Gi } }
    - metadata:
        name: data # of both pods
      spec:
        accessModes:
          - ReadWriteOnce
        storageClassName: fast
        resources:
          requests:
            storage: "50Gi" # grown twice
---
# The orders.
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data-mongo-0
  namespace: shop
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: "50Gi" # grown twice
  volumeName: <volume> # kubectl get pvc mongo -o jsonpath={.spec.volumeName}
`,
    },
  },
  {
    title: "Where no class makes disks, new ones cannot be promised",
    files: {
      "/queue.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: queue}
spec:
  serviceName: queue
  selector: {matchLabels: {app: queue}}
  template:
    metadata: {labels: {app: queue}}
    spec:
      containers: [{name: queue, image: "rabbitmq:4"}]
      volumes: [{name: data, persistentVolumeClaim: {claimName: queue}}]
`,
      "/disk.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: queue}
spec: {accessModes: [ReadWriteOnce], storageClassName: "", volumeName: queue, resources: {requests: {storage: 8Gi}}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: queue}
spec:
  capacity: {storage: 8Gi}
  accessModes: [ReadWriteOnce]
  persistentVolumeReclaimPolicy: Retain
  storageClassName: ""
  claimRef: {name: queue, namespace: default}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0a1b2c3d4e5f60718}
`,
    },
    offer: 'Give each pod of "queue" a new, empty disk by a claim template (the data stays behind on claim "queue")',
    disabled: 'No class makes disks for claims like "queue": the pods would stay Pending',
  },
];
