// What a rename means for objects that are in a cluster already: said beside each edit, before it is confirmed.
import { claimTemplatesOf } from "../../manifest/manifest.ts";
import { type Message, messagesOf, type Phrase } from "../../text/message.ts";
import type { Note } from "../../workspace/change.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { inOwner, isSamePlace, mentionsOf, type NamePlace, templatesOf } from "./places.ts";

/** Where a disk changes hands. */
const ofDisks = messagesOf("rename-note", {
  pods: "The pods get new claims with new, empty disks; the old claims, such as {claim}, keep their disks",
  claim: "A claim of another name gets a new, empty disk; the old claim keeps its disk until it is deleted",
  boundClaim: "A claim of another name is a new claim; a volume that is bound stays with the old one",
  adopted: "The StatefulSet {set} takes a claim of this name for its own",
  generatedClaim: "The claim is named as the one that the StatefulSet looks for; the old claim keeps its disk",
  claimRef: "A volume that is bound is released by this, and what happens to its disk depends on its reclaim policy",
  volume:
    "A volume of another name is a second object for the same disk: keep the reclaim policy Retain while both exist",
});

const remarks = messagesOf("rename-note", {
  classOfClaim: "The class of a claim that exists cannot be changed: the cluster refuses it",
  volumeOfClaim: "The volume of a claim that is bound cannot be changed: the cluster refuses it",
  inTemplate: "The claim templates of a StatefulSet that exists cannot be changed: it has to be created anew",
  service: "Clients keep the old address: environment variables and other configuration are not changed",
  serviceName: "The serviceName of a StatefulSet that exists cannot be changed: it has to be created anew",
  object: "A {what} of another name is another object; the old one stays in the cluster until it is deleted",
  elsewhere: "{file} describes a {what} of the same name: leave it out if it is meant for another cluster",
});

const subjects = messagesOf("rename-what", { template: "claim template", volume: "volume" });

const data = (words: Message): Note => ({ words, about: "data" });
const remark = (words: Message): Note => ({ words, about: "remark" });

/** Of one edit of the rename of what `home` defines; undefined where there is nothing to add to the title. */
export function noteOf(workspace: WorkspaceView, home: NamePlace, place: NamePlace, to: string): Note | undefined {
  if (place.kind !== home.kind) return noteOfGenerated(place);
  if (place.role === "mention") return noteOfMention(place);
  if (!isSamePlace(home, place) && home.document.uri !== place.document.uri) {
    return remark(remarks("elsewhere", { file: fileOf(place.document.uri), what: whatIs(place) }));
  }
  return noteOfDefinition(workspace, place, to);
}

/** As a user would call it: `PersistentVolumeClaim`, `volume`, `claim template`. */
export function whatIs({ kind, template }: NamePlace): Phrase {
  if (template) return subjects("template", {});
  return kind === "volume" ? subjects("volume", {}) : kind;
}

/** The last part of the address. */
export function fileOf(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}

function noteOfDefinition(workspace: WorkspaceView, place: NamePlace, to: string): Note | undefined {
  const { kind, template, name, owner } = place;
  switch (kind) {
    case "volume":
      return template ? data(ofDisks("pods", { claim: `${name}-${owner.object.name ?? ""}-0` })) : undefined;
    case "StatefulSet": {
      const own = inOwner(place).find((each) => each.template);
      return own
        ? data(ofDisks("pods", { claim: `${own.name}-${name}-0` }))
        : remark(remarks("object", { what: kind }));
    }
    case "PersistentVolumeClaim": {
      const [template] = templatesOf(workspace, { ...place, name: to });
      if (template) return data(ofDisks("adopted", { set: template.owner.object.name ?? "" }));
      const isBound = owner.names.some((each) => each.kind === "PersistentVolume");
      const isMeant = mentionsOf(workspace, place).some(({ owner: { object } }) => object.kind === "PersistentVolume");
      return data(ofDisks(isBound || isMeant ? "boundClaim" : "claim", {}));
    }
    case "PersistentVolume":
      return data(ofDisks("volume", {}));
    case "Service":
      return remark(remarks("service", {}));
    default:
      return remark(remarks("object", { what: kind }));
  }
}

function noteOfMention(place: NamePlace): Note | undefined {
  const { kind, owner, found } = place;
  const { manifest } = owner;
  if (manifest?.kind === "StatefulSet" && kind === "Service") return remark(remarks("serviceName", {}));
  const templates = manifest ? claimTemplatesOf(manifest) : [];
  const { start, end } = found.node.span;
  if (templates.some(({ node: { span } }) => span.start <= start && end <= span.end))
    return remark(remarks("inTemplate", {}));
  if (manifest?.kind === "PersistentVolume" && kind === "PersistentVolumeClaim") return data(ofDisks("claimRef", {}));
  if (manifest?.kind !== "PersistentVolumeClaim") return undefined;
  if (kind === "StorageClass") return remark(remarks("classOfClaim", {}));
  return kind === "PersistentVolume" ? remark(remarks("volumeOfClaim", {})) : undefined;
}

function noteOfGenerated(place: NamePlace): Note | undefined {
  if (place.role === "definition") return data(ofDisks("generatedClaim", {}));
  return place.owner.manifest?.kind === "PersistentVolume" ? data(ofDisks("claimRef", {})) : undefined;
}
