// Which findings of a file are shown, where there are more than the editor takes.

/** As much of a diagnostic as counts here. Severities are VS Code's: 0 is an error. */
export interface Placed {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly severity: number;
}

/** Lines that are in sight, from and to. */
export type Lines = readonly [from: number, to: number];

export function isInSight({ range: { start, end } }: Placed, lines: readonly Lines[]): boolean {
  return lines.some(([from, to]) => start.line <= to && end.line >= from);
}

/** At the most `limit`: those in sight first, then the worst, each in the order given. */
export function firstInSight<D extends Placed>(
  all: readonly D[],
  lines: readonly Lines[],
  limit: number,
): readonly D[] {
  const rank = new Map(all.map((each) => [each, isInSight(each, lines) ? -1 : each.severity]));
  return [...all].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, limit);
}
