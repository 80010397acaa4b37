// Where things lie, seen from the repository's root.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Editors that were downloaded or installed for tests; ignored by git, kept from run to run. */
export const cacheFolder = join(root, ".vscode-test");

export const exampleManifests = join(root, "test", "vscode", "workspace");

export const suiteEntry = join(root, "test", "vscode", "dist", "index.cjs");
