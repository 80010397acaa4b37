// The one door of the core: a language service that takes text and gives findings, fixes and completions.
import { conversions } from "./conversions/index.ts";
import { fileFixes } from "./features/codeActions.ts";
import { type Completion, complete } from "./features/completion.ts";
import { type FileFinding, fileFindings } from "./features/diagnostics.ts";
import type { FileFix } from "./features/fileFix.ts";
import { fixAll } from "./features/fixAll.ts";
import type { StorageGraph } from "./features/graph/node.ts";
import { storageGraph } from "./features/graph.ts";
import { type Navigation, navigationIn } from "./features/navigation.ts";
import { type Reading, readingIn } from "./features/reading.ts";
import { settingChange, type WordSetting } from "./features/settings/change.ts";
import { rules } from "./rules/index.ts";
import type { Log } from "./rules/run.ts";
import type { Span } from "./text/span.ts";
import type { SourceChange } from "./workspace/change.ts";
import type { Config } from "./workspace/fix.ts";
import { namedAddresses } from "./workspace/namedPaths.ts";
import { Workspace } from "./workspace/workspace.ts";

export type { Conversion, Files } from "./conversions/conversion.ts";
export { type ConversionPage, conversionLabel, conversionPageOf, needsOf } from "./conversions/page.ts";
export { newestDriver, newestKubernetes, parseVersion, type Version } from "./facts/version.ts";
export type { CodeLens, LensWords } from "./features/codeLens.ts";
export type { Completion, CompletionEdit, CompletionKind } from "./features/completion.ts";
export type { FileFinding } from "./features/diagnostics.ts";
export { type FileChoice, type FileFix, unwritable } from "./features/fileFix.ts";
export { isTheSafeFix } from "./features/fixAll.ts";
export type { GraphEdge, GraphNode, GraphPlace, GraphProblem, StorageGraph } from "./features/graph/node.ts";
export type { Hover, HoverPart, StoredObject } from "./features/hover.ts";
export type { InlayHint } from "./features/inlayHints.ts";
export type { Use, User, UserKey } from "./features/navigation/calls.ts";
export type { FileSpan, Highlight, Target } from "./features/navigation/find.ts";
export type { Fold } from "./features/navigation/folds.ts";
export type { ObjectSymbol, SymbolKind } from "./features/navigation/objectSymbols.ts";
export type { Refusal, Rename } from "./features/navigation/rename.ts";
export type { Navigation } from "./features/navigation.ts";
export type { Reading } from "./features/reading.ts";
export type { SemanticToken, TokenKind } from "./features/semanticTokens.ts";
export { pageLabel, pageOf, type RulePage } from "./rules/page.ts";
export { type Rule, seesOtherFiles, type Tag } from "./rules/rule.ts";
export type { FileSettings } from "./settings/schema.ts";
export { isSettingsFile, readSettings, settingsFileName } from "./settings/settingsFile.ts";
export { applyEdits, sortEdits, type TextEdit } from "./text/edit.ts";
export { type Message, messagesOf, type Phrase, type Say, say } from "./text/message.ts";
export { printable } from "./text/printable.ts";
export type { Span } from "./text/span.ts";
export { sayingFor } from "./words/language.ts";
export type { ChangeOptions, FileEdit, NewFile, Note, SourceChange } from "./workspace/change.ts";
export type { Applicability, Config, Severity } from "./workspace/fix.ts";
export { isKustomization } from "./workspace/kustomization.ts";
export { isScratch } from "./workspace/scratch.ts";

/** A stretch of a file's text that edits elsewhere leave as it is: then it keeps its `analysis`, and may have another offset. */
export interface TextSlice {
  /** Where it starts in the file. */
  readonly offset: number;
  readonly analysis: { readonly text: string };
}

/** Offsets count UTF-16 code units in the whole file's text; an `uri` is an opaque string. */
export interface LanguageService extends Navigation, Reading {
  /**
   * Takes the whole text of a file. `soon`: whether it will be asked about, because somebody has it open; otherwise only what others may
   * want to know of it is read. Returns the files whose findings may differ now.
   */
  update(uri: string, text: string, soon?: boolean): readonly string[];
  /** Writes `text` in place of what stands at `span`, in a file that is known. Returns the files whose findings may differ now. */
  edit(uri: string, span: Span, text: string): readonly string[];
  /** Takes a file of which nothing is read, because with `length` it is too large. Returns the files whose findings may differ now. */
  leaveOut(uri: string, length: number): readonly string[];
  /** Forgets a file. Returns the files whose findings may differ now. */
  remove(uri: string): readonly string[];
  /** Takes the text of a file as it was last committed, or that there is none. Returns the files whose findings may differ now. */
  commit(uri: string, text: string | undefined): readonly string[];
  /** The addresses where there should be a file or a folder, because this kustomization names it; none of any other file. */
  namedAddresses(uri: string): readonly string[];
  /** Takes at which of these there is nothing. Returns the files whose findings may differ now. */
  lack(kustomization: string, addresses: Iterable<string>): readonly string[];
  has(uri: string): boolean;
  /** The file's text as it is now. It is put together for the asker: `slices` costs nothing. */
  text(uri: string): string | undefined;
  /** The file's text in pieces, in order and without a gap, each up to the end of a line; none for a file that is not known. */
  slices(uri: string): readonly TextSlice[];
  /** In the order of their names. */
  uris(): readonly string[];
  findings(uri: string, config: Config): readonly FileFinding[];
  /** What can be done about the findings that touch `span`, and the conversions that apply there. */
  fixes(uri: string, span: Span, config: Config): readonly FileFix[];
  /** The safe fixes of the file, as many as go together; undefined when there are none. */
  fixAll(uri: string, config: Config): SourceChange | undefined;
  /** Who stores where, over all files, in steps between which it can be left for a while or for good. */
  storageGraph(config: (uri: string) => Config): Generator<undefined, StorageGraph>;
  /**
   * Writes a setting into the settings file at `uri`, which is created where there is none; without a value, takes it out. Undefined
   * where the file's text cannot be edited.
   */
  changeSetting(uri: string, name: WordSetting, value: string | undefined): SourceChange | undefined;
  /** `unasked`: the editor asks because of a character that was typed, and not the author. */
  complete(uri: string, offset: number, config: Config, unasked?: boolean): readonly Completion[];
}

/** What the command line can be asked to convert. */
export const conversionIds: readonly string[] = conversions.map(({ id }) => id);

/** All rules and conversions, with what their pages say. */
export { conversions, rules };

/** `log` gets a line for each bug that was survived. */
export function createLanguageService(log: Log): LanguageService {
  const workspace = new Workspace();
  return {
    update: (uri, text, soon) => workspace.update(uri, text, soon),
    edit: (uri, span, text) => workspace.edit(uri, span, text),
    leaveOut: (uri, length) => workspace.leaveOut(uri, length),
    remove: (uri) => workspace.remove(uri),
    commit: (uri, text) => workspace.commit(uri, text),
    namedAddresses: (uri) => namedAddresses(workspace, uri),
    lack: (kustomization, addresses) => workspace.lack(kustomization, addresses),
    has: (uri) => workspace.has(uri),
    text: (uri) => workspace.text(uri),
    slices: (uri) => workspace.documents(uri),
    uris: () => workspace.uris(),
    findings: (uri, config) => fileFindings(rules, workspace, uri, config, log),
    fixes: (uri, span, config) => fileFixes(rules, conversions, workspace, uri, span, config, log),
    fixAll: (uri, config) => fixAll(rules, workspace, uri, config, log),
    storageGraph: (config) =>
      storageGraph(workspace, { config, findings: (uri) => fileFindings(rules, workspace, uri, config(uri), log) }),
    changeSetting: (uri, name, value) => settingChange(workspace, uri, name, value),
    complete: (uri, offset, config, unasked) =>
      complete(workspace, uri, offset, config, () => fileFindings(rules, workspace, uri, config, log), unasked),
    ...navigationIn(workspace),
    ...readingIn(workspace),
  };
}
