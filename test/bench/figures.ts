// What was measured: values by measure, subject and server, and their median, p95 and worst.

export type ServerName = "ours" | "ours, pushed" | "peer" | "none";
export type Unit = "ms" | "MiB" | "KiB";

export interface Figure {
  readonly measure: string;
  /** What it was measured on: `1,000 documents`. */
  readonly subject: string;
  readonly server: ServerName;
  readonly unit: Unit;
  /** In the order of measuring. */
  readonly values: readonly number[];
}

export class Figures {
  readonly #figures = new Map<string, Figure & { readonly values: number[] }>();

  add(measure: string, subject: string, server: ServerName, values: readonly number[], unit: Unit = "ms"): void {
    if (values.length === 0) return;
    const key = [measure, subject, server].join("\n");
    const known = this.#figures.get(key);
    if (known) known.values.push(...values);
    else this.#figures.set(key, { measure, subject, server, unit, values: [...values] });
  }

  get(measure: string, subject: string, server: ServerName): Figure | undefined {
    return this.#figures.get([measure, subject, server].join("\n"));
  }

  all(): readonly Figure[] {
    return [...this.#figures.values()];
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest value that at least 95 of 100 do not exceed; of few values, the worst. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

export function worst(values: readonly number[]): number {
  return Math.max(...values);
}
