// A kustomization that lists what is not there is told so only where storage may be what it builds.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { kustomizationPathNotFound } from "../../server/src/core/rules/kustomizationPathNotFound.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

const kustomization = "a/kustomization.yaml";

function said(files: { readonly [uri: string]: string }): number {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(files)) workspace.update(uri, text);
  workspace.lack(kustomization, ["a/gone.yaml"]);
  return fileFindings([kustomizationPathNotFound], workspace, kustomization, configFor(), () => {}).length;
}

const service = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n";
const claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\n";
const user =
  "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}\n";

test.each([
  ["it lists nothing else", {}, 1],
  ["it lists a claim too", { "a/other.yaml": claim }, 1],
  ["it lists a pod that uses one", { "a/other.yaml": user }, 1],
  ["it builds nothing but a Service", { "a/other.yaml": service }, 0],
  ["it builds on one with a claim", { "a/other.yaml": service, "base/claim.yaml": claim }, 1],
  ["it builds on one without", { "a/other.yaml": service, "base/claim.yaml": service }, 0],
])("where %s", (_what, files, count) => {
  const lists = "resources: [gone.yaml, other.yaml, ../base]\n";
  const base = "resources: [claim.yaml, ../a]\n";
  expect(said({ ...files, [kustomization]: lists, "base/kustomization.yaml": base })).toBe(count);
});
