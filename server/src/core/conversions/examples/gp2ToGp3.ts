// Examples of gp2-to-gp3: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "As fast as gp2 is for the largest claim of the class",
    files: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp2 # general
  # wishful
  iopsPerGB: '10'
  encrypted: 'true'
`,
      "/claims.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: logs
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 500Gi
`,
    },
    offer: 'Use gp3 for "fast", at least as fast as gp2 (a live class is immutable: delete it and create it anew)',
    result: {
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3 # general
  throughput: '250'
  # wishful
  encrypted: 'true'
`,
    },
  },
  {
    title: "Large gp2 volumes have more IOPS than every gp3, so they are asked for",
    files: {
      "/storage.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {"name": "archive"}
provisioner: ebs.csi.aws.com
parameters: {"type": "gp2", "encrypted": "true"}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {"name": "archive"}
spec: {"accessModes": ["ReadWriteOnce"], "storageClassName": "archive", "resources": {"requests": {"storage": "2Ti"}}}
`,
    },
    offer: 'Use gp3 for "archive", at least as fast as gp2 (a live class is immutable: delete it and create it anew)',
    result: {
      "/storage.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {"name": "archive"}
provisioner: ebs.csi.aws.com
parameters: {"type": "gp3", "iopsPerGB": "3", "allowAutoIOPSPerGBIncrease": "true", "throughput": "250", "encrypted": "true"}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {"name": "archive"}
spec: {"accessModes": ["ReadWriteOnce"], "storageClassName": "archive", "resources": {"requests": {"storage": "2Ti"}}}
`,
    },
  },
];
