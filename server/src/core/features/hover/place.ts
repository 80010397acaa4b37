// What stands under an offset: a key or a value, the object that holds it, and the field that it is of.
import { bestApiVersion } from "../../facts/apiVersions.ts";
import { type AnyManifest, type Manifest, manifestOf } from "../../manifest/manifest.ts";
import { type Field, type FieldType, fieldOf, findKind, kindsOf } from "../../schema/schema.ts";
import { reaches, type Span, shifted } from "../../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import type { Config } from "../../workspace/fix.ts";
import type { YamlNode, YamlPath, YamlScalar } from "../../yaml/tree.ts";
import { isStorageField, leadsToStorage } from "./storageFields.ts";

/** A field, by the type that has it. */
export interface FieldPlace {
  readonly owner: string;
  readonly field: Field;
  /** The key below a field that is a map of free keys: `storage` in `requests`. */
  readonly key: string | undefined;
  /** Whether the field is about storage, is below one that is, or leads to one. */
  readonly isOfStorage: boolean;
}

export interface Place {
  readonly workspace: WorkspaceView;
  readonly document: AnalysedDocument;
  readonly config: Config;
  readonly object: AnyManifest;
  /** Undefined for an object of a kind that rules do not know. */
  readonly manifest: Manifest | undefined;
  readonly part: "key" | "value";
  /** In the object: of the value, or of the entry whose key it is. */
  readonly path: YamlPath;
  /** The key, or the value. */
  readonly scalar: YamlScalar;
  /** The value; that of the entry, for a key. */
  readonly value: YamlNode;
  /** In the file's text. */
  readonly span: Span;
  readonly field: FieldPlace | undefined;
}

/** `offset` counts in the file's text. Undefined between the words, and outside of objects. */
export function placeAt(workspace: WorkspaceView, uri: string, offset: number, config: Config): Place | undefined {
  const document = workspace.documents(uri).findLast((each) => each.offset <= offset);
  if (!document) return undefined;
  for (const object of document.analysis.objects) {
    const found = wordAt(object.node, [], offset - document.offset);
    if (!found) continue;
    const { span, ...rest } = found;
    return {
      ...rest,
      workspace,
      document,
      config,
      object,
      manifest: manifestOf(object),
      span: shifted(span, document.offset),
      field: fieldAt(object, found.path, config),
    };
  }
  return undefined;
}

type Found = Pick<Place, "part" | "path" | "scalar" | "value" | "span">;

/** The key or the value that stands at an offset of the document's text, as `Place` has it; `span` counts there too. */
export function wordAt(node: YamlNode, path: YamlPath, at: number): Found | undefined {
  if (node.kind === "scalar") {
    const { span } = node;
    return reaches(span, at) ? { part: "value", path, scalar: node, value: node, span } : undefined;
  }
  // An alias for a whole map or list is not one of the words in it.
  if (node.alias) return undefined;
  if (node.kind === "seq") {
    for (const [index, item] of node.items.entries()) {
      const found = wordAt(item.value, [...path, index], at);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, name, value } of node.entries) {
    const below = [...path, name];
    if (reaches(key.span, at)) return { part: "key", path: below, scalar: key, value, span: key.span };
    const found = wordAt(value, below, at);
    if (found) return found;
  }
  return undefined;
}

function fieldAt({ apiVersion, kind }: AnyManifest, path: YamlPath, config: Config): FieldPlace | undefined {
  const version = apiVersion ?? bestApiVersion(kind, config.kubernetesVersion);
  const info = version === undefined ? kindsOf().find((each) => each.kind === kind) : findKind(version, kind);
  // Metadata is the same in objects of any kind.
  const isMetadata = !info && path[0] === "metadata";
  let at: FieldType = { kind: "object", type: info?.type ?? (isMetadata ? "V1ObjectMeta" : "") };
  let place: FieldPlace | undefined;
  const isStored = leadsToStorage(at);
  let isWithin = false;
  for (const step of isMetadata ? path.slice(1) : path) {
    if (at.kind === "list") at = at.of;
    else if (at.kind === "dict") {
      at = at.of;
      place = place && { ...place, key: String(step) };
    } else if (at.kind === "object") {
      const owner: string = at.type;
      const field = fieldOf(owner, String(step));
      if (!field) return undefined;
      at = field.type;
      isWithin ||= isStorageField(owner, field.name);
      // What an object is leads to whatever it holds.
      const isHead = place === undefined && isStored && at.kind === "string";
      place = { owner, field, key: undefined, isOfStorage: isWithin || isHead || leadsToStorage(at) };
    } else return undefined;
  }
  return place;
}
