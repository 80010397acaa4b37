// Hover on the name of a pod's volume or of a claim template: what is behind it, and who mounts it.
import { claimPlacesOf, podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf } from "../../text/message.ts";
import { findClaim } from "../../workspace/storageGraph.ts";
import { definitionsOf, inOwner, type NamePlace, templatesOf } from "../navigation/places.ts";
import { type ClaimIn, claimsMadeOf } from "../volumes/bound.ts";
import { fateOfClaim, fateOfDisks, fateOfEphemeral, fateOfSet, fateUnderWorkload } from "../volumes/fate.ts";
import { diskOf } from "../volumes/podDisks.ts";
import { type HoverPart, list, text, title } from "./part.ts";
import type { Place } from "./place.ts";
import { claimParts, rangeOf } from "./size.ts";

const messages = messagesOf("hover-volume", {
  volume: "Volume {name}",
  template: "Claim template {name}",
  unknown: "The pod has no volume {name}",
  source: "Of {source}",
  disk: "EBS volume {id}",
  claim: "Of PersistentVolumeClaim {claim}",
  claimUnknown: "Of PersistentVolumeClaim {claim}, which is not in this workspace",
  claimMade: "Of PersistentVolumeClaim {claim}, which StatefulSet {set} makes",
  makes: "Makes {claims}",
  mounted: "Mounted {n} times",
  mountedOnce: "Mounted once",
  unmounted: "No container mounts it",
});

export function volumeParts(place: Place, name: NamePlace): readonly HoverPart[] {
  const [home] = definitionsOf(place.workspace, name);
  if (!home) return [title(messages("unknown", { name: name.name }))];
  return [
    title(messages(home.template ? "template" : "volume", { name: name.name })),
    ...(home.template ? templateParts(place, home) : sourceParts(place, home)),
    text(mounts(home)),
  ];
}

function mounts(home: NamePlace) {
  const n = inOwner(home).filter(
    ({ kind, role, name }) => kind === "volume" && role === "mention" && name === home.name,
  );
  if (n.length === 0) return messages("unmounted", {});
  return n.length === 1 ? messages("mountedOnce", {}) : messages("mounted", { n: n.length });
}

function templateParts(place: Place, home: NamePlace): readonly HoverPart[] {
  const { manifest } = home.owner;
  const claim = manifest && claimPlacesOf(manifest).find(({ node }) => node === home.template?.node);
  if (!manifest || !claim) return [];
  const found: ClaimIn = { document: home.document, manifest, claim };
  const names = claimsMadeOf(found) ?? [];
  return [
    ...(names.length > 0 ? [text(messages("makes", { claims: rangeOf(names) }))] : []),
    ...claimParts(place, found),
    ...list([
      ...(manifest.kind === "StatefulSet" ? fateOfSet(manifest, place.config) : []),
      ...fateOfClaim(place.workspace, found),
    ]),
  ];
}

function sourceParts(place: Place, home: NamePlace): readonly HoverPart[] {
  const { workspace } = place;
  const { manifest } = home.owner;
  const volume = manifest && podSpecOf(manifest)?.volumes?.items.find(({ name }) => name?.value === home.name);
  if (!manifest || !volume) return [];
  const claimName = volume.persistentVolumeClaim?.claimName?.value;
  const ephemeral = volume.ephemeral?.volumeClaimTemplate;
  if (claimName !== undefined) {
    const claim = findClaim(workspace, home.document, claimName, manifest.namespace);
    if (!claim) return madeParts(place, home, claimName);
    const owner = claim.manifest;
    return [
      text(messages("claim", { claim: claimName })),
      ...claimPlacesOf(owner).flatMap((each) => {
        const found = { document: claim.document, manifest: owner, claim: each };
        return [
          ...claimParts(place, found),
          ...list([fateUnderWorkload(manifest.kind, [claimName]), ...fateOfClaim(workspace, found)]),
        ];
      }),
    ];
  }
  if (ephemeral) {
    const { spec, metadata, node } = ephemeral;
    return [
      ...claimParts(place, { document: home.document, manifest, claim: { spec, metadata, node } }),
      text(fateOfEphemeral()),
    ];
  }
  const disk = diskOf(volume);
  if (disk !== undefined) return [text(messages("disk", { id: disk })), ...list([fateOfDisks(manifest.kind, [disk])])];
  const source = volume.node.entries.find(({ name }) => name !== "name")?.name;
  return source === undefined ? [] : [text(messages("source", { source }))];
}

/** Of a claim that nobody wrote down: a StatefulSet may make it. */
function madeParts(place: Place, home: NamePlace, claim: string): readonly HoverPart[] {
  const mention = inOwner(home).find(({ kind, name }) => kind === "PersistentVolumeClaim" && name === claim);
  const [template] = mention ? templatesOf(place.workspace, mention) : [];
  const { manifest, object } = template?.owner ?? {};
  const made = manifest && claimPlacesOf(manifest).find(({ node }) => node === template?.template?.node);
  if (!template || !manifest || !made) return [text(messages("claimUnknown", { claim }))];
  return [
    text(messages("claimMade", { claim, set: object?.name ?? "" })),
    ...claimParts(place, { document: template.document, manifest, claim: made }),
  ];
}
