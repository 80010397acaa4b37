// The large hostile texts, each in a process of its own that may take so much time and memory and no more: a stage of `npm run test:all`.
import { spawnSync } from "node:child_process";
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

for (const names of [...Object.keys(largeTexts).map((name) => [name]), Object.keys(repeated)]) {
  const { stdout, status, signal } = spawnSync(process.execPath, [child, ...names], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    timeout: patience,
  });
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
