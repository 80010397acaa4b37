// Telling the client that findings changed: by asking it to pull again, or by pushing them where it cannot pull.
import type { Connection } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import type { Documents } from "./documents.ts";
import { type Log, wordsOf } from "./guard.ts";
import { pause, sliceLength } from "./pause.ts";
import type { Reports } from "./reports.ts";

interface Surroundings {
  readonly connection: Connection;
  readonly can: Abilities;
  readonly documents: Documents;
  readonly reports: Reports;
  readonly log: Log;
  uris(): readonly string[];
  /** Whether there still is such a file. */
  has(uri: string): boolean;
  /** Whether the settings are known. */
  isReady(): boolean;
  /** Whether the findings of files that are not open can be told yet. */
  isComplete(): boolean;
}

/** From the first change to the telling, in milliseconds: what is typed within it is told at once. */
const delay = 40;

export class Announcer {
  readonly #around: Surroundings;
  readonly #changed = new Set<string>();
  /** The result id that the client last saw, by file. */
  readonly #told = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** `edited`: a file among them that the client asks about of its own accord, because the change is its own. */
  changed(uris: Iterable<string>, edited?: string): void {
    for (const uri of uris) this.#changed.add(uri);
    if (edited !== undefined && this.#around.can.pullDiagnostics) this.#told.delete(edited);
    // An answer that took long has not left when this is due, and would wait for it.
    this.#timer ??= setTimeout(() => void pause().then(() => this.#tell()), delay);
  }

  changedAll(): void {
    this.changed([...this.#around.uris(), ...this.#told.keys()]);
  }

  /** The client got the report with that result id. */
  told(uri: string, id: string): void {
    this.#told.set(uri, id);
  }

  /** Resolves when findings may differ from those of now. */
  nextChange(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
  }

  /** Open files first, and no longer at a time than somebody who types would notice. */
  #tell(): void {
    this.#timer = undefined;
    const { isReady, documents } = this.#around;
    if (!isReady()) return;
    const sliceEnd = Date.now() + sliceLength;
    // The second is the set itself, which gets smaller on the way: copied for each slice, it would cost more than the telling.
    for (const uris of [documents.open, this.#changed]) {
      for (const uri of uris) {
        if (Date.now() >= sliceEnd) {
          this.#timer = setTimeout(() => this.#tell(), 0);
          return;
        }
        if (this.#changed.delete(uri)) this.#tellOf(uri);
      }
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Telling of one file may be telling of all. */
  #tellOf(uri: string): void {
    const { can, log } = this.#around;
    try {
      if (!can.pullDiagnostics) this.#push(uri);
      else if (can.refreshDiagnostics) this.#refresh(uri);
      if (!this.#around.has(uri)) this.#told.delete(uri);
    } catch (error) {
      log(`Telling the findings failed: ${wordsOf(error)}`);
    }
  }

  #push(uri: string): void {
    const { connection, can, documents, reports } = this.#around;
    const isOpen = documents.isOpen(uri);
    // Once everything is read, everything is told.
    if (!isOpen && !this.#around.isComplete()) return;
    const { id, items } = reports.of(uri);
    const before = this.#told.get(uri);
    // A file nobody looks at is news only when its findings differ; an open one also because its text moved on.
    if (!isOpen && (before === id || (before === undefined && items.length === 0))) return;
    this.#told.set(uri, id);
    const version = can.diagnosticVersion ? documents.version(uri) : null;
    void connection.sendDiagnostics({
      uri: documents.spelling(uri),
      ...(version === null ? {} : { version }),
      diagnostics: items,
    });
  }

  /** Makes the client pull everything again, so it is asked only when something that it shows is no longer true. */
  #refresh(uri: string): void {
    const { connection, reports, log } = this.#around;
    if (!this.#told.has(uri) || this.#told.get(uri) === reports.of(uri).id) return;
    for (const each of [uri, ...this.#changed]) this.#told.delete(each);
    this.#changed.clear();
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => log(`The client did not refresh: ${wordsOf(error)}`));
  }
}
