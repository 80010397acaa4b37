// Examples of volume-pool: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "Each pod gets a disk out of a pool, over the zones of its class in turn",
    files: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  serviceName: kafka
  replicas: 2
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
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast # new disks
        resources:
          requests:
            storage: 300Gi
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: xfs
mountOptions: [noatime]
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [eu-west-1a, eu-west-1b]
`,
    },
    offer:
      'Give the pods of "kafka" disks out of a pool of 2 volumes that you make: each gets its own back, also after everything was deleted (data on the disks there are stays behind)',
    result: {
      "/kafka.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  serviceName: kafka
  replicas: 2
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
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: kafka-pool # new disks
        resources:
          requests:
            storage: 300Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: kafka-pool
provisioner: kubernetes.io/no-provisioner # nothing is ever made: the pool is what there is
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka-pool-0
spec:
  capacity:
    storage: 300Gi
  accessModes:
    - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: kafka-pool
  mountOptions:
    - noatime
  claimRef:
    namespace: kafka
    name: data-kafka-0
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume-0>
    fsType: xfs
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-west-1a
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: kafka-pool-1
spec:
  capacity:
    storage: 300Gi
  accessModes:
    - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: kafka-pool
  mountOptions:
    - noatime
  claimRef:
    namespace: kafka
    name: data-kafka-1
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume-1>
    fsType: xfs
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-west-1b
`,
    },
  },
];
