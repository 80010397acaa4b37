// A claim shared by the pods of a StatefulSet becomes a template.
import { expect, test } from "vitest";
import { offered } from "../support/convert.ts";

const source = `
apiVersion: apps/v1
kind: $0StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  serviceName: kafka
  template:
    spec:
      containers:
      - name: kafka
        image: example/kafka
        volumeMounts:
        - name: data
          mountPath: /data
      volumes:
      - name: data # shared
        persistentVolumeClaim:
          claimName: shared
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
`;

const converted = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 3
  serviceName: kafka
  template:
    spec:
      containers:
      - name: kafka
        image: example/kafka
        volumeMounts:
        - name: data
          mountPath: /data
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
`;

test("new disks for all", () => {
  const texts = offered(source).apply("a new, empty disk by a claim template");
  expect(texts.get("/main.yaml")).toBe(converted);
  expect(texts.get("/claim.yaml")).toBe("");
});

test("the old disk for the first", () => {
  const texts = offered(source).apply("the first keeps that of claim");
  expect(texts.get("/main.yaml")).toBe(converted);
  expect(texts.get("/claim.yaml")).toContain("metadata: {name: data-kafka-0}");
});

test("templates that are there stay, and other volumes too", () => {
  const more = source
    .replace("      volumes:\n", "      volumes:\n      - name: tmp\n        emptyDir: {}\n")
    .replace("#- /claim.yaml", "  volumeClaimTemplates:\n  - metadata: {name: logs}\n#- /claim.yaml");
  const text = offered(more).apply("a new, empty disk by a claim template").get("/main.yaml") ?? "";
  expect(text).toContain(
    "      volumes:\n      - name: tmp\n        emptyDir: {}\n  volumeClaimTemplates:\n  - metadata: {name: logs}\n  - metadata:\n      name: data # shared\n",
  );
});

test("is not offered for storage of other systems", () => {
  const titles = offered(source.replace("ebs.csi", "efs.csi")).titles.filter((title) =>
    title.includes("claim template"),
  );
  expect(titles).toEqual([]);
});
