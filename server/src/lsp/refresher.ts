// Asking the client to ask again, when what it shows of one file is no longer true because of another.
import { type Log, wordsOf } from "./guard.ts";

interface Surroundings {
  readonly log: Log;
  isOpen(uri: string): boolean;
  /** What that part of the file says now. */
  words(uri: string, part: string): string;
  /** Undefined where the client cannot be asked. */
  readonly refresh: (() => Promise<unknown>) | undefined;
}

/** From the first change to the asking, in milliseconds. */
const delay = 150;

export class Refresher {
  readonly #around: Surroundings;
  /** What the client was given, by file and part. */
  readonly #shown = new Map<string, Map<string, string>>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The client is given that part of the file as it is now. Of one that is not open it shows nothing. */
  shown(uri: string, part: string): void {
    if (!this.#around.refresh || !this.#around.isOpen(uri)) return;
    const parts = this.#shown.get(uri) ?? new Map<string, string>();
    this.#shown.set(uri, parts.set(part, this.#around.words(uri, part)));
  }

  /** `edited`: the file among them that the client asks about of its own accord, because the change is its own. */
  changed(uris: Iterable<string>, edited?: string): void {
    if (!this.#around.refresh) return;
    if (edited !== undefined) this.#shown.delete(edited);
    for (const uri of uris) if (this.#shown.has(uri)) this.#changed.add(uri);
    if (this.#changed.size > 0) this.#timer ??= setTimeout(() => this.#ask(), delay);
  }

  changedAll(): void {
    this.changed([...this.#shown.keys()]);
  }

  /** The client no longer shows the file. */
  closed(uri: string): void {
    this.#shown.delete(uri);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
  }

  #ask(): void {
    this.#timer = undefined;
    const { log, refresh } = this.#around;
    const changed = [...this.#changed];
    this.#changed.clear();
    try {
      if (!changed.some((uri) => this.#isOutdated(uri))) return;
      this.#shown.clear();
      refresh?.().catch((error: unknown) => log(`The client did not refresh: ${wordsOf(error)}`));
    } catch (error) {
      log(`Looking for what changed failed: ${wordsOf(error)}`);
    }
  }

  #isOutdated(uri: string): boolean {
    return [...(this.#shown.get(uri) ?? [])].some(([part, words]) => this.#around.words(uri, part) !== words);
  }
}
