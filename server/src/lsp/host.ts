// What the server needs of the machine it runs on. Without one it knows the open files only.

export interface Host {
  /** The addresses of the manifests below a folder. */
  listFiles(folder: string): AsyncIterable<string>;
  /** Whether `listFiles` of that folder names the file, now that it exists. */
  lists(folder: string, uri: string): Promise<boolean>;
  /**
   * Whether there is nothing at that address, below the folder. False as well where the host cannot say, and where git ignores what would
   * be there.
   */
  isMissing(folder: string, uri: string): Promise<boolean>;
  /**
   * Calls `changed` with each manifest below the folder that is written, and with whatever else appears, and with each file or folder that is
   * `gone`.
   * Resolves, once everything is watched, to what ends it.
   */
  watch(folder: string, changed: (uri: string, gone: boolean) => void): Promise<() => void>;
  /** Undefined when the file is not there or cannot be read. */
  readFile(uri: string): Promise<string | TooLarge | undefined>;
  /** The address of the folder with the pages of the rules, where the editor can open it. */
  readonly pages?: string | undefined;
}

/** A file that is too large to be a manifest, so that nothing of it is read. */
export interface TooLarge {
  /** In bytes. */
  readonly size: number;
}

/** In bytes, of a file that is not open: what the core would leave out is not even read. Its own figure would load the core too early. */
export const largestFile = 5 * 1024 * 1024;
