// Loaded before the command line, it makes one rule throw at whatever it is shown.
import { invalidQuantity } from "../../server/src/core/rules/invalidQuantity.ts";

Object.assign(invalidQuantity, {
  check() {
    throw new TypeError("a bug of this rule");
  },
});
