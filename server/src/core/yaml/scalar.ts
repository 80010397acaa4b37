// What a plain scalar means to the API server, which reads YAML 1.1.
//
// Measured by server-side dry runs against kube-apiserver 1.35: `yes`, `on` and `y` are booleans, `0o755` and `1_000`
// numbers, while `1:30` and dates stay strings, unlike in YAML 1.1's own tables.

export type ScalarValue = string | number | boolean | null;

const booleans = new Map<string, boolean>();
for (const word of ["y", "yes", "true", "on"]) for (const form of spellings(word)) booleans.set(form, true);
for (const word of ["n", "no", "false", "off"]) for (const form of spellings(word)) booleans.set(form, false);

const decimal = /^[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/;
const radix = /^([-+]?)0([box])([0-9a-fA-F_]+)$/;
const octal = /^[-+]?0[0-7_]+$/;
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

function readNumber(source: string): number | undefined {
  const first = source.charCodeAt(0);
  if (first !== 43 && first !== 45 && first !== 46 && (first < 48 || first > 57)) return undefined;
  if (special.test(source))
    return source.toLowerCase().endsWith("nan") ? Number.NaN : source.startsWith("-") ? -Infinity : Infinity;
  const plain = source.replaceAll("_", "");
  if (octal.test(source)) return sign(source) * Number.parseInt(plain.replace(/^[-+]?0/, ""), 8);
  const based = radix.exec(source);
  if (based) {
    const base = based[2] === "b" ? 2 : based[2] === "o" ? 8 : 16;
    const value = Number.parseInt((based[3] ?? "").replaceAll("_", ""), base);
    return Number.isNaN(value) ? undefined : sign(source) * value;
  }
  if (!decimal.test(source)) return undefined;
  const value = Number(plain);
  return Number.isNaN(value) ? undefined : value;
}

function sign(source: string): number {
  return source.startsWith("-") ? -1 : 1;
}

function spellings(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}
