// The server's host in Node: the workspace is on the disk.
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Host } from "../lsp/host.ts";
import { isManifestBelow, manifestsBelow } from "./walk.ts";

/** In bytes. What is larger was not written by a person, and would keep the editor waiting. */
const largest = 5 * 1024 * 1024;

export function nodeHost(log: (message: string) => void): Host {
  return {
    async *listFiles(folder) {
      const path = pathOf(folder);
      if (path === undefined) return;
      try {
        for await (const file of manifestsBelow(path)) yield pathToFileURL(file).href;
      } catch (error) {
        log(`${path} cannot be read: ${error}`);
      }
    },
    async lists(folder, uri) {
      const [base, path] = [pathOf(folder), pathOf(uri)];
      return base !== undefined && path !== undefined && isManifestBelow(base, path);
    },
    async readFile(uri) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      try {
        const { size } = await stat(path);
        if (size <= largest) return new TextDecoder().decode(await readFile(path));
        log(`${path} is left out: with ${Math.round(size / 1024 / 1024)} MiB it is larger than any manifest`);
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
