// Where the cards of a picture stand: columns from left to right, a lane for each zone from top to bottom.
import { layout as dagreLayout, Graph } from "@dagrejs/dagre";
import type { Card, CardLink, Lane, Picture } from "./picture.ts";

export const cardHeight = 62;
/** Cards and the gaps between their columns grow together, as far as there is room. */
const cardWidths = { least: 116, most: 224 };
const columnGaps = { least: 28, most: 72 };
const rowGap = 14;
const columnHead = 28;
const laneHead = 30;
const lanePadding = 16;
const laneGap = 12;
const margin = 16;

/** In pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cardWidth: number;
  /** The columns that have cards, each with the upper left corner of its name. */
  readonly columns: readonly (Point & { readonly column: number })[];
  /** None where no zone is known of anything: a single lane would say nothing. */
  readonly lanes: readonly PlacedLane[];
  /** The upper left corner of each card, by its id; from lane to lane, and in each from column to column. */
  readonly cards: ReadonlyMap<string, Point>;
  /** Through which points each link goes, in the order of the picture's links. */
  readonly links: readonly (readonly Point[])[];
}

/** `room`: the width that there is. What does not fit into it at its least is wider. */
export function layoutOf({ cards, links }: Pick<Picture, "cards" | "links">, room: number): Layout {
  const used = [...new Set(cards.map(({ column }) => column))].sort((a, b) => a - b);
  const ranks = new Map(used.map((column, rank) => [column, rank]));
  const rankOf = (card: Card) => ranks.get(card.column) ?? 0;
  const lanes = lanesOf(cards);
  const hasLanes = lanes.length > 1 || lanes.some(({ lane }) => typeof lane === "object");
  const inset = margin + (hasLanes ? lanePadding : 0);
  const across = acrossOf(used.length, room - 2 * inset);
  const { cardWidth } = across;
  const xOf = (rank: number) => inset + rank * across.step;
  const placed = new Map<string, Point>();
  const bends = new Map<CardLink, readonly Point[]>();
  const placedLanes: PlacedLane[] = [];
  let y = margin + columnHead;
  for (const { lane, cards: own } of lanes) {
    const top = y;
    y += hasLanes ? laneHead : 0;
    for (const part of partsOf(own, links)) {
      const { points, height, through } = arrange(part, rankOf, across);
      const shift = Math.min(...part.cards.map(rankOf));
      for (const [id, at] of points) placed.set(id, { x: xOf(shift) + at.x, y: y + at.y });
      for (const [link, inner] of through)
        bends.set(
          link,
          inner.map((at) => ({ x: xOf(shift) + at.x, y: y + at.y })),
        );
      y += height + rowGap;
    }
    y += hasLanes ? lanePadding - rowGap : 0;
    if (hasLanes) placedLanes.push({ lane, y: top, height: y - top });
    y += hasLanes ? laneGap : 0;
  }
  return {
    width: xOf(used.length - 1) + cardWidth + inset,
    height: y + margin - (hasLanes ? laneGap : rowGap),
    cardWidth,
    columns: used.map((column, rank) => ({ column, x: xOf(rank), y: margin })),
    lanes: placedLanes,
    cards: inReadingOrder(placed, cards),
    links: links.map((link) => {
      const [from, to] = [placed.get(link.from), placed.get(link.to)];
      if (!from || !to) return [];
      const middle = cardHeight / 2;
      return [{ x: from.x + cardWidth, y: from.y + middle }, ...(bends.get(link) ?? []), { x: to.x, y: to.y + middle }];
    }),
  };
}

/** What a picture measures from left to right. */
interface Across {
  readonly cardWidth: number;
  readonly columnGap: number;
  /** From the left of a column to that of the next one. */
  readonly step: number;
}

function acrossOf(columns: number, room: number): Across {
  const widthAt = (size: "least" | "most") => columns * cardWidths[size] + (columns - 1) * columnGaps[size];
  const [least, most] = [widthAt("least"), widthAt("most")];
  const share = Math.min(1, Math.max(0, (room - least) / (most - least)));
  const at = (sizes: typeof cardWidths) => Math.floor(sizes.least + share * (sizes.most - sizes.least));
  const [cardWidth, columnGap] = [at(cardWidths), at(columnGaps)];
  return { cardWidth, columnGap, step: cardWidth + columnGap };
}

/** Zones by their names, then what is in several of them, then what gives none. */
function lanesOf(cards: readonly Card[]): readonly { readonly lane: Lane; readonly cards: readonly Card[] }[] {
  const lanes = new Map<string, { readonly lane: Lane; readonly cards: Card[] }>();
  for (const card of cards) {
    const key = typeof card.lane === "object" ? `0${card.lane.zone}` : card.lane === "several" ? "1" : "2";
    const lane = lanes.get(key) ?? { lane: card.lane, cards: [] };
    lanes.set(key, lane);
    lane.cards.push(card);
  }
  return [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
}

interface Part {
  readonly cards: readonly Card[];
  readonly links: readonly CardLink[];
}

/** What hangs together within a lane; single cards come together as the last part of their own. */
function partsOf(cards: readonly Card[], links: readonly CardLink[]): readonly Part[] {
  const own = new Map(cards.map((card) => [card.id, card]));
  const within = links.filter(({ from, to }) => own.has(from) && own.has(to));
  const next = new Map<string, CardLink[]>();
  for (const link of within) {
    for (const end of [link.from, link.to]) {
      const known = next.get(end);
      if (known) known.push(link);
      else next.set(end, [link]);
    }
  }
  const parts: Part[] = [];
  const seen = new Set<string>();
  for (const { id } of cards) {
    if (seen.has(id) || !next.has(id)) continue;
    const reached = new Set([id]);
    const through = new Set<CardLink>();
    for (const each of reached) {
      for (const link of next.get(each) ?? []) {
        through.add(link);
        reached.add(link.from).add(link.to);
      }
    }
    for (const each of reached) seen.add(each);
    parts.push({ cards: cards.filter((card) => reached.has(card.id)), links: [...through] });
  }
  const alone = cards.filter(({ id }) => !seen.has(id));
  return alone.length > 0 ? [...parts, { cards: alone, links: [] }] : parts;
}

interface Arranged {
  readonly points: ReadonlyMap<string, Point>;
  readonly through: ReadonlyMap<CardLink, readonly Point[]>;
  readonly height: number;
}

/** From (0, 0); the order within columns, the rows and the bends of links are dagre's. */
function arrange({ cards, links }: Part, rankOf: (card: Card) => number, across: Across): Arranged {
  if (links.length === 0) return stacked(cards, rankOf, across);
  const { cardWidth, columnGap, step } = across;
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: rowGap, edgesep: rowGap, ranksep: columnGap, ranker: "tight-tree" });
  const byId = new Map(cards.map((card) => [card.id, card]));
  const byName = [...cards].sort((a, b) => compareNames(a.name, b.name));
  for (const { id } of byName) graph.setNode(id, { width: cardWidth, height: cardHeight });
  const rows = new Map(byName.map(({ id }, row) => [id, row]));
  const rowOf = (id: string) => rows.get(id) ?? 0;
  for (const { from, to } of [...links].sort((a, b) => rowOf(a.to) - rowOf(b.to) || rowOf(a.from) - rowOf(b.from))) {
    const [start, end] = [byId.get(from), byId.get(to)];
    // As long as its columns are apart, so that each column is one rank.
    if (start && end) graph.setEdge(from, to, { minlen: rankOf(end) - rankOf(start) });
  }
  dagreLayout(graph);
  if (isUpsideDown(byName, (id) => (graph.node(id) as Point).y)) turn(graph);
  const placed = (id: string) => graph.node(id) as Point;
  const ys = cards.map(({ id }) => placed(id).y);
  const top = Math.min(...ys) - cardHeight / 2;
  const first = Math.min(...cards.map(rankOf));
  // A column without a card of this part has no width of its own for dagre.
  const xOf = (card: Card) => (rankOf(card) - first) * step;
  const bendsOf = ({ from, to }: CardLink): readonly Point[] => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (!start || !end || rankOf(end) - rankOf(start) < 2) return [];
    const { points } = graph.edge(from, to) as { points: readonly Point[] };
    const stretch = (xOf(end) - xOf(start)) / (placed(to).x - placed(from).x);
    const xAt = (x: number) => xOf(start) + cardWidth / 2 + (x - placed(from).x) * stretch;
    return points.slice(1, -1).map(({ x, y }) => ({ x: xAt(x), y: y - top }));
  };
  return {
    points: new Map(cards.map((card) => [card.id, { x: xOf(card), y: placed(card.id).y - cardHeight / 2 - top }])),
    through: new Map(links.map((link) => [link, bendsOf(link)])),
    height: Math.max(...ys) + cardHeight / 2 - top,
  };
}

const { compare: compareNames } = new Intl.Collator("en", { numeric: true });

/** Of two orders with as few crossings, one the other upside down, dagre takes any: here names go on downwards. */
function isUpsideDown(byName: readonly Card[], yOf: (id: string) => number): boolean {
  const last = new Map<number, number>();
  let downwards = 0;
  for (const { id, column } of byName) {
    const y = yOf(id);
    downwards += Math.sign(y - (last.get(column) ?? y));
    last.set(column, y);
  }
  return downwards < 0;
}

function turn(graph: Graph): void {
  const flip = (point: { y: number }) => {
    point.y = -point.y;
  };
  for (const id of graph.nodes()) flip(graph.node(id) as { y: number });
  for (const edge of graph.edges())
    for (const point of (graph.edge(edge) as { points: { y: number }[] }).points) flip(point);
}

/** Cards without links, each column filled from the top. */
function stacked(cards: readonly Card[], rankOf: (card: Card) => number, { step }: Across): Arranged {
  const first = Math.min(...cards.map(rankOf));
  const filled = new Map<number, number>();
  const points = new Map<string, Point>();
  for (const card of cards) {
    const rank = rankOf(card);
    const row = filled.get(rank) ?? 0;
    filled.set(rank, row + 1);
    points.set(card.id, { x: (rank - first) * step, y: row * (cardHeight + rowGap) });
  }
  const rows = Math.max(...filled.values());
  return { points, through: new Map(), height: rows * (cardHeight + rowGap) - rowGap };
}

function inReadingOrder(placed: ReadonlyMap<string, Point>, cards: readonly Card[]): ReadonlyMap<string, Point> {
  const lanes = lanesOf(cards);
  const ordered = lanes.flatMap(({ cards: own }) =>
    own
      .map(({ id }) => ({ id, at: placed.get(id) ?? { x: 0, y: 0 } }))
      .sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y),
  );
  return new Map(ordered.map(({ id, at }) => [id, at]));
}
