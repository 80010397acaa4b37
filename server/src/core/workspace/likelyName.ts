// The name that was meant where several objects bear names of one pattern on purpose.
import { nearName } from "../text/nearName.ts";

/** As `nearName`, but without names that differ as siblings do: `data-0` and `data-1`, `zone-1a` and `zone-1c`, `ebs-sc` and `efs-sc`. */
export function likelyName(name: string, candidates: Iterable<string>): string | undefined {
  return nearName(
    name,
    [...candidates].filter((candidate) => !areSiblings(name, candidate)),
  );
}

/** A part of a name shorter than this has no room for a slip: another word of its length is another word. */
const shortest = 4;

function areSiblings(a: string, b: string): boolean {
  const [left, right] = [parts(a), parts(b)];
  if (left.length !== right.length) {
    const [joined, other] = [left.join(""), right.join("")];
    return joined !== other && (joined.startsWith(other) || other.startsWith(joined));
  }
  return left.every((part, index) => {
    const other = right[index] ?? "";
    return (
      part === other ||
      (part.length < shortest && other.length < shortest) ||
      withoutCounter(part) === withoutCounter(other)
    );
  });
}

function parts(name: string): readonly string[] {
  return name.split(/[-._]/);
}

/** Without the numbers, and the letter that may follow one: `default1a` is `default`. */
function withoutCounter(part: string): string {
  return part.replace(/\d+[a-z]?(?![a-z])/g, "").replace(/\d+/g, "");
}
