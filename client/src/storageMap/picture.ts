// What is to be drawn of the graph: the cards and their links, after filtering, collapsing and cutting down to what can be read.
import type { StorageMap } from "../../../server/src/lsp/protocol.ts";
import { chainOf, type Item, neighbourhood } from "./chain.ts";
import { type Group, type GroupKind, type Groups, groupsOf, sole } from "./groups.ts";

/** What the user has chosen to see. */
export interface View {
  /** Letters that stand in a name, a zone, a disk or a namespace; "" for all. */
  readonly text: string;
  /** The id of a namespace or folder; "" for all. */
  readonly place: string;
  readonly problems: "any" | "problems" | "errors";
  /** Groups that the user has opened (true) or closed (false) against what is usual. */
  readonly opened: Readonly<Record<string, boolean>>;
}

/** An object, or several that are drawn as one. */
export interface Card {
  readonly id: string;
  /** The ids of the objects that it stands for. */
  readonly ids: readonly string[];
  readonly column: number;
  readonly kind: string;
  /** "" for several objects of different names. */
  readonly name: string;
  readonly namespace: string | undefined;
  readonly detail: string;
  /** The zone's name; "several" or "none" where it is not exactly one. */
  readonly lane: Lane;
  readonly zones: readonly string[];
  /** How many objects it stands for. */
  readonly count: number;
  /** Whether it is only mentioned, and written nowhere in the workspace. */
  readonly isAbsent: boolean;
  /** The group that it stands for while that is closed. */
  readonly closed: Group | undefined;
  /** The innermost open group that it belongs to, so that it can be closed. */
  readonly within: Group | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly messages: readonly string[];
}

export type Lane = { readonly zone: string } | "several" | "none";

export interface CardLink {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
}

export interface Picture {
  readonly cards: readonly Card[];
  readonly links: readonly CardLink[];
  /** Namespaces and folders of the whole graph, by their names. */
  readonly places: readonly Group[];
  /** Objects in the graph, and of those the ones that pass the filter. */
  readonly total: number;
  readonly shown: number;
  /** Objects that pass the filter and are not drawn. */
  readonly left: number;
  readonly errors: number;
  readonly warnings: number;
}

/** More cards than this nobody can follow, and a browser begins to feel them. */
const mostCards = 400;
/** With more cards than this, namespaces and folders come closed. */
const closePlacesAbove = 200;
/** A StatefulSet with more claims of one template than this has them closed. */
const closeClaimsAbove = 4;

export function pictureOf(graph: StorageMap, view: View): Picture {
  const { items, groups } = partsOf(graph);
  const passing = items.filter((item) => passes(item, groups, view));
  const kept = passing.length === items.length ? new Set(items) : neighbourhood(passing);
  const isOpen = (group: Group, otherwise: boolean) => view.opened[group.id] ?? otherwise;
  const drafts = (arePlacesOpen: boolean) =>
    draftsOf(kept, groups, (group, kind) => {
      const isSmall = (groups.sizes.get(group.id) ?? 0) <= closeClaimsAbove;
      return !isOpen(group, kind === "set" ? isSmall : arePlacesOpen);
    });
  const open = drafts(true);
  const drawn = mostUrgent(open.length > closePlacesAbove ? drafts(false) : open);
  const all = [...kept];
  return {
    cards: drawn.map(cardOf),
    links: linksOf(drawn),
    places: [...groups.places.values()].sort((a, b) => compare(a.name, b.name)),
    total: items.length,
    shown: all.length,
    left: all.length - drawn.reduce((sum, { items }) => sum + items.length, 0),
    errors: sum(all, "error"),
    warnings: sum(all, "warning"),
  };
}

interface Parts {
  readonly items: readonly Item[];
  readonly groups: Groups;
}

/** What every view of a graph is made from: a filter is typed letter by letter. */
const known = new WeakMap<StorageMap, Parts>();

function partsOf(graph: StorageMap): Parts {
  let parts = known.get(graph);
  if (!parts) {
    const items = chainOf(graph);
    parts = { items, groups: groupsOf(items) };
    known.set(graph, parts);
  }
  return parts;
}

function passes(item: Item, { placeOf }: Groups, { text, place, problems }: View): boolean {
  const { node, detail } = item;
  if (place !== "" && placeOf.get(item)?.id !== place) return false;
  if (problems === "errors" && countOf(item, "error") === 0) return false;
  if (problems === "problems" && node.problems.length === 0) return false;
  const said = [node.kind, node.name, node.namespace ?? "", detail, ...node.zones].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

interface Draft {
  readonly id: string;
  readonly items: Item[];
  readonly lane: Lane;
  readonly closed: Group | undefined;
  readonly within: Group | undefined;
  /** The namespace or folder, which stays or goes as a whole when there is too much to draw. */
  readonly unit: string | undefined;
}

function draftsOf(
  items: Iterable<Item>,
  { placeOf, setOf }: Groups,
  isClosed: (group: Group, kind: GroupKind) => boolean,
): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  for (const item of items) {
    const [place, set] = [placeOf.get(item), setOf.get(item)];
    const closed = place && isClosed(place, "place") ? place : set && isClosed(set, "set") ? set : undefined;
    const lane = laneOf(item.node.zones);
    const id = closed ? JSON.stringify([closed.id, item.column, lane]) : item.node.id;
    const draft = drafts.get(id);
    if (draft) draft.items.push(item);
    else
      drafts.set(id, {
        id,
        items: [item],
        lane,
        closed,
        within: closed ? undefined : (set ?? place),
        unit: place?.id,
      });
  }
  return [...drafts.values()];
}

/**
 * As many as can be read: what is closed first, for it stands for many, then those of a namespace or folder together, the ones with the
 * worst problems first. What belongs to none, such as a class, comes with those that hang on it.
 */
function mostUrgent(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length <= mostCards) return drafts;
  const units = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.unit === undefined) continue;
    const unit = units.get(draft.unit) ?? [];
    units.set(draft.unit, unit);
    unit.push(draft);
  }
  const urgency = (unit: readonly Draft[]) => {
    const items = unit.flatMap((draft) => draft.items);
    return sum(items, "error") > 0 ? 2 : sum(items, "warning") > 0 ? 1 : 0;
  };
  const ranked = [...units.values()].map((unit) => ({ unit, urgency: urgency(unit) }));
  ranked.sort((a, b) => b.urgency - a.urgency);
  const inUnits = ranked.flatMap(({ unit }) => unit);
  const isClosed = ({ closed }: Draft) => closed !== undefined;
  const inOrder = [...inUnits.filter(isClosed), ...inUnits.filter((draft) => !isClosed(draft))];
  const drawn = new Set(inOrder.slice(0, mostCards));
  const hangOn = new Set(
    [...drawn].flatMap(({ items }) => items.flatMap(({ before }) => before.map(({ from }) => from))),
  );
  for (const draft of drafts) {
    if (draft.unit === undefined && (drawn.size < mostCards || draft.items.some((item) => hangOn.has(item)))) {
      drawn.add(draft);
    }
  }
  return drafts.filter((draft) => drawn.has(draft));
}

function idOf({ id, items }: Draft): string {
  const [first] = items;
  return first && items.length === 1 ? first.node.id : id;
}

function cardOf(draft: Draft): Card {
  const { items, lane, closed, within } = draft;
  const [first] = items;
  const isOne = items.length === 1;
  const messages = items.flatMap(({ node }) => node.problems);
  messages.sort((a, b) => compare(a.severity, b.severity));
  return {
    id: idOf(draft),
    ids: items.map(({ node }) => node.id),
    column: first?.column ?? 0,
    kind: sole(items.map(({ node }) => node.kind)) ?? "",
    name: isOne ? (first?.node.name ?? "") : (closed?.name ?? ""),
    namespace: sole(items.map(({ node }) => node.namespace)),
    detail: sole(items.map(({ detail }) => detail)) ?? "",
    lane,
    zones: [...new Set(items.flatMap(({ node }) => node.zones))],
    count: items.length,
    isAbsent: items.every(({ node }) => node.location === undefined && node.kind !== "EBS volume"),
    closed: isOne ? undefined : closed,
    within,
    errors: sum(items, "error"),
    warnings: sum(items, "warning"),
    messages: [...new Set(messages.map(({ message }) => message))],
  };
}

function linksOf(drafts: readonly Draft[]): readonly CardLink[] {
  const cards = new Map<Item, string>();
  for (const draft of drafts) {
    const id = idOf(draft);
    for (const item of draft.items) cards.set(item, id);
  }
  const links = new Map<string, { readonly from: string; readonly to: string; readonly labels: Set<string> }>();
  for (const [item, from] of cards) {
    for (const { to: target, label } of item.after) {
      const to = cards.get(target);
      if (to === undefined) continue;
      const key = JSON.stringify([from, to]);
      const link = links.get(key) ?? { from, to, labels: new Set() };
      links.set(key, link);
      if (label !== undefined) link.labels.add(label);
    }
  }
  return [...links.values()].map(({ from, to, labels }) => ({ from, to, labels: [...labels] }));
}

function laneOf(zones: readonly string[]): Lane {
  const [zone, ...others] = zones;
  if (zone === undefined) return "none";
  return others.length === 0 ? { zone } : "several";
}

function countOf({ node }: Item, severity: "error" | "warning"): number {
  return node.problems.filter((problem) => problem.severity === severity).length;
}

function sum(items: readonly Item[], severity: "error" | "warning"): number {
  return items.reduce((total, item) => total + countOf(item, severity), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
