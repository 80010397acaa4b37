// The workspace's storage as a graph: from workloads over claims to volumes, classes and disks.
import { parseInTreeVolumeId } from "../facts/ids.ts";
import { claimTemplatesOf, type Manifest } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import { disksOf } from "../workspace/disks.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../workspace/document.ts";
import { generatedClaims } from "../workspace/generatedClaims.ts";
import { backingOf, classNameOf, findClass, podStorageOf, sameNamespace } from "../workspace/storageGraph.ts";
import { zonesOfVolume } from "../workspace/zones.ts";

export interface GraphNode {
  /** Unique in the graph: `PersistentVolumeClaim/shop/data`. */
  readonly id: string;
  /** A kind of Kubernetes', or `EBS volume`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The file that holds it; undefined for what a controller makes, and for what only a mention speaks of. */
  readonly uri: string | undefined;
  readonly zones: readonly string[];
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The pod's volume, where the edge starts at a workload. */
  readonly label: string | undefined;
}

export interface StorageGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const workloads: readonly Kind[] = [
  "Pod",
  "Deployment",
  "ReplicaSet",
  "ReplicationController",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
];

/** Everything that stores something, in the order of kinds and files; what stores nothing is left out. */
export function storageGraph(workspace: WorkspaceView): StorageGraph {
  const build = new Builder(workspace);
  for (const kind of workloads) {
    for (const found of workspace.all(kind)) build.workload(found as Located<Manifest>);
  }
  for (const found of workspace.all("PersistentVolumeClaim")) build.claim(found);
  for (const found of workspace.all("PersistentVolume")) build.volume(found);
  for (const found of workspace.all("StorageClass")) build.object(found);
  return { nodes: [...build.nodes.values()], edges: [...build.edges.values()] };
}

class Builder {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  readonly #workspace: WorkspaceView;

  constructor(workspace: WorkspaceView) {
    this.#workspace = workspace;
  }

  object({ document, manifest }: Located<Manifest>, zones: readonly string[] = []): string {
    const { kind, name = "", namespace } = manifest;
    return this.#node({ kind, name, namespace, uri: document.uri, zones });
  }

  workload(found: Located<Manifest>): void {
    const { document, manifest } = found;
    for (const storage of podStorageOf(this.#workspace, document, manifest)) {
      if (storage.template || storage.storage === "other") continue;
      const disk = storage.volume?.awsElasticBlockStore?.volumeID?.value;
      if (disk !== undefined)
        this.#edge(this.object(found), this.#disk(parseInTreeVolumeId(disk)?.id ?? disk), storage.name);
      const claimName = storage.volume?.persistentVolumeClaim?.claimName?.value;
      const { namespace } = manifest;
      const wanted = storage.claimDocument
        ? this.object(storage.claimDocument)
        : claimName !== undefined && this.#mentioned("PersistentVolumeClaim", claimName, namespace);
      if (wanted) this.#edge(this.object(found), wanted, storage.name);
    }
    for (const { name, volume, place } of generatedClaims(manifest)) {
      const { namespace } = manifest;
      const claim = this.#mentioned("PersistentVolumeClaim", name, namespace);
      this.#edge(this.object(found), claim, volume);
      this.#backing(claim, document, place);
    }
    // A template of which no pod is known yet still says where its claims come from.
    for (const template of claimTemplatesOf(manifest)) {
      if (generatedClaims(manifest).length === 0) this.#backing(this.object(found), document, template);
    }
  }

  claim(found: Located<Manifest & { kind: "PersistentVolumeClaim" }>): void {
    this.#backing(this.object(found), found.document, found.manifest.body);
  }

  volume(found: Located<Manifest & { kind: "PersistentVolume" }>): void {
    const { document, manifest } = found;
    const volume = this.object(found, zonesOfVolume(manifest)?.zones);
    for (const { id } of disksOf(document, manifest)) this.#edge(volume, this.#disk(id), undefined);
    const reference = manifest.body.spec?.claimRef;
    const claim = reference?.name?.value;
    if (claim === undefined) return;
    const namespace = reference?.namespace?.value;
    const known = [...this.nodes.values()].find(
      (node) =>
        node.kind === "PersistentVolumeClaim" && node.name === claim && sameNamespace(node.namespace, namespace),
    );
    this.#edge(known?.id ?? this.#mentioned("PersistentVolumeClaim", claim, namespace), volume, undefined);
  }

  #backing(from: string, document: AnalysedDocument, claim: Parameters<typeof backingOf>[2]): void {
    const { volume } = backingOf(this.#workspace, document, claim);
    if (volume) this.#edge(from, this.object(volume, zonesOfVolume(volume.manifest)?.zones), undefined);
    const name = classNameOf(claim)?.value;
    if (name === undefined || name === "") return;
    const found = findClass(this.#workspace, document, name);
    this.#edge(from, found ? this.object(found) : this.#mentioned("StorageClass", name, undefined), undefined);
  }

  #mentioned(kind: Kind, name: string, namespace: string | undefined): string {
    const [known] = this.#workspace
      .named(kind, name)
      .filter((each) => sameNamespace(each.manifest.namespace, namespace));
    return known
      ? this.object(known as Located<Manifest>)
      : this.#node({ kind, name, namespace, uri: undefined, zones: [] });
  }

  #disk(id: string): string {
    return this.#node({ kind: "EBS volume", name: id, namespace: undefined, uri: undefined, zones: [] });
  }

  #node(node: Omit<GraphNode, "id">): string {
    const id = [node.kind, ...(node.namespace === undefined ? [] : [node.namespace]), node.name].join("/");
    const known = this.nodes.get(id);
    if (
      !known ||
      (known.uri === undefined && node.uri !== undefined) ||
      (known.zones.length === 0 && node.zones.length > 0)
    ) {
      this.nodes.set(id, { ...node, id });
    }
    return id;
  }

  #edge(from: string, to: string, label: string | undefined): void {
    const key = JSON.stringify([from, to]);
    if (!this.edges.has(key)) this.edges.set(key, { from, to, label });
  }
}
