// The disk as the walk over the manifests sees it. Its addresses are paths.
import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Entry, Folders } from "../lsp/walk.ts";

// At once: in turns with other work it takes several times as long.
export const diskFolders: Folders = {
  async list(folder) {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return { entries: entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) };
    } catch (error) {
      return { error };
    }
  },
  async kindOf(folder, name) {
    try {
      return kindOf(lstatSync(join(folder, name)));
    } catch {
      return undefined;
    }
  },
  async text(file) {
    try {
      return await readFile(file, "utf8");
    } catch {
      return undefined;
    }
  },
  join,
  around(folder) {
    const outer = dirname(folder);
    return outer === folder ? undefined : { folder: outer, name: basename(folder) };
  },
};

function kindOf(entry: Dirent | Stats): Entry["kind"] {
  return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";
}
