// Files and folders that move: what kustomizations write of them afterwards.
import { expect, test } from "vitest";
import { applyEdits, createLanguageService } from "../../server/src/core/index.ts";

const object = "kind: PersistentVolumeClaim\n";
const files = {
  "file:///r/base/kustomization.yaml":
    "resources: # in this order\n  - ./claim.yaml\n  - 'sub/a b.yaml' # with a blank\n  - https://example.com/claim.yaml\n  - ../common\n",
  "file:///r/overlay/kustomization.yml":
    "resources: [../base]\npatches:\n  - path: larger.yaml\n  - patch: |-\n      kind: Pod\n    target: {kind: Pod}\n",
  "file:///r/base/claim.yaml": object,
  "file:///r/base/sub/a%20b.yaml": object,
  "file:///r/common/x.yaml": object,
  "file:///r/overlay/larger.yaml": object,
};

/** What the kustomizations are afterwards, those that changed. */
function after(moves: Readonly<Record<string, string>>): Record<string, string> {
  const service = createLanguageService(() => {});
  for (const [uri, text] of Object.entries(files)) service.update(uri, text);
  const edits = service.fileMoves(
    Object.entries(moves).map(([from, to]) => ({ from: `file:///r/${from}`, to: `file:///r/${to}` })),
  );
  const changed = [...new Set(edits.map(({ uri }) => uri))];
  return Object.fromEntries(
    changed.map((uri) => [
      uri.slice("file:///r/".length),
      applyEdits(
        service.text(uri) ?? "",
        edits.filter((edit) => edit.uri === uri),
      ),
    ]),
  );
}

const base = files["file:///r/base/kustomization.yaml"];
const overlay = files["file:///r/overlay/kustomization.yml"];

test("a file gets another name, or another folder", () => {
  expect(after({ "base/claim.yaml": "base/data.yaml" })).toEqual({
    "base/kustomization.yaml": base.replace("./claim.yaml", "./data.yaml"),
  });
  expect(after({ "base/sub/a%20b.yaml": "common/c.yaml" })).toEqual({
    "base/kustomization.yaml": base.replace("sub/a b.yaml", "../common/c.yaml"),
  });
  expect(after({ "overlay/larger.yaml": "overlay/patches/large.yaml" })).toEqual({
    "overlay/kustomization.yml": overlay.replace("larger.yaml", "patches/large.yaml"),
  });
});

test("a folder moves with all that is in it", () => {
  expect(after({ base: "bases/one" })).toEqual({
    "base/kustomization.yaml": base.replace("../common", "../../common"),
    "overlay/kustomization.yml": overlay.replace("../base", "../bases/one"),
  });
  expect(after({ common: "all" })).toEqual({
    "base/kustomization.yaml": base.replace("../common", "../all"),
  });
});

test("nothing else is touched", () => {
  expect(after({ "base/other.yaml": "base/more.yaml" })).toEqual({});
  expect(after({ "base/cl": "base/x" })).toEqual({});
  expect(after({})).toEqual({});
});

test("a kustomization that moves alone still finds its files", () => {
  expect(after({ "base/kustomization.yaml": "kustomization.yaml" })).toEqual({
    "base/kustomization.yaml": base
      .replace("./claim.yaml", "./base/claim.yaml")
      .replace("sub/a b", "base/sub/a b")
      .replace("../common", "common"),
  });
});
