// A file has one address, however the caller names it: from addresses the core sees which folders lie in each other.
import { relative, resolve, sep } from "node:path";
import type { Input } from "./inputs.ts";

/** The whole path, with slashes on every system; `-` for standard input. */
export function addressOf(file: string): string {
  return file === "-" ? file : resolve(file).split(sep).join("/");
}

/** From addresses to names: the caller's own, or else how a file is named from the current folder. */
export function namesOf(inputs: readonly Input[]): (address: string) => string {
  const names = new Map(inputs.map(({ file }) => [addressOf(file), file]));
  return (address) => names.get(address) ?? relative(".", address);
}
