// Long work in slices, so that what somebody types in between is answered first.
import type { CancellationToken } from "vscode-languageserver";
import { unlessCancelled } from "./guard.ts";

/** How long work may go on before it has to pause, in milliseconds: a frame of the screen lasts 16. */
export const sliceLength = 5;

/** Not every host has it. */
const { setImmediate: next } = globalThis as { readonly setImmediate?: (then: () => void) => void };

/** Turns of Node's event loop in which an edit and the question behind it come from the pipe to who answers them. */
const turns = 4;

/** Lets everything run that has been waiting. */
export async function pause(): Promise<void> {
  // In Node a timer of no time at all takes a millisecond, in which nothing happens.
  if (!next) return new Promise((resolve) => setTimeout(resolve, 0));
  for (let turn = 0; turn < turns; turn++) await new Promise<void>(next);
}

/** Does the work a slice at a time, until it is done or nobody wants it any more. */
export async function inSlices<T>(steps: Generator<undefined, T>, token: CancellationToken): Promise<T> {
  let sliceEnd = Date.now() + sliceLength;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < sliceEnd) continue;
    await unlessCancelled(pause(), token);
    sliceEnd = Date.now() + sliceLength;
  }
}
