// Text from files of any origin, made fit for one line of a message, a terminal or a log.

/**
 * A tab becomes four spaces. What would move the cursor, change colours, break the line or turn the reading direction is shown as a
 * sign of its own: `␛` for an escape.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (found) => {
    const code = found.charCodeAt(0);
    if (found === "\t") return "    ";
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}
