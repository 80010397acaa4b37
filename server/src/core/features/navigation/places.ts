// Names at their places in the workspace: what stands at the cursor, where it is defined, and who mentions it.
import type { AnyManifest } from "../../manifest/manifest.ts";
import { reaches, type Span, shifted, spanOf } from "../../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import { meant } from "../../workspace/meant.ts";
import { keyOf } from "../../workspace/names.ts";
import { sameNamespace } from "../../workspace/storageGraph.ts";
import { type Name, type Names, namesAt, namesIn } from "./names.ts";

/** A name, the object that holds it, and the document that holds that. */
export interface NamePlace extends Name {
  readonly document: AnalysedDocument;
  readonly owner: Names;
}

interface ObjectPlace {
  readonly document: AnalysedDocument;
  readonly manifest: Pick<AnyManifest, "node" | "kind">;
}

/** The document that holds an offset of its file; where one ends and the next begins, the next. */
export function documentAt(workspace: WorkspaceView, uri: string, offset: number): AnalysedDocument | undefined {
  const document = workspace.documents(uri).findLast((each) => each.offset <= offset);
  return document && offset <= document.offset + document.analysis.text.length ? document : undefined;
}

/** The name that an offset of the file touches, or that the alias there reads. */
export function nameAt(workspace: WorkspaceView, uri: string, offset: number): NamePlace | undefined {
  const document = documentAt(workspace, uri, offset);
  if (!document) return undefined;
  return placesIn(document).find((place) => !isMerged(place) && reaches(place.found.span, offset - document.offset));
}

/** What the name covers in its file, without quotes; read through an alias, the alias. */
export function spanInFile({ found, document }: NamePlace): Span {
  const { span, node } = found;
  const quote = node.alias || (node.style !== "single" && node.style !== "double") ? 0 : 1;
  return shifted(spanOf(span.start + quote, span.end - quote), document.offset);
}

/** All that could be meant, the nearest first: objects of that kind and name, and the template that a claim is made of. */
export function definitionsOf(workspace: WorkspaceView, place: NamePlace): readonly NamePlace[] {
  const { kind, name } = place;
  if (kind === "volume") {
    return inOwner(place).filter((each) => each.role === "definition" && isVolume(each, name));
  }
  const objects = workspace
    .named(kind, name)
    .flatMap((located) => definitionIn(located) ?? [])
    .filter((each) => sameNamespace(each.namespace, place.namespace));
  return byNearness(
    workspace,
    [...objects, ...(kind === "PersistentVolumeClaim" ? templatesOf(workspace, place) : [])],
    place,
  );
}

/**
 * Who of `within`, or else of the workspace, mentions what a name names, in the order of the workspace. The claims that a StatefulSet or its template makes are mentioned by
 * the names that they get, also where such a claim is written out.
 */
export function mentionsOf(
  workspace: WorkspaceView,
  place: NamePlace,
  within?: readonly NamePlace[],
): readonly NamePlace[] {
  const { kind, name } = place;
  if (kind === "volume") {
    const local = inOwner(place);
    const templates = local.filter((each) => isVolume(each, name) && each.template);
    return [
      ...local.filter((each) => each.role === "mention" && isVolume(each, name)),
      ...(templates.length > 0 ? generatedFrom(templates, within ?? allPlaces(workspace)) : []),
    ];
  }
  const mentions = (within ?? workspace.documentsMentioning(keyOf(kind, name)).flatMap(placesIn)).filter(
    (each) =>
      each.role === "mention" &&
      each.kind === kind &&
      each.name === name &&
      sameNamespace(each.namespace, place.namespace),
  );
  if (kind !== "StatefulSet") return mentions;
  const templates = definitionsOf(workspace, place).flatMap((set) => inOwner(set).filter((each) => each.template));
  return templates.length === 0 ? mentions : [...mentions, ...generatedFrom(templates, within ?? allPlaces(workspace))];
}

/** The ordinal of a claim in the StatefulSet whose template makes it: 0 for `data-kafka-0`. Undefined for any other claim. */
export function ordinalOf(claim: NamePlace, template: NamePlace): string | undefined {
  const { object } = template.owner;
  if (claim.kind !== "PersistentVolumeClaim" || object.name === undefined) return undefined;
  if (!sameNamespace(claim.namespace, object.namespace)) return undefined;
  const start = `${template.name}-${object.name}-`;
  const ordinal = claim.name.startsWith(start) ? claim.name.slice(start.length) : "";
  return /^(?:0|[1-9]\d*)$/.test(ordinal) ? ordinal : undefined;
}

/** The templates that make a claim of that name, at whatever number of replicas. */
export function templatesOf(workspace: WorkspaceView, claim: NamePlace): readonly NamePlace[] {
  if (!/-\d+$/.test(claim.name)) return [];
  return workspace.all("StatefulSet").flatMap((located) => {
    const own = placesOf(located);
    return own.filter((each) => each.template && ordinalOf(claim, each) !== undefined);
  });
}

/** The place where an object's own name stands. */
export function definitionIn({ document, manifest }: ObjectPlace): NamePlace | undefined {
  return placesOf({ document, manifest }).find((each) => each.role === "definition" && each.kind === manifest.kind);
}

/** All names in the object around a name. */
export function inOwner({ document, owner }: Pick<NamePlace, "document" | "owner">): readonly NamePlace[] {
  return owner.names.map((each) => ({ ...each, document, owner }));
}

export function placesIn(document: AnalysedDocument): readonly NamePlace[] {
  return namesIn(document.analysis).flatMap((owner) => owner.names.map((each) => ({ ...each, document, owner })));
}

export function allPlaces(workspace: WorkspaceView): readonly NamePlace[] {
  return workspace.uris().flatMap((uri) => workspace.documents(uri).flatMap(placesIn));
}

/** Whether both are the same place: places are made anew for each question. */
export function isSamePlace(a: NamePlace, b: NamePlace): boolean {
  return a.document === b.document && a.found === b.found;
}

function placesOf({ document, manifest }: ObjectPlace): readonly NamePlace[] {
  const owner = namesAt(document.analysis, manifest.node);
  return owner ? inOwner({ document, owner }) : [];
}

function generatedFrom(templates: readonly NamePlace[], within: readonly NamePlace[]): readonly NamePlace[] {
  return within.filter((each) => templates.some((template) => ordinalOf(each, template) !== undefined));
}

function isVolume(place: NamePlace, name: string): boolean {
  return place.kind === "volume" && place.name === name;
}

/** A place whose file is the asking one's own comes first, and itself before all. */
function byNearness(workspace: WorkspaceView, places: readonly NamePlace[], from: NamePlace): readonly NamePlace[] {
  const self = places.filter((each) => isSamePlace(each, from));
  let rest = places.filter((each) => !isSamePlace(each, from));
  const sorted: NamePlace[] = [];
  while (rest.length > 0) {
    const best = meant(workspace, rest, from.document);
    if (!best) break;
    sorted.push(best);
    rest = rest.filter((each) => each !== best);
  }
  return [...self, ...sorted];
}

/** Brought in by a merge key: the alias there stands for a whole map, and not for the name. */
function isMerged({ found: { node }, document }: NamePlace): boolean {
  const { text } = document.analysis.tree;
  return node.alias !== undefined && text.slice(node.alias.start + 1, node.alias.end) !== node.anchor;
}
