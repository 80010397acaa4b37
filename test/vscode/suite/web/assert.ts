// Stands in for `node:assert/strict` in a web worker.

import { assert } from "chai";

const { strictEqual: equal, notStrictEqual: notEqual, ...rest } = assert;

// biome-ignore lint/style/noDefaultExport: so has the module that it stands in for.
export default Object.assign((value: unknown, message?: string) => assert(value, message), {
  ...rest,
  equal,
  notEqual,
});
