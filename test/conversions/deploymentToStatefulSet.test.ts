// Deployment to StatefulSet: with new disks, or with the old one kept for the first pod; other files follow.
import { expect, test } from "vitest";
import { offered } from "../support/convert.ts";

const deployment = `
# One broker.
apiVersion: extensions/v1beta1
kind: $0Deployment
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
          image: apache/kafka
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
`;
const rest = `#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: kafka-data # the broker's
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`;

const statefulSet = `# One broker.
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
          image: apache/kafka
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
`;

test("new disks: the claim goes, its wishes become the template", () => {
  const { titles, apply } = offered(deployment + rest);
  expect(titles.slice(0, 2)).toEqual([
    'Turn Deployment "kafka" into a StatefulSet with a new, empty disk for each pod (the data stays behind on claim "kafka-data")',
    'Turn Deployment "kafka" into a StatefulSet whose first pod keeps the disk of claim "kafka-data" (the data stays)',
  ]);
  const texts = apply("new, empty disk");
  expect(texts.get("/main.yaml")).toBe(statefulSet);
  expect(texts.get("/claim.yaml")).toBe("");
});

test("the old disk: the claim takes the name that the first pod asks for", () => {
  const texts = offered(deployment + rest).apply("keeps the disk");
  expect(texts.get("/main.yaml")).toBe(statefulSet);
  expect(texts.get("/claim.yaml")).toContain("  name: data-kafka-0 # the broker's\n");
  expect(texts.get("/claim.yaml")).toContain(
    "  volumeName: <volume> # kubectl get pvc kafka-data -o jsonpath={.spec.volumeName}\n",
  );
});

test("a static volume and an autoscaler follow", () => {
  const texts =
    offered(`${deployment}${rest.replace("  storageClassName: fast", '  storageClassName: ""\n  volumeName: disk')}#- /volume.yaml
apiVersion: v1
kind: PersistentVolume
metadata:
  name: disk
spec:
  claimRef: {name: kafka-data, namespace: default}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
#- /scaler.yaml
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: kafka}
spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: kafka}}
`).apply("keeps the disk");
  expect(texts.get("/volume.yaml")).toContain("claimRef: {name: data-kafka-0, namespace: default}");
  expect(texts.get("/claim.yaml")).toContain("  volumeName: disk\n");
  expect(texts.get("/main.yaml")).toContain('        storageClassName: ""\n        resources:\n');
  expect(texts.get("/scaler.yaml")).toContain("kind: StatefulSet, name: kafka");
});

test("a volume that is kept for a claim of the same name elsewhere stays as it is", () => {
  const home = "metadata:\n  namespace: one\n  name: kafka";
  const source = `${deployment}${rest}`.replaceAll("metadata:\n  name: kafka", home);
  const elsewhere = (namespace: string) => `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: disk-${namespace}
spec:
  claimRef: {name: kafka-data, namespace: ${namespace}}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
`;
  const texts = offered(`${source}#- /volumes.yaml${elsewhere("one")}---${elsewhere("two")}`).apply("keeps the disk");
  expect(texts.get("/volumes.yaml")).toContain("claimRef: {name: data-kafka-0, namespace: one}");
  expect(texts.get("/volumes.yaml")).toContain("claimRef: {name: kafka-data, namespace: two}");
});

test("says why not, where a claim is shared or the name is too long", () => {
  const other = `#- /job.yaml
apiVersion: v1
kind: Pod
metadata: {name: backup}
spec: {volumes: [{name: d, persistentVolumeClaim: {claimName: kafka-data}}]}
`;
  const disabled = (source: string) => offered(source).offers.map(({ disabled: reason }) => reason?.id);
  expect(disabled(deployment + rest + other)[0]).toBe("deployment-to-stateful-set/shared");
  const long = "k".repeat(62);
  expect(disabled(deployment.replace("  name: kafka\nspec", `  name: ${long}\nspec`) + rest)[0]).toBe(
    "deployment-to-stateful-set/longName",
  );
});

test("is offered for claims on EBS only", () => {
  const titles = (source: string) => offered(source).titles.filter((title) => title.includes("StatefulSet"));
  expect(titles(deployment + rest.replace("ebs.csi", "efs.csi"))).toEqual([]);
  expect(titles(deployment)).toEqual([]);
});
