// The ChangeBuilder: the only pen that rules and conversions have. It collects edits by document; layout is the writer's business.
import type { AnyManifest } from "../manifest/manifest.ts";
import type { Message } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { spanOf } from "../text/span.ts";
import { type Style, styleOf } from "../yaml/style.ts";
import type { YamlEntry, YamlItem, YamlMap, YamlScalar, YamlSeq } from "../yaml/tree.ts";
import type { Placeholder, YamlValue } from "../yaml/value.ts";
import {
  appendDocument,
  insertEntry,
  insertItem,
  removeEntries,
  removeItem,
  renameKey,
  renderDocument,
  replaceScalar,
  setValue,
  type Written,
} from "../yaml/write.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";

/** An edit in a file. `span` counts in the file's text, `stops` (where placeholders stand) in the edit's own. */
export interface FileEdit {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
  readonly stops: readonly Span[];
  /** What to tell the author about this edit; undefined: what the whole change is called says it. */
  readonly note: Message | undefined;
}

export interface SourceChange {
  readonly edits: readonly FileEdit[];
}

interface Shared {
  readonly edits: FileEdit[];
  /** Documents behind which something was appended already, so that a second object needs no look at their end. */
  readonly appended: Set<AnalysedDocument>;
  readonly removals: Map<YamlMap, { document: AnalysedDocument; entries: YamlEntry[] }>;
  refused: boolean;
  note: Message | undefined;
}

/**
 * Edits against the documents as they are now. What cannot be edited where it stands (a value read through an alias, an entry
 * that a merge key brings in) makes the whole change refused: half a change would be worse than none.
 */
export class ChangeBuilder {
  readonly here: AnalysedDocument;
  readonly workspace: WorkspaceView;
  readonly #shared: Shared;

  constructor(here: AnalysedDocument, workspace: WorkspaceView, shared?: Shared) {
    this.here = here;
    this.workspace = workspace;
    this.#shared = shared ?? { edits: [], appended: new Set(), removals: new Map(), refused: false, note: undefined };
  }

  /** The same change, in another document. */
  in(document: AnalysedDocument): ChangeBuilder {
    return new ChangeBuilder(document, this.workspace, this.#shared);
  }

  /** What follows carries this note, until the next one. */
  note(message: Message | undefined): this {
    this.#shared.note = message;
    return this;
  }

  rename(entry: YamlEntry, key: string): this {
    return this.#write(renameKey(this.here.analysis.tree, entry, key));
  }

  set(entry: YamlEntry, value: YamlValue): this {
    return this.#write(setValue(this.here.analysis.tree, entry, value));
  }

  replace(scalar: YamlScalar, value: string | number | boolean | Placeholder): this {
    return this.#write(replaceScalar(this.here.analysis.tree, scalar, value));
  }

  insert(map: YamlMap, key: string, value: YamlValue, after?: YamlEntry | "start"): this {
    return this.#write(insertEntry(this.here.analysis.tree, map, key, value, after));
  }

  /** Sets the entry of that name, or inserts it. */
  put(map: YamlMap, key: string, value: YamlValue, after?: YamlEntry): this {
    const entry = map.entries.find((each) => each.name === key);
    return entry ? this.set(entry, value) : this.insert(map, key, value, after);
  }

  remove(map: YamlMap, entry: YamlEntry): this {
    const removal = this.#shared.removals.get(map) ?? { document: this.here, entries: [] };
    if (!removal.entries.includes(entry)) removal.entries.push(entry);
    this.#shared.removals.set(map, removal);
    return this;
  }

  insertItem(seq: YamlSeq, value: YamlValue, at?: number): this {
    return this.#write(insertItem(this.here.analysis.tree, seq, value, at));
  }

  removeItem(seq: YamlSeq, item: YamlItem): this {
    return this.#write(removeItem(this.here.analysis.tree, seq, item));
  }

  /** Adds an object as a document of its own behind this one. */
  append(object: YamlValue): this {
    const { tree } = this.here.analysis;
    if (!this.#shared.appended.has(this.here)) {
      this.#shared.appended.add(this.here);
      return this.#write([appendDocument(tree.text, object, this.style)]);
    }
    const { text, stops } = renderDocument(object, this.style);
    const marker = `---${this.style.eol}`;
    const moved = stops.map(({ start, end }) => spanOf(start + marker.length, end + marker.length));
    return this.#write([{ span: spanOf(tree.text.length, tree.text.length), text: marker + text, stops: moved }]);
  }

  /** Takes an object out of its file: its whole document, or its item in a `List`. */
  removeObject(object: AnyManifest): this {
    const { tree } = this.here.analysis;
    if (tree.root === object.node) return this.#write([{ span: spanOf(0, tree.text.length), text: "", stops: [] }]);
    const items = tree.root?.kind === "map" ? tree.root.entries.find((entry) => entry.name === "items")?.value : undefined;
    const item = items?.kind === "seq" ? items.items.find((each) => each.value === object.node) : undefined;
    return items?.kind === "seq" && item ? this.removeItem(items, item) : this.refuse();
  }

  /** Gives the whole change up: it cannot be made here. */
  refuse(): this {
    this.#shared.refused = true;
    return this;
  }

  get style(): Style {
    const { tree } = this.here.analysis;
    return styleOf(tree.text, tree);
  }

  /** Undefined when any part of the change was refused. */
  finish(): SourceChange | undefined {
    for (const [map, { document, entries }] of this.#shared.removals) {
      this.in(document).#write(removeEntries(document.analysis.tree, map, entries));
    }
    this.#shared.removals.clear();
    return this.#shared.refused ? undefined : { edits: this.#shared.edits };
  }

  #write(written: readonly Written[] | undefined): this {
    if (!written) return this.refuse();
    const { uri, offset } = this.here;
    const { note } = this.#shared;
    for (const { span, text, stops } of written) {
      this.#shared.edits.push({ uri, span: spanOf(span.start + offset, span.end + offset), text, stops, note });
    }
    return this;
  }
}
