// What a language has to say, and under which ids.
import type { Translations } from "../text/message.ts";

/** Of a rule, under the keys that the rule has. */
export interface RuleWords {
  readonly rule: string;
  readonly messages: { readonly [id: string]: string };
  readonly docs: { readonly summary: string; readonly why: string; readonly remedy: string };
  /** By their titles in English. */
  readonly examples: { readonly [title: string]: string };
}

/** By who says it, and its id; of a table, by its rows. */
export type OwnWords = { readonly [owner: string]: { readonly [id: string]: string } };

/** All words under the ids of their messages. */
export function translationsOf(rules: readonly RuleWords[], owners: readonly OwnWords[]): Translations {
  const found = new Map<string, string>();
  const add = (owner: string, words: { readonly [id: string]: string }, prefix = "") => {
    for (const [id, text] of Object.entries(words)) found.set(`${owner}/${prefix}${id}`, text);
  };
  for (const { rule, messages, docs, examples } of rules) {
    add(rule, messages);
    add(rule, docs, "docs/");
    add(rule, examples, "example/");
  }
  for (const all of owners) for (const [owner, words] of Object.entries(all)) add(owner, words);
  return Object.fromEntries(found);
}
