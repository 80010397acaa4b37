// Which manifests below a folder are written and deleted, for editors that do not tell: each folder is watched, not each file.
import { type FSWatcher, watch } from "node:fs";
import { join, relative, sep } from "node:path";
import { foldersBelow, isFolderBelow, isManifest, manifestsBelow } from "../lsp/walk.ts";
import { diskFolders } from "./diskFolders.ts";

interface Listener {
  /** A manifest was written, or appeared. */
  written(path: string): void;
  /** Another file is there, or a folder. */
  appeared(path: string): void;
  /** A file or a whole folder is gone. */
  gone(path: string): void;
  /** A folder cannot be watched or read: what happens in it goes unnoticed. */
  failed(path: string, error: unknown): void;
}

/** Resolves, once everything is watched, to what ends it. */
export async function watchManifests(folder: string, listener: Listener): Promise<() => void> {
  const watched = new Map<string, FSWatcher>();
  let stopped = false;

  async function include(start: string): Promise<void> {
    for await (const each of foldersBelow(diskFolders, start)) if (!stopped) watchOne(each);
  }

  function watchOne(path: string): void {
    if (watched.has(path)) return;
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        if (name !== null) look(path, name).catch((error: unknown) => listener.failed(path, error));
      });
      watcher.on("error", () => release(path));
      watched.set(path, watcher);
    } catch (error) {
      listener.failed(path, error);
    }
  }

  async function look(around: string, name: string): Promise<void> {
    const path = join(around, name);
    const kind = await diskFolders.kindOf(around, name);
    if (stopped) return;
    // A link in the place of a file is as good as nothing.
    if (kind === undefined || kind === "other") {
      release(path);
      listener.gone(path);
    } else if (kind === "file") {
      if (isManifest(path)) listener.written(path);
      else listener.appeared(path);
    } else if (!watched.has(path) && (await isFolderBelow(diskFolders, folder, relative(folder, path).split(sep)))) {
      listener.appeared(path);
      // Watched first, so that nothing is written between the two unnoticed.
      await include(path);
      for await (const each of manifestsBelow(diskFolders, path)) listener.written(each);
    }
  }

  function release(path: string): void {
    for (const [each, watcher] of watched) {
      if (each !== path && !each.startsWith(path + sep)) continue;
      watcher.close();
      watched.delete(each);
    }
  }

  await include(folder);
  return () => {
    stopped = true;
    release(folder);
  };
}
