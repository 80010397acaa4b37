// A kustomization that names a file or a folder which is not there.
import { decoded, folderOf } from "../workspace/applySets.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { isKustomization, listsPatches } from "../workspace/kustomization.ts";
import { likelyName } from "../workspace/likelyName.ts";
import { mayBuildStorage } from "../workspace/mayBuildStorage.ts";
import { type NamedPath, namedPaths } from "../workspace/namedPaths.ts";
import { defineRule } from "./rule.ts";

export const kustomizationPathNotFound = defineRule({
  id: "kustomization-path-not-found",
  severity: "error",
  scope: "kustomization",
  messages: {
    missing:
      '"{kustomization}" lists "{path}" in `{field}`, and nothing is there: kustomize stops with an error, and builds nothing of what it lists',
    useNear: 'Name "{near}"',
    remove: 'Take "{path}" out of `{field}`',
  },
  docs: {
    summary: "A kustomization lists a file or a folder that is not there.",
    why: "`kustomize build` and `kubectl apply -k` stop at the first path that leads to nothing, of the kustomization itself and of each one that it builds on. Nothing is built then, so that no other change is applied either.",
    remedy:
      "Correct the path, bring the file back, or take the entry out. What another machine holds, what a program makes in a place that Git ignores, and what lies outside of the opened folders is not spoken of, nor a kustomization that builds no storage.",
    references: [
      "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/",
      "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/",
    ],
  },
  examples: [
    {
      title: "A file that was deleted",
      source: `
#- /prod/kustomization.yaml
resources:
  - claim.yaml
  - old-claim.yaml # until March
  # ^^^^^^^^^^^^^^ "prod/kustomization.yaml" lists "old-claim.yaml" in \`resources\`, and nothing is there
#- /prod/old-claim.yaml is not there
#- /prod/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
`,
      fixed: `
#- /prod/kustomization.yaml
resources:
  - claim.yaml
#- /prod/old-claim.yaml is not there
`,
    },
    {
      title: "The only patch, which has another name now",
      source: `
#- /prod/kustomization.yaml
resources:
  - ../base
patches:
  - path: "./larger-dsk.yaml"
    #     ^^^^^^^^^^^^^^^^^^^ nothing is there
    target:
      kind: PersistentVolumeClaim
#- /prod/larger-dsk.yaml is not there
#- /prod/larger-disk.yaml
- op: replace
  path: /spec/resources/requests/storage
  value: 200Gi
#- /base/kustomization.yaml
resources:
  - claim.yaml
#- /base/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
`,
      fixed: `
#- /prod/kustomization.yaml
resources:
  - ../base
patches:
  - path: "./larger-disk.yaml"
    target:
      kind: PersistentVolumeClaim
#- /prod/larger-dsk.yaml is not there
`,
    },
    {
      title: "The only entry of a list, and a folder",
      source: `
#- /prod/kustomization.yaml
resources: [../base]
components:
  # For the quarter's end.
  - ../components/more-iops/
  # ^^^^^^^^^^^^^^^^^^^^^^^^ in \`components\`
#- /components/more-iops is not there
#- /base/kustomization.yaml
namespace: events
`,
      fixed: `
#- /prod/kustomization.yaml
resources: [../base]
#- /components/more-iops is not there
`,
    },
    {
      title: "Files that are there, or may be: on another machine, or written by a name that is filled in later",
      source: `
#- /prod/kustomization.yaml
resources:
  - claim.yaml
  - unknown.json
  - github.com/owner/name/base
  - https://example.com/class.yaml
  - \${ENVIRONMENT}.yaml
#- /prod/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
`,
    },
  ],

  check({ here, workspace, report }) {
    const absent = workspace.absent(here.uri);
    if (absent.size === 0 || !mayBuildStorage(workspace, here.uri)) return;
    for (const named of namedPaths(here)) {
      if (!absent.has(named.address)) continue;
      const { path, scalar, entry } = named;
      const field = entry.key.text;
      const kustomization = decoded(here.uri).split("/").filter(Boolean).slice(-2).join("/");
      report({
        at: scalar.span,
        message: "missing",
        values: { kustomization, path, field },
        fixes: () => {
          const near = nearPath(named, here, workspace);
          if (near !== undefined) {
            const apply = (edit: ChangeBuilder) => edit.replace(scalar, near);
            return [{ message: "useNear", values: { near }, applicability: "review", apply }];
          }
          const remove = removal(named, here);
          return remove ? [{ message: "remove", values: { path, field }, applicability: "review", apply: remove }] : [];
        },
      });
    }
  },
});

/** The path of what lies in the same folder under a similar name, and is not listed yet. */
function nearPath(
  { path, address, entry }: NamedPath,
  here: AnalysedDocument,
  workspace: WorkspaceView,
): string | undefined {
  const folder = folderOf(decoded(address));
  const listed = new Set(namedPaths(here).map((each) => decoded(each.address)));
  const names = workspace.uris().flatMap((each) => {
    const uri = decoded(each);
    if (!uri.startsWith(folder)) return [];
    const [name = "", inside, ...deeper] = uri.slice(folder.length).split("/");
    const isMeant =
      inside === undefined
        ? !isKustomization(uri)
        : deeper.length === 0 && isKustomization(uri) && !listsPatches(entry.key.text);
    return isMeant && !listed.has(folder + name) ? name : [];
  });
  const written = path.replace(/\/+$/, "");
  const start = written.lastIndexOf("/") + 1;
  const near = likelyName(written.slice(start), names);
  return near === undefined ? undefined : written.slice(0, start) + near + path.slice(written.length);
}

/** Takes the item out, or the whole list with its only one; undefined where kustomize would find nothing left to build, which it refuses too. */
function removal({ item, list, entry }: NamedPath, here: AnalysedDocument) {
  const { root } = here.analysis.tree;
  if (list.items.length > 1) return (edit: ChangeBuilder) => edit.removeItem(list, item);
  if (root?.kind !== "map") return undefined;
  const others = root.entries.filter((each) => each !== entry && each.name !== "apiVersion" && each.name !== "kind");
  return others.length > 0 ? (edit: ChangeBuilder) => edit.remove(root, entry) : undefined;
}
