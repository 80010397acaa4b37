// Changes for VS Code's refactoring preview. It opens when one edit needs a confirmation; such an edit comes unticked, the others come
// ticked, and what is ticked is applied.
import type { ChangeAnnotation, Command, TextDocumentEdit } from "vscode-languageserver";
import {
  type FileEdit,
  type LanguageService,
  type Message,
  messagesOf,
  type NewFile,
  type Say,
} from "../core/index.ts";
import { areInOnePlace, boxesOf, inOrder } from "./boxes.ts";
import type { Positions } from "./positions.ts";
import { type PlaceholderFile, previewNotesScheme, selectPlaceholdersCommand } from "./protocol.ts";

/** Whether the client says that its preview is VS Code's: `{ "refactorPreview": true }`. */
export function hasRefactorPreview(given: unknown): boolean {
  return typeof given === "object" && given !== null && "refactorPreview" in given && given.refactorPreview === true;
}

interface Previewed {
  readonly title: Message;
  readonly edits: readonly FileEdit[];
  readonly created?: readonly NewFile[];
}

const words = messagesOf("refactor-preview", {
  notes: "Before you apply (nothing to tick here)",
  together: "The edits of {files} belong together: those of one file alone leave names that lead nowhere",
});

/**
 * Whether the change is made without a preview: an edit of one place in the file that the user looks at, `visible`, can be seen and undone,
 * unless there is something to say of data.
 */
export function isMadeAtOnce({ edits, created = [] }: Previewed, visible: string, service: LanguageService): boolean {
  return (
    created.length === 0 &&
    edits.every(({ uri, note }) => uri === visible && (note === undefined || note.about === "remark")) &&
    areInOnePlace(service.text(visible) ?? "", inOrder(edits))
  );
}

/** The edits of each file, joined to what can be taken or left by itself. */
export function joinedEdits(files: ReadonlyMap<string, readonly FileEdit[]>, service: LanguageService) {
  return new Map([...files].map(([uri, edits]) => [uri, boxesOf(service.slices(uri), edits)]));
}

/** What is to be read before the change is applied, in the order of its weight. */
function linesOf({ title, edits, created = [] }: Previewed, say: Say): readonly string[] {
  const notes = [...edits, ...created].flatMap(({ note }) => note ?? []);
  const said = (about: "data" | "remark" | "choice") => notes.filter((note) => note.about === about);
  const all = [...said("data"), ...said("remark"), ...said("choice")].map((note) => say(note.words));
  const together = togetherWords({ edits, created }, say);
  return [...new Set([say(title), ...all, ...(together === undefined ? [] : [together])])];
}

/** Undefined for a change of one file. */
export function togetherWords({ edits, created = [] }: Omit<Previewed, "title">, say: Say): string | undefined {
  const files = [...new Set([...created, ...edits].map(({ uri }) => uri))].map(nameOf);
  return files.length < 2 ? undefined : say(words("together", { files: files.join(", ") }));
}

/**
 * Edits that change nothing, in a document that says line by line what there is to read: rows of the preview show what stands where they
 * edit. They need a confirmation, and so open the preview.
 */
export function notesFor(
  change: Previewed,
  say: Say,
): { readonly edit: TextDocumentEdit; readonly annotation: ChangeAnnotation } {
  const lines = linesOf(change, say);
  const label = say(words("notes", {}));
  const uri = `${previewNotesScheme}:/${encodeURIComponent(label)}?${encodeURIComponent(lines.join("\n"))}`;
  return {
    edit: {
      textDocument: { uri, version: null },
      edits: lines.map((_, line) => ({
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        newText: "",
        annotationId: "notes",
      })),
    },
    annotation: { label, needsConfirmation: true },
  };
}

/**
 * Run after the change was applied: the preview puts no cursor anywhere. `visible` is the file that the user looked at.
 * Undefined for a change without placeholders.
 */
export function placeholdersCommand(
  title: string,
  files: ReadonlyMap<string, readonly FileEdit[]>,
  {
    visible,
    service,
    positions,
    spelling,
  }: { visible: string; service: LanguageService; positions: Positions; spelling(uri: string): string },
): Command | undefined {
  const withStops = [...files].filter(([, edits]) => edits.some(({ stops }) => stops.length > 0));
  const [first] = withStops.sort(([a], [b]) => Number(b === visible) - Number(a === visible));
  if (!first) return undefined;
  const [uri, edits] = first;
  const text = service.text(uri) ?? "";
  const file: PlaceholderFile = {
    uri: spelling(uri),
    edits: edits.map(({ span, text: newText, stops }) => ({
      range: positions.range(uri, span),
      oldText: text.slice(span.start, span.end),
      newText,
      stops,
    })),
  };
  return { title, command: selectPlaceholdersCommand, arguments: [file] };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
