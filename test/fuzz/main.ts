// `npm run fuzz -- [--minutes N] [--seed N] [--only NAME,…]`: tries every property on random inputs, and keeps those that fail.
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Outcome } from "./attempt.ts";
import { keep } from "./cases.ts";
import { properties } from "./properties/index.ts";
import type { Task, Word } from "./worker.ts";

/** What a single input may take, in milliseconds: far more than any honest one, on any machine. */
const patience = 60_000;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 0x7fffffff);
const names = properties.map(({ name }) => name);
const wanted = values.only?.split(",") ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`There is no property ${unknown.join()}; there are ${names.join()}`);
const chosen = properties.filter(({ name }) => wanted.includes(name));
const shares = chosen.reduce((sum, { share = 1 }) => sum + share, 0);
const millisecondsPerShare = (Number(values.minutes) * 60_000) / shares;
if (!Number.isSafeInteger(seed) || !(millisecondsPerShare > 0)) throw new Error("--minutes and --seed are numbers");

console.log(`seed ${seed}`);
for (const { name: property, share = 1 } of chosen) {
  const { runs, failure } = await inThread({ property, seed, milliseconds: share * millisecondsPerShare });
  console.log(`${property}: ${runs} inputs${failure ? `, one failed:\n${failure.words}` : ""}`);
  if (!failure) continue;
  process.exitCode = 1;
  console.log(`kept as ${keep({ property, found: failure.words.split("\n")[0] ?? "", input: failure.input })}`);
}

/** An input that takes too long is a failure; nobody can make it smaller. */
function inThread(task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: task });
    let runs = 0;
    let input: unknown;
    const end = (outcome: Outcome) => {
      clearTimeout(alarm);
      void worker.terminate();
      resolve(outcome);
    };
    const hangs = () => end({ runs, failure: { input, words: `This takes more than ${patience / 1000} s` } });
    let alarm = setTimeout(hangs, patience);
    worker.on("message", (word: Word) => {
      if ("outcome" in word) return end(word.outcome);
      clearTimeout(alarm);
      alarm = setTimeout(hangs, patience);
      runs++;
      input = word.trying;
    });
    worker.on("error", reject);
  });
}
