// Folders of manifests, in the system's place for what nobody keeps.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { manifest } from "./manifests.ts";

export interface Folder {
  /** Its address. */
  readonly uri: string;
  uriOf(name: string): string;
  remove(): Promise<void>;
}

/** A new folder that holds these files, by their names. */
export async function folderOf(files: Iterable<readonly [name: string, text: string]>): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), "ebs-manifests-bench-"));
  const made = new Set<string>();
  for (const [name, text] of files) {
    const file = join(path, name);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(file, text);
  }
  return {
    uri: pathToFileURL(path).href,
    uriOf: (name) => pathToFileURL(join(path, name)).href,
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** The first `count` generated objects, one in each file, an application in each folder. */
export function* manifestFiles(count: number): Generator<readonly [name: string, text: string]> {
  for (let index = 0; index < count; index++) {
    yield [`apps/shop-${Math.floor(index / 12)}/${index % 12}.yaml`, manifest(index)];
  }
}
