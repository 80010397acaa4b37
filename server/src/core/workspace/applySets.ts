// Which files are applied together: those that one kustomization builds, or the plain manifests of a folder.
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { isRelative, type Kustomization, kustomizationIn, kustomizationNames } from "./kustomization.ts";
import type { Membership } from "./membership.ts";

const plain: Membership = { patch: "no", listedBy: [], builds: [], isCompleted: false, isUnlisted: false };

/** The membership of every file, for as long as no kustomization says anything else. */
export class ApplySets {
  /** By the names of their folders. */
  readonly #nodes = new Map<string, Node>();
  readonly #known = new Map<string, Membership>();

  /** `kustomizations`: the files' names; `documents`: what is in one of them. */
  constructor(kustomizations: Iterable<string>, documents: (uri: string) => readonly AnalysedDocument[]) {
    for (const uri of kustomizations) {
      const folder = folderOf(decoded(uri));
      for (const { analysis } of documents(uri)) this.#take(uri, folder, kustomizationIn(analysis));
    }
    for (const node of this.#nodes.values()) {
      for (const path of node.resources) {
        const base = this.#nodes.get(asFolder(path));
        if (base && base !== node) base.builtOnBy.push(node);
      }
    }
  }

  of(uri: string): Membership {
    let membership = this.#known.get(uri);
    if (!membership) {
      membership = this.#nodes.size === 0 ? plain : this.#find(decoded(uri));
      this.#known.set(uri, membership);
    }
    return membership;
  }

  #take(uri: string, folder: string, { resources, patches, changes }: Kustomization): void {
    let node = this.#nodes.get(folder);
    if (!node) {
      node = { uri, resources: new Set(), patches: new Map(), changes: false, builtOnBy: [] };
      this.#nodes.set(folder, node);
    }
    for (const path of resources) node.resources.add(resolved(folder, path));
    for (const { path, hasTarget } of patches) node.patches.set(resolved(folder, path), hasTarget);
    node.changes ||= changes;
  }

  /** Kustomize reads files from the folder of the kustomization and below only. */
  #find(path: string): Membership {
    const around = [...foldersAround(path)].flatMap((folder) => this.#nodes.get(folder) ?? []);
    const patching = around.flatMap(({ patches }) => patches.get(path) ?? []);
    const listing = around.filter(({ resources }) => resources.has(path));
    const building = withThoseAbove(listing);
    const applying = withThoseAbove(
      around.filter(({ resources, patches }) => resources.has(path) || patches.has(path)),
    );
    return {
      patch: patching.length === 0 ? "no" : patching.includes(true) ? "by a target" : "by its own name",
      listedBy: listing.map(({ uri }) => uri).sort(),
      builds: applying.flatMap(({ uri, builtOnBy }) => (builtOnBy.length === 0 ? uri : [])).sort(),
      isCompleted: building.some(({ changes }) => changes),
      isUnlisted: around.length > 0 && listing.length === 0 && patching.length === 0,
    };
  }
}

/** The kustomization of a folder. Kustomize takes one a folder; of several all count, since nobody can say which is meant. */
interface Node {
  readonly uri: string;
  /** Files and folders, by their whole names. */
  readonly resources: Set<string>;
  /** Files, by their whole names, and whether it says what they are laid over. */
  readonly patches: Map<string, boolean>;
  changes: boolean;
  readonly builtOnBy: Node[];
}

function withThoseAbove(nodes: readonly Node[]): readonly Node[] {
  const found = new Set(nodes);
  for (const node of found) for (const next of node.builtOnBy) found.add(next);
  return [...found];
}

/** From the file's own folder outwards; the last one is the empty name. */
function* foldersAround(path: string): Generator<string> {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    yield folder;
    if (folder === "") return;
  }
}

/** With the slash at its end: `file:///a/` of `file:///a/b.yaml`; empty where there is none. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** The whole name of what a path means, seen from a folder; of a folder without the slash at its end. */
function resolved(folder: string, path: string): string {
  const steps = folder.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.length === 0 || steps.at(-1) === "..") steps.push(step);
      else steps.pop();
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The file of the workspace that a path means where a kustomization writes it; of a folder, the kustomization in it. */
export function fileAt(
  workspace: Pick<WorkspaceView, "documents" | "kustomizations">,
  kustomization: string,
  path: string,
): string | undefined {
  if (!isRelative(path)) return undefined;
  const address = addressAt(kustomization, path);
  if (workspace.documents(address).length > 0) return address;
  const all = workspace.kustomizations();
  return kustomizationNames.map((name) => asFolder(address) + name).find((each) => all.has(each));
}

/** The address of what a relative path means where a kustomization writes it; of a folder without the slash at its end. */
export function addressAt(kustomization: string, path: string): string {
  const written = isAddress(kustomization) ? path.split("/").map(encodeURIComponent).join("/") : path;
  return resolved(folderOf(kustomization), written);
}

function asFolder(path: string): string {
  return path === "" ? "" : `${path}/`;
}

/** Editors name files by addresses, in which a blank is `%20`; on the command line a name is what it is. */
export function decoded(uri: string): string {
  return isAddress(uri) ? decodedSteps(uri) : uri;
}

function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri);
}

function decodedSteps(uri: string): string {
  return uri.split("/").map(decodedStep).join("/");
}

function decodedStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
