// Lines above objects: who uses a claim, a class or a volume, which claims a StatefulSet makes, and what survives when it is deleted.
import { claimPlacesOf, type Manifest } from "../manifest/manifest.ts";
import { type Message, messagesOf } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { podStorageOf } from "../workspace/storageGraph.ts";
import { distinctClaims } from "./hover/objects.ts";
import { rangeOf } from "./hover/size.ts";
import { definitionIn, inOwner, type NamePlace, spanInFile } from "./navigation/places.ts";
import { claimsMadeOf } from "./volumes/bound.ts";
import { claimsIn } from "./volumes/expected.ts";
import { certainFateOfClaim, fateUnderService, fateUnderWorkload, setFate } from "./volumes/fate.ts";
import { usersOf } from "./volumes/uses.ts";

export interface CodeLens {
  /** What it stands above: the name that it is about, in the file's text. */
  readonly span: Span;
  /** Worked out when it comes into view. */
  words(): LensWords;
}

export interface LensWords {
  readonly title: Message;
  /** What there is to be seen: of the users, the places where they mention it. */
  readonly places: readonly { readonly uri: string; readonly span: Span }[];
}

const messages = messagesOf("code-lens", {
  unused: "used by nothing in this workspace",
  usedByOne: "used by {user}",
  usedBy: "used by {n}",
  makes: "makes {claims}",
  makesNone: "makes no claims at 0 replicas",
  keeps: "deleted: its claims stay · scaled down: its claims stay",
  keepsOnDelete: "deleted: its claims stay · scaled down: claims go",
  keepsOnScale: "deleted: its claims go · scaled down: its claims stay",
  keepsNone: "deleted: its claims go · scaled down: claims go",
});

const counted = new Set(["PersistentVolumeClaim", "PersistentVolume", "StorageClass", "VolumeAttributesClass"]);

/** From the top of the file down. */
export function codeLenses(workspace: WorkspaceView, uri: string, config: Config): readonly CodeLens[] {
  return workspace.documents(uri).flatMap((document) => {
    if (document.analysis.template) return [];
    return document.analysis.manifests.flatMap((manifest) => {
      const home = definitionIn({ document, manifest });
      if (!home) return [];
      const fates = fatesOf(workspace, document, manifest).map((fate) => lens(spanInFile(home), fate));
      if (counted.has(manifest.kind)) return [users(workspace, home), ...fates];
      return manifest.kind === "StatefulSet" ? [...ofSet(document, home, config), ...fates] : fates;
    });
  });
}

/** What survives when the object is deleted. */
function fatesOf(workspace: WorkspaceView, document: AnalysedDocument, manifest: Manifest): readonly Message[] {
  switch (manifest.kind) {
    case "PersistentVolumeClaim":
      return claimPlacesOf(manifest).flatMap((claim) => certainFateOfClaim(workspace, { document, manifest, claim }));
    case "Service":
      return fateUnderService(workspace, manifest);
    case "Deployment":
    case "StatefulSet": {
      const claims = distinctClaims(podStorageOf(workspace, document, manifest));
      return claims.length > 0 ? [fateUnderWorkload(manifest.kind, claims)] : [];
    }
    default:
      return [];
  }
}

function users(workspace: WorkspaceView, home: NamePlace): CodeLens {
  return {
    span: spanInFile(home),
    words() {
      const all = usersOf(workspace, home);
      const [only] = all;
      const places = all.map((each) => ({ uri: each.document.uri, span: spanInFile(each) }));
      if (!only) return { title: messages("unused", {}), places };
      if (all.length > 1) return { title: messages("usedBy", { n: all.length }), places };
      const { object } = only.owner;
      return { title: messages("usedByOne", { user: `${object.kind} ${object.name ?? ""}`.trim() }), places };
    },
  };
}

function ofSet(document: AnalysedDocument, home: NamePlace, config: Config): readonly CodeLens[] {
  const { manifest } = home.owner;
  const templates = inOwner(home).filter((each) => each.template);
  if (manifest?.kind !== "StatefulSet" || templates.length === 0) return [];
  const { whenDeleted, whenScaled } = setFate(manifest, config);
  const fate =
    whenDeleted === "Retain"
      ? whenScaled === "Retain"
        ? "keeps"
        : "keepsOnDelete"
      : whenScaled === "Retain"
        ? "keepsOnScale"
        : "keepsNone";
  const made = templates.flatMap((template) => {
    const claim = claimsIn(document).find((each) => each.claim.node === template.template?.node);
    const names = claim && claimsMadeOf(claim);
    if (!names) return [];
    const title = names.length === 0 ? messages("makesNone", {}) : messages("makes", { claims: rangeOf(names) });
    return [lens(spanInFile(template), title)];
  });
  return [lens(spanInFile(home), messages(fate, {})), ...made];
}

function lens(span: Span, title: Message): CodeLens {
  return { span, words: () => ({ title, places: [] }) };
}
