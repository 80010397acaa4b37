// Parameter values as Go reads them.

/** A whole number of 32 bits, with or without a sign; undefined for everything else, blanks included. */
export function parseInt32(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}

/** The driver takes nothing else for true. */
export function isTrue(text: string): boolean {
  return text === "true";
}

export function isAlphanumeric(text: string): boolean {
  return /^[a-zA-Z0-9]*$/.test(text);
}
