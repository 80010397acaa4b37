// What is shown beside a text without being asked for or changed: hovers, hints, lenses and tokens.
import type { Span } from "../text/span.ts";
import type { Config } from "../workspace/fix.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type CodeLens, codeLenses } from "./codeLens.ts";
import { type Hover, hover } from "./hover.ts";
import { type InlayHint, inlayHints } from "./inlayHints.ts";
import { type SemanticToken, semanticTokens } from "./semanticTokens.ts";

/** Offsets count in the file's text. A file that is not known has nothing to show. */
export interface Reading {
  hover(uri: string, offset: number, config: Config): Hover | undefined;
  /** Those within `span`. */
  inlayHints(uri: string, span: Span, config: Config): readonly InlayHint[];
  codeLenses(uri: string, config: Config): readonly CodeLens[];
  /** Of the whole file, or of what touches `within`. They follow from the file alone. */
  semanticTokens(uri: string, within?: Span): readonly SemanticToken[];
}

export function readingIn(workspace: Workspace): Reading {
  return {
    hover: (uri, offset, config) => hover(workspace, uri, offset, config),
    // What stays on the screen notes what it has read, so that the file is among the affected ones when that changes.
    inlayHints: (uri, span, config) => inlayHints(workspace.readsForFile(uri), uri, span, config),
    codeLenses: (uri, config) => codeLenses(workspace.readsForFile(uri), uri, config),
    semanticTokens: (uri, within) => semanticTokens(workspace, uri, within),
  };
}
