// Finding one's way: every question about places and names that the workspace answers.
import type { Span } from "../text/span.ts";
import type { FileEdit } from "../workspace/change.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import { type Use, type User, type UserKey, usedBy, usersAt, usersOf } from "./navigation/calls.ts";
import { type FileMove, fileMoves } from "./navigation/fileMoves.ts";
import {
  type Definition,
  definition,
  type FileSpan,
  type Highlight,
  highlights,
  references,
} from "./navigation/find.ts";
import { type Fold, folds } from "./navigation/folds.ts";
import { type Link, links } from "./navigation/links.ts";
import { type ObjectSymbol, objectSymbols } from "./navigation/objectSymbols.ts";
import { type Refusal, type Rename, type RenamePlace, rename, renamePlace } from "./navigation/rename.ts";
import { selections } from "./navigation/selections.ts";
import { type WorkspaceSymbol, workspaceSymbols } from "./navigation/workspaceSymbols.ts";

/** Offsets and spans count UTF-16 code units in the whole file's text. An unknown file has no names, symbols or folds. */
export interface Navigation {
  /** Where the name at the offset is defined; undefined where no name stands. */
  definition(uri: string, offset: number): Definition | undefined;
  references(uri: string, offset: number, withDefinitions: boolean): readonly FileSpan[];
  /** The same name elsewhere in the file. */
  highlights(uri: string, offset: number): readonly Highlight[];
  /** What can be renamed at the offset, or why it cannot; undefined where no name stands. */
  renamePlace(uri: string, offset: number): RenamePlace | Refusal | undefined;
  rename(uri: string, offset: number, to: string): Rename | Refusal;
  /** What has to be written before these files and folders move, so that kustomizations still find them. */
  fileMoves(moves: readonly FileMove[]): readonly FileEdit[];
  objectSymbols(uri: string): readonly ObjectSymbol[];
  workspaceSymbols(query: string): readonly WorkspaceSymbol[];
  folds(uri: string): readonly Fold[];
  /** From the innermost out. */
  selections(uri: string, offset: number): readonly Span[];
  links(uri: string): readonly Link[];
  /** What of the storage can be asked for users at the offset. */
  usersAt(uri: string, offset: number): readonly User[];
  usersOf(key: UserKey): readonly Use[];
  usedBy(key: UserKey): readonly Use[];
}

export function navigationIn(workspace: WorkspaceView): Navigation {
  return {
    definition: (uri, offset) => definition(workspace, uri, offset),
    references: (uri, offset, withDefinitions) => references(workspace, uri, offset, withDefinitions),
    highlights: (uri, offset) => highlights(workspace, uri, offset),
    renamePlace: (uri, offset) => renamePlace(workspace, uri, offset),
    rename: (uri, offset, to) => rename(workspace, uri, offset, to),
    fileMoves: (moves) => fileMoves(workspace, moves),
    objectSymbols: (uri) => objectSymbols(workspace, uri),
    workspaceSymbols: (query) => workspaceSymbols(workspace, query),
    folds: (uri) => folds(workspace, uri),
    selections: (uri, offset) => selections(workspace, uri, offset),
    links: (uri) => links(workspace, uri),
    usersAt: (uri, offset) => usersAt(workspace, uri, offset),
    usersOf: (key) => usersOf(workspace, key),
    usedBy: (key) => usedBy(workspace, key),
  };
}
