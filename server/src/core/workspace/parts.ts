// An object's maps, each with the Kubernetes type that says what may stand in it: as far as this tool speaks of them.
import type { ObjectHead } from "../manifest/manifest.ts";
import { type Field, type FieldType, fieldsByName, findKind, type KindInfo } from "../schema/schema.ts";
import { allEntries, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { isFilledInLater } from "./filledIn.ts";

/** A map of the object. */
export interface Part {
  /** The type that says which fields it has: `V1PersistentVolumeClaimSpec`. */
  readonly type: string;
  readonly node: YamlMap;
  /** The field that holds it, or holds the list that it is an item of; none for the object itself. */
  readonly entry: YamlEntry | undefined;
  readonly parent: Part | undefined;
  /** Whether every field of it is judged; else only those of `judgedFields`. */
  readonly whole: boolean;
  /** False where the table is that of a newer API version, so that what it lacks or demands proves nothing. */
  readonly exact: boolean;
}

type Kinded = ObjectHead & { readonly kind: string };

const completeKinds: ReadonlySet<string> = new Set([
  "V1PersistentVolume",
  "V1PersistentVolumeClaim",
  "V1StorageClass",
  "V1VolumeAttributesClass",
  "VolumeSnapshot",
  "VolumeSnapshotClass",
  "VolumeSnapshotContent",
  "StrimziKafka",
  "StrimziKafkaV1beta2",
  "StrimziNodePool",
]);

/** Of workloads, the way down to what concerns storage. What stands beside it belongs to other tools. */
const waysDown: { readonly [type: string]: readonly string[] } = {
  V1Pod: ["spec"],
  V1Deployment: ["spec"],
  V1ReplicaSet: ["spec"],
  V1ReplicationController: ["spec"],
  V1StatefulSet: ["spec"],
  V1DaemonSet: ["spec"],
  V1Job: ["spec"],
  V1CronJob: ["spec"],
  V1JobTemplateSpec: ["spec"],
  V1PodTemplateSpec: ["spec"],
  V1PodSpec: ["volumes", "containers", "initContainers", "ephemeralContainers"],
  V1Container: ["volumeMounts", "volumeDevices"],
  V1EphemeralContainer: ["volumeMounts", "volumeDevices"],
};

/** Specs of which every field is judged, but not what stands below every one of them. */
const specs: { readonly [type: string]: readonly string[] } = {
  V1JobSpec: ["template", "selector"],
  V1CronJobSpec: ["jobTemplate"],
};

/** Parts follow from the object's text alone, and several rules ask for them. */
const known = new WeakMap<YamlMap, readonly Part[]>();

/** Types that are the same whatever the API version of the object around them. */
const timeless: ReadonlySet<string> = new Set(["V1ObjectMeta", "V1PodTemplateSpec", "V1LabelSelector"]);

/** The parts of the object that are judged, from the outside in; none of a kind that is not. */
export function partsOf(object: Kinded): readonly Part[] {
  let parts = known.get(object.node);
  if (!parts) {
    parts = findParts(object);
    known.set(object.node, parts);
  }
  return parts;
}

function findParts(object: Kinded): readonly Part[] {
  const kind = judgedKind(object);
  if (!kind) return [];
  const found: Part[] = [];
  collect(
    {
      type: kind.type,
      node: object.node,
      entry: undefined,
      parent: undefined,
      whole: !(kind.type in waysDown),
      exact: kind.exact,
    },
    found,
  );
  return found;
}

/** The table of the object's kind, where this tool judges its shape. */
function judgedKind(object: Kinded): KindInfo | undefined {
  const kind = object.apiVersion === undefined ? undefined : findKind(object.apiVersion, object.kind);
  return kind && (completeKinds.has(kind.type) || Object.hasOwn(waysDown, kind.type)) ? kind : undefined;
}

/** Whether only the way down to storage is judged, in maps of that type. */
export function isWayDown(type: string): boolean {
  return Object.hasOwn(waysDown, type);
}

/** The fields, by name, of the part whose values are judged. */
export function judgedFields({ type }: { readonly type: string }): ReadonlyMap<string, Field> {
  const ways = waysDown[type];
  if (!ways) return fieldsByName(type);
  let judged = judgedOnTheWay.get(type);
  if (!judged) {
    judged = new Map([...fieldsByName(type)].filter(([name]) => ways.includes(name)));
    judgedOnTheWay.set(type, judged);
  }
  return judged;
}

const judgedOnTheWay = new Map<string, ReadonlyMap<string, Field>>();

/** Whether what stands there belongs to what the server writes itself. */
export function isStatus(entry: YamlEntry | undefined): boolean {
  return entry?.name === "status" || entry?.name === "managedFields";
}

function collect(part: Part, found: Part[]): void {
  found.push(part);
  const ways = specs[part.type];
  const fields = judgedFields(part);
  for (const entry of allEntries(part.node)) {
    const field = fields.get(entry.name);
    if (!field || (ways && !ways.includes(entry.name)) || isStatus(entry)) continue;
    below(part, entry, field.type, entry.value, found);
  }
}

function below(part: Part, entry: YamlEntry, type: FieldType, node: YamlNode, found: Part[]): void {
  if (isFilledInLater(node)) return;
  if (type.kind === "object" && node.kind === "map") {
    const exact =
      part.exact || timeless.has(type.type) || (type.type === "V1PersistentVolumeClaim" && part.parent !== undefined);
    collect({ type: type.type, node, entry, parent: part, whole: !(type.type in waysDown), exact }, found);
  } else if (type.kind === "list" && node.kind === "seq") {
    for (const item of node.items) below(part, entry, type.of, item.value, found);
  } else if (type.kind === "dict" && node.kind === "map") {
    for (const each of allEntries(node)) below(part, entry, type.of, each.value, found);
  }
}
