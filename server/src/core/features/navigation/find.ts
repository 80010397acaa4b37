// Definition, references and highlights of the name at the cursor.
import { type Span, shifted } from "../../text/span.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { definitionsOf, isSamePlace, mentionsOf, type NamePlace, nameAt, placesIn, spanInFile } from "./places.ts";

/** A stretch of a file. */
export interface FileSpan {
  readonly uri: string;
  readonly span: Span;
}

/** Where a name is defined: `span` covers the name, `whole` the object or claim template that has it. */
export interface Target extends FileSpan {
  readonly whole: Span;
}

export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  /** The nearest first. */
  readonly targets: readonly Target[];
}

export interface Highlight {
  readonly span: Span;
  readonly defines: boolean;
}

export function definition(workspace: WorkspaceView, uri: string, offset: number): Definition | undefined {
  const place = nameAt(workspace, uri, offset);
  if (!place) return undefined;
  return { origin: spanInFile(place), targets: definitionsOf(workspace, place).map(targetOf) };
}

/** All mentions, behind the definitions if these are wanted too. */
export function references(
  workspace: WorkspaceView,
  uri: string,
  offset: number,
  withDefinitions: boolean,
): readonly FileSpan[] {
  const place = nameAt(workspace, uri, offset);
  if (!place) return [];
  const definitions = definitionsOf(workspace, place);
  const mentions = mentionsOf(workspace, place).filter((each) => !definitions.some((one) => isSamePlace(one, each)));
  return distinct([...(withDefinitions ? definitions : []), ...mentions].map(fileSpanOf));
}

export function highlights(workspace: WorkspaceView, uri: string, offset: number): readonly Highlight[] {
  const place = nameAt(workspace, uri, offset);
  if (!place) return [];
  const definitions = definitionsOf(workspace, place).filter((each) => each.document.uri === uri);
  // Asked at each move of the cursor, so no other file is looked at.
  const own = workspace.documents(uri).flatMap(placesIn);
  const all = [...definitions, ...mentionsOf(workspace, place, own), place];
  const found = new Map<number, Highlight>();
  for (const each of all) {
    const span = spanInFile(each);
    if (!found.has(span.start))
      found.set(span.start, { span, defines: each.role === "definition" && !each.found.node.alias });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

export function targetOf(place: NamePlace): Target {
  const { node } = place.template ?? place.owner.object;
  const whole = shifted(node.span, place.document.offset);
  const span = spanInFile(place);
  // Read through an alias, the name stands outside of what has it.
  const holds = whole.start <= span.start && span.end <= whole.end;
  return { ...fileSpanOf(place), whole: holds ? whole : span };
}

function fileSpanOf(place: NamePlace): FileSpan {
  return { uri: place.document.uri, span: spanInFile(place) };
}

function distinct(spans: readonly FileSpan[]): readonly FileSpan[] {
  return [...new Map(spans.map((each) => [`${each.span.start} ${each.span.end} ${each.uri}`, each])).values()];
}
