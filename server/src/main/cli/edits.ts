// Files as a command leaves them: shown as a diff, or written so that a crash leaves the old or the new one, never half.
import { randomUUID } from "node:crypto";
import { access, chmod, chown, constants, link, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { createTwoFilesPatch } from "diff";
import type { Input } from "./inputs.ts";

/** Another text for a file that was read. */
interface Changed {
  readonly input: Input;
  readonly text: string;
}

/** A file that is not there yet. */
interface Created {
  readonly file: string;
  readonly text: string;
}

/** Writes `content` into a file beside `file`, which is removed in the end, and returns its path. */
type WriteBeside = (file: string, content: string) => Promise<string>;

/** The change as a unified diff; empty where there is none. */
export function patchOf({ file, text }: Input, now: string): string {
  return text === now ? "" : createTwoFilesPatch(file, file, text, now, undefined, undefined, { context: 3 });
}

/** A file that is not there yet, as a unified diff. */
export function newFilePatch(file: string, text: string): string {
  return createTwoFilesPatch("/dev/null", file, "", text, undefined, undefined, { context: 3 });
}

/**
 * Each whole or not at all, and none before the contents of all are on the disk. Permissions, owner, symbolic links and the byte-order
 * mark stay. Throws where a file is no longer what was read or may not be written, and where something has the name of a new one.
 */
export async function writeFiles(files: readonly (Changed | Created)[]): Promise<void> {
  const unfinished: string[] = [];
  const beside: WriteBeside = async (file, content) => {
    const path = `${file}.${randomUUID()}`;
    unfinished.push(path);
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return path;
  };
  try {
    const steps: (() => Promise<void>)[] = [];
    for (const file of files) steps.push(await ("input" in file ? replacing(file, beside) : creating(file, beside)));
    for (const step of steps) await step();
  } finally {
    for (const path of unfinished) await rm(path, { force: true });
  }
}

async function creating({ file, text }: Created, beside: WriteBeside): Promise<() => Promise<void>> {
  const path = await beside(file, text);
  // Unlike renaming, this never takes the place of another file.
  return () => link(path, file);
}

async function replacing({ input, text }: Changed, beside: WriteBeside): Promise<() => Promise<void>> {
  const file = await realpath(input.file);
  // The folder decides about renaming. What its owner has protected stays as it is all the same.
  await access(file, constants.W_OK);
  const { mode, uid, gid } = await stat(file);
  const path = await beside(file, contentOf(input, text));
  // Of somebody else's file one becomes the owner, unless one may give files away.
  await chown(path, uid, gid).catch(() => {});
  await chmod(path, mode);
  return async () => {
    if ((await readFile(file, "utf8")) !== contentOf(input, input.text))
      throw new Error("changed by another program since it was read, and left as it is");
    await rename(path, file);
  };
}

function contentOf({ bom }: Input, text: string): string {
  return bom ? `\ufeff${text}` : text;
}
