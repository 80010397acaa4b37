// What the handlers work with: one set per connection.
import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  InlayHintRefreshRequest,
} from "vscode-languageserver";
import { createLanguageService, type LanguageService, type Say, settingsFileName } from "../core/index.ts";
import { type Abilities, abilitiesOf } from "./abilities.ts";
import { Announcer } from "./announcer.ts";
import { hostOf } from "./clientHost.ts";
import { type Addresses, rulePages, toDiagnostic } from "./convert.ts";
import { Disk } from "./disk.ts";
import { Documents } from "./documents.ts";
import { type Log, wordsOf } from "./guard.ts";
import type { Host } from "./host.ts";
import { Positions } from "./positions.ts";
import { statusMethod } from "./protocol.ts";
import { hasRefactorPreview } from "./refactorPreview.ts";
import { Refresher } from "./refresher.ts";
import { Reports } from "./reports.ts";
import { Settings } from "./settings.ts";
import {
  hasStorageMap,
  letsChooseClass,
  showReferencesCommand,
  suggestCommand,
  wordsOfHints,
  wordsOfLens,
} from "./shownWords.ts";

export interface Shell {
  readonly connection: Connection;
  readonly can: Abilities;
  readonly service: LanguageService;
  readonly positions: Positions;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly addresses: Addresses;
  readonly disk: Disk;
  readonly reports: Reports;
  readonly announcer: Announcer;
  readonly hints: Refresher;
  readonly lenses: Refresher;
  /** The command by which the client shows places, where it has one. */
  readonly showReferences: string | undefined;
  /** Whether the client has a storage map, and a command that shows an object in it. */
  readonly storageMap: boolean;
  /** Whether the client has a command that lets its user choose a class. */
  readonly choosesClass: boolean;
  /** The command by which the client lists completions at the cursor, where it has one. */
  readonly suggest: string | undefined;
  /** Whether the client previews changes as VS Code does. */
  readonly refactorPreview: boolean;
  /** In the language of the client. */
  readonly say: Say;
  readonly log: Log;
  /** Resolves when the settings are known: no question is answered before. */
  readonly ready: Promise<void>;
  /** The findings of these files may differ now: they are computed anew, and the client is told. */
  changed(uris: readonly string[]): void;
  /** Other settings make other findings everywhere: looks at everything again, and tells the client what is assumed now. */
  settingsChanged(): Promise<void>;
  /** Ends the wait for the settings. */
  begin(): void;
}

/** `own` is what the machine itself has to read. */
export function createShell(connection: Connection, params: InitializeParams, own: Host | undefined, say: Say): Shell {
  const log: Log = (message) => {
    try {
      connection.console.error(message);
    } catch {
      // The client has gone, and with it whoever would have read this.
    }
  };
  const can = abilitiesOf(params.capabilities);
  const service = createLanguageService(log);
  const positions = new Positions(service);
  const folders = (): readonly string[] => disk.folders;
  const settings = new Settings(
    { connection, can, log, folders, text: (uri) => service.text(uri) },
    params.initializationOptions,
  );
  const changed = (uris: readonly string[], edited?: string) => {
    disk.changedText(uris);
    const gone = uris.filter((uri) => !service.has(uri));
    for (const uri of gone) positions.forget(uri);
    if (uris.some((uri) => uri.endsWith(`/${settingsFileName}`)) && settings.reread()) {
      void settingsChanged();
      return;
    }
    reports.invalidate(uris);
    for (const uri of gone) reports.forget(uri);
    announcer.changed(uris, edited);
    hints.changed(uris, edited);
    lenses.changed(uris, edited);
  };
  const documents: Documents = new Documents({
    service,
    positions,
    folders,
    changed,
    released: (uri) => {
      hints.closed(uri);
      lenses.closed(uri);
      disk.reload(uri);
    },
  });
  let isReady = false;
  let begin = () => {};
  const ready = new Promise<void>((resolve) => {
    begin = () => {
      isReady = true;
      resolve();
    };
  });
  const disk: Disk = new Disk({
    begin: ready,
    service,
    host: hostOf(own, connection, params, log),
    isTold: can.registerWatchedFiles,
    log,
    isOpen: (uri) => documents.isOpen(uri),
    changed,
    complete: () => {
      reports.invalidateAll();
      changedAll();
    },
  });
  const changedAll = () => {
    announcer.changedAll();
    hints.changedAll();
    lenses.changedAll();
  };
  const settingsChanged = async () => {
    reports.invalidateAll();
    changedAll();
    try {
      await connection.sendNotification(statusMethod, settings.status);
    } catch (error) {
      log(`The client was not told of its settings: ${wordsOf(error)}`);
    }
  };
  const addresses: Addresses = {
    spelling: (uri) => documents.spelling(uri),
    page: rulePages(params.initializationOptions, own?.pages, say),
  };
  const reports = new Reports({
    has: (uri) => service.has(uri),
    findings: (uri) => service.findings(uri, settings.config(uri, !disk.isComplete)),
    toDiagnostic: (uri, finding) => toDiagnostic(uri, finding, { can, positions, addresses, say }),
  });
  const announcer = new Announcer({
    connection,
    can,
    documents,
    reports,
    log,
    uris: () => service.uris(),
    has: (uri) => service.has(uri),
    isReady: () => isReady,
    isComplete: () => disk.isComplete,
  });
  const isOpen = (uri: string) => documents.isOpen(uri);
  const hints = new Refresher({
    log,
    isOpen,
    words: (uri) => wordsOfHints({ service, settings }, uri),
    refresh: can.refreshInlayHints ? () => connection.sendRequest(InlayHintRefreshRequest.type) : undefined,
  });
  const lenses = new Refresher({
    log,
    isOpen,
    words: (uri, index) => wordsOfLens({ service, settings }, uri, index),
    refresh: can.refreshCodeLenses ? () => connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
  });
  return {
    connection,
    can,
    service,
    positions,
    settings,
    documents,
    addresses,
    disk,
    reports,
    announcer,
    hints,
    lenses,
    showReferences: showReferencesCommand(params.initializationOptions),
    storageMap: hasStorageMap(params.initializationOptions),
    choosesClass: can.codeActionResolve && letsChooseClass(params.initializationOptions),
    suggest: suggestCommand(params.initializationOptions),
    refactorPreview: hasRefactorPreview(params.initializationOptions),
    say,
    log,
    ready,
    changed,
    settingsChanged,
    begin,
  };
}
