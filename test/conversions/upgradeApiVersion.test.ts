// Upgrading API versions: the selector that becomes required, what goes, and Recreate where a disk is mounted.
import { expect, test } from "vitest";
import { upgradeApiVersionConversion } from "../../server/src/core/conversions/upgradeApiVersion.ts";
import { converted, titles } from "../support/convert.ts";

const upgraded = (source: string, kubernetesVersion?: string) =>
  converted(upgradeApiVersionConversion, source, { kubernetesVersion });

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

test("a version of the same shape is safe", () => {
  expect(upgraded('apiVersion: "batch/v1beta1"\nkind: CronJob$0\n').applicability).toBe("safe");
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
