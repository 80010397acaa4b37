// What was meant by a quantity that the API server cannot read.
import { parseQuantity } from "./quantity.ts";

const units: { readonly [unit: string]: readonly string[] } = {
  ki: ["Ki"],
  kib: ["Ki"],
  k: ["Ki", "k"],
  kb: ["Ki", "k"],
};
for (const letter of ["m", "g", "t", "p", "e"]) {
  const unit = letter.toUpperCase();
  Object.assign(units, {
    [`${letter}i`]: [`${unit}i`],
    [`${letter}ib`]: [`${unit}i`],
    [letter]: [`${unit}i`, unit],
    [`${letter}b`]: [`${unit}i`, unit],
  });
}

/** The spellings, the likeliest first; one alone is plainly meant, none when nothing can be guessed. `cores`: an amount of CPU, where units of bytes make no sense. */
export function quantitySpellings(text: string, cores: boolean): readonly string[] {
  const bare = text.replace(/\s+/g, "");
  if (parseQuantity(bare)) return [bare];
  const [, digits, unit] = /^([+-]?\d+(?:\.\d+)?)([a-zA-Z]+)$/.exec(bare) ?? [];
  if (digits === undefined || unit === undefined || cores) return [];
  return (units[unit.toLowerCase()] ?? []).map((spelling) => digits + spelling);
}
