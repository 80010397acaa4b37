// What a manifest says of an EBS volume that somebody made by hand: its ID, its zone, what is on it.
import { parseInTreeVolumeId } from "../../facts/ids.ts";
import { provisionsEbs } from "../../facts/provisioners.ts";
import type { ManifestOf, PodSpec, PodVolume } from "../../manifest/manifest.ts";
import { parseQuantity } from "../../manifest/quantity.ts";
import { type Message, messagesOf } from "../../text/message.ts";
import { type ZoneLimit, zonesOfPod, zonesOfVolume } from "../../workspace/zones.ts";
import { isVariable } from "../../yaml/template.ts";
import { placeholder, type YamlValue } from "../../yaml/value.ts";

const message = messagesOf("static-to-dynamic", {
  partition: "The data is on partition {partition} of {id}; a new volume is formatted as a whole",
  partitioned:
    "The data is on partition {partition} of {id}, and what a class makes is mounted as a whole: the copy would not mount",
});

export interface OldVolume {
  /** `vol-…`, without the `aws://zone/` of the in-tree form. */
  readonly id: string;
  readonly zone: string | undefined;
  readonly fsType: string | undefined;
  readonly readOnly: boolean;
  /** 0 and undefined both mean the whole volume. */
  readonly partition: number | undefined;
  /** As a quantity; an inline volume does not say it. */
  readonly size: string | undefined;
  readonly accessModes: readonly string[];
  readonly volumeMode: string | undefined;
  readonly mountOptions: readonly string[];
}

/** Undefined where the volume is no inline EBS volume, or names none. */
export function inlineVolume(volume: PodVolume, pod: PodSpec): OldVolume | undefined {
  const source = volume.awsElasticBlockStore;
  const known = source?.volumeID && parseInTreeVolumeId(source.volumeID.value);
  if (!source || !known) return undefined;
  return {
    id: known.id,
    zone: known.zone ?? onlyZone(zonesOfPod(pod)),
    fsType: source.fsType?.value || undefined,
    readOnly: source.readOnly?.value === true,
    partition: source.partition?.value,
    size: undefined,
    accessModes: ["ReadWriteOnce"],
    volumeMode: undefined,
    mountOptions: [],
  };
}

/** Undefined where the PersistentVolume is no EBS volume, or names none. */
export function persistentVolume(manifest: ManifestOf<"PersistentVolume">): OldVolume | undefined {
  const { spec } = manifest.body;
  const { awsElasticBlockStore: inTree, csi } = spec ?? {};
  const ofDriver = csi && provisionsEbs(csi.driver?.value ?? "") ? csi.volumeHandle?.value : undefined;
  const named = inTree?.volumeID?.value ?? ofDriver;
  const known = named === undefined ? undefined : parseInTreeVolumeId(named);
  if (!spec || !known) return undefined;
  const partition = csi?.volumeAttributes?.get("partition")?.value;
  const capacity = spec.capacity?.get("storage")?.value;
  return {
    id: known.id,
    zone: known.zone ?? onlyZone(zonesOfVolume(manifest)),
    fsType: inTree?.fsType?.value || csi?.fsType?.value || undefined,
    readOnly: inTree?.readOnly?.value === true || csi?.readOnly?.value === true,
    partition: inTree?.partition?.value ?? (partition === undefined ? undefined : Number(partition)),
    size: capacity !== undefined && (parseQuantity(capacity) || isVariable(capacity)) ? capacity : undefined,
    accessModes: (spec.accessModes?.items ?? []).map(({ value }) => value),
    volumeMode: spec.volumeMode?.value,
    mountOptions: (spec.mountOptions?.items ?? []).map(({ value }) => value),
  };
}

/** What to say of a volume in the place of this one, where this one has partitions. */
export function partitionLost({ partition, id }: OldVolume): Message | undefined {
  return partition ? message("partition", { partition, id }) : undefined;
}

/** Why a volume with a copy of this one's data could not be mounted. */
export function notRestorable({ partition, id }: OldVolume): Message | undefined {
  return partition ? message("partitioned", { partition, id }) : undefined;
}

/** The modes that EBS can serve: what it cannot becomes the one-node mode. */
export function servableModes(volume: OldVolume): readonly string[] {
  const served = volume.accessModes.filter((mode) => mode === "ReadWriteOnce" || mode === "ReadWriteOncePod");
  return served.length === 1 ? served : ["ReadWriteOnce"];
}

export function sizeOf(volume: OldVolume): YamlValue {
  return volume.size ?? placeholder("size");
}

/** Of several zones none is the disk's for certain. */
function onlyZone(limit: ZoneLimit | undefined): string | undefined {
  return limit?.zones.length === 1 ? limit.zones[0] : undefined;
}
