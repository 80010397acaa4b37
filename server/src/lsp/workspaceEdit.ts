// The core's changes in the protocol's words, as much of them as the client understands.
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Applicability, FileEdit, LanguageService, Message, NewFile, Say } from "../core/index.ts";
import type { Abilities } from "./abilities.ts";
import type { Documents } from "./documents.ts";
import type { Positions } from "./positions.ts";
import { fromLineStart, type StopNumbers, snippetOf, stopNumbers } from "./snippet.ts";

interface Tools {
  readonly can: Abilities;
  readonly service: LanguageService;
  readonly documents: Documents;
  readonly positions: Positions;
  readonly say: Say;
}

export interface Change {
  readonly title: Message;
  readonly applicability: Applicability;
  readonly edits: readonly FileEdit[];
  /** Of a client that can create files. */
  readonly created?: readonly NewFile[];
}

/**
 * Versioned, annotated and with tab stops where the client can; else plain text. What is to be reviewed needs a confirmation, and a
 * client that knows no annotations applies it at once, for its user has chosen it by a title that says what it does.
 */
export function toWorkspaceEdit(change: Change, tools: Tools): WorkspaceEdit {
  const { can, documents } = tools;
  const files = new Map<string, FileEdit[]>();
  for (const edit of change.edits) files.set(edit.uri, [...(files.get(edit.uri) ?? []), edit]);
  const sorted = [...files].map(([uri, edits]) => [uri, inOrder(edits)] as const);
  if (!can.documentChanges) {
    return {
      changes: Object.fromEntries(
        sorted.map(([uri, edits]) => [documents.spelling(uri), edits.map((edit) => plain(edit, tools))]),
      ),
    };
  }
  const annotations =
    can.changeAnnotations && change.applicability === "review" ? new Annotations(change.title, tools.say) : undefined;
  const documentChanges = sorted.map(([uri, edits]): TextDocumentEdit => {
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

/** In the order of the text; edits at one place keep theirs. */
function inOrder(edits: readonly FileEdit[]): FileEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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

/** What the editor shows beside the edits, and asks to be confirmed: one per note, and the title for edits that have none. */
class Annotations {
  readonly #say: Say;
  readonly #title: string;
  readonly #ids = new Map<string, string>();
  readonly all: { [id: string]: ChangeAnnotation } = {};

  constructor(title: Message, say: Say) {
    this.#say = say;
    this.#title = say(title);
  }

  idFor(note: Message | undefined): string {
    const label = note ? this.#say(note) : this.#title;
    const known = this.#ids.get(label);
    if (known !== undefined) return known;
    const id = `edit-${this.#ids.size + 1}`;
    this.#ids.set(label, id);
    this.all[id] = { label, needsConfirmation: true, ...(note ? { description: this.#title } : {}) };
    return id;
  }
}
