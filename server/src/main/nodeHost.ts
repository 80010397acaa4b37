// The server's host in Node: the workspace is on the disk.
import { readFile, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Host, largestFile, tooLarge } from "../lsp/host.ts";
import { isManifestBelow, manifestsBelow } from "../lsp/walk.ts";
import { diskFolders } from "./diskFolders.ts";
import { watchManifests } from "./watch.ts";

export function nodeHost(log: (message: string) => void): Host {
  return {
    async *listFiles(folder) {
      const path = pathOf(folder);
      if (path === undefined) return;
      try {
        for await (const file of manifestsBelow(diskFolders, path)) yield pathToFileURL(file).href;
      } catch (error) {
        log(`${path} cannot be read: ${error}`);
      }
    },
    async lists(folder, uri) {
      const [base, path] = [pathOf(folder), pathOf(uri)];
      if (base === undefined || path === undefined) return false;
      const names = relative(base, path).split(sep);
      return names[0] !== ".." && isManifestBelow(diskFolders, base, names);
    },
    async watch(folder, changed) {
      const path = pathOf(folder);
      if (path === undefined) return () => {};
      return await watchManifests(path, {
        written: (file) => changed(pathToFileURL(file).href, false),
        gone: (file) => changed(pathToFileURL(file).href, true),
        failed: (file, error) => log(`${file} is not watched: ${error}`),
      });
    },
    async readFile(uri) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      try {
        const { size } = await stat(path);
        if (size <= largestFile) return new TextDecoder().decode(await readFile(path));
        log(tooLarge(path, size));
      } catch {
        // Gone, or not ours to read: either way it is not part of the workspace.
      }
      return undefined;
    },
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
