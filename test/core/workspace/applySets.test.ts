// How files come to be applied: which a kustomization makes patches of, which it builds, and which nobody names.
import { expect, test } from "vitest";
import { areAppliedTogether } from "../../../server/src/core/workspace/meant.ts";
import { namedAddresses } from "../../../server/src/core/workspace/namedPaths.ts";
import { Workspace } from "../../../server/src/core/workspace/workspace.ts";
import { look } from "../../support/look.ts";

const object = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n";

function workspaceOf(files: { readonly [uri: string]: string }): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(files)) workspace.update(uri, text);
  return workspace;
}

test.each([
  ["patches: [{path: larger.yaml}]", "larger.yaml", "by its own name"],
  ["patches: [{target: {kind: StatefulSet}, path: ./patches/larger.yaml}]", "patches/larger.yaml", "by a target"],
  ["patchesStrategicMerge: [patches/../larger.yaml]", "larger.yaml", "by its own name"],
  ["patchesJson6902: [{target: {kind: Pod}, path: larger.yaml}]", "larger.yaml", "by a target"],
  ["patches: [larger.yaml]", "larger.yaml", "by its own name"],
])("%s names %s", (kustomization, path, patch) => {
  for (const folder of ["", "/", "file:///repo/a%20b/", "base/", "../beside/"]) {
    for (const name of ["kustomization.yaml", "kustomization.yml"]) {
      const workspace = workspaceOf({ [folder + name]: kustomization, [folder + path]: object });
      expect(workspace.membership(folder + path)).toMatchObject({ patch, isUnlisted: false });
      expect(workspace.membership(`${folder}other.yaml`)).toMatchObject({ patch: "no", isUnlisted: true });
    }
  }
});

test("an inline patch and a path that leads out name no file", () => {
  const inline = "patches:\n  - patch: |-\n      kind: PersistentVolumeClaim\n  - path: ../larger.yaml\n";
  const workspace = workspaceOf({ "a/kustomization.yaml": inline, "larger.yaml": object, "a/larger.yaml": object });
  expect(workspace.membership("larger.yaml")).toMatchObject({ patch: "no", isUnlisted: false });
  expect(workspace.membership("a/larger.yaml").patch).toBe("no");
});

test("an address on another machine names nothing", () => {
  const remote = "resources: ['https://example.com/claim.yaml', 'example.com/org/repo//base?ref=v1']\n";
  const workspace = workspaceOf({ "kustomization.yaml": remote, "claim.yaml": object });
  expect(workspace.membership("claim.yaml")).toMatchObject({ listedBy: [], isUnlisted: true });
});

test("names with a blank, as editors write them", () => {
  const workspace = workspaceOf({ "file:///a/kustomization.yaml": 'patches: [{path: "much larger.yaml"}]' });
  expect(workspace.membership("file:///a/much%20larger.yaml").patch).not.toBe("no");
});

test("what a kustomization names and what is there of it is asked for as any other question", () => {
  const workspace = workspaceOf({
    "/prod/kustomization.yaml": "resources: [a.yaml, ../b/, b.yaml]",
    "/prod/c.yaml": "",
  });
  const reads = workspace.readsForFile("/prod/kustomization.yaml");
  expect(reads.absent("/prod/kustomization.yaml").size).toBe(0);
  expect(workspace.lack("/prod/c.yaml", [])).toEqual([]);
  expect(workspace.lack("/prod/gone/kustomization.yaml", ["/a"])).toEqual([]);
  expect(reads.isCurrent).toBe(true);
  expect(workspace.lack("/prod/kustomization.yaml", ["/prod/a.yaml"])).toEqual(["/prod/kustomization.yaml"]);
  expect(reads.isCurrent).toBe(false);
  expect(workspace.lack("/prod/kustomization.yaml", ["/prod/a.yaml"])).toEqual([]);
  workspace.remove("/prod/kustomization.yaml");
  expect(workspace.absent("/prod/kustomization.yaml").size).toBe(0);
});

test.each([
  ["resources: [a.yaml, ./a.yaml, ../b/, 'c d.yaml']", ["file:///w/p/a.yaml", "file:///w/b", "file:///w/p/c%20d.yaml"]],
  [
    "components: [c]\nbases: [b]\npatchesStrategicMerge: [p.yaml]\npatchesJson6902: [{path: j.json}]",
    ["b", "c", "p.yaml", "j.json"].map((name) => `file:///w/p/${name}`),
  ],
  [
    "resources: [/a.yaml, 'https://example.com/a.yaml', github.com/owner/name, git.example.org/a//b, 'git@host/owner/name', host/p/_git/r, r.git/base]",
    [],
  ],
  ["resources: ['${A}.yaml', '<name>.yaml']", []],
  ["resources: [a.yaml]\nnamePrefix: {{ .Values.a }}", []],
  ["patches:\n  - patch: |-\n      kind: A\n  - |-\n    kind: B", []],
])("%s names what is a file or a folder here, and nothing else", (text, addresses) => {
  const workspace = workspaceOf({ "file:///w/p/kustomization.yaml": text, "file:///w/p/other.yaml": text });
  expect(namedAddresses(workspace, "file:///w/p/kustomization.yaml")).toEqual(addresses);
  expect(namedAddresses(workspace, "file:///w/p/other.yaml")).toEqual([]);
});

test("on the command line a name is what it is", () => {
  const workspace = workspaceOf({ "a%20b/kustomization.yaml": "resources: [c%41.yaml]" });
  expect(workspace.membership("a%20b/c%41.yaml").listedBy).toEqual(["a%20b/kustomization.yaml"]);
  expect(workspace.membership("a%20b/cA.yaml").listedBy).toEqual([]);
});

test("a file is built by the outermost kustomizations, and listed by the one that names it", () => {
  const workspace = workspaceOf({
    "base/kustomization.yaml": "resources: [claim.yaml, below/]",
    "base/below/kustomization.yaml": "resources: [class.yaml]",
    "dev/kustomization.yaml": "resources: [../base]",
    "prod/kustomization.yml": "bases: [../base/]",
  });
  const builds = ["dev/kustomization.yaml", "prod/kustomization.yml"];
  expect(workspace.membership("base/claim.yaml")).toMatchObject({ listedBy: ["base/kustomization.yaml"], builds });
  expect(workspace.membership("base/below/class.yaml")).toMatchObject({
    listedBy: ["base/below/kustomization.yaml"],
    builds,
  });
});

test("kustomizations that build on each other come to an end", () => {
  const workspace = workspaceOf({
    "a/kustomization.yaml": "resources: [one.yaml, ../b, .]",
    "b/kustomization.yaml": "resources: [../a]\npatches: []",
  });
  expect(workspace.membership("a/one.yaml")).toMatchObject({ builds: [], isCompleted: true });
});

test("files are applied together where one kustomization builds both, else where they are neighbours that none names", () => {
  const workspace = workspaceOf({
    "base/kustomization.yaml": "resources: [claim.yaml]",
    "dev/kustomization.yaml": "resources: [../base, class.yaml]\npatches: [{path: larger.yaml}]",
    "prod/kustomization.yaml": "resources: [../base, class.yaml]",
  });
  const together = (one: string, other: string) => areAppliedTogether(workspace, one, other);
  expect(together("dev/class.yaml", "base/claim.yaml")).toBe(true);
  expect(together("dev/larger.yaml", "base/claim.yaml")).toBe(true);
  expect(together("dev/class.yaml", "prod/class.yaml")).toBe(false);
  expect(together("dev/class.yaml", "dev/forgotten.yaml")).toBe(false);
  expect(together("plain/a.yaml", "plain/b.yaml")).toBe(true);
  expect(together("plain/a.yaml", "other/b.yaml")).toBe(false);
});

test("what a kustomization says changes the files that it names, and those that it named", () => {
  const workspace = workspaceOf({ "a/one.yaml": object, "a/two.yaml": object, "b/three.yaml": object });
  look(workspace);
  expect(workspace.update("a/kustomization.yaml", "patches: [{path: one.yaml}]")).toContain("a/one.yaml");
  look(workspace);
  const affected = workspace.update("a/kustomization.yaml", "patches: [{path: two.yaml}]");
  expect(affected).toContain("a/one.yaml");
  expect(affected).toContain("a/two.yaml");
  look(workspace);
  expect(workspace.remove("a/kustomization.yaml")).toContain("a/two.yaml");
});

test("a kustomization that says the same in other words changes no other file", () => {
  const workspace = workspaceOf({ "a/one.yaml": object, "a/kustomization.yaml": "patches: [{path: one.yaml}]" });
  const asked = workspace.readsForFile("a/one.yaml");
  expect(asked.membership("a/one.yaml").patch).toBe("by its own name");
  expect(workspace.update("a/kustomization.yaml", "# now with a comment\npatches: [{path: one.yaml}]")).toEqual([
    "a/kustomization.yaml",
  ]);
  expect(asked.isCurrent).toBe(true);
  expect(workspace.update("a/kustomization.yaml", "resources: [one.yaml]")).toContain("a/one.yaml");
  expect(asked.isCurrent).toBe(false);
});

test.each([
  ["patches what it lists", { "base/kustomization.yaml": "resources: [claim.yaml]\npatches: [{patch: x}]" }, true],
  ["adds labels", { "base/kustomization.yaml": "resources: [claim.yaml]\ncommonLabels: {app: a}" }, true],
  ["transforms", { "base/kustomization.yaml": "resources: [claim.yaml]\ntransformers: [t.yaml]" }, true],
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
])("a kustomization that %s", (_what, files, isCompleted) => {
  for (const root of ["", "file:///repo/", "../../above/"]) {
    const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [root + path, text]));
    const workspace = workspaceOf({ ...placed, [`${root}base/claim.yaml`]: object });
    expect(workspace.membership(`${root}base/claim.yaml`).isCompleted).toBe(isCompleted);
  }
});

test("an overlay changes the files of its base", () => {
  const workspace = workspaceOf({ "base/kustomization.yaml": "resources: [claim.yaml]", "base/claim.yaml": object });
  look(workspace);
  expect(workspace.update("top/kustomization.yaml", "resources: [../base]\npatches: []")).toContain("base/claim.yaml");
});

test("whoever was told is told anew when a kustomization comes or goes", () => {
  const workspace = workspaceOf({ "larger.yaml": object });
  const patchOf = (view: Pick<Workspace, "membership">) => view.membership("larger.yaml").patch;
  const before = workspace.readsForFile("larger.yaml");
  expect([patchOf(before), patchOf(before)]).toEqual(["no", "no"]);
  expect(workspace.update("kustomization.yaml", "patches: [{path: larger.yaml}]")).toContain("larger.yaml");
  expect(before.isCurrent).toBe(false);
  expect(patchOf(before)).toBe("by its own name");
  const between = workspace.readsForFile("larger.yaml");
  expect(patchOf(between)).toBe("by its own name");
  expect(workspace.remove("kustomization.yaml")).toContain("larger.yaml");
  expect(patchOf(between)).toBe("no");
  expect(patchOf(workspace.readsForFile("larger.yaml"))).toBe("no");
});
