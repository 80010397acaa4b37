// A file for which another server of the editor has a schema of Kubernetes: what that says is not said a second time.
import type { Config } from "../core/index.ts";

/** Whose findings a YAML server has too, on the same lines, once it has a schema of Kubernetes. */
export const doubledRules = ["yaml-syntax", "unknown-field", "wrong-type", "non-string-parameter"] as const;

/** The core keeps findings by the identity of the settings. */
const known = new WeakMap<Config, Config>();

/** What the user says of a rule stands. */
export function besideSchema(config: Config): Config {
  let quiet = known.get(config);
  if (!quiet) {
    const off = Object.fromEntries(doubledRules.map((rule) => [rule, "off"] as const));
    quiet = { ...config, severities: { ...off, ...config.severities }, fieldsSaidElsewhere: true };
    known.set(config, quiet);
  }
  return quiet;
}

/**
 * `patterns` are those of the other server, as it reads them: the end of a file's address, in which `*` stands for anything. They come
 * from the client, which may send what it likes.
 */
export function schemaMatcher(patterns: unknown): (uri: string) => boolean {
  const written = (Array.isArray(patterns) ? patterns : []).filter((each): each is string => typeof each === "string");
  const matchers = written.map((pattern) => pattern.split("*"));
  return (uri) => matchers.some((parts) => endsWith(uri, parts));
}

/** Whether the parts stand in the address in their order, the last one at its end. */
function endsWith(uri: string, parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? "";
  let from = 0;
  for (const part of parts.slice(0, -1)) {
    const at = uri.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return uri.endsWith(last) && from <= uri.length - last.length;
}
