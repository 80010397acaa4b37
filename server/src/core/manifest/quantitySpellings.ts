// What was meant by a quantity that the API server cannot read.
import { parseQuantity } from "./quantity.ts";

const units = new Map<string, readonly string[]>([
  ["ki", ["Ki"]],
  ["kib", ["Ki"]],
  ["k", ["Ki", "k"]],
  ["kb", ["Ki", "k"]],
  ...["m", "g", "t", "p", "e"].flatMap((letter): [string, readonly string[]][] => {
    const unit = letter.toUpperCase();
    const either = [`${unit}i`, unit];
    return [
      [`${letter}i`, [`${unit}i`]],
      [`${letter}ib`, [`${unit}i`]],
      [letter, either],
      [`${letter}b`, either],
    ];
  }),
]);

/** The spellings, the likeliest first; one alone is plainly meant, none when nothing can be guessed. `cores`: an amount of CPU, where units of bytes make no sense. */
export function quantitySpellings(text: string, cores: boolean): readonly string[] {
  const bare = text.replace(/\s+/g, "");
  if (parseQuantity(bare)) return [bare];
  const [, digits, unit] = /^([+-]?\d+(?:\.\d+)?)([a-zA-Z]+)$/.exec(bare) ?? [];
  if (digits === undefined || unit === undefined || cores) return [];
  return (units.get(unit.toLowerCase()) ?? []).map((spelling) => digits + spelling);
}
