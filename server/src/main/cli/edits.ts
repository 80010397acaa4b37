// Files as a command leaves them: shown as a diff, or written so that a crash leaves the old or the new one, never half.
import { randomUUID } from "node:crypto";
import { link, rm, writeFile } from "node:fs/promises";
import { createTwoFilesPatch } from "diff";
import writeFileAtomic from "write-file-atomic";
import type { Input } from "./inputs.ts";

/** The change as a unified diff; empty where there is none. */
export function patchOf({ file, text }: Input, now: string): string {
  return text === now ? "" : createTwoFilesPatch(file, file, text, now, undefined, undefined, { context: 3 });
}

/** A file that is not there yet, as a unified diff. */
export function newFilePatch(file: string, text: string): string {
  return createTwoFilesPatch("/dev/null", file, "", text, undefined, undefined, { context: 3 });
}

/** Whole or not at all; throws where something of that name is there. */
export async function createFile(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, text, { flag: "wx" });
    // Unlike renaming, this never takes the place of another file.
    await link(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Permissions, owner and the byte-order mark stay. */
export async function writeInput({ file, bom }: Input, text: string): Promise<void> {
  await writeFileAtomic(file, bom ? `\ufeff${text}` : text);
}
