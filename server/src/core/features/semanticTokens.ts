// The words that mean something to EBS: names of objects, IDs, zones, volume types and quantities.
import { isSnapshotId, isVolumeId, parseInTreeVolumeId } from "../facts/ids.ts";
import { isKnownZone, zoneKind } from "../facts/regions.ts";
import { isVolumeType } from "../facts/volumeTypes.ts";
import type { AnyManifest } from "../manifest/manifest.ts";
import { type Span, shifted, spanOf, touches } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { type FieldScalar, scalarsOf } from "../workspace/fields.ts";
import type { YamlScalar } from "../yaml/tree.ts";
import { type NamePlace, placesIn } from "./navigation/places.ts";

/** definition, reference: the name of an object, or of a pod's volume. id: of a volume or snapshot in EC2. */
export type TokenKind = "definition" | "reference" | "id" | "zone" | "type" | "quantity";

export interface SemanticToken {
  /** Without quotes, on one line, in the file's text. */
  readonly span: Span;
  readonly kind: TokenKind;
}

/** In the order of the text, none over another; those that touch `within`, where it is given. */
export function semanticTokens(workspace: WorkspaceView, uri: string, within?: Span): readonly SemanticToken[] {
  return workspace.documents(uri).flatMap((document) => {
    const whole = shifted(spanOf(0, document.analysis.text.length), document.offset);
    if (within && !touches(whole, within)) return [];
    return tokensOf(document).filter(({ span }) => !within || touches(span, within));
  });
}

function tokensOf(document: AnalysedDocument): readonly SemanticToken[] {
  const { tree, objects } = document.analysis;
  const found = [
    ...placesIn(document).flatMap(nameToken),
    ...objects.flatMap((object) => [...scalarsOf(object).flatMap(fieldToken), ...typeTokens(object)]),
  ];
  const tokens: SemanticToken[] = [];
  let end = -1;
  for (const { span, kind } of found.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < end || span.end <= span.start || /[\r\n]/.test(tree.text.slice(span.start, span.end))) continue;
    end = span.end;
    tokens.push({ span: shifted(span, document.offset), kind });
  }
  return tokens;
}

function nameToken({ found, role }: NamePlace): readonly SemanticToken[] {
  // What is read through an alias stands elsewhere, and is seen there.
  return found.node.alias ? [] : [{ span: bare(found.node), kind: role === "definition" ? "definition" : "reference" }];
}

function fieldToken({ type, node }: FieldScalar): readonly SemanticToken[] {
  if (node.alias) return [];
  const kind = type.kind === "quantity" ? "quantity" : kindOf(node.text);
  return kind ? [{ span: bare(node), kind }] : [];
}

function kindOf(text: string): TokenKind | undefined {
  if (isSnapshotId(text) || isVolumeId(parseInTreeVolumeId(text)?.id ?? "")) return "id";
  const kind = zoneKind(text);
  return kind === "local-zone" || (kind === "zone" && isKnownZone(text)) ? "zone" : undefined;
}

function typeTokens({ kind, body }: AnyManifest): readonly SemanticToken[] {
  if (kind !== "StorageClass" && kind !== "VolumeAttributesClass") return [];
  const parameters = body.entry("parameters");
  if (parameters?.value.kind !== "map" || parameters.alias) return [];
  return parameters.value.entries.flatMap(({ name, value, alias }): SemanticToken[] => {
    const isType = /^(?:volume)?type$/i.test(name) && value.kind === "scalar" && isVolumeType(value.text);
    return isType && !alias ? [{ span: bare(value), kind: "type" }] : [];
  });
}

function bare({ span, style }: YamlScalar): Span {
  const quote = style === "single" || style === "double" ? 1 : 0;
  return spanOf(span.start + quote, span.end - quote);
}
