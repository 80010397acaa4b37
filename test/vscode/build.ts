// Builds the extension and its tests before an editor is started with them.

import { spawnSync } from "node:child_process";
import { root } from "./paths.ts";

export function build(): void {
  const { status } = spawnSync(process.execPath, ["esbuild.config.mjs"], { cwd: root, stdio: "inherit" });
  // esbuild has said what is wrong; an editor with half an extension would only hide it.
  if (status !== 0) process.exit(status ?? 1);
}
