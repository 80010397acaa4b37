// JSON that can also be looked at in a terminal.

/** Indented, with a line break at the end; what a terminal would obey, or what turns the reading direction, is written as an escape. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(
    /[\x7f-\x9f\u2028\u2029\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n`;
}
