// Claims and PersistentVolumes of manifests as the binder sees them.
import type { ClaimPlace, ManifestOf } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import type { View } from "../manifest/shape.ts";
import type { shapes } from "../manifest/shapes.ts";
import type { BindableClaim, BindableVolume } from "./binder.ts";
import { classNameOf } from "./names.ts";
import type { NodeTerm, Requirement, Selector } from "./selectors.ts";

type ClaimShape = (typeof shapes)["PersistentVolumeClaim"]["fields"]["spec"]["fields"];
type Terms = View<
  (typeof shapes)["PersistentVolume"]["fields"]["spec"]["fields"]["nodeAffinity"]["fields"]["required"]["fields"]["nodeSelectorTerms"]
>;

/** A claim of a document, or one made from a template: then under the name that it will have. */
export function bindableClaim(
  { spec, metadata }: Pick<ClaimPlace, "spec" | "metadata">,
  name: string | undefined,
  namespace: string | undefined,
): BindableClaim {
  return {
    name,
    namespace,
    volumeName: spec?.volumeName?.value,
    request: bytesOf(spec?.resources?.requests?.get("storage")?.value),
    storageClass: classNameOf({ spec, metadata })?.value,
    volumeMode: spec?.volumeMode?.value,
    accessModes: (spec?.accessModes?.items ?? []).map(({ value }) => value),
    attributesClass: spec?.volumeAttributesClassName?.value,
    selector: selectorOf(spec?.selector),
  };
}

export function bindableVolume({ name, body }: ManifestOf<"PersistentVolume">): BindableVolume {
  const { spec, metadata } = body;
  const reference = spec?.claimRef;
  return {
    name,
    claimRef: reference && {
      name: reference.name?.value,
      namespace: reference.namespace?.value,
      uid: reference.uid?.value,
    },
    capacity: bytesOf(spec?.capacity?.get("storage")?.value),
    storageClass: classNameOf(body)?.value,
    volumeMode: spec?.volumeMode?.value,
    accessModes: (spec?.accessModes?.items ?? []).map(({ value }) => value),
    attributesClass: spec?.volumeAttributesClassName?.value,
    labels: new Map(metadata?.labels?.entries.map((entry) => [entry.name, entry.value.value])),
    nodeTerms: spec?.nodeAffinity?.required ? termsOf(spec.nodeAffinity.required.nodeSelectorTerms) : undefined,
  };
}

/** An empty selector is one, and selects everything. */
function selectorOf(selector: View<ClaimShape["selector"]> | undefined): Selector | undefined {
  return (
    selector && {
      labels: new Map(selector.matchLabels?.entries.map((entry) => [entry.name, entry.value.value])),
      requirements: requirementsOf(selector.matchExpressions),
    }
  );
}

function termsOf(terms: Terms | undefined): readonly NodeTerm[] {
  return (terms?.items ?? []).map((term) => requirementsOf(term.matchExpressions));
}

function requirementsOf(expressions: Terms["items"][number]["matchExpressions"]): readonly Requirement[] {
  return (expressions?.items ?? []).map(({ key, operator, values }) => ({
    key: key?.value ?? "",
    operator: operator?.value ?? "",
    values: (values?.items ?? []).map(({ value }) => value),
  }));
}

function bytesOf(quantity: string | undefined): number | undefined {
  return quantity === undefined ? undefined : parseQuantity(quantity)?.value;
}
