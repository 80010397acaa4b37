// What the map and the list have in common: the object that the user is at, and what can be done with it.
import type { Card } from "../picture.ts";

export interface Choice {
  /** The card that was looked at last. */
  readonly id: string;
  arrive(card: Card): void;
  /** Goes to the object, or opens the group that the card stands for. */
  activate(card: Card, keepFocus: boolean): void;
  /** Closes the group that the card belongs to. */
  close(card: Card): void;
  search(): void;
  zoomed(zoom: number): void;
}

/** Whether a click leaves the keyboard where it is: a double click goes along, and so does Enter, which clicks without a pointer. */
export function staysHere({ detail }: Pick<MouseEvent, "detail">): boolean {
  return detail === 1;
}
