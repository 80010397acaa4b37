// "Select Kubernetes Version": writes the setting that rules, completion and hovers ask for what is true.

import type { QuickPickItem } from "vscode";
import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import type { Command } from "./command.ts";

interface VersionItem extends QuickPickItem {
  /** Undefined removes the setting, which is how the newest known version is chosen. */
  readonly version: string | undefined;
}

export const selectKubernetesVersion: Command = {
  id: "ebsManifests.selectKubernetesVersion",
  async run({ manifest, server }) {
    const current = workspace.getConfiguration("ebsManifests").get<string>("kubernetesVersion");
    const known = new Set(knownVersions(manifest));
    if (server.versions) known.add(server.versions.kubernetesVersion);
    const version = await pickVersion([...known], current);
    if (!version) return;
    // The version belongs to the cluster that a folder's manifests are for, so it is remembered with the folder.
    const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await workspace.getConfiguration("ebsManifests").update("kubernetesVersion", version.version, target);
  },
};

function pickVersion(known: readonly string[], current: string | undefined): Promise<VersionItem | undefined> {
  const newest: VersionItem = {
    label: l10n.t("Newest"),
    description: l10n.t("known to this extension"),
    version: undefined,
  };
  const items = [newest, ...known.map((version) => itemOf(version, current))];
  const pick = window.createQuickPick<VersionItem>();
  pick.title = l10n.t("Kubernetes version of the cluster");
  pick.placeholder = l10n.t("Choose a version, or type one such as 1.29");
  pick.items = items;
  pick.activeItems = items.filter((item) => item.version === current);
  pick.onDidChangeValue((value) => {
    // A cluster may be older than anything the list holds, so a typed version is as good as a listed one.
    const typed = /^1\.\d+$/.test(value) && !known.includes(value) ? [itemOf(value, current)] : [];
    pick.items = [...typed, ...items];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf(version: string, current: string | undefined): VersionItem {
  return { label: version, version, ...(version === current ? { description: l10n.t("current") } : {}) };
}

/** Read from the setting's own schema, which is generated from the server's tables: the client has no list to go stale. */
function knownVersions(manifest: unknown): readonly string[] {
  const { contributes } = manifest as {
    contributes?: { configuration?: ConfigurationSection | readonly ConfigurationSection[] };
  };
  const sections = [contributes?.configuration ?? []].flat() as readonly ConfigurationSection[];
  const schema = sections.map((section) => section.properties?.["ebsManifests.kubernetesVersion"]).find(Boolean);
  return (schema?.enum ?? schema?.examples ?? []).filter((version) => /^\d+\.\d+$/.test(version));
}

interface ConfigurationSection {
  readonly properties?: Readonly<Record<string, { readonly enum?: string[]; readonly examples?: string[] }>>;
}
