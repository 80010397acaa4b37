// What a hover says, as words without markup: how they are shown is the editor's affair.
import type { Message } from "../../text/message.ts";
import type { Span } from "../../text/span.ts";

export type HoverPart =
  | { readonly is: "title" | "text"; readonly message: Message }
  | { readonly is: "list"; readonly messages: readonly Message[] }
  /** Kubernetes' own words about a field. */
  | { readonly is: "documentation"; readonly message: Message };

export interface Hover {
  /** What is talked about, in the file's text. */
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}

export function title(message: Message): HoverPart {
  return { is: "title", message };
}

export function text(message: Message): HoverPart {
  return { is: "text", message };
}

/** Nothing where there are none. */
export function list(messages: readonly Message[]): readonly HoverPart[] {
  return messages.length === 0 ? [] : [{ is: "list", messages }];
}
