// Examples of upgrade-api-version: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "A Deployment whose claim is on EBS gets a selector and Recreate, and loses what is gone",
    files: {
      "/kafka.yaml": `apiVersion: extensions/v1beta1 # from 2016
kind: Deployment
metadata:
  name: kafka1
spec:
  # one broker
  replicas: 1
  rollbackTo:
    revision: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
  template:
    metadata:
      labels:
        app: kafka1
        "on": "true" # both are strings
    spec:
      containers:
        - name: kafka
          image: apache/kafka:4.1.0
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
`,
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
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
    offer: 'Upgrade Deployment to "apps/v1", with the strategy Recreate if its claim is on EBS',
    result: {
      "/kafka.yaml": `apiVersion: apps/v1 # from 2016
kind: Deployment
metadata:
  name: kafka1
spec:
  # one broker
  replicas: 1
  selector:
    matchLabels:
      app: kafka1
      "on": "true"
  strategy:
    type: Recreate
  template:
    metadata:
      labels:
        app: kafka1
        "on": "true" # both are strings
    spec:
      containers:
        - name: kafka
          image: apache/kafka:4.1.0
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
`,
    },
  },
  {
    title: "Where no EBS volume is mounted the strategy stays, in braces too",
    files: {
      "/web.yaml": `apiVersion: apps/v1beta2
kind: Deployment
metadata: { name: web }
spec: { replicas: 2, template: { metadata: { labels: { app: web } }, spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] } } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteMany], storageClassName: shared, resources: { requests: { storage: 5Gi } } }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: shared }
provisioner: efs.csi.aws.com
`,
    },
    offer: 'Upgrade Deployment to "apps/v1", with the strategy Recreate if its claim is on EBS',
    result: {
      "/web.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 2, selector: {matchLabels: {app: web}}, template: { metadata: { labels: { app: web } }, spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] } } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteMany], storageClassName: shared, resources: { requests: { storage: 5Gi } } }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: shared }
provisioner: efs.csi.aws.com
`,
    },
  },
  {
    title: "Pods without labels get one, and so does the selector",
    files: {
      "/agent.yaml": `apiVersion: extensions/v1beta1
kind: DaemonSet
metadata:
  name: agent
spec:
  templateGeneration: 4
  template:
    spec:
      containers:
      - name: agent
        image: example.com/agent:3 # on each node
`,
    },
    offer: 'Upgrade DaemonSet to "apps/v1", with the selector that it requires',
    result: {
      "/agent.yaml": `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels:
      app: agent
  template:
    spec:
      containers:
      - name: agent
        image: example.com/agent:3 # on each node
    metadata:
      labels:
        app: agent
`,
    },
  },
  {
    title: "A version of the same shape is a mere bump",
    files: {
      "/class.yaml": `apiVersion: "storage.k8s.io/v1beta1"
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    offer: 'Change the API version to "storage.k8s.io/v1"',
    result: {
      "/class.yaml": `apiVersion: "storage.k8s.io/v1"
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
  },
];
