// The same object twice among those that are applied together.
import type { Manifest } from "../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../workspace/document.ts";
import { isFilledInText } from "../workspace/filledIn.ts";
import { defineRule } from "./rule.ts";

export const duplicateObject = defineRule({
  id: "duplicate-object",
  severity: "warning",
  scope: "workspace",
  messages: {
    twice: "{kind}/{name} stands here twice: whichever is applied last is the one that counts",
    listed: "{kind}/{name} stands in another file of the same kustomization too: Kustomize refuses to build it",
    other: "The other one",
  },
  docs: {
    summary: "Two objects of the same kind, namespace and name in one file or one kustomization.",
    why: "`kubectl apply` makes one object of the two, which the second overwrites; Kustomize stops with an error. Either way one of the two is not what the cluster gets.",
    remedy: "Give one of them another name or namespace, or remove it.",
    references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"],
  },
  examples: [
    {
      title: "A copied claim that kept its name",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  #     ^^^^ PersistentVolumeClaim/data stands here twice
`,
    },
    {
      title: "In two files that a kustomization puts together",
      source: `
#- /kustomization.yaml
resources: [class.yaml, classes/fast.yaml]
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  #     ^^^^ in another file of the same kustomization
#- /classes/fast.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  #     ^^^^ in another file of the same kustomization
`,
    },
    {
      title: "Two namespaces, and variants side by side",
      source: `
#- /first.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: one
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: two
#- /second.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: one
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const { kind, name } = manifest;
    const written = manifest.body.metadata?.name;
    if (name === undefined || !written || isFilledInText(name) || workspace.membership(here.uri).patch !== "no") return;
    const named = workspace.named(kind, name) as unknown as readonly Located<Manifest>[];
    // Of thousands that are the same the first one is enough.
    const earlier = named.find((each) => isEarlier(each, here, manifest) && isSame(each, manifest));
    const other = earlier ?? inOtherFile(workspace, here, manifest, named);
    if (!other) return;
    const span = other.manifest.body.metadata?.name?.span;
    const related = span ? [{ document: other.document, span, message: "other" } as const] : [];
    report({ at: written.span, message: earlier ? "twice" : "listed", values: { kind, name }, related });
  },
});

function inOtherFile(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
  named: readonly Located<Manifest>[],
): Located<Manifest> | undefined {
  const { listedBy } = workspace.membership(here.uri);
  if (listedBy.length === 0) return undefined;
  return named.find((each) => {
    const { uri } = each.document;
    return uri !== here.uri && isSame(each, manifest) && isListedBy(workspace, uri, listedBy);
  });
}

/** One kustomization takes no two objects of a name; what it builds on may have other namespaces and prefixes. */
function isListedBy(workspace: WorkspaceView, uri: string, kustomizations: readonly string[]): boolean {
  const { listedBy, patch } = workspace.membership(uri);
  return patch === "no" && listedBy.some((each) => kustomizations.includes(each));
}

function isSame({ document, manifest }: Located<Manifest>, { namespace, apiVersion }: Manifest): boolean {
  return (
    !document.analysis.template &&
    (manifest.namespace ?? "") === (namespace ?? "") &&
    groupOf(manifest.apiVersion) === groupOf(apiVersion)
  );
}

/** Of the two in one file, only the second is spoken of. */
function isEarlier(each: Located<Manifest>, here: AnalysedDocument, manifest: Manifest): boolean {
  if (each.document.uri !== here.uri) return false;
  return (
    each.document.index < here.index ||
    (each.document.index === here.index && each.manifest.node.span.start < manifest.node.span.start)
  );
}

function groupOf(apiVersion: string | undefined): string {
  return apiVersion?.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}
