// A card in words: what is written on it, what a screen reader says, what the line below the map tells.
import type { Card } from "../picture.ts";
import { fill, type Words } from "../words.ts";

export function titleOf({ name, kind }: Card): string {
  return name === "" ? kind : name;
}

export function kindOf({ kind, column, count }: Card, words: Words): string {
  // A disk is no object of Kubernetes, whose kinds are the same in every language.
  const word = kind === "" ? (words.columns[column] ?? "") : kind === "EBS volume" ? words.disk : kind;
  return count > 1 ? fill(words.several, count, word) : word;
}

/** What stands beside its name; a closed namespace has it for its name. */
export function namespaceOf({ closed, namespace }: Card): string | undefined {
  return closed?.name === namespace ? undefined : namespace;
}

/** What there is to know of it, without its zone. */
export function factOf({ isAbsent, detail }: Card, words: Words): string {
  return isAbsent ? words.absent : detail;
}

/** What stands in the card's last line. */
export function detailOf(card: Card, words: Words): string {
  const parts = [factOf(card, words), card.lane === "several" ? card.zones.join(", ") : ""];
  return parts.filter((part) => part !== "").join(" · ");
}

export function zoneOf({ zones }: Card, words: Words): string {
  return zones.length === 0 ? words.noZone : fill(words.zone, zones.join(", "));
}

export function problemsOf({ errors, warnings }: Pick<Card, "errors" | "warnings">, words: Words): string {
  return [
    errors === 0 ? "" : errors === 1 ? words.oneError : fill(words.errors, errors),
    warnings === 0 ? "" : warnings === 1 ? words.oneWarning : fill(words.warnings, warnings),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Everything that the picture shows of the card, for those who do not see it. */
export function spoken(card: Card, before: readonly Card[], after: readonly Card[], words: Words): string {
  const names = (cards: readonly Card[]) =>
    cards.map((each) => `${kindOf(each, words)} ${each.name}`.trim()).join(", ");
  return [
    `${kindOf(card, words)} ${card.name}`.trim(),
    card.namespace === undefined ? "" : fill(words.namespace, card.namespace),
    zoneOf(card, words),
    factOf(card, words),
    problemsOf(card, words),
    before.length === 0 ? "" : fill(words.storedIn, names(before)),
    after.length === 0 ? "" : fill(words.storedBy, names(after)),
    ...card.messages,
  ]
    .filter((part) => part !== "")
    .join("; ");
}
