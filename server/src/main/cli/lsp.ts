// `ebs-manifests lsp --stdio`: the language server, for any editor.
import { Command } from "commander";

export function lspCommand(): Command {
  return (
    new Command("lsp")
      .description("run the language server")
      .requiredOption("--stdio", "speak over standard input and output")
      // Loaded here, because every other command is quicker without it.
      .action(() => import("../node.ts").then(() => undefined))
  );
}
