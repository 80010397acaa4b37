// What a claim's volume is made from, where it is not made empty.
import type { ClaimPlace } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import type { Found } from "../manifest/shape.ts";
import { isVariable } from "../yaml/template.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { findSnapshot } from "./snapshots.ts";
import { findClaim } from "./storageGraph.ts";

export interface ClaimSource {
  /** other: something else fills the volume, and nothing is known of it here. */
  readonly kind: "snapshot" | "volume" | "other";
  /** Of the snapshot or the claim. */
  readonly name: Found<string> | undefined;
  /** What was asked for when the source was made, where the workspace says. */
  readonly size: SourceSize | undefined;
}

export interface SourceSize {
  readonly document: AnalysedDocument;
  readonly written: Found<string>;
  readonly bytes: number;
}

const kinds = { VolumeSnapshot: "snapshot", PersistentVolumeClaim: "volume" } as const;

/** Undefined where the volume is made empty. `namespace` is the claim's own. */
export function sourceOf(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  { spec }: ClaimPlace,
  namespace: string | undefined,
): ClaimSource | undefined {
  const source = spec?.dataSourceRef ?? spec?.dataSource;
  const written = source?.kind?.value;
  if (source === undefined || written === undefined) return undefined;
  const kind = written === "VolumeSnapshot" || written === "PersistentVolumeClaim" ? kinds[written] : "other";
  const name = source.name;
  if (kind === "other" || !name || isVariable(name.value)) return { kind, name, size: undefined };
  const there = spec?.dataSourceRef?.namespace?.value ?? namespace;
  if (kind === "volume") return { kind, name, size: sizeOfClaim(workspace, from, name.value, there) };
  const snapshot = findSnapshot(workspace, from, name.value, there);
  const taken = snapshot?.manifest.body.spec?.source?.persistentVolumeClaimName?.value;
  const isKnown = snapshot !== undefined && taken !== undefined && !snapshot.document.analysis.template;
  return {
    kind,
    name,
    size: isKnown ? sizeOfClaim(workspace, snapshot.document, taken, snapshot.manifest.namespace ?? there) : undefined,
  };
}

function sizeOfClaim(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  name: string,
  namespace: string | undefined,
): SourceSize | undefined {
  const claim = findClaim(workspace, from, name, namespace);
  const written = claim?.manifest.body.spec?.resources?.requests?.get("storage");
  const bytes = written && parseQuantity(written.value)?.value;
  if (!claim || !written || bytes === undefined || claim.document.analysis.template) return undefined;
  return { document: claim.document, written, bytes };
}
