// The drawn map: cards in columns and lanes, links behind them; arrow keys follow the links.
import { cardHeight, layoutOf, type Point } from "../layout.ts";
import type { Card, Lane, Picture } from "../picture.ts";
import { Walk } from "../walk.ts";
import { fill, type Words } from "../words.ts";
import { type Choice, staysHere } from "./choice.ts";
import { drawing, element } from "./dom.ts";
import { detailOf, kindOf, namespaceOf, spoken, titleOf } from "./speech.ts";

/** The zoom below which nobody can read a card without coming closer. */
const smallestRead = 0.75;
/** In pixels: a narrower card has no room for its kind, which its column says as well. */
const narrow = 170;

export class StorageDrawing {
  readonly element: HTMLElement;
  readonly #canvas = element("div", { class: "canvas" });
  readonly #words: Words;
  readonly #choice: Choice;
  readonly #walk = new Walk();
  #cards = new Map<string, { readonly card: Card; readonly at: Point; readonly button: HTMLButtonElement }>();
  #before = new Map<string, string[]>();
  #after = new Map<string, string[]>();
  #paths: { readonly path: SVGPathElement; readonly from: string; readonly to: string }[] = [];
  #size = { width: 0, height: 0 };
  /** What is drawn, and for how wide an element. */
  #drawn: { readonly picture: Picture; readonly width: number } | undefined;
  /** Undefined until the user zooms: all columns side by side, as long as they can still be read. */
  #zoom: number | undefined;

  constructor(words: Words, choice: Choice) {
    this.#words = words;
    this.#choice = choice;
    const keys = element("p", { id: "keys", class: "unseen" }, words.keys);
    this.element = element(
      "div",
      { class: "map", role: "application", "aria-label": words.title, "aria-describedby": "keys" },
      keys,
      this.#canvas,
    );
    this.#canvas.addEventListener("keydown", (event) => this.#key(event));
    this.#canvas.addEventListener("focusin", (event) => this.#arrive(event.target));
    this.#canvas.addEventListener("pointerover", (event) => this.#trace(idAt(event.target)));
    this.#canvas.addEventListener("pointerleave", () => this.#trace(this.#focused()));
    this.element.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoom *= event.deltaY < 0 ? 1.1 : 1 / 1.1;
      },
      { passive: false },
    );
    new ResizeObserver(() => {
      const { clientWidth } = this.element;
      if (this.#drawn && clientWidth > 0 && clientWidth !== this.#drawn.width) this.draw(this.#drawn.picture);
    }).observe(this.element);
  }

  get zoom(): number {
    return this.#zoom ?? Math.max(smallestRead, this.#widthFits);
  }

  set zoom(wanted: number) {
    this.#zoom = Math.min(2, Math.max(0.2, wanted));
    this.#canvas.style.zoom = String(this.#zoom);
    this.#choice.zoomed(this.#zoom);
  }

  fit(): void {
    this.zoom = Math.min(this.#widthFits, this.element.clientHeight / this.#size.height);
  }

  get #widthFits(): number {
    return Math.min(1, this.element.clientWidth / this.#size.width);
  }

  draw(picture: Picture): void {
    const { cards, links } = picture;
    const width = this.element.clientWidth;
    const layout = layoutOf(picture, width);
    this.#drawn = { picture, width };
    const byId = new Map(cards.map((card) => [card.id, card]));
    const hadFocus = this.#canvas.contains(document.activeElement);
    this.#size = layout;
    this.#before = new Map();
    this.#after = new Map();
    for (const { from, to } of links) {
      push(this.#after, from, to);
      push(this.#before, to, from);
    }
    const svg = drawing("svg", {
      class: "links",
      width: String(layout.width),
      height: String(layout.height),
      "aria-hidden": "true",
    });
    this.#paths = links.map(({ from, to, labels }, index) => {
      const path = drawing("path", { class: "link", d: curve(layout.links[index] ?? []) });
      if (labels.length > 0) path.append(drawing("title", {}, labels.join(", ")));
      return { path, from, to };
    });
    svg.append(...this.#paths.map(({ path }) => path));
    const lanes = layout.lanes.map(({ lane, y, height }) => {
      const made = element("div", { class: "lane" }, element("span", { class: "lane-name" }, this.#laneName(lane)));
      place(made, { x: 8, y }, { width: layout.width - 16, height });
      return made;
    });
    const heads = element("div", { class: "column-names" });
    for (const { column, x, y } of layout.columns) {
      const made = element("div", { class: "column-name" }, this.#words.columns[column] ?? "");
      place(made, { x, y });
      heads.append(made);
    }
    this.#cards = new Map();
    for (const [id, at] of layout.cards) {
      const card = byId.get(id);
      if (card) this.#cards.set(id, { card, at, button: this.#button(card, at, layout.cardWidth, byId) });
    }
    const buttons = [...this.#cards.values()].map(({ button }) => button);
    this.#canvas.replaceChildren(heads, ...lanes, svg, ...buttons);
    place(this.#canvas, undefined, layout);
    this.#canvas.classList.toggle("narrow", layout.cardWidth < narrow);
    this.#canvas.style.zoom = String(this.zoom);
    this.#makeReachable(this.#choice.id);
    if (hadFocus) this.#cards.get(this.#reachable())?.button.focus({ preventScroll: true });
    this.#trace(this.#focused());
  }

  /** Brings the card into view, and the keyboard to it. */
  reveal(id: string): void {
    const shown = this.#cards.get(id);
    if (!shown) return;
    this.#makeReachable(id);
    shown.button.scrollIntoView({ block: "center", inline: "nearest" });
    shown.button.focus({ preventScroll: true });
  }

  #button(card: Card, at: Point, width: number, byId: ReadonlyMap<string, Card>): HTMLButtonElement {
    const cardsOf = (ids: readonly string[] = []) => ids.flatMap((id) => byId.get(id) ?? []);
    const label = spoken(card, cardsOf(this.#before.get(card.id)), cardsOf(this.#after.get(card.id)), this.#words);
    const namespace = namespaceOf(card);
    const marks = [
      card.errors > 0 ? element("span", { class: "mark error" }, `✕ ${card.errors}`) : "",
      card.warnings > 0 ? element("span", { class: "mark warning" }, `⚠ ${card.warnings}`) : "",
    ];
    const button = element(
      "button",
      {
        type: "button",
        class: [
          "card",
          `column-${card.column}`,
          card.errors > 0 ? "has-errors" : card.warnings > 0 ? "has-warnings" : "",
          card.isAbsent ? "absent" : "",
          card.closed ? "closed" : "",
        ]
          .filter((name) => name !== "")
          .join(" "),
        "data-id": card.id,
        "aria-label": label,
        "aria-expanded": card.closed ? "false" : undefined,
        title: [titleOf(card), ...card.messages].join("\n"),
        tabindex: "-1",
      },
      element(
        "span",
        { class: "kind" },
        element(
          "span",
          { class: "kind-name" },
          element("span", { class: "kind-word" }, kindOf(card, this.#words), namespace === undefined ? "" : " · "),
          namespace ?? "",
        ),
        ...marks,
      ),
      element("span", { class: "name" }, ...endsOf(titleOf(card)).map((part) => element("span", {}, part))),
      element("span", { class: "detail" }, detailOf(card, this.#words)),
    );
    button.addEventListener("click", (event) => this.#choice.activate(card, staysHere(event)));
    place(button, at, { width, height: cardHeight });
    return button;
  }

  #laneName(lane: Lane): string {
    if (typeof lane === "object") return fill(this.#words.zone, lane.zone);
    return lane === "several" ? this.#words.severalZones : this.#words.noZone;
  }

  #key(event: KeyboardEvent): void {
    const shown = this.#cards.get(idAt(event.target));
    if (!shown || event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = new Map([...this.#cards].map(([id, { card, at }]) => [id, { column: card.column, y: at.y }]));
    const next = this.#walk.step(event.key, shown.card.id, { stops, before: this.#before, after: this.#after });
    if (next !== undefined) this.#cards.get(next)?.button.focus();
    else if (event.key === " ") this.#choice.activate(shown.card, true);
    else if (event.key === "-") this.#choice.close(shown.card);
    else if (event.key === "+" && shown.card.closed) this.#choice.activate(shown.card, true);
    else if (event.key === "/") this.#choice.search();
    else return;
    event.preventDefault();
  }

  #arrive(target: EventTarget | null): void {
    const shown = this.#cards.get(idAt(target));
    if (!shown) return;
    this.#makeReachable(shown.card.id);
    this.#trace(shown.card.id);
    this.#choice.arrive(shown.card);
  }

  /** One card is in the order of the Tab key: the one that was looked at last. */
  #makeReachable(id: string): void {
    const reachable = this.#cards.has(id) ? id : this.#cards.keys().next().value;
    for (const [each, { button }] of this.#cards) button.tabIndex = each === reachable ? 0 : -1;
  }

  #reachable(): string {
    return [...this.#cards].find(([, { button }]) => button.tabIndex === 0)?.[0] ?? "";
  }

  #focused(): string {
    return idAt(document.activeElement);
  }

  /** Lifts out what the card is stored in, and what is stored in it. */
  #trace(id: string): void {
    const onPath = new Set<string>();
    if (this.#cards.has(id)) {
      for (const next of [this.#before, this.#after]) {
        const reached = new Set([id]);
        for (const each of reached) for (const other of next.get(each) ?? []) reached.add(other);
        for (const each of reached) onPath.add(each);
      }
    }
    this.#canvas.classList.toggle("tracing", onPath.size > 1);
    for (const [each, { button }] of this.#cards) button.classList.toggle("on-path", onPath.has(each));
    for (const { path, from, to } of this.#paths) path.classList.toggle("on-path", onPath.has(from) && onPath.has(to));
  }
}

function idAt(target: EventTarget | null): string {
  const card = target instanceof Element ? target.closest<HTMLElement>(".card") : null;
  return card?.dataset.id ?? "";
}

/** A name, and apart from it the number or letters that tell it from its like: these stay in sight where the rest does not fit. */
function endsOf(name: string): readonly string[] {
  const [tail = ""] = /[-.][^-.]{1,4}$/.exec(name) ?? [];
  return [name.slice(0, name.length - tail.length), tail];
}

/** Sets the style by script: the page's policy lets no style stand in markup. */
function place(
  made: HTMLElement,
  at: Point | undefined,
  size?: { readonly width: number; readonly height: number },
): void {
  if (at) made.style.translate = `${at.x}px ${at.y}px`;
  if (!size) return;
  made.style.width = `${size.width}px`;
  made.style.height = `${size.height}px`;
}

function curve([start, ...rest]: readonly Point[]): string {
  if (!start) return "";
  let last = start;
  const parts = [`M${start.x},${start.y}`];
  for (const point of rest) {
    const middle = (last.x + point.x) / 2;
    parts.push(`C${middle},${last.y} ${middle},${point.y} ${point.x},${point.y}`);
    last = point;
  }
  return parts.join(" ");
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
