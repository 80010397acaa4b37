// The EBS volume that a claim of the workspace will get, as far as the workspace knows.
import type { VolumeOutcome } from "../../engine/volume.ts";
import { betaDefaultClassAnnotation, defaultClassAnnotation } from "../../facts/annotations.ts";
import { type ClaimPlace, claimPlacesOf, type ManifestOf } from "../../manifest/manifest.ts";
import { parseQuantity } from "../../manifest/quantity.ts";
import type { Found } from "../../manifest/shape.ts";
import { sourceOf } from "../../workspace/claimSource.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../../workspace/document.ts";
import { ebsClassOf } from "../../workspace/ebsClass.ts";
import type { Config } from "../../workspace/fix.ts";
import { meant } from "../../workspace/meant.ts";
import { classNameOf } from "../../workspace/names.ts";
import { type Demand, demandOf, outcomeOf } from "../../workspace/provisioning.ts";
import { isVariable } from "../../yaml/template.ts";
import { type ClaimIn, volumeWrittenFor } from "./bound.ts";

export interface ExpectedVolume {
  readonly outcome: VolumeOutcome;
  /** The class that makes it, and whether the claim names it or gets it as the default. */
  readonly className: string;
  readonly isDefault: boolean;
}

/** Undefined where the workspace does not say, where EBS does not make it, and where a volume is already there. */
export function expectedVolume(workspace: WorkspaceView, claimIn: ClaimIn, config: Config): ExpectedVolume | undefined {
  const { document, manifest, claim } = claimIn;
  if (document.analysis.template || volumeWrittenFor(workspace, claimIn)) return undefined;
  const named = demandOf(workspace, document, claim, manifest.namespace, config);
  const demand = named ?? defaultDemand(workspace, document, claim, manifest.namespace, config);
  if (!demand || isVariable(demand.size.value) || !(demand.bytes > 0) || demand.mayBind()) return undefined;
  // What a template of another tool makes of the class is not known here.
  if (demand.classDocument.analysis.template || demand.attributes?.document.analysis.template) return undefined;
  const outcome = outcomeOf(demand, config);
  return outcome && { outcome, className: demand.ebs.object.name ?? "", isDefault: named === undefined };
}

/** The class of the workspace that a claim without a class gets; undefined where several say so. */
export function defaultClass(
  workspace: WorkspaceView,
  from: AnalysedDocument,
): Located<ManifestOf<"StorageClass">> | undefined {
  const isDefault = ({ manifest }: Located<ManifestOf<"StorageClass">>) =>
    [defaultClassAnnotation, betaDefaultClassAnnotation].some(
      (key) => manifest.body.metadata?.annotations?.get(key)?.value === "true",
    );
  const found = workspace.all("StorageClass").filter(isDefault);
  return new Set(found.map(({ manifest }) => manifest.name)).size === 1 ? meant(workspace, found, from) : undefined;
}

/** What the claim asks for, and how much that is in bytes. */
export function sizeOf({ spec }: ClaimPlace): { readonly size: Found<string>; readonly bytes: number } | undefined {
  const size = spec?.resources?.requests?.get("storage");
  const bytes = size && parseQuantity(size.value)?.value;
  return size === undefined || bytes === undefined ? undefined : { size, bytes };
}

export function claimsIn(document: AnalysedDocument): readonly ClaimIn[] {
  return document.analysis.manifests.flatMap((manifest) =>
    claimPlacesOf(manifest).map((claim) => ({ document, manifest, claim })),
  );
}

function defaultDemand(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  claim: ClaimPlace,
  namespace: string | undefined,
  config: Config,
): Demand | undefined {
  const { spec } = claim;
  const asked = sizeOf(claim);
  if (!asked || classNameOf(claim) || spec?.entry("storageClassName")) return undefined;
  if (spec?.volumeName || spec?.entry("selector") || spec?.volumeAttributesClassName) return undefined;
  const found = defaultClass(workspace, here);
  const ebs = found && ebsClassOf(found.manifest, config);
  if (!found || !ebs) return undefined;
  const name = claim.metadata?.name?.value ?? "";
  return {
    claim,
    name,
    ...asked,
    ebs,
    classDocument: found.document,
    attributes: undefined,
    source: sourceOf(workspace, here, claim, namespace),
    mayBind: () => false,
  };
}
