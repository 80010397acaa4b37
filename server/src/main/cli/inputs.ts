// What a command was given to read: files, folders, or `-` for standard input.
import { readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { manifestsBelow } from "../../lsp/walk.ts";
import { diskFolders } from "../diskFolders.ts";

export interface Input {
  /** As the caller would write it; `-` for standard input. */
  readonly file: string;
  readonly text: string;
  /** Whether a byte-order mark stood before the text. */
  readonly bom: boolean;
}

export interface Inputs {
  /** In the order of their names, each once. */
  readonly inputs: readonly Input[];
  /** What cannot be read, in words. */
  readonly problems: string[];
}

/** Folders are walked; a file that is named is read whatever its name, and whether or not git ignores it. */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const problems: string[] = [];
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    try {
      if (path === "-") inputs.set("-", inputOf("-", await buffer(process.stdin)));
      else for (const file of await filesOf(path, failed)) if (!inputs.has(resolve(file))) await add(file);
    } catch (error) {
      failed(path, error);
    }
  }
  return { inputs: [...inputs.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), problems };

  async function add(file: string): Promise<void> {
    try {
      inputs.set(resolve(file), inputOf(file, await readFile(file)));
    } catch (error) {
      failed(file, error);
    }
  }

  function failed(path: string, error: unknown): void {
    problems.push(`${path}: ${reasonOf(error)}`);
  }
}

async function filesOf(path: string, failed: (path: string, error: unknown) => void): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const folder = resolve(path);
  /** As the caller would write it. */
  const written = (address: string) => join(path, relative(folder, address));
  const files: string[] = [];
  const walk = manifestsBelow(diskFolders, folder, (address, error) => failed(written(address), error));
  for await (const file of walk) files.push(written(file));
  return files;
}

/** The text without its byte-order mark, which no editor counts as a character. */
export function inputOf(file: string, bytes: Uint8Array): Input {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { file, text, bom: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
  } catch {
    throw new Error("not UTF-8 text");
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    default:
      return error.message;
  }
}
