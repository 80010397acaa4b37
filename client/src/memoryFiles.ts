// A file system in memory: as little as an editor needs to show, change and watch files.

import type { FileChangeEvent, FileStat, FileSystemProvider, Uri } from "vscode";
import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType } from "vscode";

/** By path: the text, or what reading it is refused with. Folders are there as long as something lies in them. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array | FileSystemError>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(files: Readonly<Record<string, string | FileSystemError>>) {
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(files))
      this.#files.set(path, typeof text === "string" ? encoder.encode(text) : text);
  }

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat(uri: Uri): FileStat {
    const file = this.#files.get(uri.path);
    const size = file instanceof Uint8Array ? file.length : 0;
    if (file === undefined && this.#below(uri).size === 0) throw FileSystemError.FileNotFound(uri);
    return { type: file === undefined ? FileType.Directory : FileType.File, ctime: 0, mtime: this.#time, size };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    const entries = [...this.#below(uri)];
    if (entries.length === 0) throw FileSystemError.FileNotFound(uri);
    return entries;
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    if (file instanceof Uint8Array) return file;
    throw file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#time++;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    for (const path of [...this.#files.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#files.delete(path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(): void {}

  #time = 1;

  #below({ path }: Uri): Map<string, FileType> {
    const base = path.endsWith("/") ? path : `${path}/`;
    const entries = new Map<string, FileType>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(base)) continue;
      const [name = "", ...rest] = file.slice(base.length).split("/");
      entries.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
    }
    return entries;
  }
}
