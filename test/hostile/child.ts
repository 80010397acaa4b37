// Takes the texts whose names it is given, one after the other, and says what each has cost.

import { serve } from "./serve.ts";
import { hostileTexts, largeTexts, repeated } from "./texts.ts";
import { use } from "./use.ts";

export interface Cost {
  readonly name: string;
  /** Of the processor's time. */
  readonly seconds: number;
  /** The most memory that the process has had up to then. */
  readonly mebibytes: number;
}

const texts = { ...hostileTexts, ...largeTexts, ...repeated };

for (const name of process.argv.slice(2)) {
  const started = process.cpuUsage();
  const text = texts[name]?.() ?? "";
  use(name, text);
  await serve(name, text);
  const { user, system } = process.cpuUsage(started);
  const cost: Cost = { name, seconds: (user + system) / 1e6, mebibytes: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(cost));
}
