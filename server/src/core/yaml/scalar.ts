// What a plain scalar means to the API server, which reads YAML 1.1.
//
// Measured by server-side dry runs against kube-apiserver 1.35: `yes`, `on` and `y` are booleans, `0o755` and `1_000`
// numbers, while `1:30` and dates stay strings, unlike in YAML 1.1's own tables.

export type ScalarValue = string | number | boolean | null;

const booleans = new Map<string, boolean>();
for (const word of ["y", "yes", "true", "on"]) for (const form of spellings(word)) booleans.set(form, true);
for (const word of ["n", "no", "false", "off"]) for (const form of spellings(word)) booleans.set(form, false);

const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const based = /^([-+]?)(0(?:[bB][01]+|[oO][0-7]+|[xX][0-9a-fA-F]+))$/;
const octal = /^([-+]?)0([0-7]+)$/;
const special = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** `source` is what stands in the file, without surrounding blanks. */
export function readPlain(source: string): ScalarValue {
  if (source === "" || source === "~" || source === "null" || source === "Null" || source === "NULL") return null;
  const truth = booleans.get(source);
  if (truth !== undefined) return truth;
  return readNumber(source) ?? source;
}

/** Whether `text`, written without quotes, comes back as the string that it is. */
export function isPlainString(text: string): boolean {
  return typeof readPlain(text) === "string";
}

/** As Go's `strconv.ParseInt(source, 0, 64)` and, where that fails, `ParseUint` and `ParseFloat` read it, once its underscores are gone. */
function readNumber(source: string): number | undefined {
  const first = source.charCodeAt(0);
  if (first !== 43 && first !== 45 && first !== 46 && (first < 48 || first > 57)) return undefined;
  if (special.test(source))
    return source.toLowerCase().endsWith("nan") ? Number.NaN : source.startsWith("-") ? -Infinity : Infinity;
  const plain = source.replaceAll("_", "");
  const [, octalSign, octalDigits] = octal.exec(plain) ?? [];
  const [, sign = octalSign, digits = octalDigits === undefined ? undefined : `0o${octalDigits}`] =
    based.exec(plain) ?? [];
  if (digits !== undefined && fits(sign ?? "", BigInt(digits))) return sign === "-" ? -Number(digits) : Number(digits);
  return decimal.test(plain) ? Number(plain) : undefined;
}

/** Whether 64 bits hold the number; only one without a sign may need all of them. */
function fits(sign: string, size: bigint): boolean {
  if (sign === "") return size < 1n << 64n;
  return sign === "-" ? size <= 1n << 63n : size < 1n << 63n;
}

function spellings(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}
