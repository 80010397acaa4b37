// Lines above objects: who uses a claim, a class or a volume, which claims a StatefulSet makes, and what survives when it is deleted.
// Which objects have one follows from their file alone, so that no line comes or goes, and moves the text, because of another file; but
// whether there is storage behind a Service only the workspace knows.
import { claimPlacesOf, claimTemplatesOf, type Manifest, type ManifestOf } from "../manifest/manifest.ts";
import { type Message, messagesOf } from "../text/message.ts";
import { type Span, shifted, spanOf } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { rangeOf } from "./hover/size.ts";
import { definitionIn, type NamePlace, spanInFile } from "./navigation/places.ts";
import { claimsMadeOf } from "./volumes/bound.ts";
import { certainFateOfClaim, fatesUnderWorkload, fateUnderService, setFate } from "./volumes/fate.ts";
import { usersOf } from "./volumes/uses.ts";

export interface CodeLens {
  /** The start of the object that it is about, in the file's text. */
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
    const { manifests, template } = document.analysis;
    if (template) return [];
    return manifests.flatMap((manifest) => {
      const { start } = shifted(manifest.node.span, document.offset);
      return wordsFor(workspace, document, manifest, config).map((words) => ({ span: spanOf(start, start), words }));
    });
  });
}

type Words = CodeLens["words"];

function wordsFor(
  workspace: WorkspaceView,
  document: AnalysedDocument,
  manifest: Manifest,
  config: Config,
): readonly Words[] {
  if (!counted.has(manifest.kind)) {
    return fatesOf(workspace, document, manifest, config).map((title) => () => ({ title, places: [] }));
  }
  const home = definitionIn({ document, manifest });
  if (!home) return [];
  const fates = claimPlacesOf(manifest).flatMap((claim) =>
    certainFateOfClaim(workspace, { document, manifest, claim }),
  );
  return [() => users(workspace, home), ...fates.map((title) => () => ({ title, places: [] }))];
}

function fatesOf(
  workspace: WorkspaceView,
  document: AnalysedDocument,
  manifest: Manifest,
  config: Config,
): readonly Message[] {
  if (manifest.kind === "Service") return fateUnderService(workspace, manifest);
  const made = manifest.kind === "StatefulSet" ? ofSet(document, manifest, config) : [];
  return [...made, ...fatesUnderWorkload(manifest)];
}

function users(workspace: WorkspaceView, home: NamePlace): LensWords {
  const all = usersOf(workspace, home);
  const [only] = all;
  const places = all.map((each) => ({ uri: each.document.uri, span: spanInFile(each) }));
  if (!only) return { title: messages("unused", {}), places };
  if (all.length > 1) return { title: messages("usedBy", { n: all.length }), places };
  const { object } = only.owner;
  return { title: messages("usedByOne", { user: `${object.kind} ${object.name ?? ""}`.trim() }), places };
}

/** What its claims are called, and what becomes of them. */
function ofSet(document: AnalysedDocument, manifest: ManifestOf<"StatefulSet">, config: Config): readonly Message[] {
  const templates = claimTemplatesOf(manifest).filter(({ metadata }) => metadata?.name?.value);
  if (templates.length === 0) return [];
  const made = templates.flatMap((claim) => {
    const names = claimsMadeOf({ document, manifest, claim });
    if (!names) return [];
    return names.length === 0 ? messages("makesNone", {}) : messages("makes", { claims: rangeOf(names) });
  });
  const { whenDeleted, whenScaled } = setFate(manifest, config);
  const fate =
    whenDeleted === "Retain"
      ? whenScaled === "Retain"
        ? "keeps"
        : "keepsOnDelete"
      : whenScaled === "Retain"
        ? "keepsOnScale"
        : "keepsNone";
  return [...made, messages(fate, {})];
}
