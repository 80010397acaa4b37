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
];
