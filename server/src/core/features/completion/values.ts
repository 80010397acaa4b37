// The values that a place can take: enumerations, what EBS knows, and names of other objects.
import { accessModes } from "../../facts/accessModes.ts";
import { classAnnotation } from "../../facts/annotations.ts";
import { inTreeState } from "../../facts/features.ts";
import { provisioners } from "../../facts/provisioners.ts";
import { fieldReferences, type ReferencedKind } from "../../facts/references.ts";
import { isZoneKey } from "../../facts/topologyKeys.ts";
import { atLeast } from "../../facts/version.ts";
import { enumOf } from "../../schema/enums.ts";
import { messagesOf, tableText } from "../../text/message.ts";
import { nodeAt, type YamlPath } from "../../yaml/tree.ts";
import { classOffers } from "./classes.ts";
import { directoryOffers, groupOffers, mountPathOffers, variableOffers } from "./images.ts";
import { apiVersionOffers, kindOffers } from "./kinds.ts";
import { labelValues } from "./labels.ts";
import { claimOffers, mountableOffers, named, namespaceOffers, serviceOffers, volumeOffers } from "./names.ts";
import type { ValueOffer } from "./offer.ts";
import { fileSystemOffers, parameterValues } from "./parameters.ts";
import { type Scene, type Slot, scalarAt, slotAt } from "./scene.ts";
import { sizeOffers } from "./sizes.ts";
import { topologyKeyOffers, zoneOffers } from "./zones.ts";

/** Since when servers take ReadWriteOncePod without being asked to. Source: https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes */
const oncePodSince = "1.27";

const messages = messagesOf("completion-mode", {
  notOnEbs: "{short} · not on EBS",
  io2Only: "{short} · on EBS: io2 block volumes only",
});

/** For the scalar at `path` of the object, or for the items of a list there. */
export function valueOffers(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  if (path.length === 1 && path[0] === "kind") return kindOffers(scene);
  if (path.length === 1 && path[0] === "apiVersion") return apiVersionOffers(scene);
  const slot = slotAt(scene, path);
  if (!slot) return [];
  const present = presentItems(scene, path);
  const offers = slot.key === undefined ? fieldValues(scene, slot, path) : entryValues(scene, slot, slot.key, path);
  return offers.filter(({ text }) => !present.has(text));
}

function fieldValues(scene: Scene, slot: Slot, path: YamlPath): readonly ValueOffer[] {
  const key = `${slot.owner}.${slot.field}`;
  const special = Object.hasOwn(sources, key) ? sources[key] : undefined;
  if (special) return special(scene, path);
  if (slot.type.kind === "boolean") return plainValues(["true", "false"], false);
  return plainValues(
    (enumOf(slot.owner, slot.field) ?? []).filter((text) => text !== ""),
    true,
  );
}

/** Of maps whose keys are free. */
function entryValues(scene: Scene, slot: Slot, key: string, path: YamlPath): readonly ValueOffer[] {
  if (slot.field === "parameters") return parameterValues(scene, slot) ?? [];
  if (isSize(slot)) return sizeOffers(scene, path);
  if (slot.field === "annotations") {
    if (key === classAnnotation) return classOffers(scene, path);
    return key.endsWith("/is-default-class") ? plainValues(["true", "false"], true) : [];
  }
  if (["labels", "matchLabels", "nodeSelector", "selector"].includes(slot.field)) {
    if (isZoneKey(key)) return zoneOffers(scene);
    return labelValues(scene, path);
  }
  return [];
}

/** Whether there is something to choose for the field at `path`, or most probably is: names are not looked for. */
export function hasChoices(scene: Scene, path: YamlPath): boolean {
  const slot = slotAt(scene, path);
  if (!slot) return false;
  const key = `${slot.owner}.${slot.field}`;
  if (scarce.has(key)) return fieldValues(scene, slot, path).length > 0;
  if (Object.hasOwn(sources, key) || slot.type.kind === "boolean" || isSize(slot)) return true;
  if (path.length === 1 && (path[0] === "kind" || path[0] === "apiVersion")) return true;
  return (enumOf(slot.owner, slot.field) ?? []).length > 0;
}

/** Of which many a manifest has none, and which are told from the object alone. */
const scarce = new Set([
  "V1VolumeMount.name",
  "V1VolumeMount.mountPath",
  "V1VolumeDevice.name",
  "V1EnvVar.name",
  "V1EnvVar.value",
  "V1PodSecurityContext.fsGroup",
  "V1ObjectReference.name",
]);

/** Of a volume: what a claim asks for, and what a volume has. */
function isSize({ field, key }: Slot): boolean {
  return key === "storage" && (field === "requests" || field === "capacity");
}

type Source = (scene: Scene, path: YamlPath) => readonly ValueOffer[];

const provisionerNames: Source = (scene) => driverOffers(scene, () => true);
const drivers: Source = (scene) => driverOffers(scene, (kind) => kind === "csi" || kind === "auto-mode");
const zonesIfAsked: Source = (scene, path) => {
  const expression = path.slice(0, path.lastIndexOf("values"));
  return isZoneKey(scalarAt(scene.node, [...expression, "key"]) ?? "") ? zoneOffers(scene) : [];
};
const dataSourceKinds: Source = () => plainValues(["VolumeSnapshot", "PersistentVolumeClaim"], true);
const snapshotGroup: Source = () => plainValues(["snapshot.storage.k8s.io"], true);
const dataSourceNames: Source = (scene, path) => {
  const kind = scalarAt(scene.node, [...path.slice(0, -1), "kind"]);
  const snapshots = kind === "PersistentVolumeClaim" ? [] : named(scene, "VolumeSnapshot");
  return kind === "VolumeSnapshot" ? snapshots : [...snapshots, ...claimOffers(scene)];
};
const modes: Source = ({ config }) =>
  [...accessModes]
    .filter(({ mode }) => mode !== "ReadWriteOncePod" || atLeast(config.kubernetesVersion, oncePodSince))
    .sort((a, b) => fitness[a.ebs] - fitness[b.ebs])
    .map(({ mode, short, ebs, what }) => ({
      text: mode,
      string: true,
      kind: "value",
      detail: ebs === "yes" ? short : messages(ebs === "no" ? "notOnEbs" : "io2Only", { short }),
      documentation: () => tableText(what),
    }));

const fitness = { yes: 0, "multi-attach": 1, no: 2 } as const;

/** The objects of the workspace that a field may name. */
function offersOf(kind: ReferencedKind): Source {
  switch (kind) {
    case "StorageClass":
      return classOffers;
    case "PersistentVolumeClaim":
      return claimOffers;
    case "PersistentVolume":
      return volumeOffers;
    case "Service":
      return serviceOffers;
    default:
      return (scene) => named(scene, kind);
  }
}

const names = fieldReferences.flatMap(({ field, form, to: [kind] }): [string, Source][] =>
  form === "name" && kind ? [[field, offersOf(kind)]] : [],
);

/** Keyed by "Type.field"; what the fact tables and the workspace know better than the enumerations. */
const sources: Readonly<Record<string, Source>> = {
  ...Object.fromEntries(names),
  "V1StorageClass.provisioner": provisionerNames,
  "V1VolumeAttributesClass.driverName": drivers,
  "V1CSIPersistentVolumeSource.driver": drivers,
  "VolumeSnapshotClass.driver": drivers,
  "VolumeSnapshotContentSpec.driver": drivers,
  "V1PersistentVolumeClaimSpec.accessModes": modes,
  "V1PersistentVolumeSpec.accessModes": modes,
  "V1AWSElasticBlockStoreVolumeSource.fsType": fileSystemOffers,
  "V1CSIPersistentVolumeSource.fsType": fileSystemOffers,
  "V1CSIVolumeSource.fsType": fileSystemOffers,
  "V1TopologySelectorLabelRequirement.key": (scene) => topologyKeyOffers(scene, "class"),
  "V1TopologySelectorLabelRequirement.values": zonesIfAsked,
  "V1NodeSelectorRequirement.key": (scene) => topologyKeyOffers(scene, "node"),
  "V1NodeSelectorRequirement.values": zonesIfAsked,
  "V1TopologySpreadConstraint.topologyKey": (scene) => topologyKeyOffers(scene, "node"),
  "V1PodAffinityTerm.topologyKey": (scene) => topologyKeyOffers(scene, "node"),
  "V1ObjectMeta.namespace": namespaceOffers,
  "V1VolumeMount.name": mountableOffers,
  "V1VolumeMount.mountPath": mountPathOffers,
  "V1EnvVar.name": variableOffers,
  "V1EnvVar.value": directoryOffers,
  "V1PodSecurityContext.fsGroup": groupOffers,
  "V1VolumeDevice.name": mountableOffers,
  "V1TypedLocalObjectReference.kind": dataSourceKinds,
  "V1TypedObjectReference.kind": dataSourceKinds,
  "V1TypedLocalObjectReference.apiGroup": snapshotGroup,
  "V1TypedObjectReference.apiGroup": snapshotGroup,
  "V1TypedLocalObjectReference.name": dataSourceNames,
  "V1TypedObjectReference.name": dataSourceNames,
  "V1ObjectReference.name": (scene, path) => {
    if (path.includes("claimRef")) return claimOffers(scene);
    return path.includes("volumeSnapshotRef") ? named(scene, "VolumeSnapshot") : [];
  },
  "V1ObjectReference.namespace": namespaceOffers,
  "StrimziStorage.size": sizeOffers,
  "StrimziVolume.size": sizeOffers,
};

/** While the in-tree plugin is what the release has, it comes first; since it is redirected, last. */
function driverOffers({ config }: Scene, fits: (kind: string) => boolean): readonly ValueOffer[] {
  const state = inTreeState(config.kubernetesVersion);
  const inTreeRank = state === "current" ? -1 : 1;
  const rank = (kind: string) => (kind === "in-tree" ? inTreeRank : 0);
  return provisioners
    .filter(({ kind }) => fits(kind))
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ name, kind, what }) => ({
      text: name,
      string: true,
      kind: "value",
      deprecated: kind === "in-tree" && state !== "current",
      documentation: () => tableText(what),
    }));
}

function plainValues(texts: readonly string[], string: boolean): readonly ValueOffer[] {
  return texts.map((text) => ({ text, string, kind: "value" }));
}

/** What stands in the list around the place already. */
function presentItems({ node }: Scene, path: YamlPath): ReadonlySet<string> {
  const isItem = typeof path.at(-1) === "number";
  const list = isItem ? nodeAt(node, path.slice(0, -1)) : undefined;
  if (list?.kind !== "seq") return new Set();
  return new Set(list.items.flatMap(({ value }) => (value.kind === "scalar" ? [value.text] : [])));
}
