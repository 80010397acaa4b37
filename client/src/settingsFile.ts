// The settings file of a folder, which the server edits and the client saves.

import { l10n, Uri, window, workspace } from "vscode";
import type { Server } from "./server.ts";

export const settingsFileName = ".ebs-manifests.yaml";

/** Writes the release of Kubernetes into the file, or takes it out; a file that is there no sooner is created. What cannot be done is said. */
export async function writeVersion(server: Server, folder: Uri, version: string | undefined): Promise<void> {
  const file = Uri.joinPath(folder, settingsFileName);
  const wasDirty = workspace.textDocuments.some((each) => each.uri.toString() === file.toString() && each.isDirty);
  const edit = await server.versionEdit(folder, version);
  if (edit === undefined) {
    void window.showErrorMessage(l10n.t("The language server is not running."));
    return;
  }
  if (edit === null || !(await workspace.applyEdit(edit))) {
    await window.showTextDocument(file);
    void window.showErrorMessage(l10n.t("The version cannot be written into {0}: change it by hand", settingsFileName));
    return;
  }
  if (edit.size === 0) return;
  // The command line reads what is saved. What somebody else has not saved yet is left to them.
  const document = await workspace.openTextDocument(file);
  if (wasDirty) await window.showTextDocument(document);
  else await document.save();
}
