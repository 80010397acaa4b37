// What the server needs of the machine it runs on. Without one (in a browser) it knows the open files only.

export interface Host {
  /** The addresses of the manifests below a folder. */
  listFiles(folder: string): AsyncIterable<string>;
  /** Whether `listFiles` of that folder names the file, now that it exists. */
  lists(folder: string, uri: string): Promise<boolean>;
  /** Undefined when the file is not there, cannot be read, or is too large to be a manifest. */
  readFile(uri: string): Promise<string | undefined>;
}
