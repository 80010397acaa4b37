// Zones and the labels that speak of them: those in use first, then their neighbours, then all that AWS has.
import { provisionerKind } from "../../facts/provisioners.ts";
import { isKnownZone, regionOfZone, zoneKind, zoneNames, zonesOf } from "../../facts/regions.ts";
import { isZoneKey, type TopologyKeyFact, topologyKeys } from "../../facts/topologyKeys.ts";
import { atLeast } from "../../facts/version.ts";
import { type Manifest, type ManifestOf, podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf, tableText } from "../../text/message.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { zonesOfClass as limitOfClass, zonesOfVolume as limitOfVolume } from "../../workspace/zones.ts";
import type { KeyOffer, ValueOffer } from "./offer.ts";
import { type Scene, scalarAt } from "./scene.ts";

/** Since when nodes bear the label without `beta` in it. Source: https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const standardLabelsSince = "1.17";

const messages = messagesOf("completion-zone", {
  inUse: "in use here",
  zone: "zone",
  region: "region",
  "zone-id": "zone ID",
});

export function zoneOffers({ workspace }: Scene): readonly ValueOffer[] {
  const used = zonesInUse(workspace);
  const regions = new Set(used.flatMap((zone) => regionOfZone(zone) ?? []));
  const near = [...regions].flatMap(zonesOf);
  return [...new Set([...used, ...near, ...zoneNames()])].map((zone) => ({
    text: zone,
    string: true,
    kind: used.includes(zone) ? "reference" : "value",
    detail: used.includes(zone) ? messages("inUse", {}) : regionOfZone(zone),
  }));
}

/** The zone labels' values in all files, the most frequent first. */
export function zonesInUse(workspace: WorkspaceView): readonly string[] {
  const counts = new Map<string, number>();
  const add = (text: string | undefined) => {
    const zone = text?.trim() ?? "";
    const kind = zoneKind(zone);
    if ((kind === "zone" && isKnownZone(zone)) || kind === "local-zone") counts.set(zone, (counts.get(zone) ?? 0) + 1);
  };
  for (const { manifest } of workspace.all("StorageClass")) for (const zone of zonesOfClass(manifest)) add(zone);
  for (const { manifest } of workspace.all("PersistentVolume")) for (const zone of zonesOfVolume(manifest)) add(zone);
  for (const kind of ["Pod", "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"] as const) {
    for (const found of workspace.all(kind)) {
      for (const { name, value } of podSpecOf(found.manifest as Manifest)?.nodeSelector?.entries ?? [])
        if (isZoneKey(name)) add(value.value);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([zone]) => zone);
}

export function zonesOfClass(manifest: ManifestOf<"StorageClass">): readonly string[] {
  return limitOfClass(manifest)?.zones ?? [];
}

export function zonesOfVolume(manifest: ManifestOf<"PersistentVolume">): readonly string[] {
  return limitOfVolume(manifest)?.zones ?? [];
}

/** The labels that a topology can be given by, in a class (where nobody asks the node) or where nodes are chosen. */
export function topologyKeyOffers({ config, node }: Scene, where: "class" | "node"): readonly ValueOffer[] {
  const inTree = provisionerKind(scalarAt(node, ["provisioner"]) ?? "") === "in-tree";
  const standard = atLeast(config.kubernetesVersion, standardLabelsSince);
  const fits = (row: TopologyKeyFact) => {
    if (!standard) return row.state === "legacy";
    if (where === "node") return row.onNodes === true;
    return row.inAllowedTopologies || (inTree && row.translatedInTree);
  };
  return topologyKeys
    .filter(fits)
    .sort((a, b) => rank(a) - rank(b))
    .map((row) => ({
      text: row.key,
      string: true,
      kind: "value",
      detail: row.names === "other" ? undefined : messages(row.names, {}),
      deprecated: standard && row.state === "legacy",
      documentation: () => tableText(row.what),
    }));
}

/** The same as keys of a nodeSelector. */
export function nodeLabelKeys(scene: Scene): readonly KeyOffer[] {
  return topologyKeyOffers(scene, "node")
    .filter(({ text }) => !scene.place.siblings.includes(text))
    .map(({ text, detail, documentation }) => ({
      name: text,
      follows: { is: "nothing" },
      choices: isZoneKey(text),
      detail,
      documentation,
    }));
}

function rank({ state }: TopologyKeyFact): number {
  return ["preferred", "accepted", "special", "legacy"].indexOf(state);
}
