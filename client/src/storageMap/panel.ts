// The panel of the storage map: asks the server for the graph whenever it may have changed, and goes where the page is clicked.

import type { CancellationToken, Disposable, LogOutputChannel, Uri, WebviewPanel } from "vscode";
import {
  CancellationTokenSource,
  env,
  l10n,
  languages,
  Range,
  Uri as Uris,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { StorageMap } from "../../../server/src/lsp/protocol.ts";
import type { Server } from "../server.ts";
import { htmlFor } from "./html.ts";
import { isToPanel, type ToPage, type ToPanel } from "./messages.ts";
import { storageMapType } from "./type.ts";
import { isTarget, nodeOf, type Wanted } from "./wanted.ts";
import { wordsOfPage } from "./wording.ts";

export interface Surroundings {
  readonly server: Server;
  readonly output: LogOutputChannel;
  /** The extension's folder. */
  readonly folder: Uri;
}

/** From the last change to the new graph, in milliseconds: somebody who types does not look at the map. */
const delay = 300;

export class StorageMapPanel {
  static #open: StorageMapPanel | undefined;
  readonly #panel: WebviewPanel;
  readonly #around: Surroundings;
  readonly #subscriptions: Disposable[];
  #graph: StorageMap | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;
  /** Whether the page listens. */
  #isReady = false;
  /** Whether the page shows a notice in place of the graph. */
  #isNotified = false;
  #wanted: Wanted | undefined;

  /** Shows the one panel there is, with the object in view that is asked for, or the first of a file, or else the one at the cursor. */
  static show(around: Surroundings, object?: unknown): void {
    const wanted = isTarget(object) ? object : placeOf(object instanceof Uris ? object : undefined);
    const panel =
      StorageMapPanel.#open ??
      new StorageMapPanel(
        window.createWebviewPanel(storageMapType, l10n.t("Storage Map"), ViewColumn.Beside, { enableFindWidget: true }),
        around,
      );
    panel.#panel.reveal();
    panel.#wanted = wanted;
    panel.#reveal();
  }

  /** Takes over a panel that VS Code has kept over a reload of the window. */
  static restore(panel: WebviewPanel, around: Surroundings): void {
    if (StorageMapPanel.#open) StorageMapPanel.#open.#panel.dispose();
    new StorageMapPanel(panel, around);
  }

  private constructor(panel: WebviewPanel, around: Surroundings) {
    this.#panel = panel;
    this.#around = around;
    StorageMapPanel.#open = this;
    const { webview } = panel;
    const files = workspace.createFileSystemWatcher("**/*.{yaml,yml}");
    const changed = () => this.#changed();
    this.#subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => isToPanel(message) && this.#receive(message)),
      panel.onDidChangeViewState(() => {
        // A page that is hidden is gone; it says when it is back.
        if (!panel.visible) this.#isReady = false;
      }),
      panel.onDidDispose(() => this.#dispose()),
      workspace.onDidChangeTextDocument(({ document }) => document.languageId === "yaml" && changed()),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(({ path }) => /\.ya?ml$/.test(path)) && changed()),
      around.server.onDidChange(changed),
      files,
      files.onDidChange(changed),
      files.onDidCreate(changed),
      files.onDidDelete(changed),
    ];
    // The page may read the folder of the bundles, and no other.
    const folder = Uris.joinPath(around.folder, "client", "dist");
    const addressOf = (name: string) => webview.asWebviewUri(Uris.joinPath(folder, name)).toString();
    const media = (name: string) => Uris.joinPath(around.folder, "client", "media", name);
    panel.iconPath = { light: media("map-light.svg"), dark: media("map-dark.svg") };
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.html = htmlFor({
      script: addressOf("storageMap.js"),
      style: addressOf("storageMap.css"),
      ownFiles: webview.cspSource,
      nonce: crypto.randomUUID(),
      language: env.language,
    });
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
    if (StorageMapPanel.#open === this) StorageMapPanel.#open = undefined;
  }

  #receive(message: ToPanel): void {
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#post({ type: "words", words: wordsOfPage() });
        if (this.#graph) this.#post({ type: "graph", graph: this.#graph });
        void this.#refresh();
        break;
      case "open":
        void this.#goTo(message.id, message.keepFocus);
        break;
      case "broken":
        this.#around.output.error(`The storage map failed: ${message.message}`);
        break;
    }
  }

  #changed(): void {
    clearTimeout(this.#timer);
    if (!this.#panel.visible) return;
    this.#timer = setTimeout(() => void this.#refresh(), delay);
  }

  async #refresh(): Promise<void> {
    if (!this.#isReady || !this.#panel.visible) return;
    const { server, output } = this.#around;
    if (server.state === "stopped" || server.state === "failed") {
      this.#notify("stopped");
      return;
    }
    if (server.state === "returning") {
      this.#notify("waiting");
      return;
    }
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      await this.#ask(asking.token);
    } catch (error) {
      if (asking.token.isCancellationRequested) return;
      output.error(`The storage map was not answered: ${error}`);
      this.#notify("failed");
    }
  }

  async #ask(token: CancellationToken): Promise<void> {
    const previousResultId = this.#graph?.resultId;
    const answer = await this.#around.server.storageMap(
      previousResultId === undefined ? {} : { previousResultId },
      token,
    );
    if (token.isCancellationRequested) return;
    if (answer && !("unchanged" in answer)) this.#graph = answer;
    if (!answer || !this.#graph) this.#notify("failed");
    else if (answer === this.#graph || this.#isNotified) this.#post({ type: "graph", graph: this.#graph });
    this.#reveal();
  }

  #notify(state: Extract<ToPage, { type: "state" }>["state"]): void {
    this.#isNotified = true;
    this.#post({ type: "state", state });
  }

  #post(message: ToPage): void {
    if (message.type === "graph") this.#isNotified = false;
    void this.#panel.webview.postMessage(message);
  }

  #reveal(): void {
    const wanted = this.#wanted;
    if (!this.#graph || !this.#isReady || !wanted) return;
    this.#wanted = undefined;
    const node = nodeOf(this.#graph, wanted, isSameFile);
    if (node) this.#post({ type: "reveal", id: node.id });
  }

  async #goTo(id: string, keepFocus: boolean): Promise<void> {
    const node = this.#graph?.nodes.find((each) => each.id === id);
    const location = node?.location ?? this.#mentionOf(id);
    if (!location) return;
    const { start, end } = location.range;
    // Not over the map, but where other text is, so that both are seen.
    const other = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== this.#panel.viewColumn);
    await window.showTextDocument(Uris.parse(location.uri), {
      selection: new Range(start.line, start.character, end.line, end.character),
      viewColumn: other?.viewColumn ?? (this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One),
      preserveFocus: keepFocus,
    });
  }

  /** A disk is written nowhere: what names it is the place to go to. */
  #mentionOf(id: string) {
    const { nodes = [], edges = [] } = this.#graph ?? {};
    const index = nodes.findIndex((node) => node.id === id);
    const edge = edges.find(({ to }) => to === index);
    return edge && nodes[edge.from]?.location;
  }
}

function isSameFile(a: string, b: string): boolean {
  return a === b || Uris.parse(a).toString() === Uris.parse(b).toString();
}

/** Of a file that is not in front, the first line. */
function placeOf(file: Uri | undefined): Wanted | undefined {
  const editor = window.activeTextEditor;
  if (file && editor?.document.uri.toString() !== file.toString()) return { uri: file.toString(), line: 0 };
  if (editor?.document.languageId !== "yaml") return undefined;
  return { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}
