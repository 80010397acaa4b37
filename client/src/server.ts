// The language server as the extension sees it: it starts, tells its versions, may die, and can be started again.

import type { CancellationToken, Event, LogOutputChannel } from "vscode";
import { EventEmitter, l10n, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import type {
  BaselineMethod,
  BaselineParams,
  StatusMethod,
  StatusParams,
  StorageMapMethod,
  StorageMapParams,
  StorageMapResult,
} from "../../server/src/lsp/protocol.ts";
import { wordsAsText } from "./asText.ts";
import { Comeback } from "./comeback.ts";
import { handOutFiles } from "./files.ts";
import { configurationBesideOthers } from "./otherYaml.ts";
import { rulePageTemplate } from "./ruleDocs.ts";

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** `returning`: it has died, and will be started again. */
export type ServerState = "starting" | "running" | "returning" | "failed" | "stopped";

const statusMethod: StatusMethod = "ebsManifests/status";
const baselineMethod: BaselineMethod = "ebsManifests/baseline";
const storageMapMethod: StorageMapMethod = "ebsManifests/storageMap";

export class Server {
  readonly onDidChange: Event<void>;
  readonly #changed = new EventEmitter<void>();
  readonly #createClient: CreateClient;
  readonly #channels: Pick<LanguageClientOptions, "outputChannel" | "traceOutputChannel">;
  readonly #output: LogOutputChannel;
  #client: BaseLanguageClient | undefined;
  #state: ServerState = "stopped";
  #versions: StatusParams | undefined;
  readonly #baselines = new Map<string, BaselineParams>();
  #turn: Promise<void> = Promise.resolve();
  #comeback = new Comeback();
  #nextStart: ReturnType<typeof setTimeout> | undefined;

  constructor(createClient: CreateClient, output: LogOutputChannel, traceChannel: LogOutputChannel) {
    this.#createClient = createClient;
    this.#output = output;
    this.onDidChange = this.#changed.event;
    this.#channels = { outputChannel: output, traceOutputChannel: traceChannel };
  }

  get state(): ServerState {
    return this.#state;
  }

  /** What the running server last said; undefined before its first word. */
  get versions(): StatusParams | undefined {
    return this.#versions;
  }

  /** What a file was at the last commit. It is kept for the next server, until it is told that nobody wants to know any more. */
  tellBaseline(baseline: BaselineParams): void {
    if (baseline.text === null) this.#baselines.delete(baseline.uri);
    else this.#baselines.set(baseline.uri, baseline);
    if (this.#state === "running") this.#send(baseline);
  }

  /** Makes the server ask for its settings again. */
  tellSettings(): void {
    if (this.#state !== "running") return;
    this.#client
      ?.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
      .catch((error: unknown) => {
        this.#output.debug(`The server was not told of its settings: ${error}`);
      });
  }

  /** Undefined while no server runs; null where it failed. */
  async storageMap(params: StorageMapParams, token: CancellationToken): Promise<StorageMapResult | null | undefined> {
    return await this.#client?.sendRequest<StorageMapResult | null>(storageMapMethod, params, token);
  }

  #send(baseline: BaselineParams): void {
    this.#client?.sendNotification(baselineMethod, baseline).catch((error: unknown) => {
      this.#output.debug(`A baseline was not told: ${error}`);
    });
  }

  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  /** Whatever died before is forgotten: somebody has asked for it. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      this.#comeback = new Comeback();
      await this.#start();
    });
  }

  async #start(): Promise<void> {
    // A client whose start has failed once refuses to start again, so each start gets a client of its own.
    const client = this.#createClient({ ...this.#channels, ...options() });
    this.#client = client;
    const log = client.error;
    // The library shows a box for each start that fails. Whether there is reason to disturb anybody is decided here.
    client.error = (message, data) => log.call(client, message, data, false);
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      if (newState === State.Starting) this.#enter("starting");
      else if (newState === State.Running) this.#enter("running");
      else this.#lost();
    });
    client.onNotification(statusMethod, (versions: StatusParams) => {
      this.#versions = versions;
      this.#changed.fire();
    });
    handOutFiles(client);
    try {
      await client.start();
      for (const baseline of this.#baselines.values()) this.#send(baseline);
    } catch (error) {
      this.#output.error(`The language server did not start: ${error}`);
    }
  }

  /** A client that stops without having been told to has lost its server, for `#stop` lets go of the client before it stops it. */
  #lost(): void {
    this.#client = undefined;
    this.#versions = undefined;
    const wait = this.#comeback.died();
    if (wait === undefined) {
      this.#enter("failed");
      void this.#giveUp();
      return;
    }
    this.#output.warn(l10n.t("The language server is started again in {0} s", wait / 1000));
    this.#nextStart = setTimeout(() => void this.#inTurn(() => this.#comeBack()), wait);
    this.#enter("returning");
  }

  async #comeBack(): Promise<void> {
    if (this.#state === "returning") await this.#start();
  }

  async #giveUp(): Promise<void> {
    const words = l10n.t("The language server of EBS Manifests keeps ending unexpectedly, and is not started again");
    this.#output.error(words);
    const [restart, show] = [l10n.t("Restart"), l10n.t("Show Output")];
    const chosen = await window.showErrorMessage(words, restart, show);
    if (chosen === restart) await this.restart();
    if (chosen === show) this.#output.show();
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#nextStart);
    const client = this.#client;
    this.#client = undefined;
    this.#versions = undefined;
    this.#enter("stopped");
    try {
      await client?.dispose();
    } catch (error) {
      // A client that never came up says so by throwing. There is nothing left to stop then.
      this.#output.debug(`Stopping the language server: ${error}`);
    }
  }

  /** Two restarts at once would leave a server behind that nobody stops, and a starting client cannot be stopped. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(step);
    return this.#turn;
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.#changed.fire();
  }
}

function options(): LanguageClientOptions {
  return {
    documentSelector: authoredSchemes().map((scheme) => ({ language: "yaml", scheme })),
    diagnosticCollectionName: "ebs",
    // VS Code has the snippets of package.json itself, and would show the server's beside them.
    initializationOptions: {
      rulePage: rulePageTemplate,
      showReferences: true,
      storageMap: true,
      snippets: false,
      files: true,
    },
    // Hovers lead to the storage map, and run nothing else.
    markdown: { isTrusted: { enabledCommands: ["ebsManifests.showStorageMap"] } },
    // A failed request belongs into the log. It must not push a panel in front of somebody who is typing.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { ...wordsAsText, workspace: configurationBesideOthers },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      // The library's own way is to start again at once, and to say so in a box each time.
      closed: () => ({
        action: CloseAction.DoNotRestart,
        handled: true,
        message: l10n.t("The language server has ended unexpectedly"),
      }),
    },
  };
}

/**
 * Where people write: on disk, in untitled files, in virtual workspaces. Naming no scheme at all would also report on the
 * old side of every comparison and on both sides of a refactoring's preview.
 */
function authoredSchemes(): string[] {
  const open = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(["file", "untitled", "vscode-vfs", ...open])];
}
