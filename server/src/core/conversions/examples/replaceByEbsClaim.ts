// Examples of replace-by-ebs-claim: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "GlusterFS, which Kubernetes has removed",
    files: {
      "/web.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: web
        image: nginx:1.29
        volumeMounts:
        - name: pages
          mountPath: /usr/share/nginx/html
      volumes:
      - name: pages
        glusterfs: # on two machines
          endpoints: gluster
          path: pages
          readOnly: true
`,
    },
    offer: 'Claim a new, empty EBS volume from a new class "ebs-gp3" (the data stays behind in GlusterFS)',
    result: {
      "/web.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels:
      app: web
  strategy:
    type: Recreate
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: web
        image: nginx:1.29
        volumeMounts:
        - name: pages
          mountPath: /usr/share/nginx/html
      volumes:
      - name: pages
        persistentVolumeClaim: # on two machines
          claimName: web-pages
          readOnly: true
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-pages
  namespace: shop
spec:
  accessModes:
  - ReadWriteOnce
  storageClassName: ebs-gp3
  resources:
    requests:
      storage: <size>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ebs-gp3
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  encrypted: "true" # a suggestion: the old volume may not have been
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
  },
  {
    title: "A directory of the node, which stays behind when the pod moves",
    files: {
      "/registry.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
    name: registry
spec:
    replicas: 1
    selector: {matchLabels: {app: registry}}
    strategy: {rollingUpdate: {maxSurge: 0}, type: RollingUpdate}
    template:
        metadata: {labels: {app: registry}}
        spec:
            containers:
            -   name: registry
                image: registry:3
                volumeMounts:
                -   {name: images, mountPath: /var/lib/registry}
                -   {name: zone, mountPath: /etc/localtime, readOnly: true}
            volumes:
            -   name: images
                hostPath: {path: /mnt/images, type: DirectoryOrCreate} # on one machine only
            -   name: zone
                hostPath: {path: /etc/localtime}
`,
    },
    offer:
      'Claim a new, empty EBS volume from a new class "ebs-gp3" (the data stays behind in directory "/mnt/images" of the node)',
    result: {
      "/registry.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
    name: registry
spec:
    replicas: 1
    selector: {matchLabels: {app: registry}}
    strategy: {type: Recreate}
    template:
        metadata: {labels: {app: registry}}
        spec:
            containers:
            -   name: registry
                image: registry:3
                volumeMounts:
                -   {name: images, mountPath: /var/lib/registry}
                -   {name: zone, mountPath: /etc/localtime, readOnly: true}
            volumes:
            -   name: images
                persistentVolumeClaim: {claimName: registry-images} # on one machine only
            -   name: zone
                hostPath: {path: /etc/localtime}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
    name: registry-images
spec:
    accessModes:
    - ReadWriteOnce
    storageClassName: ebs-gp3
    resources:
        requests:
            storage: <size>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
    name: ebs-gp3
provisioner: ebs.csi.aws.com
parameters:
    type: gp3
    encrypted: "true" # a suggestion: the old volume may not have been
reclaimPolicy: Retain # the disk outlives its claim
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
  },
  {
    title: "Flocker, for several pods that get a volume each",
    files: {
      "/db.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  replicas: 3
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - { name: db, image: "postgres:18", volumeMounts: [{ name: data, mountPath: /var/lib/postgresql }] }
      volumes:
        - name: data # moved in 2017
          flocker: { datasetName: db }
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer: 'Claim a new, empty EBS volume from class "fast" (the data stays behind in Flocker)',
    result: {
      "/db.yaml": `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  replicas: 3
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - { name: db, image: "postgres:18", volumeMounts: [{ name: data, mountPath: /var/lib/postgresql }] }
  volumeClaimTemplates:
    - metadata:
        name: data # moved in 2017
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
];
