// A command of the extension: its id as package.json declares it, and what it does with the parts of the extension.

import type { LogOutputChannel, Uri } from "vscode";
import type { Server } from "../server.ts";

export interface Extension {
  /** Where the extension is installed. */
  readonly folder: Uri;
  /** The extension's own package.json, as VS Code has read it. */
  readonly manifest: unknown;
  readonly output: LogOutputChannel;
  readonly server: Server;
}

export interface Command {
  readonly id: `ebsManifests.${string}`;
  /** `args`: what a link, a code lens or a key binding passes along, if anything. */
  run(extension: Extension, ...args: readonly unknown[]): void | Promise<void>;
}
