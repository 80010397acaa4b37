// From which release on the volumes of removed plugins become claims on EBS.
import { expect, test } from "vitest";
import { replaceByEbsClaim } from "../../server/src/core/conversions/replaceByEbsClaim.ts";
import { titles } from "../support/convert.ts";

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
