// The nodes of the storage graph and what ties them, as each object of the workspace tells it.
import { parseInTreeVolumeId } from "../../facts/ids.ts";
import {
  type ClaimPlace,
  claimTemplatesOf,
  type Manifest,
  type ManifestOf,
  podSpecOf,
} from "../../manifest/manifest.ts";
import type { Kind } from "../../manifest/shapes.ts";
import type { Phrase } from "../../text/message.ts";
import { type Span, shifted } from "../../text/span.ts";
import { disksOf } from "../../workspace/disks.ts";
import type { AnalysedDocument, Analysis, Located, WorkspaceView } from "../../workspace/document.ts";
import type { Config } from "../../workspace/fix.ts";
import { type GeneratedClaim, generatedClaims } from "../../workspace/generatedClaims.ts";
import { classNameOf } from "../../workspace/names.ts";
import { claimNamed } from "../../workspace/pairs.ts";
import { backingOf, findClaim, podStorageOf } from "../../workspace/storageGraph.ts";
import { zoneOfInline, zonesOfClass, zonesOfPod, zonesOfVolume } from "../../workspace/zones.ts";
import type { YamlNode } from "../../yaml/tree.ts";
import { defaultClass, expectedVolume } from "../volumes/expected.ts";
import { figuresOf } from "../volumes/words.ts";
import { workloads } from "./kinds.ts";
import type { GraphEdge, GraphNode, GraphProblem } from "./node.ts";

/** A node while the graph grows: zones and problems come in at the end. */
export interface Draft extends GraphNode {
  zones: readonly string[];
  readonly problems: GraphProblem[];
}

type NewNode = Pick<GraphNode, "kind" | "name" | "namespace"> &
  Partial<Pick<GraphNode, "place" | "zones" | "detail" | "maker">>;

export class GraphBuilder {
  readonly nodes = new Map<string, Draft>();
  readonly edges = new Map<string, GraphEdge>();
  readonly #workspace: WorkspaceView;
  readonly #settings: { config(uri: string): Config };
  /** The ids of objects. */
  readonly #objects = new ByPlace<string>();
  /** Of claims and of templates. */
  readonly #details = new ByPlace<Phrase | undefined>();
  /** The ids of what controllers make, and of what is only mentioned. */
  readonly #others = new Map<string, string>();
  /** How many nodes of a name a file has had to tell apart. */
  readonly #twins = new Map<string, number>();

  constructor(workspace: WorkspaceView, settings: { config(uri: string): Config }) {
    this.#workspace = workspace;
    this.#settings = settings;
  }

  *all(): Generator<undefined, void> {
    for (const kind of workloads) {
      yield* this.#each(this.#workspace.all(kind) as readonly Located<Manifest>[], (found) => this.#workload(found));
    }
    yield* this.#each(this.#workspace.all("PersistentVolumeClaim"), (found) => this.#claim(found));
    yield* this.#each(this.#workspace.all("PersistentVolume"), (found) => this.#volume(found));
    yield* this.#each(this.#workspace.all("StorageClass"), (found) => this.#object(found));
  }

  *#each<L extends Located<Manifest>>(found: readonly L[], take: (each: L) => void): Generator<undefined, void> {
    for (const each of found) {
      if (each.document.analysis.template) continue;
      take(each);
      yield;
    }
  }

  #workload(found: Located<Manifest>): void {
    const { document, manifest } = found;
    for (const storage of podStorageOf(this.#workspace, document, manifest)) {
      if (storage.template || storage.volume?.ephemeral || storage.storage === "other") continue;
      const inline = storage.volume?.awsElasticBlockStore;
      const claimName = storage.volume?.persistentVolumeClaim?.claimName?.value;
      if (inline?.volumeID) {
        const { value } = inline.volumeID;
        const disk = this.#disk(parseInTreeVolumeId(value)?.id ?? value, zoneOfInline(inline)?.zones);
        this.#edge(this.#object(found), disk, storage.name);
      } else if (storage.claimDocument) {
        this.#edge(this.#object(found), this.#object(storage.claimDocument), storage.name);
      } else if (claimName !== undefined) {
        this.#edge(this.#object(found), this.#claimNamed(document, claimName, manifest.namespace), storage.name);
      }
    }
    const made = generatedClaims(manifest);
    for (const claim of made) this.#edge(this.#object(found), this.#made(found, claim), claim.volume);
    // A template of which no pod is known yet still says where its claims come from.
    if (made.length > 0) return;
    for (const template of claimTemplatesOf(manifest)) this.#backing(this.#object(found), document, template);
  }

  #claim(found: Located<ManifestOf<"PersistentVolumeClaim">>): void {
    this.#backing(this.#object(found), found.document, found.manifest.body);
  }

  #volume(found: Located<ManifestOf<"PersistentVolume">>): void {
    const { document, manifest } = found;
    const volume = this.#object(found);
    for (const { id } of disksOf(document, manifest)) this.#edge(volume, this.#disk(id), undefined);
    const { name, namespace } = manifest.body.spec?.claimRef ?? {};
    if (name) this.#edge(this.#claimNamed(document, name.value, namespace?.value), volume, undefined);
  }

  /** From a claim, or from what makes claims, to the volume and the class behind it. */
  #backing(from: string, document: AnalysedDocument, claim: Pick<ClaimPlace, "spec" | "metadata">): void {
    const { volume, storageClass } = backingOf(this.#workspace, document, claim);
    if (volume) this.#edge(from, this.#object(volume), undefined);
    const name = classNameOf(claim)?.value;
    const isOpen = name === undefined && !claim.spec?.entry("storageClassName") && !claim.spec?.volumeName;
    const found = isOpen ? defaultClass(this.#workspace, document) : storageClass;
    if (found) this.#edge(from, this.#object(found), undefined);
    else if (name) this.#edge(from, this.#mentioned("StorageClass", name, undefined), undefined);
  }

  /** The claim of that name: with a document of its own, made by a StatefulSet, or only mentioned. */
  #claimNamed(from: AnalysedDocument, name: string, namespace: string | undefined): string {
    const { document, owner, node } = claimNamed(this.#workspace, from, name, namespace) ?? {};
    const made = owner && generatedClaims(owner).find((each) => each.name === name);
    if (document && made) return this.#made({ document, manifest: owner }, made);
    const written = document && node && this.#objects.get(document, node);
    return written ?? this.#mentioned("PersistentVolumeClaim", name, namespace);
  }

  #made(owner: Located<Manifest>, claim: GeneratedClaim): string {
    const { document, manifest } = owner;
    const { name, volume, place } = claim;
    const written = findClaim(this.#workspace, document, name, manifest.namespace);
    if (written) return this.#object(written);
    const maker = { id: this.#object(owner), template: volume };
    const key = JSON.stringify([maker.id, name]);
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const id = this.#add({
      kind: "PersistentVolumeClaim",
      name,
      namespace: manifest.namespace,
      place: placeOf(document, place.node.span, place.metadata?.name?.span),
      detail: this.#detailOfClaim(document, manifest, place),
      maker,
    });
    this.#others.set(key, id);
    this.#backing(id, document, place);
    return id;
  }

  #object({ document, manifest }: Located<Manifest>): string {
    const known = this.#objects.get(document, manifest.node);
    if (known !== undefined) return known;
    const { kind, name = "", namespace, node, body } = manifest;
    const id = this.#add({
      kind,
      name,
      namespace,
      place: placeOf(document, node.span, body.metadata?.name?.span),
      ...this.#saidOf(document, manifest),
    });
    this.#objects.set(document, node, id);
    return id;
  }

  #saidOf(document: AnalysedDocument, manifest: Manifest): Partial<Pick<GraphNode, "zones" | "detail">> {
    switch (manifest.kind) {
      case "PersistentVolumeClaim": {
        const { spec, metadata, node } = manifest.body;
        return { detail: this.#detailOfClaim(document, manifest, { spec, metadata, node }) };
      }
      case "PersistentVolume":
        return {
          zones: zonesOfVolume(manifest)?.zones ?? [],
          detail: manifest.body.spec?.capacity?.get("storage")?.value,
        };
      case "StorageClass": {
        const { parameters, provisioner } = manifest.body;
        const type = parameters?.entries.find(({ name }) => name.toLowerCase() === "type")?.value;
        return { zones: zonesOfClass(manifest)?.zones ?? [], detail: type?.value ?? provisioner?.value };
      }
      default: {
        const pod = podSpecOf(manifest);
        return { zones: (pod && zonesOfPod(pod)?.zones) ?? [] };
      }
    }
  }

  /** The same for all claims of one template. */
  #detailOfClaim(document: AnalysedDocument, manifest: Manifest, claim: ClaimPlace): Phrase | undefined {
    if (!this.#details.has(document, claim.node))
      this.#details.set(document, claim.node, this.#figuresOf(document, manifest, claim));
    return this.#details.get(document, claim.node);
  }

  #figuresOf(document: AnalysedDocument, manifest: Manifest, claim: ClaimPlace): Phrase | undefined {
    const config = this.#settings.config(document.uri);
    const outcome = expectedVolume(this.#workspace, { document, manifest, claim }, config)?.outcome;
    if (outcome?.outcome === "created") return figuresOf(outcome);
    return claim.spec?.resources?.requests?.get("storage")?.value;
  }

  #disk(name: string, zones: readonly string[] = []): string {
    const id = this.#mentioned("EBS volume", name, undefined);
    const node = this.nodes.get(id);
    if (node?.zones.length === 0) node.zones = zones;
    return id;
  }

  #mentioned(kind: Kind | "EBS volume", name: string, namespace: string | undefined): string {
    const key = JSON.stringify([kind, namespace, name]);
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const id = this.#add({ kind, name, namespace });
    this.#others.set(key, id);
    return id;
  }

  #add({ kind, name, namespace, place, zones = [], detail, maker }: NewNode): string {
    const plain = [kind, ...(namespace === undefined ? [] : [namespace]), name].join("/");
    const inFile = `${plain}@${place?.uri ?? ""}`;
    let id = plain;
    let count = this.#twins.get(inFile) ?? 0;
    while (this.nodes.has(id)) {
      count++;
      id = count === 1 ? inFile : `${inFile}#${count}`;
    }
    this.#twins.set(inFile, count);
    this.nodes.set(id, { id, kind, name, namespace, place, zones, detail, maker, problems: [] });
    return id;
  }

  #edge(from: string, to: string, label: string | undefined): void {
    const key = JSON.stringify([from, to]);
    if (!this.edges.has(key)) this.edges.set(key, { from, to, label });
  }
}

/** What is known of a node of a document, by where it stands: from pause to pause the tree may have been forgotten and read again. */
class ByPlace<T> {
  readonly #known = new Map<Analysis, Map<number, T>>();

  has({ analysis }: AnalysedDocument, { span }: YamlNode): boolean {
    return this.#known.get(analysis)?.has(span.start) ?? false;
  }

  get({ analysis }: AnalysedDocument, { span }: YamlNode): T | undefined {
    return this.#known.get(analysis)?.get(span.start);
  }

  set({ analysis }: AnalysedDocument, { span }: YamlNode, value: T): void {
    const known = this.#known.get(analysis) ?? new Map<number, T>();
    known.set(span.start, value);
    this.#known.set(analysis, known);
  }
}

function placeOf({ uri, offset }: AnalysedDocument, whole: Span, name: Span | undefined): GraphNode["place"] {
  const span = shifted(whole, offset);
  // A name that is read through an alias stands elsewhere.
  const isInside = name !== undefined && whole.start <= name.start && name.end <= whole.end;
  return { uri, span, name: isInside ? shifted(name, offset) : { start: span.start, end: span.start } };
}
