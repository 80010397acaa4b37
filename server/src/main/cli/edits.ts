// Files as a command leaves them: shown as a diff, or written so that a crash leaves the old or the new one, never half.
import { createTwoFilesPatch } from "diff";
import writeFileAtomic from "write-file-atomic";
import type { Input } from "./inputs.ts";

/** The change as a unified diff; empty where there is none. */
export function patchOf({ file, text }: Input, now: string): string {
  return text === now ? "" : createTwoFilesPatch(file, file, text, now, undefined, undefined, { context: 3 });
}

/** Permissions, owner and the byte-order mark stay. */
export async function writeInput({ file, bom }: Input, text: string): Promise<void> {
  await writeFileAtomic(file, bom ? `\ufeff${text}` : text);
}
