// Where things lie, seen from the repository's root.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Editors that were downloaded or installed for tests; ignored by git, kept from run to run. */
export const cacheFolder = join(root, ".vscode-test");

export const exampleManifests = join(root, "test", "vscode", "workspace");

/** What the picture of the storage map shows. */
export const picturedManifests = join(root, "test", "vscode", "pictured");

/** An extension that keeps files in memory, under a scheme of its own: a workspace without a disk. */
export const memoryExtension = join(root, "test", "vscode", "memory");

/** An extension that opens what a newcomer looks at first. */
export const welcomeExtension = join(root, "test", "vscode", "welcome");

const suiteFolder = join(root, "test", "vscode", "dist");

/** The suite for the extension host in Node, and for the one in a web worker. */
export const suiteEntries = { node: join(suiteFolder, "index.cjs"), web: join(suiteFolder, "web.cjs") };
