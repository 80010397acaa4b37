// What survives `kubectl delete` of each object of an application, in the hover on its name and in the lens above it.
import { expect, test } from "vitest";
import { codeLenses } from "../../server/src/core/features/codeLens.ts";
import { hover } from "../../server/src/core/features/hover.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { toPlainText } from "../../server/src/lsp/markup.ts";
import { configFor } from "../support/check.ts";

const storageClass = (policy: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: ebs.csi.aws.com\nreclaimPolicy: ${policy}\n`;
const application = `apiVersion: v1
kind: Service
metadata:
  name: shop-service
spec:
  selector: {app: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop-deployment
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop, tier: front}}
    spec:
      containers: []
      volumes:
        - name: data
          persistentVolumeClaim: {claimName: shop-claim}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shop-claim
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: {requests: {storage: 10Gi}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: shop-log
spec:
  serviceName: shop-log
  replicas: 2
  selector: {matchLabels: {app: log}}
  template:
    metadata: {labels: {app: log}}
    spec: {containers: []}
  volumeClaimTemplates:
    - metadata: {name: log}
      spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}
`;

function said(name: string, policy: string, source = application) {
  const workspace = new Workspace();
  workspace.update("/app.yaml", source);
  workspace.update("/class.yaml", storageClass(policy));
  const config = configFor();
  const at = source.indexOf(`name: ${name}`) + "name: ".length;
  const above = source.lastIndexOf("apiVersion", at);
  const lenses = codeLenses(workspace, "/app.yaml", config).filter(({ span }) => span.start === above);
  return {
    hover: toPlainText(hover(workspace, "/app.yaml", at, config)?.parts ?? [], say),
    lens: lenses.map(({ words }) => say(words().title)).join("\n"),
  };
}

const claimStays = "Deleting the claim leaves the EBS volume and its data: the reclaim policy of class fast is Retain";
const claimGoes = "Deleting the claim deletes the EBS volume and its data: the reclaim policy of class fast is Delete";

test.each([
  [
    "the Service",
    "shop-service",
    "Delete",
    "kubectl delete of the Service leaves the pods of Deployment shop-deployment, their claims and their disks",
  ],
  [
    "the Deployment",
    "shop-deployment",
    "Delete",
    "kubectl delete of the Deployment leaves PersistentVolumeClaim shop-claim, disk and data included",
  ],
  ["the claim of a class that keeps", "shop-claim", "Retain", claimStays],
  ["the claim of a class that deletes", "shop-claim", "Delete", claimGoes],
])("of %s", (_what, name, policy, words) => {
  const { hover: hovered, lens } = said(name, policy);
  expect(hovered).toContain(words);
  expect(lens).toContain(words);
});

test("of the StatefulSet: its claims, and what a deleted claim means for the disk", () => {
  const { hover: hovered, lens } = said("shop-log", "Delete");
  expect(hovered).toContain("kubectl delete of the StatefulSet leaves its claims and their disks");
  expect(hovered).toContain(claimGoes);
  expect(lens).toContain("deleted: its claims stay");
});

test("of what has nothing to do with EBS, nothing is said", () => {
  const other = application.replaceAll("fast", "efs");
  for (const name of ["shop-service", "shop-claim"]) {
    const { hover: hovered, lens } = said(name, "Delete", other);
    expect(`${hovered}\n${lens}`).not.toMatch(/kubectl delete|deletes the EBS volume|leaves the EBS volume/);
  }
  const elsewhere = application.replace("selector: {app: shop}", "selector: {app: another}");
  expect(said("shop-service", "Delete", elsewhere).lens).not.toContain("kubectl delete");
});
