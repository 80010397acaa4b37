// The figures as tables on a terminal.
import type { Bar } from "./bars.ts";
import { type Figure, type Figures, median, p95, type Unit } from "./figures.ts";
import type { Server } from "./server.ts";

/** A line for each measure and subject: ours, the peer's with and without its own delay, and the ratio. */
export function figureTable(figures: Figures, peer: Server | undefined): string {
  const rows = [["", "", "ours", "p95", "pushed", "peer", "p95", "less delay", "peer : ours"]];
  const seen = new Set<string>();
  for (const { measure, subject } of figures.all()) {
    const key = `${measure}\n${subject}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const ours = figures.get(measure, subject, "ours") ?? figures.get(measure, subject, "none");
    const pushed = figures.get(measure, subject, "ours, pushed");
    const other = figures.get(measure, subject, "peer");
    const isTyping = measure.includes("to findings") || measure.includes("to first findings");
    const rest = other && peer && isTyping ? median(other.values) - peer.ownDelay : undefined;
    rows.push([
      measure,
      subject,
      shown(ours, median),
      shown(ours, p95),
      shown(pushed, median),
      shown(other, median),
      shown(other, p95),
      rest === undefined ? "" : number(rest),
      ours && other ? number(median(other.values) / median(ours.values)) : "",
    ]);
  }
  return aligned(rows, 2);
}

export function barTable(bars: readonly Bar[]): string {
  const rows = bars.map(({ name, bar, reached, met }) => [
    name,
    bar,
    reached ?? "not measured",
    met === undefined ? "" : met ? "met" : "NOT MET",
  ]);
  return aligned([["", "bar", "reached", ""], ...rows], 1);
}

function shown(figure: Figure | undefined, of: (values: readonly number[]) => number): string {
  return figure ? withUnit(of(figure.values), figure.unit) : "";
}

/** The value, with its unit where that is not the milliseconds of most. */
export function withUnit(value: number, unit: Unit): string {
  return `${number(value)}${unit === "ms" ? "" : ` ${unit}`}`;
}

function number(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}

/** Columns as wide as their widest cell; the first `words` of them to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[], words: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const cell = (text: string, column: number) =>
    column < words ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
