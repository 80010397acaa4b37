// A language server as the benchmark sees it: how it is started, and how its findings come.
import type { ServerName } from "./figures.ts";

export interface Server {
  readonly name: ServerName;
  readonly version: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
  /** Whether the editor asks for findings, or waits for them. */
  readonly pulls: boolean;
  /** How long the server waits after a keystroke before it begins to check, in milliseconds. */
  readonly ownDelay: number;
  /** The answer to `workspace/configuration` for that section. */
  settings(section: string): unknown;
}
