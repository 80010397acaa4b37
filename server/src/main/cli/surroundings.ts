// What lies around the files that a command is given: kustomizations that patch them, classes and claims that they name.

import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { LanguageService } from "../../core/index.ts";
import { isMissingBelow, manifestsBelow } from "../../lsp/walk.ts";
import { diskFolders } from "../diskFolders.ts";
import { addressOf } from "./addresses.ts";
import { type Input, inputOf } from "./inputs.ts";

/** Lets the service know what lies around the files that it has been given, of which `inputs` are those below the paths. */
export async function takeSurroundings(
  service: LanguageService,
  paths: readonly string[],
  inputs: readonly Input[],
): Promise<void> {
  for (const { file, text } of await surroundingsOf(paths, inputs)) service.update(addressOf(file), text, false);
  for (const kustomization of inputs.map(({ file }) => addressOf(file))) {
    const missing: string[] = [];
    for (const address of service.namedAddresses(kustomization)) {
      if (!service.has(address) && (await isMissing(kustomization, address))) missing.push(address);
    }
    service.lack(kustomization, missing);
  }
}

/** Whether there is nothing at the address that a kustomization names. Kustomize starts from the folder that a link leads to. */
async function isMissing(kustomization: string, address: string): Promise<boolean> {
  let folder = await realpath(dirname(kustomization));
  const names = relative(dirname(kustomization), address).split(sep);
  for (; names[0] === ".."; names.shift()) folder = dirname(folder);
  return await isMissingBelow(diskFolders, folder, names);
}

/**
 * The other manifests of the Git repositories that the paths lie in; of a path outside of any, those of its folder. They are looked at and never
 * spoken of, so what cannot be read is passed over.
 */
async function surroundingsOf(paths: readonly string[], inputs: readonly Input[]): Promise<readonly Input[]> {
  const named = new Set(inputs.map(({ file }) => resolve(file)));
  const found = new Map<string, Input>();
  for (const root of new Set(await Promise.all(paths.filter((path) => path !== "-").map(rootOf)))) {
    try {
      for await (const file of manifestsBelow(diskFolders, root, () => {})) {
        if (!named.has(file) && !found.has(file)) await add(file);
      }
    } catch {
      // The folder itself cannot be read.
    }
  }
  return [...found.values()];

  async function add(file: string): Promise<void> {
    try {
      found.set(file, inputOf(file, await readFile(file)));
    } catch {
      // Nor can the file.
    }
  }
}

/** The folder of the repository, else that of the path. */
async function rootOf(path: string): Promise<string> {
  const whole = resolve(path);
  const own = (await diskFolders.kindOf(dirname(whole), basename(whole))) === "folder" ? whole : dirname(whole);
  for (let folder = own; ; folder = dirname(folder)) {
    if ((await diskFolders.kindOf(folder, ".git")) !== undefined) return folder;
    if (dirname(folder) === folder) return own;
  }
}
