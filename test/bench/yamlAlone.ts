// The yardstick of the first index: the `yaml` package alone, parsing those of the generated manifests that touch storage.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseDocument } from "yaml";
import { manifest, touchesStorage } from "./manifests.ts";

const own = fileURLToPath(import.meta.url);

/** In milliseconds, for `count` manifests of all sorts, in a process of its own that has parsed nothing before. */
export async function yamlAlone(count: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [own, String(count)]);
  return Number(stdout);
}

if (process.argv[1] === own) {
  const indices = Array.from({ length: Number(process.argv[2]) }, (_, index) => index);
  const texts = indices.filter(touchesStorage).map(manifest);
  const start = performance.now();
  for (const text of texts) parseDocument(text);
  console.log(performance.now() - start);
}
