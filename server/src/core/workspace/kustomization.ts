// What one kustomization says: which files and folders it names, which of them as patches, and whether it changes what it builds.
import {
  findEntry,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "../yaml/tree.ts";
import type { Analysis } from "./document.ts";

/** The paths that a kustomization names, as steps from its own folder; what is no relative path (an address, an inline patch) is left out. */
export interface Kustomization {
  /** Everything it builds on: files, and folders with kustomizations of their own, which may stand anywhere. */
  readonly resources: readonly string[];
  /** Files that are laid over what it builds. */
  readonly patches: readonly PatchFile[];
  /** Whether it patches what it builds, or adds to it: then what a resource leaves out may be added. */
  readonly changes: boolean;
}

export interface PatchFile {
  readonly path: string;
  /** Whether the kustomization says what it is laid over; then the patch's own name and API version say nothing. */
  readonly hasTarget: boolean;
}

export const kustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/** Fields that list what is built on. Components change what the kustomization that lists them builds. */
const resourceFields = ["resources", "bases", "components"];

const patchFields = ["patches", "patchesStrategicMerge", "patchesJson6902"];

/** Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/, read 2026-11-29. */
const changingFields = [...patchFields, "commonLabels", "labels", "components", "transformers", "replacements"];

export function isKustomization(uri: string): boolean {
  return kustomizationNames.includes(uri.slice(uri.lastIndexOf("/") + 1));
}

const known = new WeakMap<Analysis, Kustomization>();

export function kustomizationIn(analysis: Analysis): Kustomization {
  let kustomization = known.get(analysis);
  if (!kustomization) {
    const { root } = analysis.tree;
    kustomization = root?.kind === "map" ? read(root) : { resources: [], patches: [], changes: false };
    known.set(analysis, kustomization);
  }
  return kustomization;
}

/** What may be the path of a file or a folder, and the item of which list it is, or stands in. */
export interface WrittenPath {
  readonly scalar: YamlScalar;
  readonly item: YamlItem;
  readonly list: YamlSeq;
  /** The list's entry in the kustomization. */
  readonly entry: YamlEntry;
}

/** Where the kustomization writes paths. */
export function writtenPaths({ tree: { root } }: Analysis): readonly WrittenPath[] {
  if (root?.kind !== "map") return [];
  return [...resourceFields, ...patchFields].flatMap((field) => {
    const entry = findEntry(root, field);
    const list = entry?.value;
    if (!entry || list?.kind !== "seq") return [];
    return list.items.flatMap((item) => {
      const scalar = pathIn(item.value);
      return scalar ? { scalar, item, list, entry } : [];
    });
  });
}

/** Whether the field lists patches: these are files, where other lists name folders too. */
export function listsPatches(field: string): boolean {
  return patchFields.includes(field);
}

function read(root: YamlMap): Kustomization {
  return {
    resources: resourceFields.flatMap((field) => itemsOf(root, field).flatMap((item) => relativePath(item) ?? [])),
    patches: patchFields.flatMap((field) =>
      itemsOf(root, field).flatMap((item) => {
        const path = relativePath(item);
        const hasTarget = item.kind === "map" && findEntry(item, "target")?.value.kind === "map";
        return path === undefined ? [] : [{ path, hasTarget }];
      }),
    ),
    changes: changingFields.some((field) => findEntry(root, field)),
  };
}

function itemsOf(root: YamlMap, field: string): readonly YamlNode[] {
  const list = findEntry(root, field)?.value;
  return list?.kind === "seq" ? list.items.map(({ value }) => value) : [];
}

/** Of an item that is a path, or a map with one. An inline patch stands there too: it names no file. */
function pathIn(item: YamlNode): YamlScalar | undefined {
  const node = item.kind === "map" ? findEntry(item, "path")?.value : item;
  return node?.kind === "scalar" && typeof node.value === "string" ? node : undefined;
}

function relativePath(item: YamlNode): string | undefined {
  const path = String(pathIn(item)?.value ?? "");
  return isRelative(path) ? path : undefined;
}

/**
 * Whether kustomize may take the path for an address in spite of its looks: `github.com/owner/name`, `git@host/owner/name`.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/git/repospec.go, read 2026-11-29. It knows fewer hosts.
 */
export function mayBeRemote(path: string): boolean {
  return /^[^/]*@|^(?:[\w-]+\.)+[a-z]{2,}\/|_git\/|\.git(?:\/|$)/i.test(path);
}

/** False for addresses, inline patches and whole paths, which kustomize refuses. */
export function isRelative(path: string): boolean {
  return path !== "" && !path.startsWith("/") && !/[\n:?]/.test(path);
}
