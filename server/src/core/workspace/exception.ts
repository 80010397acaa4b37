// Claims that get their volume of a class although others of the class do not.
import { claimPlacesOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import type { EbsClass } from "./ebsClass.ts";
import type { Config } from "./fix.ts";
import { keyOf } from "./names.ts";
import { demandOf, outcomeOf } from "./provisioning.ts";

/**
 * Whether some claim of the workspace gets its volume of the class, because its VolumeAttributesClass says otherwise, because it asks for
 * a bare device, or because its volume is a copy. Then it is not true that every claim of the class fails: those that do have findings of
 * their own.
 */
export function hasException(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  { object }: EbsClass,
  config: Config,
): boolean {
  const { name } = object;
  if (name === undefined) return false;
  return workspace.mentioning(keyOf("StorageClass", name)).some(({ document, manifest }) =>
    claimPlacesOf(manifest).some((claim) => {
      const { spec } = claim;
      const isUsual = !spec?.volumeAttributesClassName && !spec?.dataSource && !spec?.dataSourceRef;
      if (isUsual && spec?.volumeMode?.value !== "Block") return false;
      const demand = demandOf(workspace, document, claim, manifest.namespace, config);
      return demand?.classDocument === here && outcomeOf(demand, config)?.outcome === "created";
    }),
  );
}
