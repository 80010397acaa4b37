// The bar above the map: what to show, how, and how much of it there is.
import type { Picture, View } from "../picture.ts";
import type { Words } from "../words.ts";
import { element } from "./dom.ts";

interface Wishes {
  viewed(view: Partial<View>): void;
  listed(isList: boolean): void;
  zoomed(factor: number): void;
  fitted(): void;
}

/** From the last letter to the new picture, in milliseconds. */
const typingDelay = 120;

export class Bar {
  readonly element: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #place: HTMLSelectElement;
  readonly #problems: HTMLSelectElement;
  readonly #summary = element("output", { class: "summary", role: "status" });
  readonly #map: HTMLButtonElement;
  readonly #list: HTMLButtonElement;
  readonly #zoom: HTMLElement;
  readonly #words: Words;
  #places = "";

  constructor(words: Words, wishes: Wishes) {
    this.#words = words;
    this.#search = element("input", { type: "search", placeholder: words.filter, "aria-label": words.filter });
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#search.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => wishes.viewed({ text: this.#search.value }), typingDelay);
    });
    this.#place = element("select", { "aria-label": words.place });
    this.#place.addEventListener("change", () => wishes.viewed({ place: this.#place.value }));
    this.#problems = element(
      "select",
      { "aria-label": words.problems },
      element("option", { value: "any" }, words.anyProblems),
      element("option", { value: "problems" }, words.withProblems),
      element("option", { value: "errors" }, words.withErrors),
    );
    this.#problems.addEventListener("change", () =>
      wishes.viewed({ problems: this.#problems.value as View["problems"] }),
    );
    const button = (label: string, text: string, press: () => void) => {
      const made = element("button", { type: "button", title: label, "aria-label": label }, text);
      made.addEventListener("click", press);
      return made;
    };
    this.#map = button(words.map, words.map, () => wishes.listed(false));
    this.#list = button(words.list, words.list, () => wishes.listed(true));
    this.#zoom = element(
      "span",
      { class: "buttons" },
      button(words.zoomOut, "−", () => wishes.zoomed(1 / 1.25)),
      button(words.zoomIn, "+", () => wishes.zoomed(1.25)),
      button(words.fit, words.fit, () => wishes.fitted()),
    );
    this.element = element(
      "header",
      {},
      this.#search,
      this.#place,
      this.#problems,
      element("span", { class: "buttons" }, this.#map, this.#list),
      this.#zoom,
      this.#summary,
    );
  }

  show({ places }: Picture, view: View, isList: boolean, summary: string): void {
    const names = JSON.stringify(places);
    if (names !== this.#places) {
      this.#places = names;
      const all = element("option", { value: "" }, this.#words.allPlaces);
      this.#place.replaceChildren(all, ...places.map(({ id, name }) => element("option", { value: id }, name)));
    }
    this.#place.hidden = places.length < 2 && view.place === "";
    this.#place.value = view.place;
    this.#problems.value = view.problems;
    // Not while somebody types: what is shown lags behind by a few letters.
    if (document.activeElement !== this.#search) this.#search.value = view.text;
    this.#map.setAttribute("aria-pressed", String(!isList));
    this.#list.setAttribute("aria-pressed", String(isList));
    this.#zoom.hidden = isList;
    if (this.#summary.textContent !== summary) this.#summary.textContent = summary;
  }

  focus(): void {
    this.#search.focus();
    this.#search.select();
  }
}
