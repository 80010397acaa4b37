// What a conversion is: a transformation that no finding needs to trigger.

import type { Message } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config, Fix, Verdict } from "../workspace/fix.ts";

export interface Where {
  readonly here: AnalysedDocument;
  readonly workspace: WorkspaceView;
  /** The selection, in the text of the document. */
  readonly span: Span;
  readonly config: Config;
  readonly verdict: Verdict;
}

/** One way of doing it, with a title that says what becomes of the data. */
export interface Offer extends Fix {
  /** Set where the conversion almost applies: why it does not. */
  readonly disabled: Message | undefined;
}

/** Texts by the paths of their files: `/kafka.yaml`. */
export type Files = { readonly [path: string]: string };

/** Manifests, and what comes of the conversion there. It is asked for in the first of the files. */
export type ConversionExample = {
  readonly title: string;
  readonly files: Files;
  /** What the way of doing it is called, in English; no other one that is offered there is called so. */
  readonly offer: string;
  readonly kubernetesVersion?: string;
  readonly driverVersion?: string;
} & (
  | {
      /** Each file that is changed or made; one of which nothing is left is empty. */
      readonly result: Files;
    }
  | {
      /** Why it does not apply, in English. */
      readonly disabled: string;
    }
);

export interface Conversion {
  /** In kebab-case, as the command line takes it: `static-to-dynamic`. */
  readonly id: string;
  readonly docs: {
    readonly summary: string;
    /** What there has to be for it, for whoever asks for it where nothing is. */
    readonly needs: string;
    /** What becomes of the data and of the objects in the cluster, and what is left to be done there. */
    readonly data: string;
    readonly references: readonly [`https://${string}`, ...`https://${string}`[]];
  };
  readonly examples: readonly [ConversionExample, ...ConversionExample[]];
  offers(where: Where): readonly Offer[];
}
