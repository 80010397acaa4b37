// What a finding is known by when the lines above it come and go.
import { createHash } from "node:crypto";
import type { FileFinding } from "../../../core/index.ts";
import type { Sources } from "./checked.ts";

/**
 * In the order of `findings`, which are those of one file. It follows from the rule, the message's template, the object and the line; of
 * several that are alike, from how many stand above.
 */
export function fingerprintsOf(file: string, findings: readonly FileFinding[], sources: Sources): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, message, span, document }) => {
    const objects = document.analysis.objects.map(({ kind, namespace, name }) => [kind, namespace, name]);
    const line = sources.line(file, sources.range(file, span).start.line).trim();
    const words = JSON.stringify([rule, message.id, objects, line]);
    const hash = createHash("sha256").update(words).digest("hex").slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
