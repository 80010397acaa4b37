// From the volumes of removed plugins to claims on EBS.
import { expect, test } from "vitest";
import { replaceByEbsClaim } from "../../server/src/core/conversions/replaceByEbsClaim.ts";
import { type ConvertOptions, converted, titles } from "../support/convert.ts";

const convert = (source: string, options: ConvertOptions = {}) =>
  converted(replaceByEbsClaim, source, options).texts.get("/main.yaml");

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels:
      app: web
  template:
    spec:
      volumes:
      - name: pages
        glusterfs: # on two machines$0
          endpoints: gluster
          path: pages
          readOnly: true
`;

test("a Deployment gets a claim and a class, and ends its old pod first", () => {
  const { notes } = converted(replaceByEbsClaim, deployment);
  expect(notes.join("\n")).toContain("several nodes could use a GlusterFS volume");
  expect(convert(deployment)).toBe(`apiVersion: apps/v1
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
    spec:
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
`);
});

test("the pods of a StatefulSet get a claim each", () => {
  const source = `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  replicas: 3
  template:
    spec:
      volumes:
      - name: data
        flocker:$0
          datasetName: db
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`;
  expect(convert(source)).toBe(`apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  replicas: 3
  template:
    spec: {}
  volumeClaimTemplates:
  - metadata:
      name: data
    spec:
      accessModes:
      - ReadWriteOnce
      storageClassName: fast
      resources:
        requests:
          storage: <size>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`);
});

test("as long as the plugin is there, nothing is offered", () => {
  expect(titles(replaceByEbsClaim, deployment, { kubernetesVersion: "1.25" })).toEqual([]);
  expect(titles(replaceByEbsClaim, deployment, { kubernetesVersion: "1.26" })).toEqual([
    'Claim a new, empty EBS volume from a new class "ebs-gp3" (the data stays behind in GlusterFS)',
  ]);
});
