// What a conversion is: a transformation that no finding needs to trigger.

import type { Message } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config, Fix } from "../workspace/fix.ts";

export interface Where {
  readonly here: AnalysedDocument;
  readonly workspace: WorkspaceView;
  /** The selection, in the text of the document. */
  readonly span: Span;
  readonly config: Config;
}

/** One way of doing it, with a title that says what becomes of the data. */
export interface Offer extends Fix {
  /** Set where the conversion almost applies: why it does not. */
  readonly disabled: Message | undefined;
}

export interface Conversion {
  /** In kebab-case, as the command line takes it: `static-to-dynamic`. */
  readonly id: string;
  readonly docs: { readonly summary: string; readonly references: readonly `https://${string}`[] };
  offers(where: Where): readonly Offer[];
}
