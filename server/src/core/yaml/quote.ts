// Strings as they have to be written so that every reader of YAML gives them back as strings.
import { isPlainString } from "./scalar.ts";
import type { ScalarStyle } from "./tree.ts";

export type Quote = "'" | '"';

/** Plain where that is safe, else in quotes; `as` is the style that the author has chosen for the string before it. */
export function writeString(text: string, quote: Quote, flow: boolean, as: ScalarStyle = "plain"): string {
  if (as === "single" || as === "double") return quoted(text, as === "single" ? "'" : '"', true);
  return canBePlain(text, flow) ? text : quoted(text, quote, false);
}

/** In these quotes; `strict` keeps to them where the other ones would spare an escape. */
export function quoted(text: string, quote: Quote, strict: boolean): string {
  if (unprintable.test(text)) return doubled(text);
  const other = quote === "'" ? '"' : "'";
  const escapes = quote === "'" ? text.includes("'") : /["\\]/.test(text);
  const spared = other === "'" ? !text.includes("'") : !/["\\]/.test(text);
  const chosen = !strict && escapes && spared ? other : quote;
  return chosen === "'" ? `'${text.replaceAll("'", "''")}'` : doubled(text);
}

/** Whether the string can stand as the lines of a literal block, `|` or `|-`, without an indentation indicator. */
export function canBeLiteral(text: string): boolean {
  return (
    text.includes("\n") &&
    /^[^\s]/.test(text) &&
    !/[ \t](?:\n|$)|\n\n$/.test(text) &&
    !unprintable.test(text.replaceAll("\n", ""))
  );
}

/** Whether the string needs no quotes, whoever reads it: the API server, YAML 1.2, or a reader that knows dates. */
export function canBePlain(text: string, flow: boolean): boolean {
  if (text === "" || text.trim() !== text || unprintable.test(text)) return false;
  if (!isPlainString(text) || looksTyped.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`=]/.test(text) || /^[-?:](?:$|[\s,[\]{}])/.test(text) || /^(?:---|\.\.\.)/.test(text))
    return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !flow || !/[,[\]{}]|^[-?:]/.test(text);
}

/** Merge keys, dates, and base-60 numbers such as `1:30`: strings to the API server, something else to others. */
const looksTyped = /^(?:<<|\d{4}-\d{1,2}-\d{1,2}.*|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)$/;

/** What must be escaped, or would be lost: controls, line breaks of every kind, halves of characters. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones in question.
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function doubled(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
