// What a file's code actions are, in the words of the core.
import { type Message, messagesOf, type Phrase } from "../text/message.ts";
import { type Span, shifted, spanOf } from "../text/span.ts";
import type { ChangeOptions, SourceChange } from "../workspace/change.ts";
import type { AnalysedDocument } from "../workspace/document.ts";
import type { Fix } from "../workspace/fix.ts";
import type { FileFinding } from "./diagnostics.ts";

const message = messagesOf("file-fix", {
  unwritable: "This cannot be changed where it stands, for example behind an alias or a merge key",
});

/** Why nothing comes of a fix that has no edit. */
export const unwritable = message("unwritable", {});

/** A StorageClass that the author chooses; `storageClass` among the options of the change says which. */
export interface FileChoice {
  /** What the fix is called while none is chosen. */
  readonly title: Message;
  /** At least two, the best first. */
  readonly ways: readonly {
    /** What the fix is called with that class. */
    readonly title: Message;
    readonly name: string;
    /** What volumes it makes. */
    readonly makes: Phrase;
  }[];
}

/** `span` is in the file. */
export interface FixedObject {
  readonly kind: string;
  readonly name: string | undefined;
  readonly span: Span;
}

/** Something that can be done to a file, whose edit is computed when it is asked for. */
export interface FileFix {
  readonly title: Message;
  readonly applicability: Fix["applicability"];
  /** Names the conversion that it is; undefined for a fix of its own. */
  readonly conversion: string | undefined;
  /** The findings that it mends; none for a conversion that no finding asked for. */
  readonly findings: readonly FileFinding[];
  /** The YAML document that it changes, and the one object in it; undefined where it holds several. */
  readonly document: { readonly span: Span; readonly object: FixedObject | undefined };
  /** Whether it only silences the findings. */
  readonly ignores: boolean;
  /** Why it cannot be done here; the editor shows it greyed out. */
  readonly disabled: Message | undefined;
  /** Where one of several classes has to be chosen; `title` is about the best of them. */
  readonly choice: FileChoice | undefined;
  /** The edit against the files as they are now; undefined when it cannot be made where the objects stand. Without options no file is created. */
  change(options?: ChangeOptions): SourceChange | undefined;
}

/** For a fix of that document. */
export function placeOf({ offset, analysis: { text, objects } }: AnalysedDocument): FileFix["document"] {
  const [object] = objects.length === 1 ? objects : [];
  return {
    span: spanOf(offset, offset + text.length),
    object: object && { kind: object.kind, name: object.name, span: shifted(object.node.span, offset) },
  };
}
