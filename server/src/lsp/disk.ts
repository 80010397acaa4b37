// The files of the workspace folders that are not open: read once at the start, and again when they change.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import type { LanguageService } from "../core/index.ts";
import { type Log, wordsOf } from "./guard.ts";
import type { Host, TooLarge } from "./host.ts";
import { NamedPaths } from "./namedPaths.ts";
import { pause, sliceLength } from "./pause.ts";
import { canonicalUri, isBelow } from "./uris.ts";

interface Surroundings {
  readonly service: LanguageService;
  readonly host: Host | undefined;
  /**
   * Nothing is read before. The client's answer about its settings ends the wait: the open files, which it sends right behind
   * `initialized`, have come by then, and are not read twice.
   */
  readonly begin: Promise<void>;
  /** Whether the client tells of files that change. */
  readonly isTold: boolean;
  readonly log: Log;
  isOpen(uri: string): boolean;
  /** Called with the files whose findings may differ now. */
  changed(uris: readonly string[]): void;
  /** Called each time when all folders have been read. */
  complete(): void;
}

/** Files read at a time, so that the disk works while the last ones are parsed. */
const batchSize = 16;

export class Disk {
  readonly #around: Surroundings;
  #folders: string[] = [];
  /** What ends the watching of each folder. */
  readonly #watches = new Map<string, () => void>();
  readonly #namedPaths: NamedPaths;
  #isToSettle = false;
  #unread = 0;
  #stopped = false;
  #waiting: (() => void)[] = [];
  /** Reads of one file must not overtake each other, so all of them take turns. */
  #turn: Promise<void>;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#turn = around.begin;
    const { service, isOpen, changed } = around;
    this.#namedPaths = new NamedPaths({ service, isOpen, changed, isMissing: (uri) => this.#isMissing(uri) });
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Whether every folder has been read: before that, nobody knows what the workspace lacks. */
  get isComplete(): boolean {
    return this.#unread === 0;
  }

  whenComplete(): Promise<void> {
    return this.isComplete ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  addFolders(uris: readonly string[]): void {
    const added = uris.map(canonicalUri).filter((uri) => !this.#folders.includes(uri));
    this.#folders.push(...added);
    if (!this.#around.host) return;
    for (const folder of added) {
      this.#namedPaths.told(folder);
      this.#unread++;
      if (!this.#around.isTold) this.#inTurn(() => this.#watch(folder));
      this.#inTurn(() => this.#readAll(folder));
    }
  }

  removeFolders(uris: readonly string[]): void {
    const removed = uris.map(canonicalUri);
    this.#folders = this.#folders.filter((folder) => !removed.includes(folder));
    for (const folder of removed) this.#unwatch(folder);
    const lost = this.#around.service
      .uris()
      .filter((uri) => removed.some((folder) => isBelow(uri, folder)) && !this.#folderOf(uri));
    this.#remove(lost);
    for (const folder of removed) this.#told(folder);
  }

  /** Where the kustomizations among these files name something new, it is looked up. */
  changedText(uris: readonly string[]): void {
    if (this.#around.host && this.#namedPaths.changed(uris)) this.#settle();
  }

  changed(events: readonly FileEvent[]): void {
    for (const { uri: address, type } of events) {
      const uri = canonicalUri(address);
      if (type !== FileChangeType.Deleted) this.reload(uri);
      // Editors report a deleted folder without what was in it.
      else
        this.#inTurn(async () => {
          this.#remove(this.#around.service.uris().filter((each) => isBelow(each, uri)));
          this.#told(uri);
        });
    }
  }

  /** Takes the text of a file that is not open from the disk; a file that the workspace does not hold is forgotten. */
  reload(uri: string): void {
    this.#inTurn(async () => {
      const { host } = this.#around;
      const folder = this.#folderOf(uri);
      const read =
        host && folder !== undefined && (await host.lists(folder, uri)) ? await host.readFile(uri) : undefined;
      if (read === undefined) this.#remove([uri]);
      else this.#around.changed(this.#take(uri, read));
      this.#told(uri);
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const folder of [...this.#watches.keys()]) this.#unwatch(folder);
  }

  async #watch(folder: string): Promise<void> {
    const end = await this.#around.host?.watch(folder, (uri, gone) =>
      this.changed([{ uri, type: gone ? FileChangeType.Deleted : FileChangeType.Changed }]),
    );
    if (!end) return;
    if (this.#stopped || !this.#folders.includes(folder)) end();
    else this.#watches.set(folder, end);
  }

  #unwatch(folder: string): void {
    this.#watches.get(folder)?.();
    this.#watches.delete(folder);
  }

  async #readAll(folder: string): Promise<void> {
    try {
      await this.#read(folder);
      await this.#namedPaths.settle();
    } finally {
      this.#finish();
    }
  }

  async #read(folder: string): Promise<void> {
    const { host } = this.#around;
    if (!host) return;
    const affected = new Set<string>();
    let sliceEnd = Date.now() + sliceLength;
    let batch: string[] = [];
    const takeBatch = async () => {
      const files = await Promise.all(batch.map(async (uri) => ({ uri, read: await host.readFile(uri) })));
      batch = [];
      for (const { uri, read } of files) {
        if (read === undefined || !this.#folders.includes(folder)) continue;
        for (const other of this.#take(uri, read)) affected.add(other);
        if (Date.now() < sliceEnd) continue;
        await pause();
        sliceEnd = Date.now() + sliceLength;
      }
    };
    for await (const address of host.listFiles(folder)) {
      if (this.#stopped || !this.#folders.includes(folder)) return;
      const uri = canonicalUri(address);
      if (!this.#around.isOpen(uri)) batch.push(uri);
      if (batch.length === batchSize) await takeBatch();
    }
    await takeBatch();
    this.#around.changed([...affected]);
  }

  /** A file or a folder came or went there, and the workspace knows. */
  #told(uri: string): void {
    this.#namedPaths.told(uri);
    this.#settle();
  }

  /** In a turn of its own behind those that are due: of many changes at once, once. */
  #settle(): void {
    if (this.#isToSettle) return;
    this.#isToSettle = true;
    this.#inTurn(() => {
      this.#isToSettle = false;
      return this.#namedPaths.settle();
    });
  }

  /** Of what lies outside of all folders nobody tells when it comes or goes. */
  async #isMissing(uri: string): Promise<boolean> {
    const folder = this.#folderOf(uri);
    return folder !== undefined && (await this.#around.host?.isMissing(folder, uri)) === true;
  }

  #finish(): void {
    this.#unread--;
    if (!this.isComplete) return;
    this.#around.complete();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #take(uri: string, read: string | TooLarge): readonly string[] {
    const { service, isOpen } = this.#around;
    if (isOpen(uri)) return [];
    return typeof read === "string" ? service.update(uri, read, false) : service.leaveOut(uri, read.size);
  }

  #remove(uris: readonly string[]): void {
    const affected = uris.filter((uri) => !this.#around.isOpen(uri)).flatMap((uri) => this.#around.service.remove(uri));
    if (affected.length > 0) this.#around.changed([...new Set(affected)]);
  }

  /** The innermost, whose ignore rules are the last word. */
  #folderOf(uri: string): string | undefined {
    return this.#folders.filter((folder) => isBelow(uri, folder)).sort((a, b) => b.length - a.length)[0];
  }

  #inTurn(step: () => Promise<void>): void {
    this.#turn = this.#turn.then(async () => {
      if (this.#stopped) return;
      try {
        await step();
      } catch (error) {
        this.#around.log(`Reading the workspace failed: ${wordsOf(error)}`);
      }
    });
  }
}
