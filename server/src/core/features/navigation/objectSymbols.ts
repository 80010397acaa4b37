// The outline of a file: its objects, in each its maps and lists, and by their names what matters to storage.
import { type AnyManifest, claimTemplatesOf, containersOf, type Manifest, podSpecOf } from "../../manifest/manifest.ts";
import type { Found } from "../../manifest/shape.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import { classNameOf } from "../../workspace/names.ts";
import { childrenOf, isEntry } from "../../yaml/place.ts";
import { allEntries, findEntry, type YamlNode } from "../../yaml/tree.ts";

export type SymbolKind =
  | "workload"
  | "storage"
  | "class"
  | "service"
  | "object"
  | "container"
  | "volume"
  | "mount"
  | "parameter"
  /** Of a document, with no name but its key's: it tells where one is. */
  | "map"
  | "list";

/** Spans count in the file's text, and `name` stands within `span`. */
export interface ObjectSymbol {
  /** `StatefulSet/kafka` for an object, a bare name for what is in it. */
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  /** Of an object worked out when they are asked for: of a file with many, an editor waits for all of them. */
  readonly children: readonly ObjectSymbol[];
}

/** An object as its outline begins. */
export type ObjectHead = Omit<ObjectSymbol, "detail" | "children">;

/** Of a file without objects there is nothing to say. A document without one, beside others, has an outline all the same. */
export function objectSymbols(workspace: WorkspaceView, uri: string): readonly ObjectSymbol[] {
  const documents = workspace.documents(uri);
  if (documents.every(({ analysis }) => analysis.objects.length === 0)) return [];
  return documents.flatMap((document) => {
    const { objects, template, tree } = document.analysis;
    if (objects.length > 0) return objects.map((each) => symbolOf(document, each));
    return template || !tree.root ? [] : structureOf(document, tree.root, new Map());
  });
}

/** The objects of a file, at their names. */
export function objectHeads(workspace: WorkspaceView, uri: string): readonly ObjectHead[] {
  return workspace
    .documents(uri)
    .flatMap((document) =>
      document.analysis.objects.map((each) => headOf(document, each, each.body.metadata?.name ?? each.body.kind)),
    );
}

/** `StatefulSet/kafka`; the kind alone for an object without a name. */
export function titleOf({ kind, name, body }: AnyManifest): string {
  const given = name ?? body.metadata?.generateName?.value;
  return given === undefined ? kind : `${kind}/${given}`;
}

export function symbolKindOf(kind: string): SymbolKind {
  switch (kind) {
    case "Pod":
    case "ReplicationController":
    case "Deployment":
    case "ReplicaSet":
    case "StatefulSet":
    case "DaemonSet":
    case "Job":
    case "CronJob":
      return "workload";
    case "PersistentVolume":
    case "PersistentVolumeClaim":
    case "VolumeSnapshot":
    case "VolumeSnapshotContent":
      return "storage";
    case "StorageClass":
    case "VolumeAttributesClass":
    case "VolumeSnapshotClass":
      return "class";
    case "Service":
      return "service";
    default:
      return "object";
  }
}

function headOf(document: AnalysedDocument, object: AnyManifest, selected: Found<string> | undefined): ObjectHead {
  const span = shifted(object.node.span, document.offset);
  return {
    name: titleOf(object),
    kind: symbolKindOf(object.kind),
    span,
    selection: selectionOf(span, document, selected),
  };
}

/** Selected is the kind, which what is in the object stands below: editors keep that line in sight while one reads on. */
function symbolOf(document: AnalysedDocument, object: AnyManifest): ObjectSymbol {
  const manifest = document.analysis.manifests.find(({ node }) => node === object.node);
  return {
    ...headOf(document, object, object.body.kind),
    detail: detailOf(manifest) ?? object.namespace,
    get children() {
      return structureOf(document, object.node, manifest ? namedIn(manifest) : new Map());
    },
  };
}

function detailOf(manifest: Manifest | undefined): string | undefined {
  switch (manifest?.kind) {
    case "PersistentVolumeClaim": {
      const { spec, metadata } = manifest.body;
      return joined([spec?.resources?.requests?.get("storage")?.value, classNameOf({ spec, metadata })?.value]);
    }
    case "PersistentVolume": {
      const { spec } = manifest.body;
      return joined([
        spec?.capacity?.get("storage")?.value,
        spec?.csi?.volumeHandle?.value ?? spec?.awsElasticBlockStore?.volumeID?.value,
      ]);
    }
    case "StorageClass":
      return manifest.body.provisioner?.value;
    default:
      return undefined;
  }
}

/** What a map, a list's item or a parameter's value is to people. */
interface Named {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail: string | undefined;
}

/** By what they are written as. What has no name yet is not listed. */
function namedIn(manifest: Manifest): ReadonlyMap<YamlNode, Named> {
  const found = new Map<YamlNode, Named>();
  const add = (kind: SymbolKind, node: YamlNode, name: string | undefined, detail: string | undefined) => {
    if (name !== undefined && name !== "") found.set(node, { name, kind, detail });
  };
  const pod = podSpecOf(manifest);
  for (const { node, name, image, volumeMounts, volumeDevices } of pod ? containersOf(pod) : []) {
    add("container", node, name?.value, image?.value);
    for (const mount of volumeMounts?.items ?? []) add("mount", mount.node, mount.name?.value, mount.mountPath?.value);
    for (const each of volumeDevices?.items ?? []) add("mount", each.node, each.name?.value, each.devicePath?.value);
  }
  for (const volume of pod?.volumes?.items ?? []) {
    const source = allEntries(volume.node).find(({ name }) => name !== "name")?.name;
    add("volume", volume.node, volume.name?.value, volume.persistentVolumeClaim?.claimName?.value ?? source);
  }
  for (const template of claimTemplatesOf(manifest)) {
    const size = template.spec?.resources?.requests?.get("storage")?.value;
    add("storage", template.node, template.metadata?.name?.value, joined([size, classNameOf(template)?.value]));
  }
  if (
    manifest.kind === "StorageClass" ||
    manifest.kind === "VolumeAttributesClass" ||
    manifest.kind === "VolumeSnapshotClass"
  ) {
    for (const { name, value } of manifest.body.parameters?.entries ?? [])
      add("parameter", value.node, name, value.value);
  }
  return found;
}

/** The maps and lists in a node, with what has a name. What is read through an alias has no place of its own here. */
function structureOf(
  document: AnalysedDocument,
  node: YamlNode,
  named: ReadonlyMap<YamlNode, Named>,
): readonly ObjectSymbol[] {
  if (node.kind === "scalar") return [];
  const at = (span: Span) => shifted(span, document.offset);
  return childrenOf(node).flatMap((child, index): readonly ObjectSymbol[] => {
    const { value } = child;
    const known = named.get(value);
    if (child.alias || (value.kind === "scalar" && !known)) return [];
    const own = value.kind === "map" ? findEntry(value, "name")?.value : undefined;
    const isNamed = own?.kind === "scalar" && own.text !== "";
    const name = isEntry(child) ? child.name : (known?.name ?? (isNamed ? own.text : String(index)));
    const span = at(isEntry(child) ? child.span : value.span);
    const first = value.kind === "map" ? value.entries[0]?.key.span : undefined;
    const selected = isEntry(child) ? child.key.span : isNamed ? own.span : first;
    return [
      {
        name,
        detail: known?.detail,
        kind: known?.kind ?? (value.kind === "seq" ? "list" : "map"),
        span,
        selection: within(span, selected && at(selected)),
        children: structureOf(document, value, named),
      },
    ];
  });
}

function selectionOf(whole: Span, document: AnalysedDocument, found: Found<string> | undefined): Span {
  return within(whole, found && shifted(found.span, document.offset));
}

/** Where it stands elsewhere, read through an alias or a merge key, the start of the whole stands for it. */
function within(whole: Span, span: Span | undefined): Span {
  return span && whole.start <= span.start && span.end <= whole.end ? span : { start: whole.start, end: whole.start };
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const written = parts.filter((part) => part !== undefined && part !== "");
  return written.length === 0 ? undefined : written.join(" · ");
}
