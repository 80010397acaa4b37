// What a hover says, as words without markup: how they are shown is the editor's affair.
import type { Message } from "../../text/message.ts";
import type { Span } from "../../text/span.ts";

export type HoverPart =
  | { readonly is: "title" | "text"; readonly message: Message }
  | { readonly is: "list"; readonly messages: readonly Message[] }
  /** Kubernetes' own words about a field. */
  | { readonly is: "documentation"; readonly message: Message }
  | StoredObject;

/** The object that the hover is about, where the storage graph has it. */
export interface StoredObject {
  readonly is: "object";
  readonly kind: string;
  readonly name: string;
  /** The file where its name stands; of a claim that a StatefulSet makes, the template's. */
  readonly uri: string;
  readonly span: Span;
}

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

/** Nothing where there are none; one alone is no list. */
export function list(messages: readonly Message[]): readonly HoverPart[] {
  const [first, ...others] = messages;
  if (!first) return [];
  return [others.length === 0 ? text(first) : { is: "list", messages }];
}
