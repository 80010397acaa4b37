// `npm run hostile`: all hostile texts, the large ones each in a process of its own, and what they cost.
import { availableParallelism } from "node:os";
import { costsOf } from "./costs.ts";
import { hostileTexts, largeTexts, repeated } from "./texts.ts";

// The small ones, many to a process, for starting one takes longer than any of them.
const small = Object.keys({ ...hostileTexts, ...repeated });
const waiting = [
  ...Object.keys(largeTexts).map((name) => [name]),
  ...Array.from({ length: Math.ceil(small.length / 50) }, (_, part) => small.slice(part * 50, (part + 1) * 50)),
];
await Promise.all(Array.from({ length: availableParallelism() }, tryThem));

async function tryThem(): Promise<void> {
  for (let names = waiting.shift(); names; names = waiting.shift()) await tryAll(names);
}

async function tryAll(names: readonly string[]): Promise<void> {
  const { costs, wrong } = await costsOf(names);
  const worst = costs.toSorted((a, b) => b.seconds - a.seconds)[0];
  if (worst) {
    const most = Math.max(...costs.map(({ mebibytes }) => mebibytes));
    const what = names.length > 1 ? `${names.length} others, at the most` : worst.name;
    console.log(`${what}: ${worst.seconds.toFixed(1)} s, ${most.toFixed(0)} MiB`);
  }
  for (const words of wrong) console.error(words);
  if (wrong.length > 0) process.exitCode = 1;
}
