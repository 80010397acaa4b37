// The language server as the extension sees it: it starts, tells its versions, may die, and can be started again.

import type { CancellationToken, CodeAction, Event, LogOutputChannel, Uri, WorkspaceEdit } from "vscode";
import { EventEmitter, l10n, window } from "vscode";
import type {
  BaseLanguageClient,
  CodeActionResolveRequest,
  DidChangeConfigurationNotification,
  CodeAction as ProtocolAction,
  State,
} from "vscode-languageclient";
import type {
  BaselineMethod,
  BaselineParams,
  ConversionOffers,
  ConversionOffersMethod,
  ConversionOffersParams,
  StatusMethod,
  StatusParams,
  StorageMapMethod,
  StorageMapParams,
  StorageMapResult,
  VersionEditMethod,
  VersionEditParams,
  VersionEditResult,
} from "../../server/src/lsp/protocol.ts";
import { Comeback } from "./comeback.ts";
import { handOutFiles } from "./files.ts";
import { keepsPlaceholders } from "./keptPlaceholders.ts";

/** Where a client writes what it has to say. */
export interface ClientChannels {
  readonly outputChannel: LogOutputChannel;
  readonly traceOutputChannel: LogOutputChannel;
}

/** Loads the library for language clients at the first call. */
export type CreateClient = (channels: ClientChannels) => Promise<BaseLanguageClient>;

/** `returning`: it has died, and will be started again. */
export type ServerState = "starting" | "running" | "returning" | "failed" | "stopped";

const statusMethod: StatusMethod = "ebsManifests/status";
const baselineMethod: BaselineMethod = "ebsManifests/baseline";
const storageMapMethod: StorageMapMethod = "ebsManifests/storageMap";
const versionEditMethod: VersionEditMethod = "ebsManifests/versionEdit";
const conversionOffersMethod: ConversionOffersMethod = "ebsManifests/conversionOffers";

/** What a server may take until it has answered for the first time, in milliseconds: a hundred times what it does take. */
const patience = 30_000;

// Values of the library, which is not there yet when this file is loaded.
const didChangeConfiguration: typeof DidChangeConfigurationNotification.method = "workspace/didChangeConfiguration";
const codeActionResolve: typeof CodeActionResolveRequest.method = "codeAction/resolve";
const starting: State.Starting = 3;
const running: State.Running = 2;

export class Server {
  readonly onDidChange: Event<void>;
  readonly #changed = new EventEmitter<void>();
  readonly #createClient: CreateClient;
  readonly #channels: ClientChannels;
  readonly #output: LogOutputChannel;
  #client: BaseLanguageClient | undefined;
  #state: ServerState = "stopped";
  #status: StatusParams | undefined;
  readonly #baselines = new Map<string, BaselineParams>();
  #turn: Promise<void> = Promise.resolve();
  #comeback = new Comeback();
  /** Whether the server that comes next comes back. */
  #hasDied = false;
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
  get status(): StatusParams | undefined {
    return this.#status;
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
    this.#client?.sendNotification(didChangeConfiguration, { settings: null }).catch((error: unknown) => {
      this.#output.debug(`The server was not told of its settings: ${error}`);
    });
  }

  /** Undefined while no server runs; null where it failed. */
  async storageMap(params: StorageMapParams, token: CancellationToken): Promise<StorageMapResult | null | undefined> {
    return await this.#client?.sendRequest<StorageMapResult | null>(storageMapMethod, params, token);
  }

  /** The edit by which a folder's settings file names that release, or none; null where it cannot be edited, undefined while no server runs. */
  async versionEdit(folder: Uri, kubernetesVersion: string | undefined): Promise<WorkspaceEdit | null | undefined> {
    const client = this.#client;
    const params: VersionEditParams = { folder: folder.toString(), kubernetesVersion: kubernetesVersion ?? null };
    const edit = await client?.sendRequest<VersionEditResult>(versionEditMethod, params);
    return edit && (await client?.protocol2CodeConverter.asWorkspaceEdit(edit));
  }

  /** The code action as the server sent it, with its edit; undefined while no server runs. */
  async resolve(action: ProtocolAction): Promise<CodeAction | undefined> {
    const client = this.#client;
    const resolved = await client?.sendRequest<ProtocolAction>(codeActionResolve, action);
    return resolved && client?.protocol2CodeConverter.asCodeAction(resolved);
  }

  /** Undefined while no server runs; null where it does not know the file. */
  async conversionOffers(params: ConversionOffersParams): Promise<ConversionOffers | null | undefined> {
    return await this.#client?.sendRequest<ConversionOffers | null>(conversionOffersMethod, params);
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
    this.#enter("starting");
    // A client whose start has failed once refuses to start again, so each start gets a client of its own.
    const client = await this.#newClient();
    this.#client = client;
    if (!client) return this.#lost();
    const log = client.error;
    // The library shows a box for each start that fails. Whether there is reason to disturb anybody is decided here.
    client.error = (message, data) => log.call(client, message, data, false);
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      if (newState === running) this.#enter("running");
      else if (newState !== starting) this.#lost();
    });
    client.onNotification(statusMethod, (status: StatusParams) => {
      this.#status = status;
      // From here on it answers, and VS Code asks for all findings again.
      if (this.#hasDied) this.#output.info(l10n.t("The language server is back, and its findings are current again"));
      this.#hasDied = false;
      this.#changed.fire();
    });
    handOutFiles(client);
    try {
      await inTime(client.start());
      for (const baseline of this.#baselines.values()) this.#send(baseline);
    } catch (error) {
      this.#output.error(`The language server did not start: ${error}`);
      // One that has died has been let go of. This one says nothing, and the next would hardly say more.
      if (this.#client !== client) return;
      await this.#stop();
      this.#giveUp(l10n.t("The language server of EBS Manifests does not answer, and is not waited for any longer"));
    }
  }

  /** Undefined where the extension's files are no longer whole, as under an update. */
  async #newClient(): Promise<BaseLanguageClient | undefined> {
    try {
      const client = await this.#createClient(this.#channels);
      Object.assign(client.middleware, keepsPlaceholders);
      return client;
    } catch (error) {
      this.#output.error(`The language client cannot be loaded: ${error}`);
      return undefined;
    }
  }

  /** A client that stops without having been told to has lost its server, for `#stop` lets go of the client before it stops it. */
  #lost(): void {
    this.#hasDied = true;
    this.#client = undefined;
    this.#status = undefined;
    const wait = this.#comeback.died();
    if (wait === undefined) {
      this.#giveUp(l10n.t("The language server of EBS Manifests keeps ending unexpectedly, and is not started again"));
      return;
    }
    this.#output.warn(l10n.t("The language server is started again in {0} s", wait / 1000));
    this.#nextStart = setTimeout(() => void this.#inTurn(() => this.#comeBack()), wait);
    this.#enter("returning");
  }

  async #comeBack(): Promise<void> {
    if (this.#state === "returning") await this.#start();
  }

  #giveUp(words: string): void {
    this.#enter("failed");
    this.#output.error(words);
    void this.#offerRestart(words);
  }

  async #offerRestart(words: string): Promise<void> {
    const [restart, show] = [l10n.t("Restart"), l10n.t("Show Output")];
    const chosen = await window.showErrorMessage(words, restart, show);
    if (chosen === restart) await this.restart();
    if (chosen === show) this.#output.show();
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#nextStart);
    const client = this.#client;
    this.#client = undefined;
    this.#status = undefined;
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

/** What `start` comes to, unless that takes too long. */
async function inTime(start: Promise<void>): Promise<void> {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error(`No answer in ${patience / 1000} s`)), patience);
  });
  try {
    await Promise.race([start, silence]);
  } finally {
    clearTimeout(alarm);
  }
}
