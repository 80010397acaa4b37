// The manifests below a folder, as a person would list them: without what git ignores, and without other people's packages.
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import ignore from "ignore";

/** What one `.gitignore` says, and about which folder. */
interface Rules {
  readonly folder: string;
  readonly file: ReturnType<typeof ignore>;
}

const skipped: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * The paths of all `.yaml` and `.yml` files below `folder`, in the order of their names. Symbolic links are not followed: what they
 * lead to is either in the folder already or not part of it, and a link may lead to itself.
 */
export async function* manifestsBelow(folder: string): AsyncGenerator<string> {
  yield* walk(folder, await rulesAbove(folder));
}

/** Whether `manifestsBelow(folder)` names the file, now that it is there. */
export async function isManifestBelow(folder: string, path: string): Promise<boolean> {
  if (!isManifest(path)) return false;
  const steps = relative(folder, path).split(sep);
  if (steps[0] === "..") return false;
  let rules = await rulesAbove(folder);
  let here = folder;
  for (const [index, name] of steps.entries()) {
    rules = [...rules, ...(await rulesIn(here))];
    here = join(here, name);
    const isFolder = index < steps.length - 1;
    if (skipped.has(name) || isIgnored(rules, here, isFolder)) return false;
  }
  return true;
}

async function* walk(folder: string, above: readonly Rules[]): AsyncGenerator<string> {
  const rules = [...above, ...(await rulesIn(folder))];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !isIgnored(rules, path, true)) yield* walkIfReadable(path, rules);
    } else if (entry.isFile() && isManifest(entry.name) && !isIgnored(rules, path, false)) yield path;
  }
}

/** A folder inside that may not be read hides only itself. */
async function* walkIfReadable(folder: string, rules: readonly Rules[]): AsyncGenerator<string> {
  try {
    yield* walk(folder, rules);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function isManifest(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The deepest file that has a say decides, as it does in git. */
function isIgnored(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (const { folder, file } of rules.toReversed()) {
    const name = relative(folder, path).split(sep).join("/");
    const { ignored, unignored } = file.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function rulesIn(folder: string): Promise<Rules[]> {
  try {
    return [{ folder, file: ignore().add(await readFile(join(folder, ".gitignore"), "utf8")) }];
  } catch {
    return [];
  }
}

/** Of the folders above, up to the root of the git repository; none when there is no repository. */
async function rulesAbove(folder: string): Promise<Rules[]> {
  const above: string[] = [];
  for (let here = folder; ; here = dirname(here)) {
    if (await exists(join(here, ".git"))) break;
    if (dirname(here) === here) return [];
    above.unshift(dirname(here));
  }
  return (await Promise.all(above.map(rulesIn))).flat();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
