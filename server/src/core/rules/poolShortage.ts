// A StatefulSet with more pods than its pool has volumes for.
import { anotherPoolVolume } from "../conversions/storage/poolVolume.ts";
import { podsLeftWithout, poolsOf } from "../workspace/pools.ts";
import { defineRule } from "./rule.ts";

export const poolShortage = defineRule({
  id: "pool-shortage",
  severity: "warning",
  scope: "workspace",
  needs: "base",
  kinds: ["StatefulSet"],
  messages: {
    pending:
      'Pod "{pod}" stays Pending: class "{storageClass}" makes no volumes, and none that fits is left in its pool of {count}',
    add: 'Add a volume for pod "{pod}", with its ID to be filled in',
  },
  docs: {
    summary: "A pool of volumes that cannot serve all pods of its StatefulSet.",
    why: "From a class with the provisioner `kubernetes.io/no-provisioner` a claim only gets a volume that is already there: large enough, with its access modes and labels, and in a zone where the pod may run. Each volume serves one claim.",
    remedy: "Add volumes to the pool, or ask for what those of the pool have.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding",
      "https://kubernetes.io/docs/concepts/storage/storage-classes/#local",
    ],
  },
  examples: [
    {
      title: "Two pods and one volume",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  replicas: 2
  #         ^ Pod "kafka-1" stays Pending
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    fsType: xfs
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
volumeBindingMode: WaitForFirstConsumer
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  replicas: 2
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  capacity:
    storage: 300Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
    fsType: xfs
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-1
spec:
  capacity:
    storage: 300Gi
  accessModes:
  - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: pool
  claimRef:
    namespace: kafka
    name: data-kafka-1
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume>
    fsType: xfs
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: topology.kubernetes.io/zone
          operator: In
          values:
          - <zone>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "A volume that is too small for the claim",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
  volumeClaimTemplates:
    - metadata:
        name: data
        #     ^^^^ none that fits is left in its pool of 1
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  capacity:
    storage: 300G
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
`,
    },
    {
      title: "A volume for each pod, and a pool that only the cluster knows",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 1
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: pool
        resources:
          requests:
            storage: 300Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  capacity:
    storage: 500Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    spec:
      containers:
        - name: web
          image: nginx
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: elsewhere
        resources:
          requests:
            storage: 300Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: elsewhere
provisioner: kubernetes.io/no-provisioner
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const pool of poolsOf(workspace, here, manifest)) {
      const [pod] = podsLeftWithout(workspace, here, manifest, pool);
      const { metadata, node } = pool.template;
      if (pod === undefined) continue;
      report({
        at: manifest.body.spec?.replicas?.span ?? metadata?.name?.span ?? node.span,
        message: "pending",
        values: { pod, storageClass: pool.storageClass, count: pool.volumes.length },
        fixes: [
          {
            message: "add",
            values: { pod },
            applicability: "review",
            apply: (edit) => {
              const taken = (name: string) => edit.workspace.named("PersistentVolume", name).length > 0;
              const last = pool.volumes.at(-1);
              if (last) edit.in(last.document).append(anotherPoolVolume(manifest, pool, pod, taken));
            },
          },
        ],
      });
    }
  },
});
