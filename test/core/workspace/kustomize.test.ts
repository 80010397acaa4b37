// Which files a kustomization makes patches of, and which are applied together.
import { expect, test } from "vitest";
import { appliedTogether, isCompletedElsewhere, isPatch } from "../../../server/src/core/workspace/kustomize.ts";
import { Workspace } from "../../../server/src/core/workspace/workspace.ts";
import { look } from "../../support/look.ts";

const object = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n";

function workspaceOf(files: { readonly [uri: string]: string }): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(files)) workspace.update(uri, text);
  return workspace;
}

test.each([
  ["patches: [{path: larger.yaml}]", "larger.yaml"],
  ["patches: [{target: {kind: StatefulSet}, path: ./patches/larger.yaml}]", "patches/larger.yaml"],
  ["patchesStrategicMerge: [patches/../larger.yaml]", "larger.yaml"],
  ["patchesJson6902: [{target: {kind: Pod}, path: larger.yaml}]", "larger.yaml"],
  ["patches: [larger.yaml]", "larger.yaml"],
])("%s names %s", (kustomization, path) => {
  for (const folder of ["", "/", "file:///repo/a%20b/", "base/"]) {
    for (const name of ["kustomization.yaml", "kustomization.yml"]) {
      const workspace = workspaceOf({ [folder + name]: kustomization, [folder + path]: object });
      expect(isPatch(workspace, folder + path)).toBe(true);
      expect(isPatch(workspace, `${folder}other.yaml`)).toBe(false);
    }
  }
});

test("an inline patch and a path that leads out name no file", () => {
  const inline = "patches:\n  - patch: |-\n      kind: PersistentVolumeClaim\n  - path: ../larger.yaml\n";
  const workspace = workspaceOf({ "a/kustomization.yaml": inline, "larger.yaml": object, "a/larger.yaml": object });
  expect(isPatch(workspace, "larger.yaml")).toBe(false);
  expect(isPatch(workspace, "a/larger.yaml")).toBe(false);
});

test("names with a blank, as editors write them", () => {
  const workspace = workspaceOf({ "file:///a/kustomization.yaml": 'patches: [{path: "much larger.yaml"}]' });
  expect(isPatch(workspace, "file:///a/much%20larger.yaml")).toBe(true);
});

test("resources are applied together, patches are not", () => {
  const workspace = workspaceOf({
    "a/kustomization.yaml": "resources: [one.yaml, below/two.yaml, ../base]\npatches: [{path: three.yaml}]",
  });
  expect(appliedTogether(workspace, "a/one.yaml")).toEqual(["a/below/two.yaml"]);
  expect(appliedTogether(workspace, "a/three.yaml")).toEqual([]);
});

test("what a kustomization says changes the files that it names, and those that it named", () => {
  const workspace = workspaceOf({ "a/one.yaml": object, "a/two.yaml": object });
  look(workspace);
  expect(workspace.update("a/kustomization.yaml", "patches: [{path: one.yaml}]")).toContain("a/one.yaml");
  look(workspace);
  const affected = workspace.update("a/kustomization.yaml", "patches: [{path: two.yaml}]");
  expect(affected).toContain("a/one.yaml");
  expect(affected).toContain("a/two.yaml");
  look(workspace);
  expect(workspace.remove("a/kustomization.yaml")).toContain("a/two.yaml");
});

test.each([
  ["patches what it lists", { "base/kustomization.yaml": "resources: [claim.yaml]\npatches: [{patch: x}]" }, true],
  ["adds labels", { "base/kustomization.yaml": "resources: [claim.yaml]\ncommonLabels: {app: a}" }, true],
  ["only lists", { "base/kustomization.yaml": "resources: [claim.yaml]" }, false],
  [
    "is built on by one that patches",
    {
      "base/kustomization.yaml": "resources: [claim.yaml]",
      "overlays/all/kustomization.yaml": "resources: [../../base]",
      "overlays/large/kustomization.yml": "bases: [../all/]\npatches: [{path: large.yaml}]",
    },
    true,
  ],
  [
    "is not the one that is patched",
    {
      "base/kustomization.yaml": "resources: [claim.yaml]",
      "other/kustomization.yaml": "resources: [../bases]\npatches: [{path: large.yaml}]",
    },
    false,
  ],
])("a kustomization that %s", (_what, files, completed) => {
  for (const root of ["", "file:///repo/"]) {
    const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [root + path, text]));
    const workspace = workspaceOf({ ...placed, [`${root}base/claim.yaml`]: object });
    expect(isCompletedElsewhere(workspace, `${root}base/claim.yaml`)).toBe(completed);
  }
});

test("an overlay changes the files of its base", () => {
  const workspace = workspaceOf({ "base/kustomization.yaml": "resources: [claim.yaml]", "base/claim.yaml": object });
  look(workspace);
  expect(workspace.update("top/kustomization.yaml", "resources: [../base]\npatches: []")).toContain("base/claim.yaml");
});

test("whoever was told is told anew when a kustomization comes or goes", () => {
  const workspace = workspaceOf({ "larger.yaml": object });
  const before = workspace.readsForFile("larger.yaml");
  expect([isPatch(before, "larger.yaml"), isPatch(before, "larger.yaml")]).toEqual([false, false]);
  expect(workspace.update("kustomization.yaml", "patches: [{path: larger.yaml}]")).toContain("larger.yaml");
  expect(before.isCurrent).toBe(false);
  expect(isPatch(before, "larger.yaml")).toBe(true);
  const between = workspace.readsForFile("larger.yaml");
  expect(isPatch(between, "larger.yaml")).toBe(true);
  expect(workspace.remove("kustomization.yaml")).toContain("larger.yaml");
  expect(isPatch(between, "larger.yaml")).toBe(false);
  expect(isPatch(workspace.readsForFile("larger.yaml"), "larger.yaml")).toBe(false);
});
