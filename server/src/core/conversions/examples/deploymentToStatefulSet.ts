// Examples of deployment-to-stateful-set: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "Each pod gets a new disk, and the claim goes",
    files: {
      "/kafka.yaml": `# One broker.
apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: kafka
spec:
  replicas: 1
  strategy:
    type: Recreate # because of the disk
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
        - name: kafka
          image: apache/kafka:4.1.0
          ports:
            - containerPort: 9092
          volumeMounts:
            - name: data # logs
              mountPath: /var/lib/kafka/data
      volumes:
        - name: tmp
          emptyDir: {}
        - name: data
          persistentVolumeClaim:
            claimName: kafka-data
`,
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: kafka-data
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer:
      'Turn Deployment "kafka" into a StatefulSet with a new, empty disk for each pod (the data stays behind on claim "kafka-data")',
    result: {
      "/kafka.yaml": `# One broker.
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 1
  selector:
    matchLabels:
      app: kafka
  serviceName: kafka-headless
  # because of the disk
  template:
    metadata:
      labels:
        app: kafka
    spec:
      containers:
        - name: kafka
          image: apache/kafka:4.1.0
          ports:
            - containerPort: 9092
          volumeMounts:
            - name: data # logs
              mountPath: /var/lib/kafka/data
      volumes:
        - name: tmp
          emptyDir: {}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Retain
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes:
          - ReadWriteOnce
        storageClassName: fast
        resources:
          requests:
            storage: 300Gi
---
apiVersion: v1
kind: Service
metadata:
  name: kafka-headless
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    app: kafka
  ports:
    - port: 9092
`,
      "/claim.yaml": ``,
    },
  },
  {
    title: "The first pod keeps the disk; the volume and the autoscaler follow, each in its file",
    files: {
      "/search.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: {name: search, namespace: shop}
spec:
    replicas: 1
    selector: {matchLabels: {app: search}}
    strategy: {type: Recreate}
    template:
        metadata: {labels: {app: search}}
        spec:
            containers:
            -   name: search
                image: opensearchproject/opensearch:3
                ports: [{name: http, containerPort: 9200}, {name: peers, containerPort: 9300}]
                volumeMounts: [{name: index, mountPath: /usr/share/opensearch/data}]
            volumes:
            -   name: index # built in a week
                persistentVolumeClaim: {claimName: search-index}
`,
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: search-index, namespace: shop} # the index
spec:
    accessModes: [ReadWriteOnce]
    storageClassName: ""
    volumeName: search-index
    resources: {requests: {storage: 200Gi}}
`,
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata: {name: search-index}
spec:
    capacity: {storage: 200Gi}
    accessModes: [ReadWriteOnce]
    persistentVolumeReclaimPolicy: Retain
    storageClassName: ""
    claimRef: {name: search-index, namespace: shop}
    csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0a1b2c3d4e5f60718}
`,
      "/scaler.yaml": `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: search, namespace: shop}
spec:
    maxReplicas: 3
    scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
`,
    },
    offer:
      'Turn Deployment "search" into a StatefulSet whose first pod keeps the disk of claim "search-index" (the data stays)',
    result: {
      "/search.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: search, namespace: shop}
spec:
    replicas: 1
    serviceName: search-headless
    selector: {matchLabels: {app: search}}
    template:
        metadata: {labels: {app: search}}
        spec:
            containers:
            -   name: search
                image: opensearchproject/opensearch:3
                ports: [{name: http, containerPort: 9200}, {name: peers, containerPort: 9300}]
                volumeMounts: [{name: index, mountPath: /usr/share/opensearch/data}]
    persistentVolumeClaimRetentionPolicy:
        whenDeleted: Retain
        whenScaled: Retain
    volumeClaimTemplates:
    - metadata:
          name: index # built in a week
      spec:
          accessModes:
          - ReadWriteOnce
          storageClassName: ""
          resources:
              requests:
                  storage: 200Gi
---
apiVersion: v1
kind: Service
metadata:
    name: search-headless
    namespace: shop
spec:
    clusterIP: None
    selector:
        app: search
    ports:
    - name: http
      port: 9200
    - name: peers
      port: 9300
`,
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: index-search-0, namespace: shop} # the index
spec:
    accessModes: [ReadWriteOnce]
    storageClassName: ""
    volumeName: search-index
    resources: {requests: {storage: 200Gi}}
`,
      "/volume.yaml": `apiVersion: v1
kind: PersistentVolume
metadata: {name: search-index}
spec:
    capacity: {storage: 200Gi}
    accessModes: [ReadWriteOnce]
    persistentVolumeReclaimPolicy: Retain
    storageClassName: ""
    claimRef: {name: index-search-0, namespace: shop}
    csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0a1b2c3d4e5f60718}
`,
      "/scaler.yaml": `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: search, namespace: shop}
spec:
    maxReplicas: 3
    scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: search}
`,
    },
  },
  {
    title: "A claim that another workload mounts is not taken from it",
    files: {
      "/web.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "nginx:1.29" }]
      volumes:
        - { name: pages, persistentVolumeClaim: { claimName: pages } }
`,
      "/pages.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: pages }
spec: { accessModes: [ReadWriteOnce], storageClassName: fast, resources: { requests: { storage: 5Gi } } }
---
apiVersion: v1
kind: Pod
metadata: { name: editor }
spec:
  containers: [{ name: editor, image: "example.com/editor:2" }]
  volumes: [{ name: pages, persistentVolumeClaim: { claimName: pages } }]
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer:
      'Turn Deployment "web" into a StatefulSet with a new, empty disk for each pod (the data stays behind on claim "pages")',
    disabled: 'Claim "pages" is used by Pod "editor" too, which would be left without it',
  },
];
