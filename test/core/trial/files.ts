// The YAML files that the pen is tried on: our own, and any folder that EBS_CORPUS names.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

const own = join(import.meta.dirname, "..", "corpus");

export function corpusFiles(): readonly CorpusFile[] {
  const folders = [own, ...(process.env.EBS_CORPUS ? [process.env.EBS_CORPUS] : [])];
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ name: relative(folder, path), text: readFileSync(path, "utf8") })),
  );
}

/** A small seeded generator of numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
