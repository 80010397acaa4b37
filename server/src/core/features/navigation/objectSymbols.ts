// The outline of a file: its objects, and in each what matters to storage.
import { type AnyManifest, claimTemplatesOf, containersOf, type Manifest, podSpecOf } from "../../manifest/manifest.ts";
import type { Found } from "../../manifest/shape.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import { classNameOf } from "../../workspace/names.ts";
import { allEntries, type YamlNode } from "../../yaml/tree.ts";

export type SymbolKind =
  | "workload"
  | "storage"
  | "class"
  | "service"
  | "object"
  | "container"
  | "volume"
  | "mount"
  | "parameter";

/** Spans count in the file's text, and `name` stands within `span`. */
export interface ObjectSymbol {
  /** `StatefulSet/kafka` for an object, a bare name for what is in it. */
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly ObjectSymbol[];
}

export function objectSymbols(workspace: WorkspaceView, uri: string): readonly ObjectSymbol[] {
  return workspace
    .documents(uri)
    .flatMap((document) => document.analysis.objects.map((each) => symbolOf(document, each)));
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

function symbolOf(document: AnalysedDocument, object: AnyManifest): ObjectSymbol {
  const manifest = document.analysis.manifests.find(({ node }) => node === object.node);
  const whole = shifted(object.node.span, document.offset);
  return {
    name: titleOf(object),
    detail: detailOf(manifest) ?? object.namespace,
    kind: symbolKindOf(object.kind),
    span: whole,
    selection: selectionOf(whole, document, object.body.metadata?.name ?? object.body.kind),
    children: manifest ? childrenOf(document, manifest) : [],
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

function childrenOf(document: AnalysedDocument, manifest: Manifest): readonly ObjectSymbol[] {
  const child = childMaker(document);
  const pod = podSpecOf(manifest);
  const containers = (pod ? containersOf(pod) : []).flatMap((container) => {
    const mounts = [
      ...(container.volumeMounts?.items ?? []).map((mount) =>
        child("mount", mount, mount.name, mount.mountPath?.value),
      ),
      ...(container.volumeDevices?.items ?? []).map((each) => child("mount", each, each.name, each.devicePath?.value)),
    ];
    return child("container", container, container.name, container.image?.value, mounts.flat());
  });
  const volumes = (pod?.volumes?.items ?? []).flatMap((volume) => {
    const source = allEntries(volume.node).find(({ name }) => name !== "name")?.name;
    return child("volume", volume, volume.name, volume.persistentVolumeClaim?.claimName?.value ?? source);
  });
  const templates = claimTemplatesOf(manifest).flatMap((template) => {
    const size = template.spec?.resources?.requests?.get("storage")?.value;
    return child("storage", template, template.metadata?.name, joined([size, classNameOf(template)?.value]));
  });
  const parameters =
    manifest.kind === "StorageClass" ||
    manifest.kind === "VolumeAttributesClass" ||
    manifest.kind === "VolumeSnapshotClass"
      ? parametersOf(document, manifest.body.parameters)
      : [];
  return inOrder([...containers, ...volumes, ...templates, ...parameters]);
}

function parametersOf(
  document: AnalysedDocument,
  parameters: Extract<Manifest, { kind: "StorageClass" }>["body"]["parameters"],
): readonly ObjectSymbol[] {
  return (parameters?.entries ?? []).flatMap(({ name, entry, value }): ObjectSymbol[] => {
    if (value.alias) return [];
    const span = shifted(entry.span, document.offset);
    const selection = shifted(entry.key.span, document.offset);
    return [{ name, detail: value.value, kind: "parameter", span, selection, children: [] }];
  });
}

/** What is read through an alias has no place of its own here, and what has no name yet is not listed. */
function childMaker(document: AnalysedDocument) {
  return (
    kind: SymbolKind,
    view: { readonly node: YamlNode; readonly alias: Span | undefined },
    name: Found<string> | undefined,
    detail: string | undefined,
    children: readonly ObjectSymbol[] = [],
  ): ObjectSymbol[] => {
    if (view.alias || name === undefined || name.value === "") return [];
    const span = shifted(view.node.span, document.offset);
    return [
      {
        name: name.value,
        detail,
        kind,
        span,
        selection: selectionOf(span, document, name),
        children: inOrder(children),
      },
    ];
  };
}

function selectionOf(whole: Span, document: AnalysedDocument, found: Found<string> | undefined): Span {
  const span = found && shifted(found.span, document.offset);
  return span && whole.start <= span.start && span.end <= whole.end ? span : { start: whole.start, end: whole.start };
}

function inOrder(symbols: readonly ObjectSymbol[]): readonly ObjectSymbol[] {
  return [...symbols].sort((a, b) => a.span.start - b.span.start);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const written = parts.filter((part) => part !== undefined && part !== "");
  return written.length === 0 ? undefined : written.join(" · ");
}
