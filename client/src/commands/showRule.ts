// "Show Rules": the page of a rule, which findings link to, or the page of all rules.

import { commands, window } from "vscode";
import { ruleUri } from "../ruleDocs.ts";
import type { Command } from "./command.ts";

export const showRule: Command = {
  id: "ebsManifests.showRule",
  async run(_extension, rule) {
    const uri = ruleUri(typeof rule === "string" && /^[a-z-]+$/.test(rule) ? rule : undefined);
    try {
      await commands.executeCommand("markdown.showPreview", uri);
    } catch {
      // Without VS Code's own Markdown extension the page can still be read as it is written.
      await window.showTextDocument(uri);
    }
  },
};
