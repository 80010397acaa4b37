// The ChangeBuilder: the only pen that rules and conversions have. It collects edits by document; layout is the writer's business.
import type { AnyManifest } from "../manifest/manifest.ts";
import type { Message } from "../text/message.ts";
import { type Span, shifted, spanOf } from "../text/span.ts";
import {
  addCommentAbove,
  addCommentOnTop,
  headerEnd,
  keepComments,
  removeComment,
  type YamlComment,
} from "../yaml/comment.ts";
import { type Style, styleOf } from "../yaml/style.ts";
import type { YamlEntry, YamlItem, YamlMap, YamlScalar, YamlSeq, YamlTree } from "../yaml/tree.ts";
import type { Placeholder, YamlValue } from "../yaml/value.ts";
import {
  appendDocument,
  insertEntry,
  insertItem,
  removeEntries,
  removeItems,
  renameKey,
  renderDocument,
  replaceScalar,
  setValue,
} from "../yaml/write.ts";
import { composed, type Written } from "../yaml/written.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";

/**
 * What to tell the author about an edit. data: what becomes of data, or of the disk that holds it. choice: why it may be wanted, for the
 * change is whole without it. remark: whatever else is worth knowing.
 */
export interface Note {
  readonly words: Message;
  readonly about: "data" | "choice" | "remark";
}

/** An edit in a file. `span` counts in the file's text, `stops` (where placeholders stand) in the edit's own. */
export interface FileEdit {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
  readonly stops: readonly Span[];
  /** What to tell the author about this edit; undefined: what the whole change is called says it. */
  readonly note: Note | undefined;
}

/** A file that is not there yet. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
  readonly note: Note | undefined;
}

export interface SourceChange {
  readonly edits: readonly FileEdit[];
  readonly created: readonly NewFile[];
}

/** What is asked of one document, until all of it is known: edits at one place have to know of each other. */
interface Pending {
  readonly written: (Written & Noted)[];
  readonly entries: Map<YamlMap, YamlEntry[]>;
  readonly items: Map<YamlSeq, YamlItem[]>;
  readonly appended: ({ readonly object: YamlValue } & Noted)[];
  /** Set when the document goes as a whole. */
  removed: Noted | undefined;
}

interface Noted {
  readonly note: Note | undefined;
}

/** What whoever carries the change out can do, and wishes. */
export interface ChangeOptions {
  readonly createsFiles: boolean;
  /** Where a new StorageClass goes; undefined: to the others, where the folder keeps them apart. */
  readonly classes?: "own-file" | "here" | undefined;
  /** The name of the StorageClass that the author chose, of those that the fix offers; undefined: the best. */
  readonly storageClass?: string | undefined;
}

interface HowToChange extends ChangeOptions {
  /** Whether comments of what is taken out stay where it stood: what it said is said elsewhere now. */
  readonly keepsComments: boolean;
}

interface Shared {
  readonly options: HowToChange;
  readonly pending: Map<AnalysedDocument, Pending>;
  readonly created: NewFile[];
  refused: boolean;
}

const plainly: HowToChange = { createsFiles: false, keepsComments: false };

/**
 * Edits against the documents as they are now. What cannot be edited where it stands (a value read through an alias, an entry
 * that a merge key brings in) makes the whole change refused: half a change would be worse than none.
 */
export class ChangeBuilder {
  readonly here: AnalysedDocument;
  readonly workspace: WorkspaceView;
  readonly #shared: Shared;
  readonly #note: Note | undefined;

  constructor(here: AnalysedDocument, workspace: WorkspaceView, how: HowToChange | Shared = plainly, note?: Note) {
    this.here = here;
    this.workspace = workspace;
    this.#shared = "pending" in how ? how : { options: how, pending: new Map(), created: [], refused: false };
    this.#note = note;
  }

  get options(): ChangeOptions {
    return this.#shared.options;
  }

  /** The same change, in another document. */
  in(document: AnalysedDocument): ChangeBuilder {
    return new ChangeBuilder(document, this.workspace, this.#shared, this.#note);
  }

  /** The same change, each of whose edits carries this note, or none; those of the builder that is asked do not change. */
  noting(words: Message | undefined, about: Note["about"] = "remark"): ChangeBuilder {
    return new ChangeBuilder(this.here, this.workspace, this.#shared, words && { words, about });
  }

  rename(entry: YamlEntry, key: string): this {
    return this.#write(renameKey(this.#tree, entry, key));
  }

  set(entry: YamlEntry, value: YamlValue): this {
    return this.#write(setValue(this.#tree, entry, value));
  }

  replace(scalar: YamlScalar, value: string | number | boolean | Placeholder): this {
    return this.#write(replaceScalar(this.#tree, scalar, value));
  }

  insert(map: YamlMap, key: string, value: YamlValue, after?: YamlEntry | "start"): this {
    return this.#write(insertEntry(this.#tree, map, key, value, after));
  }

  /** Sets the entry of that name, or inserts it. */
  put(map: YamlMap, key: string, value: YamlValue, after?: YamlEntry): this {
    const entry = map.entries.find((each) => each.name === key);
    return entry ? this.set(entry, value) : this.insert(map, key, value, after);
  }

  remove(map: YamlMap, entry: YamlEntry): this {
    const { entries } = this.#pending;
    entries.set(map, [...new Set([...(entries.get(map) ?? []), entry])]);
    return this;
  }

  insertItem(seq: YamlSeq, value: YamlValue, at?: number): this {
    return this.#write(insertItem(this.#tree, seq, value, at));
  }

  removeItem(seq: YamlSeq, item: YamlItem): this {
    const { items } = this.#pending;
    items.set(seq, [...new Set([...(items.get(seq) ?? []), item])]);
    return this;
  }

  /** Adds an object as a document of its own behind this one. */
  append(object: YamlValue): this {
    this.#pending.appended.push({ object, note: this.#note });
    return this;
  }

  /** Adds an object in a file of its own, in the style of this one. To be asked only where files can be created. */
  create(uri: string, object: YamlValue): this {
    const { text } = renderDocument(object, styleOf(this.#tree));
    this.#shared.created.push({ uri, text, note: this.#note });
    return this;
  }

  /** `# words <stop>` as a line of its own above the line of `offset`. */
  commentAbove(offset: number, words: string, stop: string): this {
    const written = addCommentAbove(this.#tree, offset, words, stop);
    return this.#write(written && [written]);
  }

  /** `# words <stop>` as the first line of this document. */
  commentOnTop(words: string, stop: string): this {
    return this.#write([addCommentOnTop(this.#tree, words, stop)]);
  }

  removeComment(comment: YamlComment): this {
    return this.#write([removeComment(this.#tree, comment)]);
  }

  /** Takes an object out of its file: its whole document, or its item in a `List`. */
  removeObject(object: AnyManifest): this {
    const { root } = this.#tree;
    if (root === object.node) {
      this.#pending.removed = { note: this.#note };
      return this;
    }
    const items = root?.kind === "map" ? root.entries.find((entry) => entry.name === "items")?.value : undefined;
    const item = items?.kind === "seq" ? items.items.find((each) => each.value === object.node) : undefined;
    return items?.kind === "seq" && item ? this.removeItem(items, item) : this.refuse();
  }

  /** Gives the whole change up: it cannot be made here. */
  refuse(): this {
    this.#shared.refused = true;
    return this;
  }

  /** Undefined when any part of the change was refused. */
  finish(): SourceChange | undefined {
    const plain = this.#edits(undefined);
    const written = plain.map(({ text }) => text).join("\n");
    const edits = this.#shared.options.keepsComments ? this.#edits(written) : plain;
    const { refused, created } = this.#shared;
    return refused ? undefined : { edits, created };
  }

  /** `written`: all that the change writes, once it is known; only then can it be told which comments it would lose. */
  #edits(written: string | undefined): readonly FileEdit[] {
    return [...this.#shared.pending].flatMap(
      ([
        {
          uri,
          offset,
          analysis: { tree },
        },
        pending,
      ]) => {
        const { removed } = pending;
        const own = removed ? replaced(tree, offset, pending, removed) : this.#collected(tree, pending, written);
        return own.map(({ span, text, stops, note }) => ({ uri, span: shifted(span, offset), text, stops, note }));
      },
    );
  }

  get #tree(): YamlTree {
    return this.here.analysis.tree;
  }

  get #pending(): Pending {
    let pending = this.#shared.pending.get(this.here);
    if (!pending) {
      pending = { written: [], entries: new Map(), items: new Map(), appended: [], removed: undefined };
      this.#shared.pending.set(this.here, pending);
    }
    return pending;
  }

  #write(written: readonly Written[] | undefined): this {
    if (!written) return this.refuse();
    const note = this.#note;
    this.#pending.written.push(...written.map((each) => ({ ...each, note })));
    return this;
  }

  #collected(tree: YamlTree, pending: Pending, elsewhere: string | undefined): readonly (Written & Noted)[] {
    const { written, entries, items, appended } = pending;
    const all: (Written & Noted)[] = [...written];
    const removals = [
      ...[...entries].map(([map, gone]) => removeEntries(tree, map, gone)),
      ...[...items].map(([seq, gone]) => removeItems(tree, seq, gone)),
    ];
    for (const removal of removals) {
      if (!removal) this.refuse();
      else all.push(...removal.map((each) => ({ ...each, note: undefined })));
    }
    const kept = elsewhere === undefined ? all : all.map((each) => keepComments(tree, each, elsewhere));
    const noted = composed(kept).map((each) => ({ ...each, note: noteOf(each, all) }));
    return [...noted, ...appendedTo(tree, appended)];
  }
}

/** Of several insertions that became one, the first note that one of them has; they are a choice together, or none is. */
function noteOf({ span: { start, end } }: Written, all: readonly (Written & Noted)[]): Note | undefined {
  const here = all.filter(({ span }) => span.start === start && span.end === end);
  const note = here.find((each) => each.note)?.note;
  const isChoice = here.every((each) => each.note?.about === "choice");
  return note?.about === "choice" && !isChoice ? { ...note, about: "remark" } : note;
}

/** The objects behind a document, as one edit: only the first has to see to how the document ends. */
function appendedTo(tree: YamlTree, appended: Pending["appended"]): readonly (Written & Noted)[] {
  const [first, ...others] = appended;
  if (!first) return [];
  const style = styleOf(tree);
  const written = appendDocument(tree.text, first.object, style);
  return [{ ...withObjects(written, others, style), note: first.note }];
}

/** The objects in the place of a document that goes as a whole, but for what is said at the top of the file about all of it. */
function replaced(
  tree: YamlTree,
  offset: number,
  { appended }: Pending,
  { note }: Noted,
): readonly (Written & Noted)[] {
  const style = styleOf(tree);
  const empty = { span: spanOf(offset > 0 ? 0 : headerEnd(tree), tree.text.length), text: "", stops: [] };
  const [first, ...others] = appended;
  if (!first) return [{ ...empty, note }];
  const rendered = renderDocument(first.object, style);
  const opened = offset > 0 ? withObjects(empty, [first], style) : { ...empty, ...rendered };
  return [{ ...withObjects(opened, others, style), note }];
}

function withObjects(written: Written, others: Pending["appended"], style: Style): Written {
  let { text } = written;
  const stops = [...written.stops];
  for (const { object } of others) {
    const rendered = renderDocument(object, style);
    text += `---${style.eol}`;
    stops.push(...rendered.stops.map((stop) => shifted(stop, text.length)));
    text += rendered.text;
  }
  return { ...written, text, stops };
}
