// The command line, `ebs-manifests`: its commands, and what its exit status means.
import { Command, CommanderError } from "commander";
import { version } from "../version.ts";
import { checkCommand } from "./check.ts";
import { convertCommand } from "./convert.ts";
import { explainCommand } from "./explain.ts";
import { fixCommand } from "./fix.ts";
import { graphCommand } from "./graph.ts";
import { lspCommand } from "./lsp.ts";
import { status } from "./status.ts";

const program = new Command("ebs-manifests")
  .version(version)
  .description("Findings in Kubernetes manifests that use AWS EBS volumes")
  .exitOverride()
  .showHelpAfterError("(--help says more)");
for (const command of [checkCommand(), fixCommand(), convertCommand(), graphCommand(), explainCommand(), lspCommand()])
  program.addCommand(command.copyInheritedSettings(program));

// Whoever reads our output may stop early (`| head`), and that is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    // Commander has printed it already.
    process.exitCode = error.exitCode === 0 ? status.clean : status.unusable;
    return;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = status.unusable;
});
