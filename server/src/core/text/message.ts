// Words for people, kept as a template and its arguments until the edge puts them together, in the language of whoever reads them.
import { printable } from "./printable.ts";

/** The names between braces in a template: `"name" | "size"` for `Volume "{name}" of {size}`. */
export type Arguments<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Arguments<Rest>
  : never;

/** What can be said: names and figures as they stand, messages in the reader's language. */
export type Phrase = string | number | Message;

export type Values = { readonly [name: string]: Phrase };

export interface Message {
  /** Names the template for translators and tests: `in-tree-ebs-volume/byId`. */
  readonly id: string;
  readonly template: string;
  readonly values: Values;
}

/** The templates of a language other than English, by the ids of their messages. */
export type Translations = { readonly [id: string]: string };

export type Say = (phrase: Phrase) => string;

/**
 * What has no translation is said in English; a name without a value stays in its braces. Values come from manifests: none breaks the
 * line, moves a cursor or turns the reading direction.
 */
export function sayIn(translations: Translations): Say {
  const say: Say = (phrase) => {
    if (typeof phrase !== "object") return String(phrase);
    const template = translations[phrase.id] ?? phrase.template;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => printable(say(phrase.values[name] ?? whole)));
  };
  return say;
}

/** In English. */
export const say: Say = sayIn({});

/** A function that makes messages of a fixed set of templates, with the arguments that each one names. */
export function messagesOf<M extends { readonly [id: string]: string }>(
  owner: string,
  templates: M,
): <I extends keyof M & string>(id: I, values: { readonly [A in Arguments<M[I]>]: Phrase }) => Message {
  return (id, values) => ({ id: `${owner}/${id}`, template: templates[id] ?? id, values });
}

/** A text that stands in a table, in English; it is its own name. What nobody has translated, like Kubernetes' own words, stays as it is. */
export function tableText(text: string): Message {
  return { id: `text/${text}`, template: text, values: {} };
}

/** `a · b`, without what is missing; undefined where all is. */
export function joined(parts: readonly (Phrase | undefined)[], between = " · "): Phrase | undefined {
  const said = parts.filter((part): part is Phrase => part !== undefined && part !== "");
  if (said.every((part) => typeof part !== "object")) return said.length === 0 ? undefined : said.join(between);
  const template = said.map((_, index) => `{${index}}`).join(between);
  return { id: "", template, values: Object.fromEntries(said.entries()) };
}
