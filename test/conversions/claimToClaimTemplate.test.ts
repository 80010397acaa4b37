// Where a claim shared by the pods of a StatefulSet does not become a template.
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

test("is not offered for storage of other systems", () => {
  const titles = offered(source.replace("ebs.csi", "efs.csi")).titles.filter((title) =>
    title.includes("claim template"),
  );
  expect(titles).toEqual([]);
});
