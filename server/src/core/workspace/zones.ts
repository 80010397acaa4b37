// In which zones a volume, a pod, or what a class makes can be, as far as the manifests say.
import { parseInTreeVolumeId } from "../facts/ids.ts";
import { isZoneKey } from "../facts/topologyKeys.ts";
import type { ManifestOf, PodSpec, PodVolume } from "../manifest/manifest.ts";
import type { View } from "../manifest/shape.ts";
import type { shapes } from "../manifest/shapes.ts";
import type { Span } from "../text/span.ts";
import { isVariable } from "../yaml/template.ts";

type Volume = ManifestOf<"PersistentVolume">;
type Terms = View<
  (typeof shapes)["PersistentVolume"]["fields"]["spec"]["fields"]["nodeAffinity"]["fields"]["required"]["fields"]["nodeSelectorTerms"]
>;

/** Names of zones, in whichever generation of the label they stand; where nothing is said, or another tool says it, there is no limit. */
export interface ZoneLimit {
  readonly zones: readonly string[];
  /** Where the first of them is written. */
  readonly at: Span;
}

/** Where the disk is: by the node affinity, else by the ID of the in-tree plugin, else by the label that the scheduler reads too. */
export function zonesOfVolume({ body }: Volume): ZoneLimit | undefined {
  const { spec, metadata } = body;
  const byAffinity = zonesOfTerms(spec?.nodeAffinity?.required?.nodeSelectorTerms);
  if (byAffinity) return byAffinity;
  const inTree = spec?.awsElasticBlockStore && zoneOfInline(spec.awsElasticBlockStore);
  if (inTree) return inTree;
  const label = metadata?.labels?.entries.find(({ name }) => isZoneKey(name))?.value;
  return label && limit(label.value.split("__"), label.span);
}

/** By the `aws://zone/vol-…` of a pod's own volume or of a PersistentVolume. */
export function zoneOfInline(source: NonNullable<PodVolume["awsElasticBlockStore"]>): ZoneLimit | undefined {
  const { volumeID } = source;
  const zone = volumeID && parseInTreeVolumeId(volumeID.value)?.zone;
  return volumeID && zone !== undefined ? limit([zone], volumeID.span) : undefined;
}

/** Where the pod may run: what its node selector and its required node affinity have in common. */
export function zonesOfPod(pod: PodSpec): ZoneLimit | undefined {
  const selected = pod.nodeSelector?.entries.find(({ name }) => isZoneKey(name))?.value;
  const bySelector = selected && limit([selected.value], selected.span);
  const required = pod.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  const byAffinity = zonesOfTerms(required?.nodeSelectorTerms);
  if (!bySelector || !byAffinity) return bySelector ?? byAffinity;
  return { at: bySelector.at, zones: bySelector.zones.filter((zone) => byAffinity.zones.includes(zone)) };
}

/** Where the class makes volumes: by its `allowedTopologies`, else by the parameters of the in-tree plugin. */
export function zonesOfClass({ body }: ManifestOf<"StorageClass">): ZoneLimit | undefined {
  const terms = body.allowedTopologies?.items ?? [];
  if (terms.length > 0) {
    return union(
      terms.map(({ matchLabelExpressions }) => {
        const expression = matchLabelExpressions?.items.find(({ key }) => isZoneKey(key?.value ?? ""));
        const first = expression?.values?.items[0];
        return first && limit(expression?.values?.items.map(({ value }) => value) ?? [], first.span);
      }),
    );
  }
  const parameter = body.parameters?.entries.find(({ name }) => /^zones?$/i.test(name))?.value;
  return (
    parameter &&
    limit(
      parameter.value.split(",").map((zone) => zone.trim()),
      parameter.span,
    )
  );
}

export function haveCommonZone(a: ZoneLimit | undefined, b: ZoneLimit | undefined): boolean {
  return !a || !b || a.zones.some((zone) => b.zones.includes(zone));
}

/** One of the terms has to hold, so a term that says nothing of zones allows them all. */
function zonesOfTerms(terms: Terms | undefined): ZoneLimit | undefined {
  if (!terms || terms.items.length === 0 || terms.items.length < terms.node.items.length) return undefined;
  return union(
    terms.items.map(({ matchExpressions }) => {
      const limits = (matchExpressions?.items ?? []).flatMap(({ key, operator, values }) => {
        const first = values?.items[0];
        if (!isZoneKey(key?.value ?? "") || operator?.value !== "In" || !first) return [];
        return limit(values?.items.map(({ value }) => value) ?? [], first.span) ?? [];
      });
      const [one, ...others] = limits;
      return (
        one && { at: one.at, zones: one.zones.filter((zone) => others.every(({ zones }) => zones.includes(zone))) }
      );
    }),
  );
}

function union(limits: readonly (ZoneLimit | undefined)[]): ZoneLimit | undefined {
  const [first] = limits;
  if (!first) return undefined;
  const zones = new Set<string>();
  for (const each of limits) {
    if (!each) return undefined;
    for (const zone of each.zones) zones.add(zone);
  }
  return { at: first.at, zones: [...zones] };
}

function limit(zones: readonly string[], at: Span): ZoneLimit | undefined {
  return zones.some((zone) => isVariable(zone) || /[<>]/.test(zone)) ? undefined : { zones, at };
}
