// An editor with one language server: opens files, types, asks, and knows when the answer is there.
import { setTimeout as delay } from "node:timers/promises";
import type { Place } from "./place.ts";
import { endProcess, type ServerProcess, startProcess } from "./process.ts";
import type { Server } from "./server.ts";

interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

export class Editor {
  readonly server: Server;
  readonly process: ServerProcess;
  readonly #versions = new Map<string, number>();
  /** The findings last shown, by file. */
  readonly #shown = new Map<string, readonly unknown[]>();
  readonly #resultIds = new Map<string, string>();
  readonly #onPublished = new Map<string, () => void>();
  #onRefresh: (() => void) | undefined;
  #lastPublished = 0;

  /** Resolves when `initialize` is answered and `initialized` sent. `folder` is an address. */
  static async start(server: Server, folder: string, refresh = true): Promise<Editor> {
    const editor = new Editor(server, await startProcess(server, folder, refresh));
    await editor.process.connection.sendNotification("initialized", {});
    // yaml-language-server reads its settings when it is told that there are some.
    await editor.process.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    return editor;
  }

  private constructor(server: Server, process: ServerProcess) {
    this.server = server;
    this.process = process;
    process.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly unknown[] }) => {
        this.#lastPublished = performance.now();
        this.#shown.set(uri, diagnostics);
        this.#onPublished.get(uri)?.();
      },
    );
    process.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.#onRefresh?.();
      return null;
    });
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.process.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
  }

  /** Opens the file and returns its findings, the first that are not none. */
  async openWithFindings(uri: string, text: string): Promise<readonly unknown[]> {
    const published = this.server.pulls ? undefined : this.#published(uri, (items) => items.length > 0);
    await this.open(uri, text);
    return published ?? this.pull(uri);
  }

  /** Writes `text` at the place, over as many characters as `over` says. Returns the findings that come of it. */
  async type(uri: string, place: Place, text: string, over = 0): Promise<readonly unknown[]> {
    const published = this.server.pulls ? undefined : this.#published(uri, () => true);
    this.change(uri, place, text, over);
    return published ?? this.pull(uri);
  }

  /** The same, without asking for findings. */
  change(uri: string, { line, character }: Place, text: string, over = 0): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    void this.process.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character: character + over } }, text }],
    });
  }

  async pull(uri: string): Promise<readonly unknown[]> {
    const report = await this.process.connection.sendRequest<Report>("textDocument/diagnostic", {
      textDocument: { uri },
      ...(this.#resultIds.has(uri) ? { previousResultId: this.#resultIds.get(uri) } : {}),
    });
    if (report.resultId !== undefined) this.#resultIds.set(uri, report.resultId);
    if (report.kind === "full") this.#shown.set(uri, report.items ?? []);
    return this.#shown.get(uri) ?? [];
  }

  /** The findings of all files, as soon as the server knows them; how many files have some. */
  async pullWorkspace(): Promise<number> {
    const { items } = await this.process.connection.sendRequest<{ items: unknown[] }>("workspace/diagnostic", {
      previousResultIds: [],
    });
    return items.length;
  }

  /** Resolves when the server next asks to be asked again. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => {
      this.#onRefresh = resolve;
    });
  }

  async complete(uri: string, position: Place): Promise<number> {
    const answer = await this.process.connection.sendRequest<{ items: unknown[] } | unknown[] | null>(
      "textDocument/completion",
      { textDocument: { uri }, position },
    );
    return Array.isArray(answer) ? answer.length : (answer?.items.length ?? 0);
  }

  get hasSymbols(): boolean {
    return Boolean(this.process.result.capabilities.documentSymbolProvider);
  }

  async symbols(uri: string): Promise<number> {
    const answer = await this.process.connection.sendRequest<unknown[] | null>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    return answer?.length ?? 0;
  }

  /** Resolves when the server has pushed nothing for `quiet` milliseconds. */
  async settled(quiet: number): Promise<void> {
    const began = performance.now();
    for (;;) {
      const idle = performance.now() - Math.max(began, this.#lastPublished);
      if (idle >= quiet) return;
      await delay(quiet - idle);
    }
  }

  end(): Promise<void> {
    return endProcess(this.process);
  }

  #published(uri: string, isIt: (items: readonly unknown[]) => boolean): Promise<readonly unknown[]> {
    return new Promise((resolve) => {
      this.#onPublished.set(uri, () => {
        const items = this.#shown.get(uri) ?? [];
        if (!isIt(items)) return;
        this.#onPublished.delete(uri);
        resolve(items);
      });
    });
  }
}
