// Examples of dynamic-to-static: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";

export const examples: Conversion["examples"] = [
  {
    title: "A claim is tied to the disk that its class made",
    files: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: shop
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast # gp3
  resources:
    requests:
      storage: 10Gi
`,
      "/class.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: ebs.csi.aws.com
parameters: { type: gp3, csi.storage.k8s.io/fstype: xfs }
mountOptions: [noatime]
volumeBindingMode: WaitForFirstConsumer
allowedTopologies:
  - matchLabelExpressions:
      - { key: topology.kubernetes.io/zone, values: [eu-west-1a] }
`,
    },
    offer:
      'Tie claim "data" to the disk that it has now (the same disk, the data stays, also after the claim was deleted)',
    result: {
      "/claim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: shop
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast # gp3
  volumeName: data-pv
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data-pv
spec:
  capacity:
    storage: 10Gi
  accessModes:
    - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: fast
  mountOptions:
    - noatime
  claimRef:
    namespace: shop
    name: data
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume> # kubectl get pv $(kubectl get pvc data -o jsonpath={.spec.volumeName}) -o jsonpath={.spec.csi.volumeHandle}
    fsType: xfs
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-west-1a
`,
    },
  },
  {
    title: "Where the class leaves the zone open, it is to be filled in",
    files: {
      "/storage.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
reclaimPolicy: Delete # the disk goes with its claim
volumeBindingMode: WaitForFirstConsumer
---
# The queue's claim.
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: queue}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 20Gi}}}
`,
    },
    offer:
      'Tie claim "queue" to the disk that it has now (the same disk, the data stays, also after the claim was deleted)',
    result: {
      "/storage.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
reclaimPolicy: Delete # the disk goes with its claim
volumeBindingMode: WaitForFirstConsumer
---
# The queue's claim.
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: queue}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast, volumeName: queue-pv, resources: {requests: {storage: 20Gi}}}
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: queue-pv
spec:
  capacity:
    storage: 20Gi
  accessModes:
  - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: fast
  claimRef:
    namespace: default # the namespace that the claim is applied to
    name: queue
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume> # kubectl get pv $(kubectl get pvc queue -o jsonpath={.spec.volumeName}) -o jsonpath={.spec.csi.volumeHandle}
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - <zone>
`,
    },
  },
];
