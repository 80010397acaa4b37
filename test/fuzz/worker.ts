// One property in a thread of its own, so that an input that never comes to an end can be told from a slow one.
import { parentPort, workerData } from "node:worker_threads";
import { attempt, type Outcome } from "./attempt.ts";
import { properties } from "./properties/index.ts";

export interface Task {
  readonly property: string;
  readonly seed: number;
  readonly milliseconds: number;
}

export type Word = { readonly trying: unknown } | { readonly outcome: Outcome };

const task = workerData as Task;
const say = (word: Word) => parentPort?.postMessage(word);
const property = properties.find(({ name }) => name === task.property);
if (!property) throw new Error(`There is no property ${task.property}`);
const { seed, milliseconds } = task;
const trying = (input: unknown) => say({ trying: input });
say({ outcome: await attempt(property, { seed, milliseconds, runs: Number.MAX_SAFE_INTEGER, trying }) });
