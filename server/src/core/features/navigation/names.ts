// The names in an object: those that it gives, and those of others that it mentions.
import { classAnnotation } from "../../facts/annotations.ts";
import {
  type AnyManifest,
  type ClaimTemplate,
  claimPlacesOf,
  claimTemplatesOf,
  containersOf,
  type Manifest,
  podSpecOf,
} from "../../manifest/manifest.ts";
import { type Found, map, text, viewOf } from "../../manifest/shape.ts";
import { type Kind, shapes } from "../../manifest/shapes.ts";
import type { Analysis } from "../../workspace/document.ts";
import type { YamlMap } from "../../yaml/tree.ts";
import { plainMentions } from "./plainMentions.ts";

/** What a name names: an object of that kind, or a volume that only the pod around it knows. */
export type NamedKind = Kind | "volume";

/** A name at one place of an object. */
export interface Name {
  readonly kind: NamedKind;
  readonly name: string;
  /** In which an object of that name is looked for; undefined for what has none, and where none is written. */
  readonly namespace: string | undefined;
  readonly role: "definition" | "mention";
  readonly found: Found<string>;
  /** Set where a claim template gives the name, to a volume of the pod and to the claims that are made of it. */
  readonly template: ClaimTemplate | undefined;
  /** Whether what is mentioned uses the object that mentions it, and not the reverse: a volume's `claimRef`. */
  readonly isUser: boolean;
}

/** An object with its names, in no particular order. */
export interface Names {
  readonly object: AnyManifest;
  /** Undefined for an object of a kind that rules do not know. */
  readonly manifest: Manifest | undefined;
  readonly names: readonly Name[];
}

const clusterKinds: ReadonlySet<string> = new Set<Kind>([
  "PersistentVolume",
  "StorageClass",
  "VolumeAttributesClass",
  "VolumeSnapshotContent",
  "VolumeSnapshotClass",
]);

/** By the object's node, in the order of the document. Names follow from the objects alone: what was not read again is not looked through again. */
const known = new WeakMap<readonly AnyManifest[], ReadonlyMap<YamlMap, Names>>();

/** By object, in the order of the document. */
export function namesIn(analysis: Analysis): readonly Names[] {
  return [...namesByNode(analysis).values()];
}

/** Of the object that is written as `node`. */
export function namesAt(analysis: Analysis, node: YamlMap): Names | undefined {
  return namesByNode(analysis).get(node);
}

function namesByNode(analysis: Analysis): ReadonlyMap<YamlMap, Names> {
  const { objects } = analysis;
  let all = known.get(objects);
  if (!all) {
    const manifests = new Map(analysis.manifests.map((manifest) => [manifest.node, manifest]));
    all = new Map(
      objects.map((object) => {
        const manifest = manifests.get(object.node);
        const names = [...(manifest ? namesOf(manifest) : customOf(object)), ...othersOf(object)];
        return [object.node, { object, manifest, names }];
      }),
    );
    known.set(objects, all);
  }
  return all;
}

const target = map({ kind: text(), name: text() });

/** Fields that no rule reads: who scales or watches a workload, and classes that a controller writes into what it makes. */
const others = map({
  spec: map({
    scaleTargetRef: target,
    targetRef: target,
    volumeSnapshotClassName: text(),
    volumeAttributesClassName: text(),
  }),
});

function othersOf(object: AnyManifest): readonly Name[] {
  const spec = viewOf(others, object.node)?.spec;
  const { names, mention } = collector(object);
  for (const scaled of [spec?.scaleTargetRef, spec?.targetRef]) {
    const kind = scaled?.kind?.value;
    if (kind !== undefined && Object.hasOwn(shapes, kind)) mention(kind as Kind, scaled?.name);
  }
  if (object.kind === "VolumeSnapshotContent") mention("VolumeSnapshotClass", spec?.volumeSnapshotClassName);
  if (object.kind === "PersistentVolume") mention("VolumeAttributesClass", spec?.volumeAttributesClassName);
  return names;
}

/** What an object of any other kind mentions, in fields whose names tell what they are. */
function customOf(object: AnyManifest): readonly Name[] {
  const { names, mention } = collector(object);
  for (const { kind, found } of plainMentions(object.node)) mention(kind, found);
  return names;
}

function namesOf(manifest: Manifest): readonly Name[] {
  const { names, define, mention } = collector(manifest);
  define(manifest.kind, manifest.body.metadata?.name);
  for (const { spec, metadata } of claimPlacesOf(manifest)) {
    mention("StorageClass", spec?.storageClassName);
    mention("StorageClass", metadata?.annotations?.get(classAnnotation));
    mention("PersistentVolume", spec?.volumeName);
    mention("VolumeAttributesClass", spec?.volumeAttributesClassName);
    for (const source of [spec?.dataSource, spec?.dataSourceRef]) {
      const kind = source?.kind?.value;
      const namespace = source?.namespace?.value;
      if (kind === "VolumeSnapshot" || kind === "PersistentVolumeClaim") mention(kind, source?.name, { namespace });
    }
  }
  for (const template of claimTemplatesOf(manifest)) define("volume", template.metadata?.name, template);
  const pod = podSpecOf(manifest);
  for (const volume of pod?.volumes?.items ?? []) {
    define("volume", volume.name);
    mention("PersistentVolumeClaim", volume.persistentVolumeClaim?.claimName);
  }
  for (const container of pod ? containersOf(pod) : []) {
    for (const { name } of container.volumeMounts?.items ?? []) mention("volume", name);
    for (const { name } of container.volumeDevices?.items ?? []) mention("volume", name);
  }
  switch (manifest.kind) {
    case "PersistentVolume": {
      const { spec, metadata } = manifest.body;
      mention("StorageClass", spec?.storageClassName);
      mention("StorageClass", metadata?.annotations?.get(classAnnotation));
      const namespace = spec?.claimRef?.namespace?.value;
      mention("PersistentVolumeClaim", spec?.claimRef?.name, { namespace, isUser: true });
      break;
    }
    case "StatefulSet":
      mention("Service", manifest.body.spec?.serviceName);
      break;
    case "VolumeSnapshot": {
      const { spec } = manifest.body;
      mention("PersistentVolumeClaim", spec?.source?.persistentVolumeClaimName);
      mention("VolumeSnapshotContent", spec?.source?.volumeSnapshotContentName);
      mention("VolumeSnapshotClass", spec?.volumeSnapshotClassName);
      break;
    }
    case "VolumeSnapshotContent": {
      const snapshot = manifest.body.spec?.volumeSnapshotRef;
      mention("VolumeSnapshot", snapshot?.name, { namespace: snapshot?.namespace?.value, isUser: true });
      break;
    }
    default:
      break;
  }
  return names;
}

function collector(object: AnyManifest | Manifest) {
  const own = clusterKinds.has(object.kind) ? undefined : object.namespace;
  const names: Name[] = [];
  const add = (name: Omit<Name, "name">) => {
    const { value } = name.found;
    if (value === "") return;
    names.push({ ...name, name: value, namespace: clusterKinds.has(name.kind) ? undefined : name.namespace });
  };
  return {
    names,
    define(kind: NamedKind, found: Found<string> | undefined, template?: ClaimTemplate): void {
      if (found) add({ kind, namespace: own, role: "definition", found, template, isUser: false });
    },
    mention(
      kind: NamedKind,
      found: Found<string> | undefined,
      { namespace = own, isUser = false }: { namespace?: string | undefined; isUser?: boolean } = {},
    ): void {
      if (found) add({ kind, namespace, role: "mention", found, template: undefined, isUser });
    },
  };
}
