// What a kustomization says of the files beside and below it: which are patches, and which it puts together.
import { findEntry, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/tree.ts";
import type { AnalysedDocument, Analysis } from "./document.ts";

/** Files that a kustomization names, as it writes them: relative to its own folder. */
interface Named {
  readonly patches: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
  /** Other kustomizations that it builds on, which may stand anywhere: `../base`. */
  readonly folders: readonly string[];
  /** Whether it patches what it puts together, or adds labels and selectors to it. */
  readonly changes: boolean;
}

/** What is asked of a workspace here. */
interface Files {
  kustomizations(): ReadonlySet<string>;
  documents(uri: string): readonly AnalysedDocument[];
}

const fileNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
const known = new WeakMap<Analysis, Named>();

export function isKustomization(uri: string): boolean {
  return fileNames.includes(uri.slice(uri.lastIndexOf("/") + 1));
}

/** Whether a kustomization lays the file over others, so that its objects are parts of objects. Kustomize reads patches only from its own folder and below. */
export function isPatch(workspace: Files, uri: string): boolean {
  return kustomizationsAbove(workspace, uri).some(({ named, path }) => named.patches.has(path));
}

/** Whether a kustomization puts the file together with others: a file that it does not name would not be applied. */
export function isKustomized(workspace: Files, uri: string): boolean {
  return kustomizationsAbove(workspace, uri).some(({ named, path }) => named.resources.has(path));
}

/** The other files that are applied together with this one, because one kustomization lists them all. */
export function appliedTogether(workspace: Files, uri: string): readonly string[] {
  const together = kustomizationsAbove(workspace, uri)
    .filter(({ named, path }) => named.resources.has(path))
    .flatMap(({ named, folder }) => [...named.resources].map((path) => addressOf(folder, path)));
  return [...new Set(together)].filter((other) => other !== uri && !isPatch(workspace, other));
}

/** Whether what the file leaves out may be filled in by its kustomization, or by one that builds on that. */
export function isCompletedElsewhere(workspace: Files, uri: string): boolean {
  const own = kustomizationsAbove(workspace, uri).filter(({ named, path }) => named.resources.has(path));
  if (own.length === 0) return false;
  if (own.some(({ named }) => named.changes)) return true;
  const all = [...workspace.kustomizations()].flatMap((each) =>
    workspace.documents(each).map(({ analysis }) => ({ folder: folderOf(each), named: namedBy(analysis) })),
  );
  const built = new Set(own.map(({ folder }) => folder));
  for (const folder of built) {
    for (const above of all) {
      if (!above.named.folders.some((path) => `${addressOf(above.folder, path)}/` === folder)) continue;
      if (above.named.changes) return true;
      built.add(above.folder);
    }
  }
  return false;
}

/** Where the kustomization writes what may be the path of a file or a folder. */
export function writtenPaths({ tree: { root } }: Analysis): readonly YamlScalar[] {
  if (root?.kind !== "map") return [];
  return ["resources", "bases", "components", ...patchFields].flatMap((field) => scalarsIn(root, field));
}

/** The file of the workspace that a path means where a kustomization writes it; of a folder, the kustomization in it. */
export function fileAt(workspace: Files, kustomization: string, path: string): string | undefined {
  if (path === "" || path.startsWith("/") || /[\n:]/.test(path)) return undefined;
  const address = addressOf(folderOf(kustomization), path);
  if (workspace.documents(address).length > 0) return address;
  const all = workspace.kustomizations();
  return fileNames.map((name) => `${address}/${name}`).find((each) => all.has(each));
}

interface Above {
  readonly named: Named;
  readonly folder: string;
  /** The file's, from there. */
  readonly path: string;
}

function kustomizationsAbove(workspace: Files, uri: string): readonly Above[] {
  const all = workspace.kustomizations();
  const found: Above[] = [];
  if (all.size === 0) return found;
  for (let folder = folderOf(uri); ; folder = folderOf(folder.slice(0, -1))) {
    const path = decoded(uri.slice(folder.length));
    for (const name of fileNames) {
      if (!all.has(folder + name)) continue;
      for (const { analysis } of workspace.documents(folder + name))
        found.push({ named: namedBy(analysis), folder, path });
    }
    if (folder === "") return found;
  }
}

function namedBy(analysis: Analysis): Named {
  let named = known.get(analysis);
  if (!named) {
    const root = analysis.tree.root;
    named = root?.kind === "map" ? readNamed(root) : nothing;
    known.set(analysis, named);
  }
  return named;
}

const patchFields = ["patches", "patchesStrategicMerge", "patchesJson6902"];
const nothing: Named = { patches: new Set(), resources: new Set(), folders: [], changes: false };

function readNamed(root: YamlMap): Named {
  const folders = ["resources", "bases", "components"].flatMap((field) =>
    textsIn(root, field).filter((path) => !/\.ya?ml$/i.test(path)),
  );
  return {
    patches: new Set(patchFields.flatMap((field) => pathsIn(root, field))),
    resources: new Set(pathsIn(root, "resources")),
    folders,
    changes: [...patchFields, "commonLabels", "labels", "components"].some((field) => findEntry(root, field)),
  };
}

/** Of a list whose items are paths, or maps with one. An inline patch stands there too: it names no file. */
function pathsIn(root: YamlMap, field: string): readonly string[] {
  return textsIn(root, field).flatMap((path) => normal(path) ?? []);
}

function textsIn(root: YamlMap, field: string): readonly string[] {
  return scalarsIn(root, field).map(({ value }) => String(value));
}

function scalarsIn(root: YamlMap, field: string): readonly YamlScalar[] {
  const list = findEntry(root, field)?.value;
  const items = list?.kind === "seq" ? list.items : [];
  return items.flatMap(({ value }) => textOf(value.kind === "map" ? findEntry(value, "path")?.value : value) ?? []);
}

function textOf(node: YamlNode | undefined): YamlScalar | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node : undefined;
}

/** `./a/../b.yaml` is `b.yaml`; what leads out of the folder, or is no path, is nothing. */
function normal(path: string): string | undefined {
  if (path === "" || path.includes("\n") || path.startsWith("/")) return undefined;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

/** The address of what a path means, seen from a folder, without a slash at its end. A remote one, `https://…`, becomes one that is not there. */
function addressOf(folder: string, path: string): string {
  const isEncoded = isAddress(folder);
  const steps: string[] = folder.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(isEncoded ? encodeURIComponent(step) : step);
  }
  return steps.join("/");
}

/** With the slash at its end: `file:///a/` of `file:///a/b.yaml`; empty where there is none. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

function isAddress(folder: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/.test(folder);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
