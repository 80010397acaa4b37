// Runs the command line from its sources, as a process of its own.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const main = fileURLToPath(new URL("../../server/src/main/cli/main.ts", import.meta.url));

export async function run(
  args: readonly string[],
  {
    cwd,
    input = "",
    locale = "C",
    preload = [],
  }: {
    readonly cwd: string;
    readonly input?: string;
    readonly locale?: string;
    /** Modules that are loaded before. */
    readonly preload?: readonly string[];
  },
): Promise<Run> {
  const child = spawn(process.execPath, [...preload.flatMap((module) => ["--import", module]), main, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: locale },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, stdout, stderr };
}
