// Inputs under which a property once did not hold: kept, and tried again in every run of the tests.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Case {
  readonly property: string;
  /** What was wrong. */
  readonly found: string;
  readonly input: unknown;
}

const folder = join(import.meta.dirname, "cases");

/** Each with the name of its file. */
export function keptCases(): readonly (Case & { readonly name: string })[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Case) }));
}

/** Returns the path of the file. */
export function keep({ property, found, input }: Case): string {
  const id = createHash("sha1").update(JSON.stringify(input)).digest("hex").slice(0, 8);
  const path = join(folder, `${property}-${id}.json`);
  writeFileSync(path, `${JSON.stringify({ property, found, input }, undefined, 2)}\n`);
  return path;
}
