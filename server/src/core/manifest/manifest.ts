// Kubernetes objects, typed, over the tree.
import type { YamlMap, YamlNode, YamlTree } from "../yaml/tree.ts";
import { type MapView, type Shape, type View, viewOf } from "./shape.ts";
import { anyObject, type Kind, shapes } from "./shapes.ts";

/** An object of a kind that rules read. */
export type Manifest = { [K in Kind]: ManifestOf<K> }[Kind];

export interface ManifestOf<K extends Kind> extends ObjectHead {
  readonly kind: K;
  readonly body: View<(typeof shapes)[K]>;
}

/** What is known of every object. */
export interface ObjectHead {
  readonly apiVersion: string | undefined;
  readonly name: string | undefined;
  /** As written; an object of a namespace that gives none goes to whatever namespace it is applied to. */
  readonly namespace: string | undefined;
  readonly node: YamlMap;
}

/** An object of any kind: what every document with a `kind` is. */
export interface AnyManifest extends ObjectHead {
  readonly kind: string;
  readonly body: View<typeof anyObject>;
}

/** The objects of a document: one, the items of a `List`, or none. */
export function objectsOf(tree: YamlTree): readonly AnyManifest[] {
  return tree.root ? objectsIn(tree.root) : [];
}

function objectsIn(node: YamlNode): AnyManifest[] {
  const body = viewOf(anyObject, node);
  const kind = body?.kind?.value;
  if (!body || kind === undefined) return [];
  const items = kind.endsWith("List") ? body.entry("items")?.value : undefined;
  if (items?.kind === "seq") return items.items.flatMap((item) => (item.alias ? [] : objectsIn(item.value)));
  const { metadata } = body;
  return [
    {
      kind,
      apiVersion: body.apiVersion?.value,
      name: metadata?.name?.value,
      namespace: metadata?.namespace?.value,
      body,
      node: body.node,
    },
  ];
}

/** The object with the fields of its kind, when it is of a kind that rules read. A kind of the same name in somebody else's group is not. */
export function manifestOf(object: AnyManifest): Manifest | undefined {
  if (!Object.hasOwn(shapes, object.kind)) return undefined;
  const kind = object.kind as Kind;
  const group = object.apiVersion?.includes("/") ? object.apiVersion.slice(0, object.apiVersion.indexOf("/")) : "";
  if (object.apiVersion !== undefined && !groups[kind].includes(group)) return undefined;
  const shape: Shape = shapes[kind];
  const body = viewOf(shape, object.node);
  return body === undefined ? undefined : ({ ...object, kind, body } as unknown as Manifest);
}

const workload = ["apps", "extensions"];
const snapshot = ["snapshot.storage.k8s.io"];

/** The API groups in which a kind of that name is, or was, Kubernetes' own. */
const groups: { readonly [K in Kind]: readonly string[] } = {
  Pod: [""],
  ReplicationController: [""],
  Deployment: workload,
  ReplicaSet: workload,
  StatefulSet: workload,
  DaemonSet: workload,
  Job: ["batch", "extensions"],
  CronJob: ["batch"],
  PersistentVolume: [""],
  PersistentVolumeClaim: [""],
  StorageClass: ["storage.k8s.io", "extensions", ""],
  VolumeAttributesClass: ["storage.k8s.io"],
  VolumeSnapshot: snapshot,
  VolumeSnapshotContent: snapshot,
  VolumeSnapshotClass: snapshot,
  HorizontalPodAutoscaler: ["autoscaling", "extensions"],
  Service: [""],
};

export type PodSpec = View<(typeof shapes)["Pod"]["fields"]["spec"]>;
export type PodVolume = NonNullable<PodSpec["volumes"]>["items"][number];
export type Container = NonNullable<PodSpec["containers"]>["items"][number];
export type ClaimSpec = View<(typeof shapes)["PersistentVolumeClaim"]["fields"]["spec"]>;
export type ClaimTemplate = View<
  (typeof shapes)["StatefulSet"]["fields"]["spec"]["fields"]["volumeClaimTemplates"]["of"]
>;

/** The spec of the pods that an object is or makes. */
export function podSpecOf(manifest: Manifest): PodSpec | undefined {
  switch (manifest.kind) {
    case "Pod":
      return manifest.body.spec;
    case "Deployment":
    case "ReplicaSet":
    case "ReplicationController":
    case "StatefulSet":
    case "DaemonSet":
    case "Job":
      return manifest.body.spec?.template?.spec;
    case "CronJob":
      return manifest.body.spec?.jobTemplate?.spec?.template?.spec;
    default:
      return undefined;
  }
}

/** Containers and init containers. */
export function containersOf(pod: PodSpec): readonly Container[] {
  return [...(pod.initContainers?.items ?? []), ...(pod.containers?.items ?? [])];
}

export function claimTemplatesOf(manifest: Manifest): readonly ClaimTemplate[] {
  return manifest.kind === "StatefulSet" ? (manifest.body.spec?.volumeClaimTemplates?.items ?? []) : [];
}

/** A claim's spec, wherever an object holds one: a claim itself, claim templates, ephemeral volumes. */
export interface ClaimPlace {
  readonly spec: ClaimSpec | undefined;
  readonly metadata: MapView<(typeof anyObject)["fields"]["metadata"]["fields"]> | undefined;
  /** The map that holds `metadata` and `spec`. */
  readonly node: YamlMap;
}

export function claimPlacesOf(manifest: Manifest): readonly ClaimPlace[] {
  if (manifest.kind === "PersistentVolumeClaim") {
    const { spec, metadata, node } = manifest.body;
    return [{ spec, metadata, node }];
  }
  const volumes = podSpecOf(manifest)?.volumes;
  if (!volumes && manifest.kind !== "StatefulSet") return [];
  const ephemeral = (volumes?.items ?? []).flatMap((volume) => volume.ephemeral?.volumeClaimTemplate ?? []);
  return [...claimTemplatesOf(manifest), ...ephemeral].map(({ spec, metadata, node }) => ({ spec, metadata, node }));
}
