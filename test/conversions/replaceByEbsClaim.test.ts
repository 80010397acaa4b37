// Which volumes of other systems become claims on EBS.
import { expect, test } from "vitest";
import { replaceByEbsClaim } from "../../server/src/core/conversions/replaceByEbsClaim.ts";
import { converted, titles } from "../support/convert.ts";

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

test("as long as the plugin is there, nothing is offered", () => {
  expect(titles(replaceByEbsClaim, deployment, { kubernetesVersion: "1.25" })).toEqual([]);
  expect(titles(replaceByEbsClaim, deployment, { kubernetesVersion: "1.26" })).toEqual([
    'Claim a new, empty EBS volume from a new class "ebs-gp3" (the data stays behind in GlusterFS)',
  ]);
});

test.each([
  ["of the node itself", "{path: /var/run/docker.sock}", 0],
  ["of the node's root", "{path: /}", 0],
  ["of the kubelet", "{path: /var/lib/kubelet/plugins}", 0],
  ["of a file", "{path: /srv/app.conf, type: File}", 0],
  ["of data", "{path: /var/lib/kafka}", 1],
  ["of data, which the pod makes", "{path: /libraries, type: DirectoryOrCreate}", 1],
])("a path %s", (_what, hostPath, count) => {
  const source = `kind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n  - name: data$0\n    hostPath: ${hostPath}\n`;
  expect(titles(replaceByEbsClaim, source)).toHaveLength(count);
  const daemons = source
    .replace("kind: Pod", "apiVersion: apps/v1\nkind: DaemonSet")
    .replace("spec:", "spec: {template: {spec: {volumes: [{name: data, hostPath: {path: /data}$0}]}}}\nother:");
  expect(titles(replaceByEbsClaim, daemons)).toEqual([]);
});

test("a volume that is only read is empty, and says so, beside what nodes could share", () => {
  const { notes } = converted(replaceByEbsClaim, deployment);
  expect(notes.join("\n")).toContain("several nodes could use a GlusterFS volume");
  expect(notes.join("\n")).toContain("empty and mounted read-only");
});
