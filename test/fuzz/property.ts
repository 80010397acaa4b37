// What fuzzing tries: a sentence that holds for every input, and where such inputs come from.
import type { Arbitrary } from "fast-check";

export interface Property<T = unknown> {
  /** Names the property on the command line and in the folder of kept cases. */
  readonly name: string;
  /** How much of the time it gets, where others get 1: more where a single input takes long. */
  readonly share?: number;
  /** Inputs survive JSON, so that one that fails can be kept. */
  readonly input: Arbitrary<T>;
  /** Throws where it does not hold. */
  check(input: T): void | Promise<void>;
}
