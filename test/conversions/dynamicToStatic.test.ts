// Dynamic to static: the claim is tied to its disk, and the way back gives the claim as it was.
import { expect, test } from "vitest";
import { dynamicToStatic } from "../../server/src/core/conversions/dynamicToStatic.ts";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";
import { offered } from "../support/convert.ts";

const [example] = dynamicToStatic.examples;
const { "/claim.yaml": claim = "", "/class.yaml": text = "" } = example.files;
const storageClass = `#- /class.yaml\n${text}`;
const pinned = ("result" in example && example.result["/claim.yaml"]) || "";

test("the two bind: nothing is found but what is to be filled in", () => {
  const workspace = new Workspace();
  workspace.update("/main.yaml", pinned);
  workspace.update("/class.yaml", text);
  const found = fileFindings(rules, workspace, "/main.yaml", configFor(), (bug) => expect.fail(bug));
  const serious = found.filter(({ severity }) => severity === "error" || severity === "warning");
  expect(serious.map(({ rule }) => rule)).toEqual(["unresolved-placeholder"]);
});

test("and back again gives the claim", () => {
  const filled = pinned.replace("<volume>", "vol-0123456789abcdef0").replace("kind", "$0kind");
  const unpinned = offered(filled + storageClass)
    .apply('Let class "fast"')
    .get("/main.yaml");
  expect(unpinned).toBe(claim);
});

test("is not offered for a claim that is tied already, or of another system", () => {
  const ties = (source: string) => offered(source).titles.filter((title) => title.startsWith("Tie"));
  expect(ties(pinned.replace("kind", "$0kind") + storageClass)).toEqual([]);
  expect(ties(claim.replace("kind", "$0kind") + storageClass.replace("ebs.csi", "efs.csi"))).toEqual([]);
});

test.each([
  ["data", "data-pv"],
  ["kafka1volumeclaim", "kafka1volume-pv"],
  ["ebs-claim", "ebs-pv"],
  ["data-pvc", "data-pv"],
  ["claim", "claim-pv"],
])("the volume of claim %s is called %s, and never as the claim is", (claimName, volumeName) => {
  const source = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
---
apiVersion: v1
$0kind: PersistentVolumeClaim
metadata: {name: ${claimName}}
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: {requests: {storage: 1Gi}}
`;
  const text = offered(source).apply("Tie claim").get("/main.yaml");
  expect(text).toContain(`volumeName: ${volumeName}\n`);
  expect(text).toContain(`kind: PersistentVolume\nmetadata:\n  name: ${volumeName}\n`);
});
