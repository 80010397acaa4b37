// Kinds and API versions, each by the other, as the target release of Kubernetes serves them.
import { apiVersionStatus, apiVersionsOf, currentApiVersions, formerApiVersions } from "../../facts/apiVersions.ts";
import { documentationOf, type KindInfo, kindsOf } from "../../schema/schema.ts";
import { tableText } from "../../text/message.ts";
import type { ValueOffer } from "./offer.ts";
import type { Scene } from "./scene.ts";

/** Kinds that storage is about, in the order in which they are offered. */
const ownKinds = [
  "PersistentVolumeClaim",
  "StorageClass",
  "PersistentVolume",
  "StatefulSet",
  "Deployment",
  "Service",
  "Pod",
  "VolumeAttributesClass",
  "VolumeSnapshot",
  "VolumeSnapshotClass",
  "VolumeSnapshotContent",
];

/** Those that the release serves under the object's API version, then those that it once had. */
export function kindOffers(scene: Scene): readonly ValueOffer[] {
  const { apiVersion } = scene;
  const infos = [...new Map(kindsOf().map((info) => [info.kind, info])).values()];
  const isServed = ({ kind }: KindInfo) => {
    const versions = versionsOf(kind, scene);
    return apiVersion === undefined ? versions.length > 0 : versions.includes(apiVersion);
  };
  const isGone = ({ kind }: KindInfo) => apiVersion !== undefined && apiVersionsOf(kind).includes(apiVersion);
  const rank = (kind: string) => (ownKinds.includes(kind) ? ownKinds.indexOf(kind) : ownKinds.length);
  return infos
    .map((info) => ({ info, served: isServed(info) }))
    .filter(({ info, served }) => served || isGone(info))
    .sort(
      (a, b) =>
        Number(b.served) - Number(a.served) ||
        rank(a.info.kind) - rank(b.info.kind) ||
        (a.info.kind < b.info.kind ? -1 : 1),
    )
    .map(({ info, served }) => ({
      text: info.kind,
      string: true,
      kind: "kind",
      detail: versionsOf(info.kind, scene)[0],
      deprecated: !served,
      documentation: () => {
        const text = documentationOf(info.type);
        return text === undefined ? undefined : tableText(text);
      },
    }));
}

/** The versions of the kind or, while there is none, all that the kinds of our domain are served under. */
export function apiVersionOffers(scene: Scene): readonly ValueOffer[] {
  const { kind, config } = scene;
  const kinds = kind === undefined ? ownKinds : [kind];
  const versions = new Map<string, string[]>();
  for (const each of kinds) {
    for (const version of versionsOf(each, scene)) versions.set(version, [...(versions.get(version) ?? []), each]);
  }
  return [...versions].map(([text, of]) => ({
    text,
    string: true,
    kind: "value",
    detail: kind === undefined ? of.join(", ") : undefined,
    deprecated: of.every((each) => apiVersionStatus(text, each, config.kubernetesVersion).state === "deprecated"),
  }));
}

/** Of kinds that the fact tables leave out, the versions of the field tables. */
function versionsOf(kind: string, { config }: Scene): readonly string[] {
  if (ranked.has(kind)) return apiVersionsOf(kind, config.kubernetesVersion);
  return kindsOf().flatMap((info) => (info.kind === kind ? [info.apiVersion] : []));
}

const ranked: ReadonlySet<string> = new Set([...currentApiVersions, ...formerApiVersions].flatMap((row) => row.kinds));
