// When a language server that has died is started again: at once, then later and later, and not for ever.

/** Before each start, in milliseconds. */
const waits = [0, 1000, 2000, 4000, 8000] as const;
/** Deaths within it count together, in milliseconds: longer than all the waits. */
const period = 3 * 60_000;

export class Comeback {
  #deaths: readonly number[] = [];

  /** The server has died: how long to wait before the next start, in milliseconds; undefined when enough has been tried. */
  died(now = Date.now()): number | undefined {
    const before = this.#deaths.filter((death) => now - death < period);
    this.#deaths = [...before, now];
    return waits[before.length];
  }
}
