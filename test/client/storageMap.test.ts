// What the storage map draws of a graph, and where: the page without its page.
import { expect, test } from "vitest";
import { cardHeight, layoutOf } from "../../client/src/storageMap/layout.ts";
import { type Card, type Picture, pictureOf, type View } from "../../client/src/storageMap/picture.ts";
import { isTarget, nodeOf, type Wanted } from "../../client/src/storageMap/wanted.ts";
import type { StorageMap, StorageMapNode } from "../../server/src/lsp/protocol.ts";

const everything: View = { text: "", place: "", problems: "any", opened: {} };

type Given = Partial<StorageMapNode> & { readonly stored?: readonly string[] };

/** A graph of `Kind/name` entries; `stored` are the ids that the entry points to. */
function graphOf(entries: Readonly<Record<string, Given>>): StorageMap {
  const ids = Object.keys(entries);
  const nodes = ids.map((id): StorageMapNode => {
    const { stored: _, ...given } = entries[id] ?? {};
    const [kind = "", name = ""] = id.split("/");
    const location = { uri: "file:///w/all.yaml", range: { start: at(1), end: at(1) } };
    return { id, kind, name, zones: [], problems: [], location, ...given };
  });
  const edges = ids.flatMap((id, from) => (entries[id]?.stored ?? []).map((to) => ({ from, to: ids.indexOf(to) })));
  return { resultId: "1", nodes, edges };
}

const at = (line: number) => ({ line, character: 0 });
const draw = (graph: StorageMap, view: Partial<View> = {}) => pictureOf(graph, { ...everything, ...view });
const links = ({ links }: Picture) => links.map(({ from, to }) => `${from} > ${to}`).sort();
const ids = ({ cards }: Picture) => cards.map(({ id }) => id).sort();

const error = { severity: "error", message: "broken" } as const;
const warning = { severity: "warning", message: "doubtful" } as const;

const shop = graphOf({
  "Deployment/web": { namespace: "shop", stored: ["PersistentVolumeClaim/data"], problems: [error, warning] },
  "PersistentVolumeClaim/data": {
    namespace: "shop",
    zones: ["eu-west-1a"],
    stored: ["StorageClass/fast", "PersistentVolume/disk"],
  },
  "PersistentVolume/disk": { zones: ["eu-west-1a"], detail: "20Gi", stored: ["EBS volume/vol-1"] },
  "EBS volume/vol-1": {},
  "StorageClass/fast": {},
  "Pod/other": { namespace: "lab", stored: ["EBS volume/vol-2"] },
  "EBS volume/vol-2": {},
});

test("the story goes from the class over the claim and its volume to the pod", () => {
  const picture = draw(shop);
  expect(links(picture)).toEqual([
    "EBS volume/vol-2 > Pod/other",
    "PersistentVolume/disk > Deployment/web",
    "PersistentVolumeClaim/data > PersistentVolume/disk",
    "StorageClass/fast > PersistentVolumeClaim/data",
  ]);
  const disk = picture.cards.find(({ id }) => id === "PersistentVolume/disk");
  expect(disk?.detail, "the volume tells its disk").toBe("20Gi · vol-1");
  expect(ids(picture)).not.toContain("EBS volume/vol-1");
});

test("a disk that two objects name stands by itself", () => {
  const graph = graphOf({
    "PersistentVolume/a": { stored: ["EBS volume/vol-1"] },
    "PersistentVolume/b": { stored: ["EBS volume/vol-1"] },
    "EBS volume/vol-1": {},
  });
  expect(links(draw(graph))).toEqual([
    "PersistentVolume/a > EBS volume/vol-1",
    "PersistentVolume/b > EBS volume/vol-1",
  ]);
});

test("a filter keeps what it finds, and what that is stored in and stores; errors and warnings are counted of these", () => {
  expect(ids(draw(shop, { text: "fast" }))).toEqual([
    "Deployment/web",
    "PersistentVolume/disk",
    "PersistentVolumeClaim/data",
    "StorageClass/fast",
  ]);
  expect(ids(draw(shop, { text: "vol-2" }))).toEqual(["EBS volume/vol-2", "Pod/other"]);
  expect(ids(draw(shop, { place: "namespace:lab" }))).toEqual(["EBS volume/vol-2", "Pod/other"]);
  expect(draw(shop, { text: "EU-WEST pvc-is-no-word" }).cards).toEqual([]);
  expect(draw(shop, { text: "eu-west data" })).toMatchObject({ shown: 4, total: 6, errors: 1, warnings: 1 });
  expect(ids(draw(shop, { problems: "errors" }))).toEqual([
    "Deployment/web",
    "PersistentVolume/disk",
    "PersistentVolumeClaim/data",
    "StorageClass/fast",
  ]);
});

test("a filter by one claim does not drag in the others of its class", () => {
  const graph = graphOf({
    "PersistentVolumeClaim/one": { stored: ["StorageClass/fast"] },
    "PersistentVolumeClaim/two": { stored: ["StorageClass/fast"] },
    "StorageClass/fast": {},
  });
  expect(ids(draw(graph, { text: "claim one" }))).toEqual(["PersistentVolumeClaim/one", "StorageClass/fast"]);
});

const kafka = (replicas: number, zones: (index: number) => readonly string[] = () => []) =>
  graphOf({
    "StatefulSet/kafka": {
      stored: Array.from({ length: replicas }, (_, index) => `PersistentVolumeClaim/data-kafka-${index}`),
    },
    ...Object.fromEntries(
      Array.from({ length: replicas }, (_, index) => [
        `PersistentVolumeClaim/data-kafka-${index}`,
        {
          maker: { id: "StatefulSet/kafka", template: "data" },
          zones: zones(index),
          problems: index === 1 ? [warning] : [],
          stored: ["StorageClass/fast", `PersistentVolume/disk-${index}`],
        },
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: replicas }, (_, index) => [`PersistentVolume/disk-${index}`, { zones: zones(index) }]),
    ),
    "StorageClass/fast": {},
  });

test("few claims of a StatefulSet are drawn one by one, many as one with their problems, until they are opened", () => {
  expect(draw(kafka(3)).cards).toHaveLength(8);
  const closed = draw(kafka(9));
  const claims = closed.cards.filter(({ column }) => column === 1);
  expect(claims).toMatchObject([{ name: "data-kafka-*", count: 9, warnings: 1, messages: ["doubtful"] }]);
  expect(closed.cards.filter(({ column }) => column === 2)).toMatchObject([{ count: 9 }]);
  expect(closed.links).toHaveLength(3);
  expect(claims[0]?.ids).toHaveLength(9);
  const group = claims[0]?.closed?.id ?? "";
  const open = draw(kafka(9), { opened: { [group]: true } });
  expect(open.cards).toHaveLength(20);
  const [one] = open.cards.filter(({ column }) => column === 1);
  expect(one?.within?.id).toBe(group);
  expect(draw(kafka(3), { opened: { [group]: false } }).cards).toHaveLength(4);
});

test("what is drawn as one is in one zone", () => {
  const { cards } = draw(kafka(9, (index) => [`eu-west-1${"abc"[index % 3]}`]));
  const claims = cards.filter(({ column }) => column === 1);
  expect(claims.map(({ lane, count }) => [lane, count])).toEqual(
    ["a", "b", "c"].map((letter) => [{ zone: `eu-west-1${letter}` }, 3]),
  );
});

test("a large workspace comes with its namespaces closed, and a huge one is cut where nothing is wrong", () => {
  const many = (namespaces: number, each: number) => {
    const claims: Record<string, Given> = {};
    for (let index = 0; index < namespaces * each; index++) {
      const team = index % namespaces;
      claims[`PersistentVolumeClaim/data-${index}`] = {
        namespace: `team-${team}`,
        stored: ["StorageClass/fast"],
        problems: team === namespaces - 1 ? [error] : [],
      };
    }
    return graphOf({ ...claims, "StorageClass/fast": {} });
  };
  const closed = draw(many(30, 20));
  expect(closed.cards).toHaveLength(31);
  expect(closed).toMatchObject({ shown: 601, left: 0, errors: 20 });
  const opened = draw(many(30, 20), { opened: { "namespace:team-7": true } });
  expect(opened.cards).toHaveLength(30 + 20);
  const huge = draw(many(900, 4));
  expect(huge.cards.filter(({ column }) => column > 0).length).toBeLessThanOrEqual(400);
  expect(huge.left).toBeGreaterThan(0);
  expect(
    huge.cards.some(({ namespace }) => namespace === "team-899"),
    "the one with the errors",
  ).toBe(true);
  expect(
    huge.cards.some(({ kind }) => kind === "StorageClass"),
    "what the others hang on",
  ).toBe(true);
  const beside = draw(many(10, 600), { opened: { "namespace:team-0": true } });
  expect(beside.cards.filter(({ closed }) => closed).length, "what is closed stays beside what is opened").toBe(9);
  expect(beside.cards.filter(({ within }) => within).length).toBe(391);
  expect(beside.left).toBe(209);
});

test("without namespaces, folders are the places, told apart by what they do not share", () => {
  const inFolder = (folder: string) => ({
    location: { uri: `file:///home/me/infra/${folder}/a.yaml`, range: { start: at(0), end: at(0) } },
  });
  const graph = graphOf({
    "PersistentVolumeClaim/a": inFolder("dev/db"),
    "PersistentVolumeClaim/b": inFolder("prod%20eu/db"),
    "PersistentVolumeClaim/c": { location: { uri: "untitled:Untitled-1", range: { start: at(0), end: at(0) } } },
  });
  expect(
    draw(graph).places.map(({ name }) => name),
    "a file that is saved nowhere is in none",
  ).toEqual(["dev/db/", "prod eu/db/"]);
  const around = graphOf({
    "PersistentVolumeClaim/a": inFolder("dev/db"),
    "PersistentVolumeClaim/b": inFolder("dev"),
  });
  expect(
    draw(around).places.map(({ name }) => name),
    "the folder around all has its own name",
  ).toEqual(["db/", "dev/"]);
});

function boxes(picture: Picture, room = 1280) {
  const layout = layoutOf(picture, room);
  const cards = new Map(picture.cards.map((card) => [card.id, card]));
  return { layout, all: [...layout.cards].map(([id, point]) => ({ ...point, card: cards.get(id) as Card })) };
}

test.each([
  ["a shop", draw(shop)],
  [
    "a pool in three zones",
    draw(
      kafka(9, (index) => [`eu-west-1${"abc"[index % 3]}`]),
      { opened: { "set:StatefulSet/kafka data": true } },
    ),
  ],
  [
    "claims with volumes, and in another part without",
    draw(
      graphOf({
        "Deployment/web": { stored: ["PersistentVolumeClaim/data", "PersistentVolumeClaim/logs"] },
        "PersistentVolumeClaim/data": { stored: ["StorageClass/fast"] },
        "PersistentVolumeClaim/logs": { stored: ["StorageClass/fast"] },
        "StorageClass/fast": {},
        "PersistentVolumeClaim/old": { stored: ["PersistentVolume/old"] },
        "PersistentVolume/old": {},
      }),
    ),
  ],
  ["an opened StatefulSet", draw(kafka(9), { opened: { "set:StatefulSet/kafka data": true } })],
])("%s: cards stand in their column and lane, none over another", (_, picture) => {
  const { layout, all } = boxes(picture);
  const { cardWidth } = layout;
  expect(all).toHaveLength(picture.cards.length);
  const xOf = new Map(layout.columns.map(({ column, x }) => [column, x]));
  for (const { x, y, card } of all) {
    expect(x, card.id).toBe(xOf.get(card.column));
    const lane = layout.lanes.find((each) => JSON.stringify(each.lane) === JSON.stringify(card.lane));
    if (layout.lanes.length > 0) {
      expect(y, card.id).toBeGreaterThan(lane?.y ?? Number.NaN);
      expect(y + cardHeight, card.id).toBeLessThan((lane?.y ?? 0) + (lane?.height ?? 0));
    }
    expect(x + cardWidth).toBeLessThan(layout.width);
    expect(y + cardHeight).toBeLessThan(layout.height);
  }
  for (const one of all) {
    for (const other of all) {
      if (one === other || one.x !== other.x) continue;
      expect(Math.abs(one.y - other.y), `${one.card.id} and ${other.card.id}`).toBeGreaterThanOrEqual(cardHeight);
    }
  }
  for (const points of layout.links) {
    const steps = points.slice(1).map(({ x }, index) => x - (points[index]?.x ?? 0));
    expect(Math.min(...steps), "a link never turns back").toBeGreaterThan(0);
  }
});

test("cards take the room that there is, from what can be read to what is enough", () => {
  const picture = draw(kafka(3));
  const [tight, narrow, half, wide, huge] = [100, 400, 700, 1280, 4000].map((room) => boxes(picture, room));
  const widths = [tight, narrow, half, wide, huge].map((each) => each?.layout.cardWidth);
  expect(widths).toEqual([116, 116, expect.any(Number), 224, 224]);
  expect(half?.layout.cardWidth).toBeGreaterThan(116);
  expect(half?.layout.width, "columns side by side fill the room").toBeGreaterThan(690);
  expect(half?.layout.width).toBeLessThanOrEqual(700);
  expect(tight?.layout, "below the least it does not matter how much is missing").toEqual(narrow?.layout);
  const rows = (drawn: typeof tight) => drawn?.all.map(({ card, y }) => [card.id, y]);
  expect(rows(half), "only the columns move").toEqual(rows(wide));
});

test("names go on downwards, ten after nine", () => {
  const claims = Array.from({ length: 12 }, (_, index) => `PersistentVolumeClaim/data-${index}`);
  const stored = ["StorageClass/fast"];
  const graph = graphOf({
    ...Object.fromEntries([...claims].sort().map((id) => [id, { stored }])),
    "StorageClass/fast": {},
  });
  const { all } = boxes(draw(graph));
  const column = all.filter(({ card }) => card.column === 1).sort((a, b) => a.y - b.y);
  expect(column.map(({ card }) => card.id)).toEqual(claims);
});

test("lanes come in the order of zones, then what is in several, then what gives none", () => {
  const graph = graphOf({
    "PersistentVolume/c": { zones: ["eu-west-1c"] },
    "PersistentVolume/none": {},
    "PersistentVolume/a": { zones: ["eu-west-1a"] },
    "PersistentVolume/both": { zones: ["eu-west-1a", "eu-west-1c"] },
  });
  const { layout } = boxes(draw(graph));
  expect(layout.lanes.map(({ lane }) => lane)).toEqual([
    { zone: "eu-west-1a" },
    { zone: "eu-west-1c" },
    "several",
    "none",
  ]);
  const unknown = graphOf({ "PersistentVolume/none": {} });
  expect(boxes(draw(unknown)).layout.lanes, "a lane alone says nothing").toEqual([]);
});

test("the object that the user comes from: by its name and place, or the one around the cursor", () => {
  const inFile = (uri: string, line: number) => ({ location: { uri, range: { start: at(line), end: at(line) } } });
  const graph = graphOf({
    "PersistentVolumeClaim/data": { ...inFile("file:///w/a.yaml", 3), namespace: "shop" },
    "PersistentVolumeClaim/data@lab": { ...inFile("file:///w/a.yaml", 20), name: "data", namespace: "lab" },
    "StorageClass/fast": inFile("file:///w/b.yaml", 3),
    "StorageClass/lost": {},
  });
  const find = (wanted: Wanted) => nodeOf(graph, wanted, (a, b) => a === b)?.id;
  const claim = { kind: "PersistentVolumeClaim", name: "data" };
  expect(find({ ...claim, uri: "file:///w/a.yaml", line: 20 })).toBe("PersistentVolumeClaim/data@lab");
  expect(find({ ...claim, uri: "file:///w/moved.yaml", line: 20 })).toBe("PersistentVolumeClaim/data");
  expect(find({ kind: "StorageClass", name: "lost", uri: "file:///w/a.yaml", line: 9 })).toBe("StorageClass/lost");
  expect(find({ kind: "StorageClass", name: "data", uri: "file:///w/a.yaml", line: 3 })).toBeUndefined();
  expect(find({ uri: "file:///w/a.yaml", line: 19 })).toBe("PersistentVolumeClaim/data");
  expect(find({ uri: "file:///w/a.yaml", line: 500 })).toBe("PersistentVolumeClaim/data@lab");
  expect(find({ uri: "file:///w/a.yaml", line: 0 })).toBe("PersistentVolumeClaim/data");
  expect(find({ uri: "file:///w/c.yaml", line: 0 })).toBeUndefined();
});

test("the command takes an object as the server names it, and nothing else for one", () => {
  expect(isTarget({ kind: "Pod", name: "", uri: "file:///a", line: 0 })).toBe(true);
  for (const other of [undefined, null, "Pod", [], {}, { kind: "Pod", name: 1, uri: "", line: 0 }]) {
    expect(isTarget(other)).toBe(false);
  }
});
