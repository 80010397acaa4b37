// What the figures were measured on.
import { cpus, loadavg, totalmem } from "node:os";

export interface Machine {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Processes that wanted to run, on the average of the last minute. */
  readonly load: number;
}

export function machine(): Machine {
  const cores = cpus();
  return {
    node: process.version,
    processor: cores[0]?.model ?? "unknown",
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
  };
}
