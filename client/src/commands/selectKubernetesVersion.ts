// "Select Kubernetes Version": changes what rules, completion and hovers ask for what is true, where it is decided.

import type { QuickPickItem, Uri, WorkspaceFolder } from "vscode";
import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import { folderStatusFor, versionsFor } from "../assumedVersions.ts";
import { settingsFileName, writeVersion } from "../settingsFile.ts";
import type { Command, Extension } from "./command.ts";
import { pickVersion } from "./pickVersion.ts";

const setting = "kubernetesVersion";

type Place = ConfigurationTarget | "file";

export const selectKubernetesVersion: Command = {
  id: "ebsManifests.selectKubernetesVersion",
  async run({ manifest, server }) {
    const file = window.activeTextEditor?.document.uri;
    const folder = await folderOf(file);
    if (folder === "unanswered") return;
    const current = versionsFor(server.status, folder?.uri ?? file)?.kubernetesVersion;
    const picked = await pickVersion(manifest, current, folder?.name);
    if (!picked) return;
    const { version } = picked;
    const decided = placeThatDecides(server, folder?.uri ?? file);
    // Where nothing is settled, the newest is assumed.
    const place = decided ?? (version === undefined ? undefined : await pickPlace(folder));
    if (place === "file" && folder) await writeVersion(server, folder.uri, version);
    else if (place !== undefined && place !== "file")
      await workspace.getConfiguration("ebsManifests", folder?.uri ?? file).update(setting, version, place);
  },
};

/** The version is that of a folder's cluster: of the folder whose file is open, or else of one that somebody has to name. */
async function folderOf(file: Uri | undefined): Promise<WorkspaceFolder | "unanswered" | undefined> {
  const own = file && workspace.getWorkspaceFolder(file);
  const folders = workspace.workspaceFolders ?? [];
  if (own || folders.length < 2) return own ?? folders[0];
  return (await window.showWorkspaceFolderPick()) ?? "unanswered";
}

/** Undefined where nobody has decided. What is settled for all folders is not changed for one of them, unless there is none. */
function placeThatDecides(server: Extension["server"], uri: Uri | undefined): Place | undefined {
  if (folderStatusFor(server.status, uri)?.kubernetesVersionInFile) return "file";
  const found = workspace.getConfiguration("ebsManifests", uri).inspect(setting);
  if (found?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  return found?.workspaceValue === undefined ? undefined : ConfigurationTarget.Workspace;
}

interface PlaceItem extends QuickPickItem {
  readonly place: Place;
}

async function pickPlace(folder: WorkspaceFolder | undefined): Promise<Place | undefined> {
  if (!folder) return ConfigurationTarget.Global;
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  const items: readonly PlaceItem[] = [
    {
      label: settingsFileName,
      description: l10n.t("for everybody who works on this folder, and for the command line"),
      place: "file",
    },
    {
      label: l10n.t("Settings of this folder"),
      description: l10n.t("for VS Code, in {0}", ".vscode/settings.json"),
      place: several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace,
    },
    {
      label: l10n.t("My settings"),
      description: l10n.t("for all folders that settle nothing themselves"),
      place: ConfigurationTarget.Global,
    },
  ];
  const title = l10n.t("Where the version is to be remembered");
  return (await window.showQuickPick(items, { title, placeHolder: title }))?.place;
}
