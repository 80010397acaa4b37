// Which strategies let go of the volume first, and whose defaults count.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rollingUpdateOnEbs } from "../../server/src/core/rules/rollingUpdateOnEbs.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

function findings(head: string, spec: string, kubernetesVersion = "1.36"): number {
  const workspace = new Workspace();
  const text = `apiVersion: ${head}
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
${spec}
  template:
    spec:
      containers: [{name: web, image: nginx}]
      volumes:
        - name: data
          awsElasticBlockStore: {volumeID: vol-688d7099}
`;
  workspace.update("/web.yaml", text);
  return fileFindings([rollingUpdateOnEbs], workspace, "/web.yaml", configFor({ kubernetesVersion }), fail).length;
}

function fail(message: string): void {
  throw new Error(message);
}

test.each([
  ["apps/v1", "  replicas: 1", "1.36", 1],
  ["apps/v1", "  replicas: 0", "1.36", 0],
  ["apps/v1", "  strategy: {type: RollingUpdate}", "1.36", 1],
  ["apps/v1", "  strategy: {type: Recreate}", "1.36", 0],
  ["apps/v1", "  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}", "1.36", 0],
  ["apps/v1", "  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 25%}}", "1.36", 0],
  ["apps/v1", "  strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 100%}}", "1.36", 0],
  ["apps/v1", "  strategy: {rollingUpdate: {maxUnavailable: ${COUNT}}}", "1.36", 0],
  ["apps/v1beta1", "  replicas: 1", "1.8", 1],
  ["extensions/v1beta1", "  replicas: 1", "1.4", 0],
  ["extensions/v1beta1", "  replicas: 1", "1.15", 0],
  ["extensions/v1beta1", "  replicas: 1", "1.16", 1],
  ["extensions/v1beta1", "  strategy: {rollingUpdate: {maxUnavailable: 0}}", "1.4", 1],
])("%s with %s at %s: %i", (head, spec, version, count) => {
  expect(findings(head, spec, version)).toBe(count);
});

test("several replicas on one disk are another rule's matter", () => {
  expect(findings("apps/v1", "  replicas: 2")).toBe(0);
});
