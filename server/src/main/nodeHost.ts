// The server's host in Node: the workspace is on the disk.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Host, largestFile } from "../lsp/host.ts";
import { isManifestBelow, isMissingBelow, manifestsBelow } from "../lsp/walk.ts";
import { diskFolders } from "./diskFolders.ts";
import { watchManifests } from "./watch.ts";

/** Beside the bundles, or beside the sources. */
const docs = ["..", "../.."]
  .map((up) => join(import.meta.dirname, up, "docs"))
  .find((folder) => existsSync(join(folder, "rules.md")));

export function nodeHost(log: (message: string) => void): Host {
  return {
    pages: docs && pathToFileURL(docs).href,
    async *listFiles(folder) {
      const path = pathOf(folder);
      if (path === undefined) return;
      try {
        for await (const file of manifestsBelow(diskFolders, path, failed)) yield pathToFileURL(file).href;
      } catch (error) {
        failed(path, error);
      }
    },
    async lists(folder, uri) {
      const way = wayBelow(folder, uri);
      return way !== undefined && isManifestBelow(diskFolders, way.base, way.names);
    },
    async isMissing(folder, uri) {
      const way = wayBelow(folder, uri);
      return way !== undefined && isMissingBelow(diskFolders, way.base, way.names);
    },
    async watch(folder, changed) {
      const path = pathOf(folder);
      if (path === undefined) return () => {};
      return await watchManifests(path, {
        written: (file) => changed(pathToFileURL(file).href, false),
        appeared: (path) => changed(pathToFileURL(path).href, false),
        gone: (file) => changed(pathToFileURL(file).href, true),
        failed: (file, error) => log(`${file} is not watched: ${error}`),
      });
    },
    // At once, because in turns with other work it takes ten times as long and keeps the editor waiting for longer.
    async readFile(uri) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      try {
        const { size } = statSync(path);
        return size > largestFile ? { size } : withoutMark(readFileSync(path, "utf8"));
      } catch (error) {
        failed(path, error);
      }
      return undefined;
    },
  };

  function failed(path: string, error: unknown): void {
    if (!isGone(error)) log(`${path} cannot be read: ${error}`);
  }
}

/** What is gone since it was listed is not part of the workspace any more, and nobody misses it. */
function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The folder's path, and the names that lead from there to the address; undefined when it does not stand below. */
function wayBelow(folder: string, uri: string) {
  const [base, path] = [pathOf(folder), pathOf(uri)];
  if (base === undefined || path === undefined) return undefined;
  const names = relative(base, path).split(sep);
  return names[0] === ".." ? undefined : { base, names };
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
