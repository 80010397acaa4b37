// A PersistentVolume of the in-tree plugin to the EBS CSI driver: the same disk, named as the driver names it.
import { provisionedByAnnotation } from "../facts/annotations.ts";
import { inTreeState } from "../facts/features.ts";
import { type InTreeVolumeId, parseInTreeVolumeId } from "../facts/ids.ts";
import { csiDriver, inTreeProvisioner } from "../facts/provisioners.ts";
import { topologyKey, topologyKeys, zoneKey } from "../facts/topologyKeys.ts";
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import { messagesOf } from "../text/message.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { Config } from "../workspace/fix.ts";
import { placeholder, type YamlValue } from "../yaml/value.ts";
import type { Offer } from "./conversion.ts";
import { replaceFileSystem } from "./storage/fileSystem.ts";

const message = messagesOf("in-tree-to-csi", {
  volume:
    'Attach "{name}" through the EBS CSI driver: same disk (a live volume is immutable: set Retain, delete it with its claim, create both anew)',
  badId: "The volume ID cannot be read: aws://<zone>/vol-… or vol-…",
  zone: "The zone of the disk: the volume is used where it is, and nowhere else",
});

/** The conversion of a volume, greyed out where its ID is none. */
export function volumeToCsiOffer(manifest: Manifest, config: Config): Offer | undefined {
  if (manifest.kind !== "PersistentVolume" || inTreeState(config.kubernetesVersion) === "current") return undefined;
  const source = manifest.body.spec?.awsElasticBlockStore;
  if (!source) return undefined;
  const written = source.volumeID?.value;
  const isBad = written !== undefined && parseInTreeVolumeId(written) === undefined;
  return {
    title: message("volume", { name: manifest.name ?? "<unnamed>" }),
    applicability: "review",
    conversion: "inTreeToCsi",
    disabled: isBad ? message("badId", {}) : undefined,
    apply: (edit) => volumeToCsi(edit, manifest, config),
  };
}

/** Rewrites the source in place; what the old one said of the zone becomes node affinity. */
export function volumeToCsi(edit: ChangeBuilder, volume: ManifestOf<"PersistentVolume">, config: Config): void {
  const { spec } = volume.body;
  const source = spec?.awsElasticBlockStore;
  const entry = spec?.entry("awsElasticBlockStore");
  const id = source?.volumeID;
  const disk = id && parseInTreeVolumeId(id.value);
  if (!spec || !source || !entry || (id && !disk)) {
    edit.refuse();
    return;
  }
  edit.rename(entry, "csi").insert(source.node, "driver", csiDriver, "start");
  const idEntry = source.entry("volumeID");
  if (idEntry) edit.rename(idEntry, "volumeHandle");
  else edit.insert(source.node, "volumeHandle", placeholder("volume ID"), "start");
  if (id && disk && disk.id !== id.value) edit.replace(id.node, disk.id);
  if (source.fsType) replaceFileSystem(edit, source.fsType, config);
  const partition = source.entry("partition");
  if (partition) edit.remove(source.node, partition);
  if (source.partition && source.partition.value !== 0) {
    edit.insert(source.node, "volumeAttributes", { partition: String(source.partition.value) });
  }
  writeAffinity(edit, volume, disk, id?.value);
  tidyAnnotations(edit, volume);
}

function writeAffinity(
  edit: ChangeBuilder,
  volume: ManifestOf<"PersistentVolume">,
  disk: InTreeVolumeId | undefined,
  written: string | undefined,
): void {
  const { spec } = volume.body;
  if (!spec) return;
  for (const term of spec.nodeAffinity?.required?.nodeSelectorTerms?.items ?? []) {
    for (const { key } of term.matchExpressions?.items ?? []) {
      const replacement = key && topologyKey(key.value)?.replacedBy;
      if (key && replacement !== undefined) edit.replace(key.node, replacement);
    }
  }
  const known = zonesOf(volume) ?? (disk?.zone === undefined ? undefined : [disk.zone]);
  const isUrl = written !== undefined && disk !== undefined && disk.id !== written;
  if (spec.entry("nodeAffinity") || (!known && !isUrl)) return;
  const values: readonly YamlValue[] = known ?? [placeholder("zone")];
  const term = { matchExpressions: [{ key: zoneKey, operator: "In", values }] };
  edit.noting(message("zone", {})).insert(spec.node, "nodeAffinity", { required: { nodeSelectorTerms: [term] } });
}

/** From the volume's zone label, in whichever generation; several zones stand with `__` between. */
function zonesOf(volume: ManifestOf<"PersistentVolume">): readonly string[] | undefined {
  const labels = volume.body.metadata?.labels;
  for (const { key, names } of topologyKeys) {
    const label = names === "zone" ? labels?.get(key)?.value : undefined;
    if (label) return label.split("__").filter((zone) => zone !== "");
  }
  return undefined;
}

/** Marks of the plugin; with the policy Delete, the driver has to be named as the maker, or the disk would stay. */
function tidyAnnotations(edit: ChangeBuilder, volume: ManifestOf<"PersistentVolume">): void {
  const { metadata, spec } = volume.body;
  const annotations = metadata?.annotations;
  const whole = metadata?.entry("annotations");
  if (!metadata || !annotations || !whole) return;
  const madeBy = annotations.get(provisionedByAnnotation);
  const deletes = spec?.persistentVolumeReclaimPolicy?.value === "Delete";
  const isOurs = madeBy?.value === inTreeProvisioner;
  if (isOurs && deletes) edit.replace(madeBy.node, csiDriver);
  const gone = [
    annotations.entry("kubernetes.io/createdby"),
    isOurs && !deletes ? annotations.entry(provisionedByAnnotation) : undefined,
  ].filter((entry) => entry !== undefined);
  if (gone.length === 0) return;
  if (gone.length === annotations.node.entries.length) edit.remove(metadata.node, whole);
  else for (const entry of gone) edit.remove(annotations.node, entry);
}
