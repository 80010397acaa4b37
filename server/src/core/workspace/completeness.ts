// How much of an object its document says, so that what is not there can be told from what stands elsewhere.
import { type AnyManifest, type Manifest, manifestOf, podSpecOf } from "../manifest/manifest.ts";
import { shapes } from "../manifest/shapes.ts";
import { allEntries, findEntry, type YamlNode } from "../yaml/tree.ts";
import { absentFieldsOf } from "./absent.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { sameNamespace } from "./storageGraph.ts";

/**
 * whole: all of it. base: an object that a kustomization may yet add to. patch: what is laid over an object elsewhere, of its name.
 * targeted-patch: the same, where the kustomization says over which, so that its own name and API version say nothing. fragment: a patch,
 * by the look of it, that no kustomization names.
 */
export type Completeness = "whole" | "base" | "patch" | "targeted-patch" | "fragment";

/**
 * What must be known of an object before something can be said of it. identity: its kind and its name. base: an object of which every field
 * that is there is meant to be there. whole: that nothing else is there.
 */
export type Needed = keyof typeof sufficient;

const sufficient = {
  whole: ["whole"],
  base: ["whole", "base"],
  identity: ["whole", "base", "patch", "fragment"],
} as const satisfies { readonly [needed: string]: readonly Completeness[] };

export function satisfies(completeness: Completeness, needed: Needed): boolean {
  return (sufficient[needed] as readonly Completeness[]).includes(completeness);
}

export function completenessOf(
  workspace: WorkspaceView,
  { uri, analysis }: AnalysedDocument,
  object: AnyManifest | Manifest,
): Completeness {
  const { patch, listedBy, isCompleted, isUnlisted } = workspace.membership(uri);
  // An escape in a key could hide the sign.
  const mayHaveDirective = analysis.text.includes("$") || analysis.text.includes("\\");
  if (patch === "by a target") return "targeted-patch";
  if (patch !== "no" || (mayHaveDirective && hasDirective(object.node))) return "patch";
  if (isUnlisted ? isFragment(workspace, uri, object) : listedBy.length === 0 && isLaidOver(object)) return "fragment";
  return isCompleted ? "base" : "whole";
}

/** `$patch`, `$retainKeys`, `$setElementOrder/…`, `$deleteFromPrimitiveList/…`. */
function hasDirective(node: YamlNode): boolean {
  switch (node.kind) {
    case "scalar":
      return false;
    case "seq":
      return node.items.some((item) => !item.alias && hasDirective(item.value));
    case "map":
      return allEntries(node).some(
        (entry) =>
          /^\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b/.test(entry.name) ||
          (!entry.alias && hasDirective(entry.value)),
      );
  }
}

/** Whether the object lacks what its kind demands, or has the name of one that a kustomization builds. */
function isFragment(workspace: WorkspaceView, uri: string, object: AnyManifest | Manifest): boolean {
  const manifest = typed(object);
  if (!manifest) return false;
  if (absentFieldsOf(manifest).length > 0 || lacksImage(manifest)) return true;
  if (manifest.name === undefined) return false;
  const twins = workspace.named(manifest.kind, manifest.name) as readonly Located<Manifest>[];
  return twins.some(
    (twin) =>
      twin.document.uri !== uri &&
      sameNamespace(twin.manifest.namespace, manifest.namespace) &&
      workspace.membership(twin.document.uri).listedBy.length > 0,
  );
}

/** Whether it lacks so much that it can only be meant for laying over another one, by whatever tool. */
function isLaidOver(object: AnyManifest | Manifest): boolean {
  const manifest = typed(object);
  return manifest !== undefined && lacksImage(manifest) && absentFieldsOf(manifest).length > 0;
}

function typed(object: AnyManifest | Manifest): Manifest | undefined {
  return Object.hasOwn(shapes, object.kind) ? manifestOf(object as AnyManifest) : undefined;
}

function lacksImage(manifest: Manifest): boolean {
  return podSpecOf(manifest)?.containers?.items.some(({ node }) => !findEntry(node, "image")) ?? false;
}
