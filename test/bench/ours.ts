// Our server, bundled as it is delivered.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../vscode/paths.ts";
import type { Server } from "./server.ts";

export interface Built {
  /** For an editor that asks for findings. */
  readonly pulled: Server;
  /** For one that cannot. */
  readonly pushed: Server;
  /** The entry that VS Code starts, without the command line around it. */
  readonly bare: readonly string[];
}

/** Builds the server of the work tree in `folder`. Throws where it does not build. */
export function buildServer(folder = root): Built {
  const { status } = spawnSync(process.execPath, ["esbuild.config.mjs", "--minify"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`the build in ${folder} failed`);
  const dist = join(folder, "server", "dist");
  const pulled: Server = {
    name: "ours",
    version: "as built",
    command: [join(dist, "ebs-manifests.cjs"), "lsp", "--stdio"],
    pulls: true,
    ownDelay: 0,
    settings: () => ({}),
  };
  return {
    pulled,
    pushed: { ...pulled, name: "ours, pushed", pulls: false, ownDelay: 40 },
    bare: [join(dist, "node.cjs"), "--stdio"],
  };
}
