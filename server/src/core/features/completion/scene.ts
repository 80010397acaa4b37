// Where a completion is asked for: the object around the place, the field that the place is of, and what else is known there.
import { bestApiVersion } from "../../facts/apiVersions.ts";
import { type Manifest, manifestOf, objectsOf } from "../../manifest/manifest.ts";
import { type Field, type FieldType, fieldAt, fieldOf, findKind, type KindInfo, kindsOf } from "../../schema/schema.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import type { Config } from "../../workspace/fix.ts";
import { marker, type YamlPlace } from "../../yaml/find.ts";
import { type Style, styleAmong } from "../../yaml/style.ts";
import { nodeAt, type YamlNode, type YamlPath } from "../../yaml/tree.ts";

export interface Scene {
  readonly workspace: WorkspaceView;
  readonly document: AnalysedDocument;
  readonly config: Config;
  readonly place: YamlPlace;
  /** What stands at the place. */
  readonly typed: Typed;
  readonly style: Style;
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
  readonly namespace: string | undefined;
  /** With the marker in it. */
  readonly manifest: Manifest | undefined;
  /** The node of the object, and the place's path in it. */
  readonly node: YamlNode | undefined;
  readonly path: YamlPath;
  /** The table to look paths up in: of the kind or, in the metadata of an unknown kind, of metadata. */
  readonly table: Table | undefined;
}

export interface Typed {
  readonly word: string;
  /** Whether the cursor stands behind the word, as it does while that is written. */
  readonly isLast: boolean;
}

interface Table {
  readonly info: KindInfo;
  /** How many steps of the path lead to the table's type. */
  readonly skip: number;
}

/** A field, by the type that has it; `key` is set for an entry of a map whose keys are free. */
export interface Slot {
  readonly owner: string;
  readonly field: string;
  readonly type: FieldType;
  readonly key: string | undefined;
}

/** `offset` counts in the document's text. */
export function sceneAt(
  workspace: WorkspaceView,
  document: AnalysedDocument,
  config: Config,
  place: YamlPlace,
  offset: number,
): Scene {
  const { root } = place.tree;
  const { start, end } = place.replace;
  const isList = place.path[0] === "items" && typeof place.path[1] === "number";
  const node = isList ? nodeAt(root, place.path.slice(0, 2)) : root;
  const path = isList ? place.path.slice(2) : place.path;
  const object = objectsOf({ ...place.tree, root: node })[0];
  const apiVersion = typed(object?.apiVersion) ?? scalarAt(node, ["apiVersion"]) ?? lineOf(document, "apiVersion");
  const kind = typed(object?.kind) ?? lineOf(document, "kind");
  const manifest = object && kind !== undefined ? manifestOf(object) : undefined;
  const info = kind === undefined ? undefined : infoOf(apiVersion, kind, config);
  return {
    workspace,
    document,
    config,
    place,
    typed: { word: document.analysis.text.slice(start, end), isLast: offset === end },
    style: styleNear(workspace, document, place),
    apiVersion,
    kind,
    namespace: typed(object?.namespace),
    manifest,
    node,
    path,
    table: info ? { info, skip: 0 } : metadataTable(path),
  };
}

/** The type of what stands at a path of the object. */
export function typeAt({ table }: Scene, path: YamlPath): FieldType | undefined {
  return table && path.length >= table.skip ? fieldAt(table.info, path.slice(table.skip)) : undefined;
}

/** The innermost field on the way down a path of the object. */
export function slotAt({ table }: Scene, path: YamlPath): Slot | undefined {
  if (!table) return undefined;
  let at: FieldType = { kind: "object", type: table.info.type };
  let slot: Slot | undefined;
  for (const step of path.slice(table.skip)) {
    if (at.kind === "list") at = at.of;
    else if (at.kind === "dict") {
      at = at.of;
      if (slot) slot = { ...slot, type: at, key: String(step) };
      continue;
    } else if (at.kind === "object") {
      const owner: string = at.type;
      const field: Field | undefined = fieldOf(owner, String(step));
      if (!field) return undefined;
      at = field.type;
      slot = { owner, field: field.name, type: at, key: undefined };
    } else return undefined;
    if (slot) slot = { ...slot, type: at };
  }
  return slot;
}

/** The text of a scalar of the object, unless it is the one being typed. */
export function scalarAt(root: YamlNode | undefined, path: YamlPath): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === "scalar" && node.text !== "" ? typed(node.text) : undefined;
}

/** Undefined for the word that the marker stands in. */
export function typed(text: string | undefined): string | undefined {
  return text?.includes(marker) ? undefined : text;
}

/** What the object's line says, in a text that does not parse, or where it stands below the lines that the parser was given. */
function lineOf({ analysis }: AnalysedDocument, key: "apiVersion" | "kind"): string | undefined {
  if (/^kind: *["']?\w*List\b/m.test(analysis.text)) return undefined;
  return new RegExp(`^${key}: *["']?([\\w./-]+)`, "m").exec(analysis.text)?.[1];
}

function infoOf(apiVersion: string | undefined, kind: string, config: Config): KindInfo | undefined {
  const version = apiVersion ?? bestApiVersion(kind, config.kubernetesVersion);
  if (version !== undefined) return findKind(version, kind);
  return kindsOf().find((info) => info.kind === kind);
}

function metadataTable(path: YamlPath): Table | undefined {
  if (path[0] !== "metadata") return undefined;
  const info = { apiVersion: "", kind: "", type: "V1ObjectMeta", namespaced: true, exact: false };
  return { info, skip: 1 };
}

/** The style of the document and, of what it does not show, that of those next to it in the file. */
function styleNear(workspace: WorkspaceView, document: AnalysedDocument, place: YamlPlace): Style {
  const all = workspace.documents(document.uri);
  const here = all.indexOf(document);
  const near = [1, 2, 3].flatMap((far) => [all[here - far], all[here + far]]);
  const others = near.flatMap((each) => (each ? [each.analysis] : []));
  return styleAmong(document.analysis.text, document.analysis.tree.root ? document.analysis.tree : place.tree, others);
}
