// Our server, bundled as it is delivered, into a folder of the benchmark's own.
import { join } from "node:path";
import { build } from "esbuild";
import { cacheFolder, root } from "../vscode/paths.ts";
import type { Server } from "./server.ts";

const out = join(cacheFolder, "bench", "ours");

export interface Ours {
  /** For an editor that asks for findings. */
  readonly pulled: Server;
  /** For one that cannot. */
  readonly pushed: Server;
  /** The entry that VS Code starts, without the command line around it. */
  readonly bare: readonly string[];
}

export async function buildOurs(): Promise<Ours> {
  await build({
    absWorkingDir: root,
    entryPoints: { "ebs-manifests": "server/src/main/cli/main.ts", node: "server/src/main/node.ts" },
    outdir: out,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify: true,
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  const pulled: Server = {
    name: "ours",
    version: "as built",
    command: [join(out, "ebs-manifests.cjs"), "lsp", "--stdio"],
    pulls: true,
    ownDelay: 0,
    settings: () => ({}),
  };
  return {
    pulled,
    pushed: { ...pulled, name: "ours, pushed", pulls: false, ownDelay: 40 },
    bare: [join(out, "node.cjs"), "--stdio"],
  };
}
