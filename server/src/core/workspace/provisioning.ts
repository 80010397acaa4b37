// A claim of the workspace together with the class that makes its volume, as a question to the engine.

import { effectiveVolume } from "../engine/effectiveVolume.ts";
import type { Refusal, Remark, VolumeOutcome, VolumeRequest } from "../engine/volume.ts";
import { provisionsEbs } from "../facts/provisioners.ts";
import type { ClaimPlace, ManifestOf } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import type { Found } from "../manifest/shape.ts";
import type { Span } from "../text/span.ts";
import { isVariable } from "../yaml/template.ts";
import type { YamlEntry } from "../yaml/tree.ts";
import { type ClaimSource, sourceOf } from "./claimSource.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { type EbsClass, ebsClassOf, placeOf } from "./ebsClass.ts";
import type { Config } from "./fix.ts";
import { meant } from "./meant.ts";
import { classNameOf } from "./names.ts";
import { volumesKeptFor } from "./pairs.ts";
import { poolMembers } from "./pools.ts";
import { findClass } from "./storageGraph.ts";

type AttributesClass = Located<ManifestOf<"VolumeAttributesClass">>;

/** A claim whose volume is still to be made. */
export interface Demand {
  readonly claim: ClaimPlace;
  /** Of the claim or the claim template; "" where it is nowhere written. */
  readonly name: string;
  readonly size: Found<string>;
  readonly bytes: number;
  readonly ebs: EbsClass;
  readonly classDocument: AnalysedDocument;
  /** The VolumeAttributesClass that the claim names. */
  readonly attributes: AttributesClass | undefined;
  /** What the volume is made from; undefined where it is made empty. */
  readonly source: ClaimSource | undefined;
  /** Whether a volume of the workspace may be meant for the claim: then none need be made. */
  mayBind(): boolean;
}

/** Undefined where the workspace does not know all of it, or where the claim asks for a volume that is already there. */
export function demandOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  claim: ClaimPlace,
  namespace: string | undefined,
  config: Config,
): Demand | undefined {
  const { spec, metadata } = claim;
  const className = classNameOf(claim)?.value;
  const size = spec?.resources?.requests?.get("storage");
  const bytes = size && parseQuantity(size.value)?.value;
  if (!className || !size || bytes === undefined || spec?.volumeName || spec?.isSet("selector")) return undefined;
  const found = findClass(workspace, here, className);
  const ebs = found && ebsClassOf(found.manifest, config);
  if (!found || !ebs) return undefined;
  const name = metadata?.name?.value ?? "";
  const attributesName = spec?.volumeAttributesClassName?.value;
  const attributes = attributesName
    ? meant(workspace, workspace.named("VolumeAttributesClass", attributesName), here)
    : undefined;
  if (attributesName && !attributes) return undefined;
  return {
    claim,
    name,
    size,
    bytes,
    ebs,
    classDocument: found.document,
    attributes,
    source: sourceOf(workspace, here, claim, namespace),
    mayBind: () => hasVolumeFor(workspace, className, name, namespace),
  };
}

/**
 * The engine's answer for the claim. With `keys`, only those parameters of the class count (in whatever case they are
 * written), so that a slip in one does not hide what there is to say of another. Undefined where another tool fills one in.
 */
export function outcomeOf(demand: Demand, config: Config, keys?: readonly string[]): VolumeOutcome | undefined {
  const { claim, ebs, bytes, attributes, source } = demand;
  const { spec } = claim;
  if (source?.kind === "other") return undefined;
  const written = attributes?.manifest.body.parameters?.entries ?? [];
  const ownParameters = attributes && textsOf(written, keys);
  if (attributes && !ownParameters) return undefined;
  const isNone = written.length > 0 && Object.keys(ownParameters ?? {}).length === 0;
  return classOutcome(
    ebs,
    config,
    {
      bytes,
      accessModes: spec?.accessModes?.items.map(({ value }) => value),
      volumeMode: spec?.volumeMode?.value === "Block" ? "Block" : "Filesystem",
      source: source?.kind,
      sourceBytes: source?.size?.bytes,
      // None of the keys that count are in it: as good as no attributes class.
      attributes: isNone ? undefined : ownParameters,
      attributesDriver: attributes?.manifest.body.driverName?.value,
    },
    keys,
  );
}

/** All that is objected to, by whoever refuses the claim first; nothing where a volume may be there already. */
export function refusalsOf(demand: Demand, config: Config, keys: readonly string[]): readonly Refusal[] {
  const outcome = outcomeOf(demand, config, keys);
  return outcome?.outcome !== "refused" || demand.mayBind() ? [] : outcome.reasons;
}

/** The engine's answer for a claim that nobody has written. */
export function classOutcome(
  ebs: EbsClass,
  config: Config,
  claim: Omit<VolumeRequest, "provisioner" | "parameters" | "kubernetesVersion" | "driverVersion">,
  keys?: readonly string[],
): VolumeOutcome | undefined {
  const parameters = textsOf(ebs.object.body.parameters?.entries ?? [], keys);
  if (!parameters || !provisionsEbs(ebs.provisioner.value)) return undefined;
  const { kubernetesVersion, driverVersion } = config;
  return effectiveVolume({
    ...claim,
    provisioner: ebs.provisioner.value,
    parameters,
    kubernetesVersion,
    driverVersion,
  });
}

/** The parameter that a remark of the engine is about, and where it stands. */
export function placeOfRemark(
  { origin, parameter }: Remark<string>,
  demand: Pick<Demand, "ebs" | "classDocument" | "attributes">,
): { readonly document: AnalysedDocument; readonly span: Span; readonly entry: YamlEntry | undefined } {
  const { ebs, classDocument, attributes } = demand;
  const body = origin === "attributes" && attributes ? attributes.manifest.body : ebs.object.body;
  const document = origin === "attributes" && attributes ? attributes.document : classDocument;
  const entry = body.parameters?.entries.find(({ name }) => name === parameter)?.entry;
  return { document, span: entry?.value.span ?? placeOf(ebs), entry };
}

/** One that names the claim, or one of the class that names none. */
function hasVolumeFor(
  workspace: WorkspaceView,
  className: string,
  name: string,
  namespace: string | undefined,
): boolean {
  return (
    volumesKeptFor(workspace, name, namespace).length > 0 ||
    poolMembers(workspace, className, "PersistentVolume").some(({ manifest }) => !manifest.body.spec?.claimRef)
  );
}

/** The parameters as plain data, those of `keys` only where they are given; undefined where another tool fills one in. */
export function textsOf(
  entries: readonly { readonly name: string; readonly value: Found<string> }[],
  keys: readonly string[] | undefined,
): Readonly<Record<string, string>> | undefined {
  const wanted = keys?.map((key) => key.toLowerCase());
  const counting = entries.filter(({ name }) => !wanted || wanted.includes(name.toLowerCase()));
  const isOpen = counting.some(({ name, value }) => isVariable(name) || (!isTag(name) && isVariable(value.value)));
  return isOpen ? undefined : Object.fromEntries(counting.map(({ name, value }) => [name, value.value]));
}

/** The driver itself fills in what stands in braces there. */
function isTag(key: string): boolean {
  return key.startsWith("tag");
}
