// The same object twice among those that are applied together.
import type { Manifest } from "../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../workspace/document.ts";
import { isFilledInText } from "../workspace/filledIn.ts";
import { appliedTogether, isPatch } from "../workspace/kustomize.ts";
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
    if (name === undefined || !written || isFilledInText(name) || isPatch(workspace, here.uri)) return;
    const same = sameObjects(workspace, here, manifest);
    const earlier = same.find((each) => each.document.uri === here.uri && isEarlier(each, here, manifest));
    const other = earlier ?? same.find((each) => each.document.uri !== here.uri);
    if (!other) return;
    const span = other.manifest.body.metadata?.name?.span;
    const related = span ? [{ document: other.document, span, message: "other" } as const] : [];
    report({ at: written.span, message: earlier ? "twice" : "listed", values: { kind, name }, related });
  },
});

function sameObjects(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
): readonly Located<Manifest>[] {
  const { kind, name, namespace, apiVersion } = manifest;
  const others = workspace.named(kind, name ?? "") as unknown as readonly Located<Manifest>[];
  const same = others.filter(
    (each) =>
      each.manifest !== manifest &&
      !each.document.analysis.template &&
      (each.manifest.namespace ?? "") === (namespace ?? "") &&
      groupOf(each.manifest.apiVersion) === groupOf(apiVersion),
  );
  const elsewhere = same.filter((each) => each.document.uri !== here.uri);
  const together = elsewhere.length > 0 ? appliedTogether(workspace, here.uri) : [];
  return same.filter((each) => each.document.uri === here.uri || together.includes(each.document.uri));
}

/** Of the two in one file, only the second is spoken of. */
function isEarlier(each: Located<Manifest>, here: AnalysedDocument, manifest: Manifest): boolean {
  return (
    each.document.index < here.index ||
    (each.document.index === here.index && each.manifest.node.span.start < manifest.node.span.start)
  );
}

function groupOf(apiVersion: string | undefined): string {
  return apiVersion?.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}
