// The core's changes in the protocol's words, as much of them as the client understands.
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Command,
  CreateFile,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Applicability, FileEdit, LanguageService, Message, NewFile, Note, Say } from "../core/index.ts";
import type { Abilities } from "./abilities.ts";
import { inOrder } from "./boxes.ts";
import type { Documents } from "./documents.ts";
import type { Positions } from "./positions.ts";
import { isMadeAtOnce, joinedEdits, notesFor, placeholdersCommand, togetherWords } from "./refactorPreview.ts";
import { fromLineStart, type StopNumbers, snippetOf, stopNumbers } from "./snippet.ts";

interface Tools {
  readonly can: Abilities;
  readonly service: LanguageService;
  readonly documents: Documents;
  readonly positions: Positions;
  readonly say: Say;
  /** Whether the client previews changes as VS Code does. */
  readonly refactorPreview: boolean;
}

export interface Change {
  readonly title: Message;
  readonly applicability: Applicability;
  readonly edits: readonly FileEdit[];
  /** Of a client that can create files. */
  readonly created?: readonly NewFile[];
}

/** A change as a client gets it. */
export interface Proposal {
  readonly edit: WorkspaceEdit;
  /** Run after the edit was applied. */
  readonly command?: Command;
}

/**
 * Versioned, annotated and with tab stops where the client can; else plain text. What is to be reviewed needs a confirmation, and a
 * client that knows no annotations applies it at once, for its user has chosen it by a title that says what it does.
 */
export function toWorkspaceEdit(change: Change, tools: Tools): WorkspaceEdit {
  const files = byFile(change.edits);
  const isAnnotated = tools.can.changeAnnotations && change.applicability === "review";
  return editOf(files, change, isAnnotated ? new Annotations(change.title, tools.say, () => true) : undefined, tools);
}

/** As `toWorkspaceEdit`, with what a client needs that previews changes as VS Code does. `visible`: the file that its user looks at. */
export function proposalOf(change: Change, visible: string, tools: Tools): Proposal {
  const { can, service, positions, documents, say } = tools;
  if (!tools.refactorPreview || !can.changeAnnotations || change.applicability === "safe")
    return { edit: toWorkspaceEdit(change, tools) };
  if (isMadeAtOnce(change, visible, service))
    return { edit: toWorkspaceEdit({ ...change, applicability: "safe" }, tools) };
  const files = joinedEdits(byFile(change.edits), service);
  const annotations = new Annotations(
    change.title,
    say,
    (note) => note?.about === "choice",
    togetherWords(change, say),
  );
  // The preview applies snippets as plain text. So the client gets plain text, and is told where the placeholders are.
  const edit = editOf(files, change, annotations, { ...tools, can: { ...can, snippetEdits: false } });
  const notes = notesFor(change, say);
  const spelling = (uri: string) => documents.spelling(uri);
  const command = placeholdersCommand(say(change.title), files, { visible, service, positions, spelling });
  return {
    edit: {
      documentChanges: [notes.edit, ...(edit.documentChanges ?? [])],
      changeAnnotations: { ...edit.changeAnnotations, notes: notes.annotation },
    },
    ...(command ? { command } : {}),
  };
}

/** The edits of each file in the order of its text; those at one place keep theirs. */
function byFile(edits: readonly FileEdit[]): ReadonlyMap<string, readonly FileEdit[]> {
  const files = new Map<string, FileEdit[]>();
  for (const edit of edits) files.set(edit.uri, [...(files.get(edit.uri) ?? []), edit]);
  return new Map([...files].map(([uri, own]) => [uri, inOrder(own)]));
}

function editOf(
  files: ReadonlyMap<string, readonly FileEdit[]>,
  change: Change,
  annotations: Annotations | undefined,
  tools: Tools,
): WorkspaceEdit {
  const { can, documents } = tools;
  if (!can.documentChanges) {
    return {
      changes: Object.fromEntries(
        [...files].map(([uri, edits]) => [documents.spelling(uri), edits.map((edit) => plain(edit, tools))]),
      ),
    };
  }
  const documentChanges = [...files].map(([uri, edits]): TextDocumentEdit => {
    const textDocument = { uri: documents.spelling(uri), version: documents.version(uri) };
    return { textDocument, edits: editsOf(uri, edits, annotations, tools) };
  });
  const created = (change.created ?? []).flatMap((file) => creationOf(file, annotations, documents));
  const all = [...created, ...documentChanges];
  return annotations ? { documentChanges: all, changeAnnotations: annotations.all } : { documentChanges: all };
}

const wholeOfNothing: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A file that came to be there meanwhile makes the client refuse the whole edit. */
function creationOf(
  { uri, text, note }: NewFile,
  annotations: Annotations | undefined,
  documents: Documents,
): [CreateFile, TextDocumentEdit] {
  const annotated = annotations ? { annotationId: annotations.idFor(note) } : {};
  const address = documents.spelling(uri);
  return [
    { kind: "create", uri: address, options: { overwrite: false, ignoreIfExists: false }, ...annotated },
    {
      textDocument: { uri: address, version: null },
      edits: [{ range: wholeOfNothing, newText: text, ...annotated }],
    },
  ];
}

function editsOf(uri: string, edits: readonly FileEdit[], annotations: Annotations | undefined, tools: Tools) {
  const withStops = tools.can.snippetEdits && edits.some(({ stops }) => stops.length > 0);
  const numbers = stopNumbers();
  return (withStops ? fromLineStart(tools.service.text(uri) ?? "", edits) : edits).map(
    (edit): TextEdit | AnnotatedTextEdit | SnippetTextEdit => {
      const annotationId = annotations?.idFor(edit.note);
      const own = withStops && edit.stops.length > 0 ? snippet(edit, numbers, tools) : plain(edit, tools);
      return annotationId === undefined ? own : { ...own, annotationId };
    },
  );
}

function plain({ uri, span, text }: FileEdit, { positions }: Tools): TextEdit {
  return { range: positions.range(uri, span), newText: text };
}

function snippet(edit: FileEdit, numbers: StopNumbers, { positions }: Tools): SnippetTextEdit {
  return { range: positions.range(edit.uri, edit.span), snippet: { kind: "snippet", value: snippetOf(edit, numbers) } };
}

/** What the editor shows beside the edits: one per note, and the title for edits that have none. */
class Annotations {
  readonly #say: Say;
  readonly #title: string;
  readonly #needsConfirmation: (note: Note | undefined) => boolean;
  readonly #together: string | undefined;
  readonly #ids = new Map<string, string>();
  readonly all: { [id: string]: ChangeAnnotation } = {};

  /** `together`: what is said of every edit. */
  constructor(title: Message, say: Say, needsConfirmation: (note: Note | undefined) => boolean, together?: string) {
    this.#say = say;
    this.#title = say(title);
    this.#needsConfirmation = needsConfirmation;
    this.#together = together;
  }

  idFor(note: Note | undefined): string {
    const label = note ? this.#say(note.words) : this.#title;
    const known = this.#ids.get(label);
    if (known !== undefined) return known;
    const id = `edit-${this.#ids.size + 1}`;
    this.#ids.set(label, id);
    const description = this.#together ?? (note ? this.#title : undefined);
    const needsConfirmation = this.#needsConfirmation(note);
    this.all[id] = { label, needsConfirmation, ...(description === undefined ? {} : { description }) };
    return id;
  }
}
