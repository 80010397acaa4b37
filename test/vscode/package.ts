// The extension as it is delivered: packaged by the official tool, which has to have nothing to say against it.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.ts";

/** Writes the package to `file`. Throws where a warning is given. */
export function packageExtension(file: string): void {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [, ...args] = scripts.package.split(" ");
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...args, "--out", file], {
    cwd: root,
    encoding: "utf8",
  });
  const said = `${stdout}${stderr}`;
  if (status !== 0 || /\bWARN/i.test(said)) throw new Error(`vsce is not content:\n${said}`);
}
