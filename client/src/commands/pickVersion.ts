// A list of releases of Kubernetes, in which any other one can be typed.

import type { QuickPickItem } from "vscode";
import { l10n, window } from "vscode";

interface VersionItem extends QuickPickItem {
  /** Undefined removes the setting, which is how the newest known version is chosen. */
  readonly version: string | undefined;
  /** Says that what is typed is no release, and cannot be chosen. */
  readonly isRefusal?: true;
}

/** `current`: the version that is assumed now. `folder`: whose version it is. Undefined when nothing is chosen. */
export function pickVersion(
  manifest: unknown,
  current: string | undefined,
  folder: string | undefined,
): Promise<Pick<VersionItem, "version"> | undefined> {
  const { examples = [], pattern = "" } = schemaOf(manifest);
  const versions = [...new Set([...examples, ...(current === undefined ? [] : [current])])];
  const newest: VersionItem = {
    label: l10n.t("Newest"),
    description: l10n.t("known to this extension"),
    version: undefined,
  };
  const items = [newest, ...versions.map((version) => itemOf(version, current))];
  const pick = window.createQuickPick<VersionItem>();
  pick.title =
    folder === undefined
      ? l10n.t("Kubernetes version of the cluster")
      : l10n.t("Kubernetes version of the cluster for {0}", folder);
  pick.placeholder = l10n.t("Choose a version, or type one such as 1.29");
  pick.items = items;
  pick.activeItems = items.filter((item) => item.version === current);
  pick.onDidChangeValue((value) => {
    pick.items = [...typed(value.trim(), items, new RegExp(pattern)), ...items];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      // The list stays open, and says what is wrong.
      if (chosen?.isRefusal) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** A cluster may be older than anything the list holds, so a typed version is as good as a listed one. What cannot become one is refused. */
function typed(value: string, items: readonly VersionItem[], release: RegExp): readonly VersionItem[] {
  if (value === "" || items.some(({ version }) => version === value)) return [];
  if (release.test(value)) return [{ label: value, version: value, alwaysShow: true }];
  if (items.some(({ label }) => label.toLowerCase().includes(value.toLowerCase()))) return [];
  const label = l10n.t('"{0}" is no release of Kubernetes', value);
  return [{ label, description: l10n.t("One looks like 1.29"), version: undefined, alwaysShow: true, isRefusal: true }];
}

function itemOf(version: string, current: string | undefined): VersionItem {
  return { label: version, version, ...(version === current ? { description: l10n.t("current") } : {}) };
}

/** The setting's own schema, which is generated from the server's tables: the client has no list to go stale. */
function schemaOf(manifest: unknown): SettingSchema {
  const { contributes } = manifest as {
    readonly contributes?: {
      readonly configuration?: { readonly properties?: Readonly<Record<string, SettingSchema>> };
    };
  };
  return contributes?.configuration?.properties?.["ebsManifests.kubernetesVersion"] ?? {};
}

interface SettingSchema {
  readonly examples?: readonly string[];
  readonly pattern?: string;
}
