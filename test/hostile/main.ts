// The large hostile texts, each in a process of its own that may take so much time and memory and no more: a stage of `npm run test:all`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Cost } from "./child.ts";
import { largeTexts, repeated } from "./texts.ts";

/** For some thirty questions about a text: of the processor's time, and far more than they take on any machine. */
const mostSeconds = 60;
/** What Node and the tests themselves take is part of it. */
const mostMebibytes = 2048;
/** By the clock, for all texts of a process, so that one which never comes to an end does not keep everybody waiting. In milliseconds. */
const patience = 5 * 60_000;

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

// The small ones, many to a process, for starting one takes longer than any of them.
const small = Object.keys(repeated);
const waiting = [
  ...Object.keys(largeTexts).map((name) => [name]),
  ...Array.from({ length: Math.ceil(small.length / 50) }, (_, part) => small.slice(part * 50, (part + 1) * 50)),
];
await Promise.all(Array.from({ length: availableParallelism() }, tryThem));

async function tryThem(): Promise<void> {
  for (let names = waiting.shift(); names; names = waiting.shift()) await tryAll(names);
}

async function tryAll(names: readonly string[]): Promise<void> {
  const running = spawn(process.execPath, [child, ...names], {
    stdio: ["ignore", "pipe", "inherit"],
    timeout: patience,
  });
  const [stdout, [status, signal]] = await Promise.all([text(running.stdout), once(running, "close")]);
  const costs = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Cost]));
  const worst = costs.toSorted((a, b) => b.seconds - a.seconds)[0];
  if (worst) {
    const most = Math.max(...costs.map(({ mebibytes }) => mebibytes));
    const what = names.length > 1 ? `${names.length} others, at the most` : worst.name;
    console.log(`${what}: ${worst.seconds.toFixed(1)} s, ${most.toFixed(0)} MiB`);
  }
  for (const { name, seconds, mebibytes } of costs) {
    if (seconds > mostSeconds) fail(`${name} takes ${seconds.toFixed(1)} s, more than ${mostSeconds}`);
    if (mebibytes > mostMebibytes) fail(`${name} takes ${mebibytes.toFixed(0)} MiB, more than ${mostMebibytes}`);
  }
  if (status !== 0) fail(`${names[costs.length]} has ended the process: ${signal ?? status}`);
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
