// Tries a property on one random input after the other, and makes one that fails as small as it gets.
import fc from "fast-check";
import type { Property } from "./property.ts";

export interface Limits {
  readonly seed: number;
  /** How many inputs at most. */
  readonly runs: number;
  readonly milliseconds: number;
  /** Told of each input before it is tried. */
  readonly trying?: (input: unknown) => void;
}

export interface Outcome {
  readonly runs: number;
  readonly failure: { readonly input: unknown; readonly words: string } | undefined;
}

/** In milliseconds. */
const timeToShrink = 40_000;

export async function attempt(property: Property, { seed, runs, milliseconds, trying }: Limits): Promise<Outcome> {
  const tried = fc.asyncProperty(property.input, async (input) => {
    trying?.(input);
    await property.check(input);
  });
  const found = await fc.check(tried, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
    endOnFailure: true,
  });
  if (!found.failed) return { runs: found.numRuns, failure: undefined };
  const path = found.counterexamplePath ?? "";
  const small = await fc.check(tried, { seed, path, numRuns: 1, interruptAfterTimeLimit: timeToShrink });
  const { counterexample, errorInstance } = small.failed ? small : found;
  const words = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return { runs: found.numRuns, failure: { input: counterexample?.[0], words } };
}
