// Hover on the name of an object: what the object is, who uses it, and what survives when it is deleted.
import { wellKnownClass } from "../../facts/provisioners.ts";
import { claimPlacesOf, podSpecOf } from "../../manifest/manifest.ts";
import { type Message, messagesOf, tableText } from "../../text/message.ts";
import { isGeneratedClaim } from "../../workspace/claimNames.ts";
import { isInGraph } from "../graph/kinds.ts";
import { definitionsOf, type NamePlace, nameAt, ordinalOf, spanInFile, templatesOf } from "../navigation/places.ts";
import { fateOfClaim, fateOfSet, fateOfVolume, fateUnderService, fateUnderWorkload } from "../volumes/fate.ts";
import { objectName, usersOf } from "../volumes/uses.ts";
import { detailsOf } from "./objects.ts";
import { type HoverPart, list, text, title } from "./part.ts";
import type { Place } from "./place.ts";
import { volumeParts } from "./podVolume.ts";
import { claimParts } from "./size.ts";

const messages = messagesOf("hover-reference", {
  object: "{kind} {name}",
  inFile: "{kind} {name} in {file}",
  unknown: "{kind} {name} is not in this workspace",
  usedBy: "Used by {users}",
  usedByMore: "Used by {users} and {n} more",
  unused: "Nothing in this workspace uses it",
  other: "Another object of that name is in this workspace",
  others: "{n} more objects of that name are in this workspace",
  generated: "StatefulSet {set} makes it of its claim template {template}, for the pod {pod}",
  generatedAny: "StatefulSets make claims of that name of their templates",
  what: "{what}",
});

/** How many users are named before they are only counted. */
const named = 6;

/** Nothing where no name stands. */
export function referenceParts(place: Place, offset: number): readonly HoverPart[] {
  const { workspace, document } = place;
  if (document.analysis.template) return [];
  const name = nameAt(workspace, document.uri, offset);
  if (!name) return [];
  if (name.kind === "volume") return volumeParts(place, name);
  const [template] = name.kind === "PersistentVolumeClaim" ? templatesOf(workspace, name) : [];
  const definitions = definitionsOf(workspace, name).filter((each) => !each.template);
  const home = name.role === "definition" ? name : definitions[0];
  if (home) return objectParts(place, name, home, definitions.length - 1);
  return template ? generatedParts(place, name, template) : unknownParts(place, name);
}

function objectParts(place: Place, name: NamePlace, home: NamePlace, others: number): readonly HoverPart[] {
  const { manifest } = home.owner;
  const isElsewhere = home.document.uri !== place.document.uri;
  const words = { kind: home.kind, name: home.name };
  const head = isElsewhere
    ? messages("inFile", { ...words, file: fileOf(home.document.uri) })
    : messages("object", words);
  const [template] = name.kind === "PersistentVolumeClaim" ? templatesOf(place.workspace, name) : [];
  return [
    title(head),
    ...list(manifest ? detailsOf(place, home.document, manifest) : []),
    ...(template ? [text(madeBy(name, template))] : []),
    ...(manifest?.kind === "PersistentVolumeClaim"
      ? claimPlacesOf(manifest).flatMap((claim) =>
          claimParts(place, { document: home.document, manifest, claim }, { size: true, storageClass: true }),
        )
      : []),
    ...usedBy(place, home),
    ...list([...fateHere(place, name), ...fatesOf(place, home)]),
    ...(others > 0 ? [text(others === 1 ? messages("other", {}) : messages("others", { n: others }))] : []),
    ...(manifest && isInGraph(place.workspace, home.document, manifest) ? [stored(home, home)] : []),
  ];
}

/** A claim that nobody writes down: a StatefulSet makes it. */
function generatedParts(place: Place, name: NamePlace, template: NamePlace): readonly HoverPart[] {
  const { manifest } = template.owner;
  const claim = manifest && claimPlacesOf(manifest).find(({ node }) => node === template.template?.node);
  const found = manifest && claim && { document: template.document, manifest, claim };
  return [
    title(messages("object", { kind: name.kind, name: name.name })),
    text(madeBy(name, template)),
    ...(found ? claimParts(place, found) : []),
    ...list([
      ...fateHere(place, name),
      ...(manifest?.kind === "StatefulSet" ? fateOfSet(manifest, place.config) : []),
      ...(found ? fateOfClaim(place.workspace, found) : []),
    ]),
    stored(name, template),
  ];
}

function stored({ kind, name }: NamePlace, home: NamePlace): HoverPart {
  return { is: "object", kind, name, uri: home.document.uri, span: spanInFile(home) };
}

function madeBy(name: NamePlace, template: NamePlace): Message {
  const set = template.owner.object.name ?? "";
  return messages("generated", { set, template: template.name, pod: `${set}-${ordinalOf(name, template) ?? ""}` });
}

function unknownParts({ workspace }: Place, { kind, name, namespace }: NamePlace): readonly HoverPart[] {
  const known = kind === "StorageClass" ? wellKnownClass(name) : undefined;
  const isMade = kind === "PersistentVolumeClaim" && isGeneratedClaim(workspace, name, namespace);
  return [
    title(messages("unknown", { kind, name })),
    ...(known ? [text(messages("what", { what: tableText(known.what) }))] : []),
    ...(isMade ? [text(messages("generatedAny", {}))] : []),
  ];
}

const countedKinds = new Set([
  "PersistentVolumeClaim",
  "PersistentVolume",
  "StorageClass",
  "VolumeAttributesClass",
  "VolumeSnapshot",
  "VolumeSnapshotClass",
  "VolumeSnapshotContent",
  "Service",
]);

function usedBy({ workspace }: Place, home: NamePlace): readonly HoverPart[] {
  if (!countedKinds.has(home.kind)) return [];
  const users = usersOf(workspace, home).map(objectName);
  if (users.length === 0) return [text(messages("unused", {}))];
  const first = users.slice(0, named).join(", ");
  const more = users.length - named;
  return [text(more > 0 ? messages("usedByMore", { users: first, n: more }) : messages("usedBy", { users: first }))];
}

function fatesOf({ workspace, config }: Place, { document, owner }: NamePlace): readonly Message[] {
  const { manifest } = owner;
  switch (manifest?.kind) {
    case "PersistentVolumeClaim":
      return claimPlacesOf(manifest).flatMap((claim) => fateOfClaim(workspace, { document, manifest, claim }));
    case "PersistentVolume":
      return fateOfVolume(manifest);
    case "Service":
      return fateUnderService(workspace, manifest);
    case "StatefulSet": {
      const claims = claimPlacesOf(manifest).filter(({ metadata }) => metadata?.name);
      if (claims.length === 0) return [];
      const fates = claims.flatMap((claim) => fateOfClaim(workspace, { document, manifest, claim }));
      return [...fateOfSet(manifest, config), ...distinct(fates)];
    }
    default:
      return [];
  }
}

/** Of a claim, when the workload that mentions it here is deleted. */
function fateHere({ manifest }: Place, { kind, role, name }: NamePlace): readonly Message[] {
  const mounts = kind === "PersistentVolumeClaim" && role === "mention" && manifest && podSpecOf(manifest);
  return mounts ? [fateUnderWorkload(manifest.kind, [name])] : [];
}

function distinct(fates: readonly Message[]): readonly Message[] {
  return [...new Map(fates.map((each) => [JSON.stringify(each), each])).values()];
}

function fileOf(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}
