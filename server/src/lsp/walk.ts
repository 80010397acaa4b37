// The manifests below a folder, as a person would list them: without what git ignores, and without other people's packages.
import ignore from "ignore";

/** Folders and files where they are kept: on a disk, or with the client. An address names one of them there. */
export interface Folders {
  /** What lies directly in a folder. */
  list(folder: string): Promise<Listing>;
  /** What lies in a folder under that name; undefined where nothing does, or nobody can say. */
  kindOf(folder: string, name: string): Promise<Entry["kind"] | undefined>;
  /** The text of a file; undefined when it cannot be read. */
  text(file: string): Promise<string | undefined>;
  /** The address of what lies in a folder under that name. */
  join(folder: string, name: string): string;
  /** The folder around a folder, and the name under which it lies there; undefined for the outermost. */
  around(folder: string): { readonly folder: string; readonly name: string } | undefined;
}

/** A folder that cannot be read is nobody's mistake: `error` says why. */
export type Listing = { readonly entries: readonly Entry[] } | { readonly error: unknown };

export interface Entry {
  readonly name: string;
  /** Links are `other`: what they lead to is either in the folder already or not part of it, and a link may lead to itself. */
  readonly kind: "file" | "folder" | "other";
}

/** What one `.gitignore` says, and how many names deep its folder lies below the outermost one with a say. */
interface Rules {
  readonly depth: number;
  readonly file: ReturnType<typeof ignore>;
}

/** A place on the way down, with everything that has a say there. */
interface Place {
  readonly address: string;
  /** The names that lead here from the outermost folder with a say. */
  readonly names: readonly string[];
  readonly rules: readonly Rules[];
}

const skipped: ReadonlySet<string> = new Set([".git", "node_modules"]);
const ignoreFile = ".gitignore";

/** Told of a folder further down that cannot be read: it hides only itself. */
type Failed = (folder: string, error: unknown) => void;

/** The addresses of all `.yaml` and `.yml` files below `folder`, in the order of their names. Throws when `folder` cannot be read. */
export async function* manifestsBelow(folders: Folders, folder: string, failed?: Failed): AsyncGenerator<string> {
  for await (const { address, isFolder } of everythingBelow(folders, folder, failed)) if (!isFolder) yield address;
}

/** The folder itself, and all below it that `manifestsBelow` looks into. Throws when `folder` cannot be read. */
export async function* foldersBelow(folders: Folders, folder: string): AsyncGenerator<string> {
  yield folder;
  for await (const { address, isFolder } of everythingBelow(folders, folder)) if (isFolder) yield address;
}

/** Whether `manifestsBelow(folder)` names the file that the names lead to, now that it is there. */
export async function isManifestBelow(folders: Folders, folder: string, names: readonly string[]): Promise<boolean> {
  return isManifest(names.at(-1) ?? "") && (await isBelow(folders, folder, names, false));
}

/** Whether `foldersBelow(folder)` names the folder that the names lead to, now that it is there. */
export function isFolderBelow(folders: Folders, folder: string, names: readonly string[]): Promise<boolean> {
  return isBelow(folders, folder, names, true);
}

/**
 * Whether there is nothing where the names lead to from that folder; an empty name means the folder itself. False as well where nobody
 * can say: behind a link, and in a folder that cannot be read, or is empty, as one is of a Git submodule that is not checked out; and where
 * git ignores what would be there, for then a program may make it.
 */
export async function isMissingBelow(folders: Folders, folder: string, names: readonly string[]): Promise<boolean> {
  const around = names.slice(0, -1).reduce((address, name) => folders.join(address, name), folder);
  const last = names.at(-1) ?? "";
  if (last === "" || (await folders.kindOf(around, last)) !== undefined) return false;
  let here = await placeOf(folders, folder);
  let isThere = true;
  for (const [index, name] of names.entries()) {
    if (isThere) here = await withOwnRules(folders, here);
    if (isLeftOut(here, name, true) || (index === names.length - 1 && isLeftOut(here, name, false))) return false;
    const kind: Entry["kind"] | undefined = isThere ? await folders.kindOf(here.address, name) : undefined;
    if (kind === "other" || (isThere && kind === undefined && !(await hasOthers(folders, here.address)))) return false;
    isThere = kind === "folder";
    here = inside(folders, here, name);
  }
  return !isThere;
}

async function hasOthers(folders: Folders, folder: string): Promise<boolean> {
  const listing = await folders.list(folder);
  return "entries" in listing && listing.entries.length > 0;
}

async function isBelow(
  folders: Folders,
  folder: string,
  names: readonly string[],
  isFolder: boolean,
): Promise<boolean> {
  let here = await placeOf(folders, folder);
  for (const [index, name] of names.entries()) {
    const kind = isFolder || index < names.length - 1 ? "folder" : "file";
    if ((await folders.kindOf(here.address, name)) !== kind) return false;
    here = await withOwnRules(folders, here);
    if (isLeftOut(here, name, kind === "folder")) return false;
    here = inside(folders, here, name);
  }
  return true;
}

/** What the walk comes by: a manifest, or a folder. */
interface Found {
  readonly address: string;
  readonly isFolder: boolean;
}

async function* everythingBelow(folders: Folders, folder: string, failed?: Failed): AsyncGenerator<Found> {
  const listing = await folders.list(folder);
  if ("error" in listing) throw listing.error;
  yield* walk(folders, await placeOf(folders, folder), listing.entries, failed);
}

async function* walk(
  folders: Folders,
  place: Place,
  entries: readonly Entry[],
  failed: Failed | undefined,
): AsyncGenerator<Found> {
  const here = entries.some(({ name }) => name === ignoreFile) ? await withOwnRules(folders, place) : place;
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const address = folders.join(here.address, name);
    if (kind === "file" && isManifest(name) && !isLeftOut(here, name, false)) yield { address, isFolder: false };
    if (kind !== "folder" || isLeftOut(here, name, true)) continue;
    yield { address, isFolder: true };
    const listing = await folders.list(address);
    if ("error" in listing) failed?.(address, listing.error);
    else yield* walk(folders, inside(folders, here, name), listing.entries, failed);
  }
}

/** By its name or address. */
export function isManifest(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function inside(folders: Folders, { address, names, rules }: Place, name: string): Place {
  return { address: folders.join(address, name), names: [...names, name], rules };
}

/** The deepest file that has a say decides, as it does in git. */
function isLeftOut({ names, rules }: Place, name: string, isFolder: boolean): boolean {
  if (skipped.has(name)) return true;
  for (const { depth, file } of rules.toReversed()) {
    const path = [...names.slice(depth), name].join("/");
    const { ignored, unignored } = file.test(isFolder ? `${path}/` : path);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function withOwnRules(folders: Folders, place: Place): Promise<Place> {
  const text = await folders.text(folders.join(place.address, ignoreFile));
  if (text === undefined) return place;
  return { ...place, rules: [...place.rules, { depth: place.names.length, file: ignore().add(text) }] };
}

/** The folder, with what the folders above say, up to the root of the git repository; without a repository they say nothing. */
async function placeOf(folders: Folders, folder: string): Promise<Place> {
  const nothing: Place = { address: folder, names: [], rules: [] };
  const names: string[] = [];
  let root = folder;
  while ((await folders.kindOf(root, ".git")) === undefined) {
    const around = folders.around(root);
    if (!around) return nothing;
    names.unshift(around.name);
    root = around.folder;
  }
  let place = { ...nothing, address: root };
  for (const name of names) {
    const ruled = await withOwnRules(folders, place);
    // Whoever opens a folder that git ignores wants to see what is in it: only rules inside have a say then.
    place = inside(folders, isLeftOut(ruled, name, true) ? { ...ruled, rules: [] } : ruled, name);
  }
  return { ...place, address: folder };
}
