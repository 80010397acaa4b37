// "Open Example Manifest": a manifest with something to find, in a file that is nowhere yet.

import { Uri, window, workspace } from "vscode";
import type { Command } from "./command.ts";

export const openExample: Command = {
  id: "ebsManifests.openExample",
  async run({ folder }) {
    const example = Uri.joinPath(folder, "client", "media", "example.yaml");
    const content = new TextDecoder().decode(await workspace.fs.readFile(example));
    await window.showTextDocument(await workspace.openTextDocument({ language: "yaml", content }));
  },
};
