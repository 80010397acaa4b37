// Dynamic to static: the claim is tied to its disk, and the way back gives the claim as it was.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";
import { offered } from "../support/convert.ts";

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: shop
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast # gp3
  resources:
    requests:
      storage: 10Gi
`;
const storageClass = `#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters: {csi.storage.k8s.io/fstype: xfs}
volumeBindingMode: WaitForFirstConsumer
allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1a]}]}]
`;
const pinned = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: shop
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast # gp3
  volumeName: data
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: 10Gi
  accessModes:
    - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: fast
  claimRef:
    namespace: shop
    name: data
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume> # kubectl get pv $(kubectl get pvc data -o jsonpath={.spec.volumeName}) -o jsonpath={.spec.csi.volumeHandle}
    fsType: xfs
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-west-1a
`;

test("claim and volume name each other, in the class that the claim has", () => {
  const text = offered(claim.replace("kind", "$0kind") + storageClass)
    .apply("Tie claim")
    .get("/main.yaml");
  expect(text).toBe(pinned);
});

test("the two bind: nothing is found but what is to be filled in", () => {
  const workspace = new Workspace();
  workspace.update("/main.yaml", pinned);
  workspace.update("/class.yaml", storageClass.split("\n").slice(1).join("\n"));
  const found = fileFindings(rules, workspace, "/main.yaml", configFor(), (bug) => expect.fail(bug));
  const serious = found.filter(({ severity }) => severity === "error" || severity === "warning");
  expect(serious.map(({ rule }) => rule)).toEqual(["unresolved-placeholder"]);
});

test("and back again gives the claim", () => {
  const filled = pinned.replace("<volume>", "vol-0123456789abcdef0").replace("kind", "$0kind");
  const text = offered(filled + storageClass)
    .apply('Let class "fast"')
    .get("/main.yaml");
  expect(text).toBe(claim);
});

test("is not offered for a claim that is tied already, or of another system", () => {
  const ties = (source: string) => offered(source).titles.filter((title) => title.startsWith("Tie"));
  expect(ties(pinned.replace("kind", "$0kind") + storageClass)).toEqual([]);
  expect(ties(claim.replace("kind", "$0kind") + storageClass.replace("ebs.csi", "efs.csi"))).toEqual([]);
});
