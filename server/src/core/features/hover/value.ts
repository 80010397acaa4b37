// Hover on a value that the fact tables know: volume types, modes, policies, zones, file systems, drivers and the IDs of EBS.
import { accessMode } from "../../facts/accessModes.ts";
import { inTreeState } from "../../facts/features.ts";
import { fileSystem } from "../../facts/fileSystems.ts";
import { isSnapshotId, isVolumeId, parseInTreeVolumeId } from "../../facts/ids.ts";
import { provisioners } from "../../facts/provisioners.ts";
import { isKnownZone, regionOfZone, zoneKind } from "../../facts/regions.ts";
import { topologyKey } from "../../facts/topologyKeys.ts";
import { isVolumeType, type VolumeType, volumeTypeFact } from "../../facts/volumeTypes.ts";
import { messagesOf, type Phrase, tableText } from "../../text/message.ts";
import { keyOf } from "../../workspace/names.ts";
import { tableOf } from "./parameter.ts";
import { type HoverPart, list, text, title } from "./part.ts";
import type { Place } from "./place.ts";

const messages = messagesOf("hover-value", {
  name: "{name}",
  what: "{what}",
  short: "{mode} ({short})",
  size: "From {min} to {max} GiB",
  iops: "From {min} to {max} IOPS, at most {ratio} for each GiB",
  iopsFixed: "Up to {max} IOPS, which cannot be chosen",
  iopsGrowing: "{perGiB} IOPS for each GiB, from {min} to {max}",
  throughput: "From {min} to {max} MiB/s, at most {perIops} for each IOPS",
  throughputFixed: "Up to {max} MiB/s, which cannot be chosen",
  without: "{iops} IOPS and {throughput} MiB/s without asking",
  superseded: "{type} does the same better or cheaper",
  multiAttach: "Can be attached to several nodes, as a ReadWriteMany block device",
  onEbs: "EBS can be used so",
  zone: "{zone}, a zone of the region {region}",
  localZone: "{zone}, a Local Zone of the region {region}",
  zoneNote: "A disk is in one zone and never leaves it: only pods that run there can use it",
  disk: "EBS volume {id}",
  diskZone: "In zone {zone}",
  snapshot: "EBS snapshot {id}",
  alsoIn: "Also in {kind} {name}",
  redirected: "At the Kubernetes release that is assumed, the EBS CSI driver does its work",
});

/** Nothing where the value is none that the tables know. */
export function valueParts(place: Place): readonly HoverPart[] {
  const { scalar, field } = place;
  const { text: value } = scalar;
  if (!field || place.part === "key") return [];
  return (
    typeParts(place, value) ??
    fieldValueParts(place, value) ??
    zoneParts(value) ??
    idParts(place, value) ??
    labelParts(place, value) ??
    []
  );
}

function typeParts({ manifest, config, field }: Place, value: string): readonly HoverPart[] | undefined {
  const isType = field?.field.name === "parameters" && /^(?:volume)?type$/i.test(field.key ?? "");
  if (!isType || !manifest || !tableOf(manifest, config) || !isVolumeType(value)) return undefined;
  return volumeTypeParts(value);
}

function volumeTypeParts(type: VolumeType): readonly HoverPart[] {
  const { title: name, sizeGiB, iops, throughput, supersededBy, driverMultiAttach } = volumeTypeFact(type);
  const { min, max } = iops;
  const operations = iops.settable
    ? messages("iops", { min, max, ratio: iops.ratioPerGiB ?? 0 })
    : iops.baselinePerGiB === undefined
      ? messages("iopsFixed", { max })
      : messages("iopsGrowing", { perGiB: iops.baselinePerGiB, min, max });
  const flow = throughput.settable
    ? messages("throughput", { min: throughput.min ?? 0, max: throughput.max, perIops: throughput.perIops ?? 0 })
    : messages("throughputFixed", { max: throughput.max });
  return [
    title(messages("name", { name: tableText(name) })),
    ...list([
      messages("size", sizeGiB),
      operations,
      flow,
      ...(iops.settable && iops.baseline !== undefined && throughput.default !== undefined
        ? [messages("without", { iops: iops.baseline, throughput: throughput.default })]
        : []),
      ...(driverMultiAttach ? [messages("multiAttach", {})] : []),
      ...(supersededBy ? [messages("superseded", { type: supersededBy })] : []),
    ]),
  ];
}

/** Keyed by "field.value". */
export const policies: Readonly<Record<string, string>> = {
  "reclaimPolicy.Delete": "When the claim is deleted, its volume goes, and the EBS volume with all data.",
  "reclaimPolicy.Retain":
    "When the claim is deleted, the EBS volume stays with its data; its PersistentVolume becomes Released, and binds again only after its claimRef is removed.",
  "persistentVolumeReclaimPolicy.Delete":
    "When the claim is deleted, the driver is asked to delete the EBS volume; it does so only for volumes that it made itself.",
  "persistentVolumeReclaimPolicy.Retain":
    "When the claim is deleted, the EBS volume stays with its data; this object becomes Released, and binds again only after its claimRef is removed.",
  "persistentVolumeReclaimPolicy.Recycle": "EBS volumes cannot be recycled.",
  "deletionPolicy.Delete": "When the VolumeSnapshot is deleted, the EBS snapshot goes with it.",
  "deletionPolicy.Retain": "When the VolumeSnapshot is deleted, the EBS snapshot stays.",
  "volumeBindingMode.WaitForFirstConsumer":
    "The volume is made when a pod uses the claim, in the zone where the scheduler puts that pod.",
  "volumeBindingMode.Immediate":
    "The volume is made as soon as the claim is, in any zone, even one where the pod cannot run.",
  "volumeMode.Filesystem": "The volume is formatted when it is new, and mounted as a directory.",
  "volumeMode.Block": "The pod gets the bare device, by volumeDevices; there is no file system on it.",
  "whenDeleted.Retain": "Deleting the StatefulSet leaves the claims and their disks.",
  "whenDeleted.Delete": "Deleting the StatefulSet deletes the claims; their disks go as the class reclaims.",
  "whenScaled.Retain": "Scaling down leaves the claims of the pods that go; scaling up again finds them.",
  "whenScaled.Delete": "Scaling down deletes the claims of the pods that go; their disks go as the class reclaims.",
};

function fieldValueParts(place: Place, value: string): readonly HoverPart[] | undefined {
  const { name } = place.field?.field ?? { name: "" };
  const said = policies[`${name}.${value}`];
  if (Object.hasOwn(policies, `${name}.${value}`) && said !== undefined) return told(value, tableText(said));
  if (name === "accessModes") return accessModeParts(value);
  if (name === "fsType" || /^(?:csi\.storage\.k8s\.io\/)?fstype$/i.test(place.field?.key ?? "")) {
    const fact = fileSystem(value);
    return fact && told(value, tableText(fact.what));
  }
  if (["provisioner", "driver", "driverName"].includes(name)) return driverParts(place, value);
  return undefined;
}

function accessModeParts(value: string): readonly HoverPart[] | undefined {
  const fact = accessMode(value);
  if (!fact) return undefined;
  return [
    title(messages("short", { mode: fact.mode, short: fact.short })),
    text(messages("what", { what: tableText(fact.what) })),
    ...(fact.ebs === "yes" ? [text(messages("onEbs", {}))] : []),
  ];
}

function driverParts({ config }: Place, value: string): readonly HoverPart[] | undefined {
  const fact = provisioners.find(({ name }) => name === value);
  if (!fact) return undefined;
  const state = inTreeState(config.kubernetesVersion);
  const isRedirected = fact.kind === "in-tree" && (state === "redirected" || state === "code-removed");
  return [...told(value, tableText(fact.what)), ...(isRedirected ? [text(messages("redirected", {}))] : [])];
}

function zoneParts(value: string): readonly HoverPart[] | undefined {
  const kind = zoneKind(value);
  const region = regionOfZone(value);
  if (region === undefined || !(kind === "local-zone" || (kind === "zone" && isKnownZone(value)))) return undefined;
  return [
    title(messages(kind === "zone" ? "zone" : "localZone", { zone: value, region })),
    text(messages("zoneNote", {})),
  ];
}

function idParts(place: Place, value: string): readonly HoverPart[] | undefined {
  if (isSnapshotId(value)) return [title(messages("snapshot", { id: value }))];
  const { id, zone } = parseInTreeVolumeId(value) ?? {};
  if (id === undefined || !isVolumeId(id)) return undefined;
  const others = place.workspace
    .mentioning(keyOf("Disk", id))
    .filter(({ manifest }) => manifest.node !== place.object.node);
  return [
    title(messages("disk", { id })),
    ...(zone === undefined ? [] : [text(messages("diskZone", { zone }))]),
    ...list(
      others.slice(0, 8).map(({ manifest }) => messages("alsoIn", { kind: manifest.kind, name: manifest.name ?? "" })),
    ),
  ];
}

/** The name of a topology label, where it is a value: in expressions and in spread constraints. */
function labelParts({ field }: Place, value: string): readonly HoverPart[] | undefined {
  const fact = field?.field.name === "key" || field?.field.name === "topologyKey" ? topologyKey(value) : undefined;
  return fact && told(value, tableText(fact.what));
}

function told(name: string, what: Phrase): readonly HoverPart[] {
  return [title(messages("name", { name })), text(messages("what", { what }))];
}
