// Upgrading API versions: the selector that becomes required, what goes, and Recreate where a disk is mounted.
import { expect, test } from "vitest";
import { upgradeApiVersionConversion } from "../../server/src/core/conversions/upgradeApiVersion.ts";
import { converted, titles } from "../support/convert.ts";

const upgraded = (source: string, kubernetesVersion?: string) =>
  converted(upgradeApiVersionConversion, source, { kubernetesVersion });

test("a Deployment whose claim is on EBS gets a selector and Recreate, and loses what is gone", () => {
  const result = upgraded(`
#- /kafka.yaml
apiVersion: extensions/v1beta1$0 # from 2016
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
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`);
  expect(result.title).toBe('Upgrade Deployment to "apps/v1", with the strategy Recreate if its claim is on EBS');
  expect(result.texts.get("/kafka.yaml")).toBe(`apiVersion: apps/v1 # from 2016
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
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
`);
});

test("a claim of another storage leaves the strategy alone, in braces too", () => {
  const result = upgraded(`
apiVersion: apps/v1beta2$0
kind: Deployment
metadata: { name: web }
spec: { replicas: 2, template: { metadata: { labels: { app: web } }, spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] } } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { storageClassName: shared }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: shared }
provisioner: efs.csi.aws.com
`);
  expect(result.texts.get("/main.yaml")?.split("---")[0]).toBe(`apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 2, selector: {matchLabels: {app: web}}, template: { metadata: { labels: { app: web } }, spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] } } }
`);
});

test("what is there already stays: a selector, and Recreate with its comments", () => {
  const spec = `
  selector: { matchLabels: { app: web } }
  strategy:
    type: Recreate # one disk
  template:
    metadata: { labels: { app: web, release: stable } }
    spec:
      volumes:
        - name: data
          awsElasticBlockStore: { volumeID: vol-0123456789abcdef0 }
`;
  const result = upgraded(`apiVersion: apps/v1beta1$0\nkind: Deployment\nmetadata: { name: web }\nspec:${spec}`);
  expect(result.title).toBe('Upgrade Deployment to "apps/v1"');
  expect(result.texts.get("/main.yaml")).toBe(
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:${spec}`,
  );
});

test("pods without labels get one, and so does the selector", () => {
  const result = upgraded(`
apiVersion: extensions/v1beta1$0
kind: DaemonSet
metadata:
  name: agent
spec:
  templateGeneration: 4
  template:
    spec:
      containers: []
`);
  expect(result.texts.get("/main.yaml")).toBe(`apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels:
      app: agent
  template:
    spec:
      containers: []
    metadata:
      labels:
        app: agent
`);
  expect(result.notes).toEqual([
    'By default, "apps/v1" replaces the pods as soon as the template changes; before, it waited for each to be deleted (OnDelete)',
  ]);
});

test("a version of the same shape is a mere bump, and safe", () => {
  const result = upgraded(`
apiVersion: "batch/v1beta1"
kind: CronJob$0
`);
  expect(result.texts.get("/main.yaml")).toBe(`apiVersion: "batch/v1"
kind: CronJob
`);
  expect(result.applicability).toBe("safe");
});

test.each([
  ["served at the target", "apiVersion: extensions/v1beta1\nkind: Deployment$0\n", "1.4"],
  ["current", "apiVersion: apps/v1\nkind: Deployment$0\n", "1.36"],
  ["of a shape that we cannot write", "apiVersion: extensions/v1beta1\nkind: Ingress$0\n", "1.36"],
  ["without a successor yet", "apiVersion: extensions/v1beta1\nkind: Deployment$0\n", "1.8"],
])("an object whose version is %s is left alone", (_, source, kubernetesVersion) => {
  expect(titles(upgradeApiVersionConversion, source, { kubernetesVersion })).toEqual([]);
});

test("a spec that stands elsewhere is not edited", () => {
  const source = `
apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: Deployment
    spec: &spec
      replicas: 1
  - apiVersion: extensions/v1beta1$0
    kind: Deployment
    spec: *spec
`;
  expect(upgraded(source).texts.size).toBe(0);
});
