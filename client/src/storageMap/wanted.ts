// The object that the user comes from, and its node in the graph.
import type { StorageMap, StorageMapNode, StorageMapTarget } from "../../../server/src/lsp/protocol.ts";

/** A place in a file, or an object that the server has named. */
export type Wanted = Pick<StorageMapTarget, "uri" | "line"> & Partial<StorageMapTarget>;

/**
 * Of several objects of one name the one that stands there. Without a name the last object of the file that starts no later than the
 * line, or else its first. `isSame` compares addresses, which may be spelled in several ways.
 */
export function nodeOf(
  { nodes }: Pick<StorageMap, "nodes">,
  { uri, line, kind, name }: Wanted,
  isSame: (a: string, b: string) => boolean,
): StorageMapNode | undefined {
  const lineOf = ({ location }: StorageMapNode) => location?.range.start.line ?? 0;
  const isThere = ({ location }: StorageMapNode) => location !== undefined && isSame(location.uri, uri);
  if (kind !== undefined) {
    const named = nodes.filter((node) => node.kind === kind && node.name === name);
    return named.find((node) => isThere(node) && lineOf(node) === line) ?? named[0];
  }
  const own = nodes.filter(isThere).toSorted((a, b) => lineOf(a) - lineOf(b));
  return own.findLast((node) => lineOf(node) <= line) ?? own[0];
}

/** The command may be called with anything. */
export function isTarget(given: unknown): given is StorageMapTarget {
  if (typeof given !== "object" || given === null) return false;
  const { kind, name, uri, line } = given as Partial<Record<keyof StorageMapTarget, unknown>>;
  return [kind, name, uri].every((each) => typeof each === "string") && typeof line === "number";
}
