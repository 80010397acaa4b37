// The disk as the walk over the manifests sees it. Its addresses are paths.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Folders } from "../lsp/walk.ts";

export const diskFolders: Folders = {
  async list(folder) {
    try {
      // At once: in turns with other work it takes several times as long.
      const entries = readdirSync(folder, { withFileTypes: true });
      return {
        entries: entries.map((entry) => ({
          name: entry.name,
          kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other",
        })),
      };
    } catch (error) {
      return { error };
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
