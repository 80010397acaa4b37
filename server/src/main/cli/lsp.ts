// `ebs-manifests lsp --stdio`: the language server, for any editor.
import { Command } from "commander";

export function lspCommand(): Command {
  return new Command("lsp")
    .description("run the language server")
    .requiredOption("--stdio", "speak over standard input and output")
    .action(async () => {
      // Loaded here, because every other command is quicker without it.
      const { startNodeServer } = await import("../nodeServer.ts");
      startNodeServer();
    });
}
