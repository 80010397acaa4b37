// Every place of an object where a zone of AWS is named.
import { parseInTreeVolumeId } from "../facts/ids.ts";
import { provisionsEbs } from "../facts/provisioners.ts";
import { isZoneKey } from "../facts/topologyKeys.ts";
import { type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import { storageOfVolume } from "./storageGraph.ts";

export interface ZoneMention {
  readonly zone: string;
  /** The value that names it, alone or among other things. */
  readonly found: Found<string>;
  /** The whole value with another zone in this one's place. */
  with(zone: string): string;
  /** Whether it says where a class may make volumes, rather than where a disk is. */
  readonly allowed: boolean;
}

/** Of classes, volumes and inline volumes of EBS; of other systems, and of pods that may run anywhere, nothing is known. */
export function zoneMentionsOf(manifest: Manifest): readonly ZoneMention[] {
  switch (manifest.kind) {
    case "StorageClass": {
      const { provisioner, parameters, allowedTopologies } = manifest.body;
      if (!provisionsEbs(provisioner?.value ?? "")) return [];
      const expressions = (allowedTopologies?.items ?? []).flatMap((term) => term.matchLabelExpressions?.items ?? []);
      const allowed = expressions.filter(({ key }) => isZoneKey(key?.value ?? ""));
      return [
        ...allowed.flatMap(({ values }) => (values?.items ?? []).map((found) => whole(found, true))),
        ...(parameters?.entries ?? []).flatMap(({ name, value }) => (/^zones?$/i.test(name) ? listed(value) : [])),
      ];
    }
    case "PersistentVolume": {
      const { spec } = manifest.body;
      if (storageOfVolume(manifest) !== "ebs") return [];
      const terms = spec?.nodeAffinity?.required?.nodeSelectorTerms?.items ?? [];
      const expressions = terms.flatMap((term) => term.matchExpressions?.items ?? []);
      const zones = expressions.filter(({ key }) => isZoneKey(key?.value ?? ""));
      return [
        ...zones.flatMap(({ values }) => (values?.items ?? []).map((found) => whole(found, false))),
        ...inId(spec?.awsElasticBlockStore?.volumeID),
      ];
    }
    default:
      return (podSpecOf(manifest)?.volumes?.items ?? []).flatMap((volume) =>
        inId(volume.awsElasticBlockStore?.volumeID),
      );
  }
}

function whole(found: Found<string>, allowed: boolean): ZoneMention {
  return { zone: found.value, found, with: (zone) => zone, allowed };
}

/** The zones of a list such as "us-east-1a, us-east-1b". */
function listed(found: Found<string>): readonly ZoneMention[] {
  const parts = found.value.split(",");
  return parts.flatMap((part, index) => {
    const zone = part.trim();
    const others = (other: string) => parts.with(index, part.replace(zone, other)).join(",");
    return zone === "" ? [] : [{ zone, found, with: others, allowed: true }];
  });
}

function inId(found: Found<string> | undefined): readonly ZoneMention[] {
  const zone = found && parseInTreeVolumeId(found.value)?.zone;
  if (!found || zone === undefined) return [];
  return [{ zone, found, with: (other) => found.value.replace(zone, other), allowed: false }];
}
