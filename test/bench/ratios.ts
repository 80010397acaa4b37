// What was measured of two builds in turn, as ratios.
import { type Figures, median } from "./figures.ts";
import { aligned, withUnit } from "./table.ts";

/** What was measured of both builds, one right after the other. */
export interface Round {
  readonly before: Figures;
  readonly now: Figures;
}

/** A line for each measure and subject: the medians of both, their ratio, and the least and the greatest ratio of a round. */
export function ratioTable(rounds: readonly Round[]): string {
  const rows = [["", "", "before", "now", "now : before", "range"]];
  for (const { measure, subject, server, unit } of rounds[0]?.now.all() ?? []) {
    if (server === "none") continue;
    const pairs = rounds.flatMap(({ before, now }) => {
      const [a, b] = [before, now].map((figures) => figures.get(measure, subject, server));
      return a && b ? [{ before: median(a.values), now: median(b.values) }] : [];
    });
    const [before, now] = [median(pairs.map((pair) => pair.before)), median(pairs.map((pair) => pair.now))];
    const ratios = pairs.map((pair) => pair.now / pair.before);
    const range = `${ratio(Math.min(...ratios))} – ${ratio(Math.max(...ratios))}`;
    rows.push([measure, subject, withUnit(before, unit), withUnit(now, unit), ratio(now / before), range]);
  }
  return aligned(rows, 2);
}

function ratio(value: number): string {
  return value.toFixed(2);
}
