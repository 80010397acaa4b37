// The names in an object: those that it gives, and those of others that it mentions.
import {
  type AnyManifest,
  type ClaimTemplate,
  claimTemplatesOf,
  containersOf,
  type Manifest,
  podSpecOf,
} from "../../manifest/manifest.ts";
import type { Found } from "../../manifest/shape.ts";
import type { Kind } from "../../manifest/shapes.ts";
import type { Analysis } from "../../workspace/document.ts";
import { referencesOf } from "../../workspace/references.ts";
import type { YamlMap } from "../../yaml/tree.ts";

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
        const collected = collector(object);
        if (manifest) ownNames(manifest, collected);
        for (const { kind, found, namespace, isUser } of referencesOf(object)) {
          collected.mention(kind, found, { namespace, isUser });
        }
        return [object.node, { object, manifest, names: collected.names }];
      }),
    );
    known.set(objects, all);
  }
  return all;
}

/** What the object itself and its claim templates are called, and by which names its pods speak of their volumes. */
function ownNames(manifest: Manifest, { define, mention }: Collector): void {
  define(manifest.kind, manifest.body.metadata?.name);
  for (const template of claimTemplatesOf(manifest)) define("volume", template.metadata?.name, template);
  const pod = podSpecOf(manifest);
  for (const { name } of pod?.volumes?.items ?? []) define("volume", name);
  for (const container of pod ? containersOf(pod) : []) {
    for (const { name } of container.volumeMounts?.items ?? []) mention("volume", name);
    for (const { name } of container.volumeDevices?.items ?? []) mention("volume", name);
  }
}

type Collector = ReturnType<typeof collector>;

function collector(object: AnyManifest) {
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
