// The page of the storage map: takes graphs from the panel, draws them as the user wants them, and says which object to go to.
import type { StorageMap } from "../../../../server/src/lsp/protocol.ts";
import type { ToPage, ToPanel } from "../messages.ts";
import { type Card, type Picture, pictureOf, type View } from "../picture.ts";
import { fill, type Words } from "../words.ts";
import { Bar } from "./bar.ts";
import type { Choice } from "./choice.ts";
import { Details } from "./details.ts";
import { element } from "./dom.ts";
import { StorageList } from "./list.ts";
import { StorageDrawing } from "./map.ts";
import { problemsOf } from "./speech.ts";

/** What comes back after the window was reloaded or the panel was hidden. */
interface State {
  readonly view: View;
  readonly isList: boolean;
  readonly zoom: number | undefined;
  readonly id: string;
  readonly scroll: { readonly left: number; readonly top: number };
}

interface VsCode {
  postMessage(message: ToPanel): void;
  getState(): State | undefined;
  setState(state: State): void;
}
declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

class Page implements Choice {
  readonly #words: Words;
  readonly #bar: Bar;
  readonly #drawing: StorageDrawing;
  readonly #list: StorageList;
  readonly #details: Details;
  readonly #notice = element("p", { class: "notice", role: "status" });
  readonly #main: HTMLElement;
  #state: State = vscode.getState() ?? {
    view: { text: "", place: "", problems: "any", opened: {} },
    isList: false,
    zoom: undefined,
    id: "",
    scroll: { left: 0, top: 0 },
  };
  #graph: StorageMap | undefined;
  #picture: Picture | undefined;
  #wanted: string | undefined;

  constructor(words: Words) {
    this.#words = words;
    this.#bar = new Bar(words, {
      viewed: (view) => this.#show({ view: { ...this.#state.view, ...view } }),
      listed: (isList) => this.#show({ isList }),
      zoomed: (factor) => {
        this.#drawing.zoom *= factor;
      },
      fitted: () => this.#drawing.fit(),
    });
    this.#drawing = new StorageDrawing(words, this);
    this.#list = new StorageList(words, this);
    this.#details = new Details(words, this);
    this.#main = element("main", {}, this.#notice, this.#drawing.element, this.#list.element);
    document.body.replaceChildren(this.#bar.element, this.#main, this.#details.element);
    if (this.#state.zoom !== undefined) this.#drawing.zoom = this.#state.zoom;
    this.#drawing.element.addEventListener("scroll", () => {
      const { scrollLeft: left, scrollTop: top } = this.#drawing.element;
      this.#keep({ scroll: { left, top } });
    });
    this.tell("waiting");
  }

  get id(): string {
    return this.#state.id;
  }

  take(graph: StorageMap): void {
    const isFirst = this.#graph === undefined;
    this.#graph = graph;
    this.#show({});
    if (isFirst) this.#drawing.element.scrollTo(this.#state.scroll);
    if (this.#wanted !== undefined) this.reveal(this.#wanted);
  }

  tell(state: "waiting" | "failed" | "stopped"): void {
    this.#say(this.#words[state]);
  }

  #say(notice: string): void {
    this.#notice.textContent = notice;
    this.#notice.hidden = notice === "";
  }

  reveal(id: string): void {
    const node = this.#graph?.nodes.find((each) => each.id === id);
    // It may come before the graph that holds it.
    this.#wanted = node ? undefined : id;
    if (!node) return;
    this.#openAround(id);
    // What a filter or the number of cards keeps out of the picture is filtered for.
    if (!this.#cardOf(id)) this.#show({ view: { ...this.#state.view, text: node.name, place: "", problems: "any" } });
    this.#openAround(id);
    this.#arriveAt(id);
  }

  #openAround(id: string): void {
    for (let closed = this.#cardOf(id)?.closed; closed; closed = this.#cardOf(id)?.closed)
      this.#setOpen(closed.id, true);
  }

  #cardOf(id: string): Card | undefined {
    return this.#picture?.cards.find(({ ids }) => ids.includes(id));
  }

  #arriveAt(id: string): void {
    if (this.#state.isList) this.#list.reveal(id);
    else this.#drawing.reveal(id);
  }

  arrive(card: Card): void {
    this.#keep({ id: card.id });
    this.#details.show(card);
  }

  activate(card: Card, keepFocus: boolean): void {
    if (card.closed) this.#toggle(card.closed.id, true);
    else if (!card.isAbsent) vscode.postMessage({ type: "open", id: card.id, keepFocus });
  }

  close({ within }: Card): void {
    if (within) this.#toggle(within.id, false);
  }

  search(): void {
    this.#bar.focus();
  }

  zoomed(zoom: number): void {
    this.#keep({ zoom });
  }

  #toggle(group: string, isOpen: boolean): void {
    this.#setOpen(group, isOpen);
    // The card that had the focus is gone; one of those in its place gets it.
    const next = this.#picture?.cards.find((card) => (isOpen ? card.within : card.closed)?.id === group);
    if (next) this.#arriveAt(next.id);
  }

  #setOpen(group: string, isOpen: boolean): void {
    const { view } = this.#state;
    this.#show({ view: { ...view, opened: { ...view.opened, [group]: isOpen } } });
  }

  #keep(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part };
    vscode.setState(this.#state);
  }

  #show(part: Partial<State>): void {
    this.#keep(part);
    if (!this.#graph) return;
    const { view, isList } = this.#state;
    const picture = pictureOf(this.#graph, view);
    this.#picture = picture;
    this.#drawing.element.hidden = isList;
    this.#list.element.hidden = !isList;
    if (isList) this.#list.draw(picture);
    else this.#drawing.draw(picture);
    this.#bar.show(picture, view, isList, this.#summary(picture));
    this.#details.show(picture.cards.find(({ id }) => id === this.#state.id));
    const isEmpty = picture.cards.length === 0;
    this.#say(isEmpty ? (picture.total === 0 ? this.#words.empty : this.#words.nothing) : "");
  }

  #summary(picture: Picture): string {
    const { total, shown, left } = picture;
    const all = total === 1 ? this.#words.oneObject : fill(this.#words.objects, total);
    const objects = shown === total ? all : fill(this.#words.objectsOf, shown, total);
    const more = left > 1 ? fill(this.#words.more, left) : left === 1 ? this.#words.oneMore : "";
    return [objects, problemsOf(picture, this.#words), more].filter((part) => part !== "").join(" · ");
  }
}

let page: Page | undefined;

window.addEventListener("error", ({ message }) => vscode.postMessage({ type: "broken", message }));
window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case "words":
      page = new Page(data.words);
      break;
    case "graph":
      page?.take(data.graph);
      break;
    case "reveal":
      page?.reveal(data.id);
      break;
    case "state":
      page?.tell(data.state);
      break;
  }
});
vscode.postMessage({ type: "ready" });
