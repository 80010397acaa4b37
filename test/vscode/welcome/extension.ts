// An extension for `npm start`: opens what a newcomer looks at first, the Kafka manifest of the examples and beside it the walkthrough.

import type { ExtensionContext } from "vscode";
import { commands, Uri, window, workspace } from "vscode";

const start = process.env.EBS_MANIFESTS_START;

/** Once for each start of the program: a reload of the window leaves open what is open. */
export async function activate({ workspaceState }: ExtensionContext): Promise<void> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder || workspaceState.get("start") === start) return;
  await workspaceState.update("start", start);
  await window.showTextDocument(Uri.joinPath(folder.uri, "kafka-static.yaml"), { preview: false });
  await commands.executeCommand("workbench.action.openWalkthrough", "ebs-manifests.ebs-manifests#start", true);
}
