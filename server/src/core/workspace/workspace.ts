// Many files: each cut into documents, each document analysed once, and an index of who defines and who mentions which name.
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import type { Span } from "../text/span.ts";
import { ApplySets } from "./applySets.ts";
import type { AnalysedDocument, Analysis, Located, Question, WorkspaceView } from "./document.ts";
import { type Changed, entriesOf, File, type Lookup } from "./file.ts";
import { isKustomization } from "./kustomization.ts";
import { isSameMembership, type Membership } from "./membership.ts";
import { keyOf } from "./names.ts";
import { type Askers, Reads } from "./reads.ts";

const nothing: ReadonlySet<string> = new Set();

/** Answers of more objects than that are kept: to find them again costs more than to hold them. */
const many = 100;

export class Workspace implements WorkspaceView {
  readonly #files = new Map<string, File>();
  /** In the order of their names; undefined until somebody asks. */
  #uris: readonly string[] | undefined;
  readonly #kustomizations = new Set<string>();
  /** Undefined when a kustomization has changed, until somebody asks. */
  #applySets: ApplySets | undefined;
  /** The files whose membership somebody builds on, with what was answered. */
  readonly #memberships = new Map<string, Membership>();
  /** By kustomization. */
  readonly #absent = new Map<string, ReadonlySet<string>>();
  readonly #baselines = new Map<string, File>();
  /** Which files have something under a key. */
  readonly #indexes: { readonly [L in Lookup]: Map<string, Set<string>> } = {
    kind: new Map(),
    defined: new Map(),
    mentioned: new Map(),
  };
  /** What was answered at length since the last change, until memory is wanted: thousands may ask for the same name. */
  #answers: WeakRef<Map<string, readonly Located<Manifest>[]>> | undefined;
  readonly #askers = new Map<Question, Askers>();
  readonly #ofDocuments = new WeakMap<Analysis, Reads>();
  readonly #ofFiles = new Map<string, Reads>();

  /**
   * Takes the whole text of a file. A document whose text is known keeps its analysis, so the cost of parsing is that of what changed.
   * `soon`: whether questions about the file are likely, because somebody looks at it.
   * Returns the files, this one first, whose findings may differ now.
   */
  update(uri: string, text: string, soon = true): readonly string[] {
    const known = this.#files.get(uri);
    if (known?.isLeftOut) return together(this.remove(uri), this.update(uri, text, soon));
    if (known?.text === text) return [];
    const file = known ?? this.#add(new File(uri));
    return this.#took(file, file.replace(text, soon), !known);
  }

  /**
   * Takes a file of which nothing is read, because with `length` it is too large: it is there, and tells so.
   * Returns the files, this one first, whose findings may differ now.
   */
  leaveOut(uri: string, length: number): readonly string[] {
    const before = this.remove(uri);
    const { documents } = this.#add(new File(uri, length));
    const fresh = documents.map(({ analysis }) => analysis);
    return together(before, this.#touch(uri, { gone: [], fresh }, true));
  }

  /**
   * Writes `text` in place of what stands at `span` in a file that is known. The cost is that of the documents around.
   * Returns the files, this one first, whose findings may differ now.
   */
  edit(uri: string, span: Span, text: string): readonly string[] {
    const file = this.#files.get(uri);
    return file ? this.#took(file, file.edit(span, text), false) : [];
  }

  /** Forgets a file. Returns the files, this one first, whose findings may differ now. */
  remove(uri: string): readonly string[] {
    const file = this.#files.get(uri);
    if (!file) return [];
    const gone = file.documents.map(({ analysis }) => analysis);
    this.#files.delete(uri);
    this.#uris = undefined;
    this.#kustomizations.delete(uri);
    this.#memberships.delete(uri);
    this.#absent.delete(uri);
    for (const analysis of gone) {
      for (const [by, key] of entriesOf(analysis)) drop(this.#indexes[by], key, uri);
    }
    return this.#touch(uri, { gone, fresh: [] }, true);
  }

  /**
   * Takes the text of a file as it was last committed; undefined: there is none, or nobody knows.
   * Returns the files whose findings may differ now.
   */
  commit(uri: string, text: string | undefined): readonly string[] {
    const before = this.#baselines.get(uri);
    if (text === undefined ? !before : before?.text === text) return [];
    if (text === undefined) this.#baselines.delete(uri);
    else {
      const file = before ?? new File(uri);
      file.replace(text, false);
      this.#baselines.set(uri, file);
    }
    return this.#changed([`baseline ${uri}`]);
  }

  /**
   * Takes at which of the addresses that a kustomization names there is nothing; before, nobody knows of any. Returns the files whose findings may differ
   * now.
   */
  lack(kustomization: string, addresses: Iterable<string>): readonly string[] {
    const before = this.absent(kustomization);
    const now = new Set(addresses);
    const isSame = now.size === before.size && [...now].every((address) => before.has(address));
    if (isSame || !this.#files.has(kustomization)) return [];
    this.#absent.set(kustomization, now);
    return this.#changed([`absent ${kustomization}`]);
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  text(uri: string): string | undefined {
    return this.#files.get(uri)?.text;
  }

  file(uri: string): File | undefined {
    return this.#files.get(uri);
  }

  uris(): readonly string[] {
    this.#uris ??= [...this.#files.keys()].sort();
    return this.#uris;
  }

  kustomizations(): ReadonlySet<string> {
    return this.#kustomizations;
  }

  membership(uri: string): Membership {
    this.#applySets ??= new ApplySets(this.#kustomizations, (each) => this.documents(each));
    const membership = this.#applySets.of(uri);
    this.#memberships.set(uri, membership);
    return membership;
  }

  documents(uri: string): readonly AnalysedDocument[] {
    return this.#files.get(uri)?.documents ?? [];
  }

  baseline(uri: string): readonly AnalysedDocument[] {
    return this.#baselines.get(uri)?.documents ?? [];
  }

  absent(kustomization: string): ReadonlySet<string> {
    return this.#absent.get(kustomization) ?? nothing;
  }

  all<K extends Kind>(kind: K): readonly Located<ManifestOf<K>>[] {
    return this.#located("kind", kind) as readonly Located<ManifestOf<K>>[];
  }

  named<K extends Kind>(kind: K, name: string): readonly Located<ManifestOf<K>>[] {
    return this.#located("defined", keyOf(kind, name)) as readonly Located<ManifestOf<K>>[];
  }

  mentioning(key: string): readonly Located<Manifest>[] {
    return this.#located("mentioned", key);
  }

  documentsMentioning(key: string): readonly AnalysedDocument[] {
    return sorted(this.#indexes.mentioned.get(key)).flatMap((uri) => this.#files.get(uri)?.mentioning(key) ?? []);
  }

  /** Answers what is asked for a document, until one of its questions would be answered differently. What was read for it before has ended. */
  readsFor({ uri, analysis }: AnalysedDocument): Reads {
    this.#ofDocuments.get(analysis)?.end();
    const reads = new Reads(this, uri, analysis);
    this.#ofDocuments.set(analysis, reads);
    return reads;
  }

  /** The same for a file as a whole, until its text changes too: whatever is asked for it goes together. */
  readsForFile(uri: string): Reads {
    const known = this.#ofFiles.get(uri);
    if (known?.isCurrent) return known;
    const reads = new Reads(this, uri);
    this.#ofFiles.set(uri, reads);
    return reads;
  }

  askersOf(question: Question): Askers {
    let askers = this.#askers.get(question);
    if (!askers) {
      askers = { question, reads: new Set() };
      this.#askers.set(question, askers);
    }
    return askers;
  }

  forget({ question }: Askers): void {
    this.#askers.delete(question);
  }

  #located(by: Lookup, key: string): readonly Located<Manifest>[] {
    let answers = this.#answers?.deref();
    if (!answers) {
      answers = new Map();
      this.#answers = new WeakRef(answers);
    }
    const question = `${by} ${key}`;
    let answer = answers.get(question);
    if (!answer) {
      answer = sorted(this.#indexes[by].get(key)).flatMap((uri) => this.#files.get(uri)?.located(by, key) ?? []);
      if (answer.length > many) answers.set(question, answer);
    }
    return answer;
  }

  #add(file: File): File {
    this.#files.set(file.uri, file);
    this.#uris = undefined;
    if (isKustomization(file.uri)) this.#kustomizations.add(file.uri);
    return file;
  }

  #took(file: File, changed: Changed, isNew: boolean): readonly string[] {
    for (const analysis of changed.gone) {
      for (const [by, key] of entriesOf(analysis)) if (!file.has(by, key)) drop(this.#indexes[by], key, file.uri);
    }
    for (const analysis of changed.fresh) {
      for (const [by, key] of entriesOf(analysis)) add(this.#indexes[by], key, file.uri);
    }
    return this.#touch(file.uri, changed, isNew);
  }

  /** Every question whose answer one of these documents is part of, or was, and with it the files that asked. */
  #touch(uri: string, { gone, fresh }: Changed, isNew: boolean): readonly string[] {
    this.#answers = undefined;
    for (const analysis of gone) this.#ofDocuments.get(analysis)?.end();
    this.#ofFiles.get(uri)?.end();
    this.#ofFiles.delete(uri);
    const questions = new Set<Question>([`documents ${uri}`]);
    if (isNew) questions.add("uris");
    if (isKustomization(uri)) {
      if (isNew) questions.add("kustomizations");
      for (const member of this.#membersThatChanged()) questions.add(`membership ${member}`);
    }
    for (const analysis of [...gone, ...fresh]) {
      for (const [by, key] of entriesOf(analysis)) questions.add(questionOf(by, key));
    }
    return together([uri], this.#changed(questions));
  }

  /** To be called when a kustomization came, went or changed. */
  #membersThatChanged(): readonly string[] {
    const before = [...this.#memberships];
    this.#memberships.clear();
    this.#applySets = undefined;
    return before.flatMap(([uri, membership]) => (isSameMembership(membership, this.membership(uri)) ? [] : uri));
  }

  /** Answers these questions differently from now on. Returns the files that asked. */
  #changed(questions: Iterable<Question>): readonly string[] {
    const affected = new Set<string>();
    for (const question of questions) {
      for (const reads of [...(this.#askers.get(question)?.reads ?? [])]) {
        reads.end();
        const file = this.#files.get(reads.uri);
        if (reads.analysis) file?.outdate(reads.analysis);
        if (file) affected.add(reads.uri);
      }
    }
    return [...affected];
  }
}

function questionOf(by: Lookup, key: string): Question {
  switch (by) {
    case "kind":
      return `all ${key as Kind}`;
    case "defined":
      return `named ${key}`;
    case "mentioned":
      return `mentioning ${key}`;
  }
}

function together(...all: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(all.flat())];
}

const orders = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** In the order of their names, so that answers do not depend on what was opened first. */
function sorted(uris: ReadonlySet<string> | undefined): readonly string[] {
  if (!uris) return [];
  let order = orders.get(uris);
  if (!order) {
    order = [...uris].sort();
    orders.set(uris, order);
  }
  return order;
}

function add(index: Map<string, Set<string>>, key: string, uri: string): void {
  const uris = index.get(key);
  if (!uris) index.set(key, new Set([uri]));
  else if (!uris.has(uri)) {
    uris.add(uri);
    orders.delete(uris);
  }
}

function drop(index: Map<string, Set<string>>, key: string, uri: string): void {
  const uris = index.get(key);
  if (!uris?.delete(uri)) return;
  orders.delete(uris);
  if (uris.size === 0) index.delete(key);
}
