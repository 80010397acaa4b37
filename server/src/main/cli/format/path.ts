// How reports for other machines name a file: from the folder in which the check runs, with slashes.
import { isAbsolute, relative, resolve, sep } from "node:path";

/** Undefined for a file outside that folder, and for standard input. */
export function pathFromHere(file: string): string | undefined {
  if (file === "-") return undefined;
  const path = relative(".", resolve(file));
  return isAbsolute(path) || path.split(sep)[0] === ".." ? undefined : path.split(sep).join("/");
}
