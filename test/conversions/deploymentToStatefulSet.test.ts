// Deployment to StatefulSet, beyond its examples: what stays as it is, and where it does not apply.
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

test("promises no new disks where no class makes any", () => {
  const disabled = (source: string) => offered(source).offers.map(({ disabled: reason }) => reason?.id);
  const pool = rest.replace("ebs.csi.aws.com", "kubernetes.io/no-provisioner");
  const bound = pool.replace("  storageClassName", "  volumeName: disk\n  storageClassName");
  const volume =
    "#- /volume.yaml\nkind: PersistentVolume\nmetadata: {name: disk}\nspec: {csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}}\n";
  expect(disabled(deployment + bound + volume).slice(0, 2)).toEqual([undefined, "claim-templates/noDisks"]);
});

test("is offered for claims on EBS only", () => {
  const titles = (source: string) => offered(source).titles.filter((title) => title.includes("StatefulSet"));
  expect(titles(deployment + rest.replace("ebs.csi", "efs.csi"))).toEqual([]);
  expect(titles(deployment)).toEqual([]);
});
