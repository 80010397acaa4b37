// The line below the map: the object that the user is at, what is wrong with it, and what can be done.
import type { Card } from "../picture.ts";
import { fill, type Words } from "../words.ts";
import type { Choice } from "./choice.ts";
import { element } from "./dom.ts";
import { factOf, kindOf, titleOf, zoneOf } from "./speech.ts";

export class Details {
  readonly element = element("footer", { hidden: "" });
  readonly #words: Words;
  readonly #choice: Choice;

  constructor(words: Words, choice: Choice) {
    this.#words = words;
    this.#choice = choice;
  }

  show(card: Card | undefined): void {
    this.element.hidden = card === undefined;
    if (!card) return;
    const facts = [
      kindOf(card, this.#words),
      card.namespace === undefined ? "" : fill(this.#words.namespace, card.namespace),
      zoneOf(card, this.#words),
      factOf(card, this.#words),
    ];
    const { closed, within } = card;
    const open = closed ? fill(this.#words.expand, closed.name) : this.#words.open;
    this.element.replaceChildren(
      element(
        "p",
        { class: "facts" },
        element("strong", {}, titleOf(card)),
        " ",
        facts.filter((fact) => fact !== "").join(" · "),
      ),
      element(
        "span",
        { class: "buttons" },
        ...(closed || !card.isAbsent ? [this.#button(open, () => this.#choice.activate(card, false))] : []),
        ...(within ? [this.#button(fill(this.#words.collapse, within.name), () => this.#choice.close(card))] : []),
      ),
      ...(card.messages.length === 0
        ? []
        : [element("ul", {}, ...card.messages.map((message) => element("li", {}, message)))]),
    );
  }

  #button(label: string, press: () => void): HTMLButtonElement {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", press);
    return button;
  }
}
