// What a completion is, and what each source of completions has to say of one.
import type { Phrase } from "../../text/message.ts";
import type { Span } from "../../text/span.ts";

export type CompletionKind = "field" | "value" | "reference" | "kind" | "snippet";

/** What accepting a completion writes, as it stands: lines after the first bring their own indentation. `span` counts in the file's text. */
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
  readonly detail: Phrase | undefined;
  /** What the typed text is matched against. */
  readonly filter: string;
  /** Completions are shown in the order of this text. */
  readonly order: string;
  readonly deprecated: boolean;
  /** Whether something can be chosen where the cursor then stands. */
  readonly choices: boolean;
  /** Markdown, looked up only when it is shown. */
  documentation(): Phrase | undefined;
}

/** A key that could stand here. */
export interface KeyOffer {
  readonly name: string;
  /** What must follow the colon. */
  readonly follows: Follows;
  /** Whether there is something to choose for what the author types behind it. */
  readonly choices?: boolean | undefined;
  readonly detail?: Phrase | undefined;
  readonly deprecated?: boolean | undefined;
  readonly documentation?: (() => Phrase | undefined) | undefined;
}

/**
 * nothing: the author types it. written: as it stands. A value is a start, which the author may change, or choose among several. Fields
 * are written below, each with a stop: paths with dots where one map stands in another (`requests.storage`), and with a dot at the end
 * where the author begins a map of its own (`labels.`).
 */
export type Follows =
  | { readonly is: "nothing" }
  | { readonly is: "written"; readonly text: string }
  | { readonly is: "value"; readonly text: string; readonly quoted: boolean; readonly among?: readonly string[] }
  | { readonly is: "map"; readonly fields: readonly string[] }
  | { readonly is: "list"; readonly fields: readonly string[] };

/**
 * A filter that no typed text matches, of values that are there to be chosen before something is typed. An editor takes `50Gi` for what is meant by
 * `5Gi`, and `/var/lib/kafka/data` for `/var/lib/data`, because they have its letters, and Enter for that.
 */
export const unmatched = "\u00a0";

/** A value that could stand here. */
export interface ValueOffer {
  /** What the typed text is matched against, where that is not the value itself. */
  readonly filter?: string | undefined;
  /** Without quotes. What only the author knows stands in angle brackets: `alias/<name>`. */
  readonly text: string;
  /** Whether it is a string to the API, and so in quotes where YAML would read it otherwise. */
  readonly string: boolean;
  readonly kind: CompletionKind;
  readonly detail?: Phrase | undefined;
  readonly deprecated?: boolean | undefined;
  readonly documentation?: (() => Phrase | undefined) | undefined;
}
