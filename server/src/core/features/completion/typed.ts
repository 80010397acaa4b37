// What is offered while a value is being written: nothing that would take the place of one that is finished.
import type { ValueOffer } from "./offer.ts";
import type { Typed } from "./scene.ts";

/**
 * An editor shows what has the word's letters in it, and takes Enter for the first of that: behind `Pod` it would write
 * `PodDisruptionBudget`. So of the offers for a word that is one of them, those stay that it is no part of. They stay because editors
 * list the words of the file where a server has nothing to say.
 */
export function stillOpen(offers: readonly ValueOffer[], { word, isLast }: Typed): readonly ValueOffer[] {
  if (!isLast || !offers.some(({ text }) => text === word)) return offers;
  return offers.filter(({ text }) => !holds(text.toLowerCase(), word.toLowerCase()));
}

/** Whether the letters of a word stand in a text, in their order. */
function holds(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
