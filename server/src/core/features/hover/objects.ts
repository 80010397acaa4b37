// What there is to say of an object by itself: its class, size, zone and whatever else decides about its disk.
import { type Manifest, type ManifestOf, podSpecOf } from "../../manifest/manifest.ts";
import { type Message, messagesOf } from "../../text/message.ts";
import type { AnalysedDocument } from "../../workspace/document.ts";
import { classNameOf } from "../../workspace/names.ts";
import { backingOf } from "../../workspace/storageGraph.ts";
import { zonesOfClass, zonesOfVolume } from "../completion/zones.ts";
import { claimsMadeOf } from "../volumes/bound.ts";
import { claimsIn } from "../volumes/expected.ts";
import { fatesUnderWorkload } from "../volumes/fate.ts";
import { podDisks } from "../volumes/podDisks.ts";
import type { Place } from "./place.ts";
import { rangeOf } from "./size.ts";

const messages = messagesOf("hover-object", {
  size: "Asks for {size}",
  capacity: "Capacity {size}",
  storageClass: "Class {storageClass}",
  zones: "In {zones}",
  provisioner: "Provisioner {provisioner}",
  driver: "Driver {driver}",
  parameters: "{parameters}",
  reclaims: "Reclaim policy {policy}",
  binding: "Makes volumes when a pod needs them, where that pod runs",
  immediate: "Makes volumes at once, in any zone",
  expands: "Its volumes can grow",
  fixed: "Its volumes cannot grow",
  disk: "EBS volume {id}",
  volume: "Bound to PersistentVolume {volume}",
  headless: "Headless: each pod gets a name of its own",
  notHeadless: "Not headless: its pods get no names of their own",
  makes: "Makes {claims}",
  mounts: "Uses {claims}",
  ofClaim: "Of PersistentVolumeClaim {claim}",
  ofContent: "Of VolumeSnapshotContent {content}",
  snapshot: "EBS snapshot {id}",
  deletes: "Deletion policy {policy}",
});

export function detailsOf(place: Place, document: AnalysedDocument, manifest: Manifest): readonly Message[] {
  switch (manifest.kind) {
    case "PersistentVolumeClaim":
      return ofClaim(place, document, manifest);
    case "PersistentVolume":
      return ofVolume(manifest);
    case "StorageClass":
      return ofClass(manifest);
    case "VolumeAttributesClass": {
      const { driverName, parameters } = manifest.body;
      return [...said("driver", { driver: driverName?.value }), ...parametersOf(parameters?.entries)];
    }
    case "VolumeSnapshot": {
      const { source } = manifest.body.spec ?? {};
      return [
        ...said("ofClaim", { claim: source?.persistentVolumeClaimName?.value }),
        ...said("ofContent", { content: source?.volumeSnapshotContentName?.value }),
      ];
    }
    case "VolumeSnapshotContent":
      return [
        ...said("snapshot", { id: manifest.body.spec?.source?.snapshotHandle?.value }),
        ...said("deletes", { policy: manifest.body.spec?.deletionPolicy?.value }),
      ];
    case "VolumeSnapshotClass":
      return [
        ...said("driver", { driver: manifest.body.driver?.value }),
        ...said("deletes", { policy: manifest.body.deletionPolicy?.value }),
      ];
    case "Service":
      return [messages(manifest.body.spec?.clusterIP?.value === "None" ? "headless" : "notHeadless", {})];
    default:
      return ofWorkload(document, manifest);
  }
}

function ofClaim(
  { workspace }: Place,
  document: AnalysedDocument,
  { body: { spec, metadata } }: ManifestOf<"PersistentVolumeClaim">,
): readonly Message[] {
  const { storageClass, volume } = backingOf(workspace, document, { spec, metadata });
  const zones = volume ? zonesOfVolume(volume.manifest) : storageClass ? zonesOfClass(storageClass.manifest) : [];
  return [
    ...said("size", { size: spec?.resources?.requests?.get("storage")?.value }),
    ...said("storageClass", { storageClass: classNameOf({ spec, metadata })?.value }),
    ...said("volume", { volume: spec?.volumeName?.value }),
    ...said("zones", { zones: zones.join(", ") }),
  ];
}

function ofVolume(manifest: ManifestOf<"PersistentVolume">): readonly Message[] {
  const { spec } = manifest.body;
  return [
    ...said("capacity", { size: spec?.capacity?.get("storage")?.value }),
    ...said("disk", { id: spec?.csi?.volumeHandle?.value ?? spec?.awsElasticBlockStore?.volumeID?.value }),
    ...said("storageClass", { storageClass: spec?.storageClassName?.value }),
    ...said("zones", { zones: zonesOfVolume(manifest).join(", ") }),
  ];
}

function ofClass(manifest: ManifestOf<"StorageClass">): readonly Message[] {
  const { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion } = manifest.body;
  return [
    ...said("provisioner", { provisioner: provisioner?.value }),
    ...parametersOf(parameters?.entries),
    ...said("zones", { zones: zonesOfClass(manifest).join(", ") }),
    messages(volumeBindingMode?.value === "WaitForFirstConsumer" ? "binding" : "immediate", {}),
    messages("reclaims", { policy: reclaimPolicy?.value ?? "Delete" }),
    messages(allowVolumeExpansion?.value === true ? "expands" : "fixed", {}),
  ];
}

/** The claims and disks of a workload, and what becomes of those that it only names. */
function ofWorkload(document: AnalysedDocument, manifest: Manifest): readonly Message[] {
  if (!podSpecOf(manifest)) return [];
  const made = claimsIn(document).flatMap((each) => (each.manifest.node === manifest.node ? [claimsMadeOf(each)] : []));
  const { claims, disks } = podDisks(manifest);
  return [
    ...made.flatMap((names) => (names && names.length > 0 ? [messages("makes", { claims: rangeOf(names) })] : [])),
    ...(claims.length > 0 ? [messages("mounts", { claims: claims.join(", ") })] : []),
    ...disks.map((id) => messages("disk", { id })),
    ...fatesUnderWorkload(manifest),
  ];
}

function parametersOf(
  entries: readonly { readonly name: string; readonly value: { readonly value: string } }[] = [],
): readonly Message[] {
  const parameters = entries.map(({ name, value }) => `${name}: ${value.value}`).join(", ");
  return said("parameters", { parameters });
}

type Id = Parameters<typeof messages>[0];

/** Nothing where the value is not known. */
function said(id: Id, values: Readonly<Record<string, string | undefined>>): readonly Message[] {
  const known = Object.entries(values).filter(
    (each): each is [string, string] => each[1] !== undefined && each[1] !== "",
  );
  if (known.length < Object.keys(values).length) return [];
  return [(messages as (id: Id, values: Readonly<Record<string, string>>) => Message)(id, Object.fromEntries(known))];
}
