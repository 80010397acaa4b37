// How far a long run is, on standard error, for the person who waits for it.
import { setImmediate } from "node:timers/promises";

/** In milliseconds: what takes less says nothing, and what is said stays long enough to be read. */
const delays = { first: 500, next: 100 } as const;

const clear = "\r\u001b[K";

/**
 * The items one after the other, with `Checking 812 of 4000` while they are worked on. Silent where standard error is no terminal.
 * Whoever interrupts it gets the line back empty.
 */
export async function* withProgress<T>(doing: string, items: readonly T[]): AsyncGenerator<T> {
  if (!process.stderr.isTTY) {
    yield* items;
    return;
  }
  let next = performance.now() + delays.first;
  let isShown = false;
  process.once("SIGINT", interrupt);
  try {
    for (const [index, item] of items.entries()) {
      if (performance.now() >= next) {
        process.stderr.write(`${clear}${doing} ${index + 1} of ${items.length}`);
        isShown = true;
        next = performance.now() + delays.next;
        // Signals come through only between turns of the event loop.
        await setImmediate();
      }
      yield item;
    }
  } finally {
    process.off("SIGINT", interrupt);
    if (isShown) process.stderr.write(clear);
  }

  function interrupt(): void {
    if (isShown) process.stderr.write(clear);
    // Without its listener the signal does what it always does, and the shell sees that it was one.
    process.kill(process.pid, "SIGINT");
  }
}
