// What can be written at a place.
import type { Span } from "../text/span.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";

export type CompletionKind = "field" | "value" | "reference" | "kind" | "snippet";

/** What accepting a completion writes. `span` counts in the file's text. */
export interface CompletionEdit {
  readonly span: Span;
  /** The text; a snippet (`$1`, `${1:words}`) when `snippet` is set. */
  readonly text: string;
  readonly snippet: boolean;
  /** The same without stops, for editors that know no snippets. */
  readonly plain: string;
}

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly edit: CompletionEdit;
  readonly detail: string | undefined;
  /** What the typed text is matched against. */
  readonly filter: string;
  /** Completions are shown in the order of this text. */
  readonly order: string;
  readonly deprecated: boolean;
  /** Markdown, looked up only when it is shown. */
  documentation(): string | undefined;
}

export function complete(_workspace: WorkspaceView, _uri: string, _offset: number, _config: Config): readonly Completion[] {
  return [];
}
