// Renaming: the name's definition and every mention, in all files, or a reason why that cannot be right.
import { isValidName, nameFormOf } from "../../facts/objectNames.ts";
import { type Message, messagesOf, tableText } from "../../text/message.ts";
import type { Span } from "../../text/span.ts";
import { ChangeBuilder, type FileEdit } from "../../workspace/change.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import type { Applicability } from "../../workspace/fix.ts";
import { isReadable } from "../../yaml/tree.ts";
import {
  definitionsOf,
  inOwner,
  isSamePlace,
  mentionsOf,
  type NamePlace,
  nameAt,
  ordinalOf,
  spanInFile,
  templatesOf,
} from "./places.ts";
import { fileOf, noteOf, whatIs } from "./renameNotes.ts";

/** Why a name is not changed, for the user to read. */
export interface Refusal {
  readonly refused: Message;
}

/** What the editor lets the user write over. */
export interface RenamePlace {
  readonly span: Span;
  readonly name: string;
}

export interface Rename {
  readonly title: Message;
  /** safe: nothing outside of the object changes. review: an object of another name is another object. */
  readonly applicability: Applicability;
  readonly edits: readonly FileEdit[];
}

const messages = messagesOf("rename", {
  title: "Rename {what} {name} to {to}",
  nothing: "Only names of objects and volumes can be renamed, and there is none here",
  alias: "The name {name} is read through an alias or a merge key in {file}: it can only be changed where it stands",
  isTemplate: "{file} is a template: what stands there is not the name yet",
  unreadable: "{file} mentions {name} and cannot be read as YAML as it stands",
  made: "{name} is made of the claim template {template} of the StatefulSet {set}: rename one of these",
  unknown: "No {what} {name} is in the workspace, and one in the cluster would keep its name",
  invalid: "{to} cannot be the name of a {what}: it has to be {form}",
  taken: "There is already a {what} {to} in {file}",
  takenClaim: "There is already a PersistentVolumeClaim {to} in {file}, and the StatefulSet would use it",
  pen: "{name} cannot be changed where it stands, for example because an alias reads it",
});

/** Undefined where no name stands. */
export function renamePlace(workspace: WorkspaceView, uri: string, offset: number): RenamePlace | Refusal | undefined {
  const place = nameAt(workspace, uri, offset);
  if (!place) return undefined;
  const subject = subjectOf(workspace, place);
  return "refused" in subject ? subject : { span: spanInFile(place), name: place.name };
}

export function rename(workspace: WorkspaceView, uri: string, offset: number, to: string): Rename | Refusal {
  const place = nameAt(workspace, uri, offset);
  if (!place) return { refused: messages("nothing", {}) };
  const subject = subjectOf(workspace, place);
  if ("refused" in subject) return subject;
  const { home } = subject;
  const { name } = home;
  const what = whatIs(home);
  const title = messages("title", { what, name, to });
  if (to === name) return { title, applicability: "safe", edits: [] };
  const form = nameFormOf(home.kind);
  if (!isValidName(to, form)) return { refused: messages("invalid", { what, to, form: tableText(form.what) }) };
  const renamed = renamedPlaces(subject, to);
  const refused = takenBy(workspace, subject, renamed, to);
  if (refused) return { refused };
  const edit = new ChangeBuilder(home.document, workspace);
  for (const each of renamed) {
    const note = noteOf(workspace, home, each.place, to);
    edit.in(each.place.document).noting(note?.words, note?.about).replace(each.place.found.node, each.name);
  }
  const change = edit.finish();
  if (!change) return { refused: messages("pen", { name }) };
  const isLocal = home.kind === "volume" && !subject.definitions.some(({ template }) => template);
  return { title, applicability: isLocal ? "safe" : "review", edits: change.edits };
}

/** What a rename is about: the definition that is meant, all that are the same object, and who mentions it. */
interface Subject {
  readonly home: NamePlace;
  readonly definitions: readonly NamePlace[];
  readonly mentions: readonly NamePlace[];
}

interface Renamed {
  readonly place: NamePlace;
  readonly name: string;
}

function subjectOf(workspace: WorkspaceView, place: NamePlace): Subject | Refusal {
  const refused = untouchable(place);
  if (refused) return { refused };
  const { name } = place;
  const [template] = place.kind === "PersistentVolumeClaim" ? templatesOf(workspace, place) : [];
  if (template) {
    const set = template.owner.object.name ?? "";
    return { refused: messages("made", { name, template: template.name, set }) };
  }
  const found = definitionsOf(workspace, place);
  const home = place.role === "definition" ? place : found[0];
  if (!home) return { refused: messages("unknown", { what: whatIs(place), name }) };
  const definitions = definitionsOf(workspace, home);
  const templates = templatesIn(home, definitions);
  // Where several objects could be meant, of other namespaces or of variants side by side, a mention means the nearest one.
  const mentions = mentionsOf(workspace, home).filter((mention) => {
    const isGenerated = mention.kind !== home.kind;
    const meant = definitionsOf(workspace, mention).find(({ template }) => !isGenerated || template);
    return !meant || (isGenerated ? templates : definitions).some((each) => isSamePlace(each, meant));
  });
  for (const each of [...definitions, ...mentions]) {
    const why = untouchable(each);
    if (why) return { refused: why };
  }
  return { home, definitions, mentions };
}

function untouchable({ found, name, document }: NamePlace): Message | undefined {
  const { tree, template } = document.analysis;
  const file = fileOf(document.uri);
  if (template) return messages("isTemplate", { file });
  if (!isReadable(tree)) return messages("unreadable", { file, name });
  return found.node.alias ? messages("alias", { name, file }) : undefined;
}

function renamedPlaces({ home, definitions, mentions }: Subject, to: string): readonly Renamed[] {
  const templates = templatesIn(home, definitions);
  // By place: documents of the same text share their nodes.
  const all = new Map<string, Renamed>();
  for (const place of [...definitions, ...mentions]) {
    all.set(`${spanInFile(place).start} ${place.document.uri}`, {
      place,
      name: place.kind === home.kind ? to : generatedName(place, templates, home, to),
    });
  }
  return [...all.values()];
}

/** The claim templates whose claims get other names. */
function templatesIn(home: NamePlace, definitions: readonly NamePlace[]): readonly NamePlace[] {
  const candidates = home.kind === "StatefulSet" ? definitions.flatMap(inOwner) : definitions;
  return candidates.filter(({ template }) => template);
}

/** What `data-kafka-0` becomes when `data` or `kafka` becomes `to`. */
function generatedName(claim: NamePlace, templates: readonly NamePlace[], home: NamePlace, to: string): string {
  for (const template of templates) {
    const ordinal = ordinalOf(claim, template);
    if (ordinal === undefined) continue;
    return home.kind === "volume"
      ? `${to}-${template.owner.object.name}-${ordinal}`
      : `${template.name}-${to}-${ordinal}`;
  }
  return claim.name;
}

/** Whether an object has the name already, or that of a claim that a template makes then. */
function takenBy(
  workspace: WorkspaceView,
  { home }: Subject,
  renamed: readonly Renamed[],
  to: string,
): Message | undefined {
  if (home.kind === "volume") {
    const other = inOwner(home).find(
      (each) => each.kind === "volume" && each.role === "definition" && each.name === to,
    );
    if (other) return messages("taken", { what: whatIs(other), to, file: fileOf(home.document.uri) });
  } else {
    const other = definitionsOf(workspace, { ...home, name: to }).find(({ template }) => !template);
    if (other) return messages("taken", { what: whatIs(home), to, file: fileOf(other.document.uri) });
  }
  for (const { place, name } of renamed) {
    if (place.kind === home.kind) continue;
    const other = definitionsOf(workspace, { ...place, name }).find(({ template }) => !template);
    if (other) return messages("takenClaim", { to: name, file: fileOf(other.document.uri) });
  }
  return undefined;
}
