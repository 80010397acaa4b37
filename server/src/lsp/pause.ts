// Long work in slices, so that what somebody types in between is answered first.
import type { CancellationToken } from "vscode-languageserver";
import { unlessCancelled } from "./guard.ts";

/** How long work may go on before it has to pause, in milliseconds: a frame of the screen lasts 16. */
export const sliceLength = 5;

/** Lets everything run that has been waiting. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
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
