// Stands in for mocha in a web worker: its build for browsers knows no imports, only globals.

import type Mocha from "mocha";
import "../../../../node_modules/mocha/mocha.js";

type Words = "suite" | "test" | "setup" | "teardown" | "suiteSetup" | "suiteTeardown";
type Word = ((...args: unknown[]) => unknown) & { skip?: Word };

const collecting = {} as Record<Words, Word>;

/** From now on, what is declared belongs to that run. */
export function collectInto(mocha: Mocha): void {
  mocha.suite.emit("pre-require", collecting, "", mocha);
}

function word(name: Words): Word {
  const skip: Word = (...args) => collecting[name].skip?.(...args);
  return Object.assign((...args: unknown[]) => collecting[name](...args), { skip });
}

export const suite = word("suite");
export const test = word("test");
export const setup = word("setup");
export const teardown = word("teardown");
export const suiteSetup = word("suiteSetup");
export const suiteTeardown = word("suiteTeardown");

// biome-ignore lint/style/noDefaultExport: so has the module that it stands in for.
export default (globalThis as unknown as { Mocha: typeof Mocha }).Mocha;
