// What the server needs of the machine it runs on. Without one it knows the open files only.

export interface Host {
  /** The addresses of the manifests below a folder. */
  listFiles(folder: string): AsyncIterable<string>;
  /** Whether `listFiles` of that folder names the file, now that it exists. */
  lists(folder: string, uri: string): Promise<boolean>;
  /**
   * Calls `changed` with each manifest below the folder that is written, and with each file or folder that is `gone`.
   * Resolves, once everything is watched, to what ends it.
   */
  watch(folder: string, changed: (uri: string, gone: boolean) => void): Promise<() => void>;
  /** Undefined when the file is not there, cannot be read, or is too large to be a manifest. */
  readFile(uri: string): Promise<string | undefined>;
  /** The address of the folder with the pages of the rules, where the editor can open it. */
  readonly pages?: string | undefined;
}

/** In bytes, of a file that is not open: what the core would leave out is not even read. Its own figure would load the core too early. */
export const largestFile = 5 * 1024 * 1024;

/** For the log; `size` in bytes. */
export function tooLarge(file: string, size: number): string {
  return `${file} is left out: with ${Math.round(size / 1024 / 1024)} MiB it is larger than any manifest`;
}
