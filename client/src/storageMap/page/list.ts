// The same as the map, as a tree of text: under each class its claims, under these their volumes, and so on to the pods.
import type { Card, Picture } from "../picture.ts";
import type { Words } from "../words.ts";
import { type Choice, staysHere } from "./choice.ts";
import { element } from "./dom.ts";
import { factOf, kindOf, namespaceOf, problemsOf, titleOf, zoneOf } from "./speech.ts";

/** An object that several others store in stands under each of them; more rows than this are not listed. */
const mostRows = 2000;

interface Row {
  readonly card: Card;
  /** The ids from the root to the card. */
  readonly path: string;
  readonly level: number;
  readonly hasChildren: boolean;
}

export class StorageList {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #choice: Choice;
  readonly #closed = new Set<string>();
  #picture: Pick<Picture, "cards" | "links"> = { cards: [], links: [] };
  #rows: readonly Row[] = [];
  #at = "";

  constructor(words: Words, choice: Choice) {
    this.#words = words;
    this.#choice = choice;
    this.element = element("div", { class: "list", role: "tree", "aria-label": words.title });
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.element.addEventListener("click", (event) => {
      const row = this.#rowAt(event.target);
      if (!row) return;
      this.#goTo(row);
      if (event.target instanceof Element && event.target.closest(".twistie") && row.hasChildren) this.#toggle(row);
      else this.#choice.activate(row.card, staysHere(event));
    });
    this.element.addEventListener("focusin", (event) => {
      const row = this.#rowAt(event.target);
      if (row) this.#choice.arrive(row.card);
    });
  }

  draw(picture: Pick<Picture, "cards" | "links">): void {
    this.#picture = picture;
    this.#rows = this.#rowsOf(picture);
    const hadFocus = this.element.contains(document.activeElement);
    const current =
      this.#rows.find(({ path }) => path === this.#at) ??
      this.#rows.find(({ card }) => card.id === this.#choice.id) ??
      this.#rows[0];
    this.#at = current?.path ?? "";
    this.element.replaceChildren(...this.#rows.map((row) => this.#item(row)));
    if (hadFocus) this.#focus();
  }

  reveal(id: string): void {
    const row = this.#rows.find(({ card }) => card.id === id);
    if (row) this.#goTo(row);
  }

  #rowsOf({ cards, links }: Pick<Picture, "cards" | "links">): readonly Row[] {
    const byId = new Map(cards.map((card) => [card.id, card]));
    const children = new Map<string, Card[]>();
    const hasParent = new Set<string>();
    for (const { from, to } of links) {
      const child = byId.get(to);
      if (!child) continue;
      hasParent.add(to);
      children.set(from, [...(children.get(from) ?? []), child]);
    }
    const rows: Row[] = [];
    const add = (card: Card, parent: string, level: number) => {
      if (rows.length >= mostRows) return;
      const path = `${parent}\n${card.id}`;
      const below = children.get(card.id) ?? [];
      rows.push({ card, path, level, hasChildren: below.length > 0 });
      if (!this.#closed.has(path)) for (const child of below) add(child, path, level + 1);
    };
    for (const card of cards) if (!hasParent.has(card.id)) add(card, "", 1);
    return rows;
  }

  #item({ card, path, level, hasChildren }: Row): HTMLElement {
    const isOpen = !this.#closed.has(path);
    const zone = card.zones.length === 0 ? "" : zoneOf(card, this.#words);
    const facts = [namespaceOf(card) ?? "", zone, factOf(card, this.#words)];
    const problems = problemsOf(card, this.#words);
    return element(
      "div",
      {
        class: ["row", `level-${level}`, card.errors > 0 ? "has-errors" : card.warnings > 0 ? "has-warnings" : ""].join(
          " ",
        ),
        role: "treeitem",
        "aria-level": String(level),
        "aria-expanded": hasChildren ? String(isOpen) : undefined,
        "data-path": path,
        title: card.messages.length > 0 ? card.messages.join("\n") : undefined,
        tabindex: path === this.#at ? "0" : "-1",
      },
      element("span", { class: "twistie", "aria-hidden": "true" }, hasChildren ? (isOpen ? "▾" : "▸") : ""),
      element("span", { class: "kind-name" }, kindOf(card, this.#words)),
      " ",
      element("span", { class: "name" }, titleOf(card)),
      " ",
      element("span", { class: "detail" }, facts.filter((fact) => fact !== "").join(" · ")),
      ...(problems === "" ? [] : [" ", element("span", { class: "problems" }, problems)]),
    );
  }

  #key(event: KeyboardEvent): void {
    const index = this.#rows.findIndex(({ path }) => path === this.#at);
    const row = this.#rows[index];
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const isOpen = row.hasChildren && !this.#closed.has(row.path);
    switch (event.key) {
      case "ArrowDown":
        this.#goTo(this.#rows[index + 1]);
        break;
      case "ArrowUp":
        this.#goTo(this.#rows[index - 1]);
        break;
      case "Home":
        this.#goTo(this.#rows[0]);
        break;
      case "End":
        this.#goTo(this.#rows.at(-1));
        break;
      case "ArrowRight":
        if (isOpen) this.#goTo(this.#rows[index + 1]);
        else if (row.hasChildren) this.#toggle(row);
        break;
      case "ArrowLeft":
        if (isOpen) this.#toggle(row);
        else this.#goTo(this.#rows.slice(0, index).findLast(({ level }) => level < row.level));
        break;
      case "Enter":
        this.#choice.activate(row.card, false);
        break;
      case " ":
        this.#choice.activate(row.card, true);
        break;
      case "-":
        this.#choice.close(row.card);
        break;
      case "/":
        this.#choice.search();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #toggle({ path }: Row): void {
    if (!this.#closed.delete(path)) this.#closed.add(path);
    this.draw(this.#picture);
    this.#focus();
  }

  #goTo(row: Row | undefined): void {
    if (!row) return;
    this.#itemAt(this.#at)?.setAttribute("tabindex", "-1");
    this.#at = row.path;
    this.#itemAt(this.#at)?.setAttribute("tabindex", "0");
    this.#focus();
  }

  #focus(): void {
    this.#itemAt(this.#at)?.focus();
  }

  #itemAt(path: string): HTMLElement | undefined {
    const index = this.#rows.findIndex((row) => row.path === path);
    return this.element.children[index] as HTMLElement | undefined;
  }

  #rowAt(target: EventTarget | null): Row | undefined {
    const item = target instanceof Element ? target.closest<HTMLElement>(".row") : null;
    return this.#rows.find(({ path }) => path === item?.dataset.path);
  }
}
