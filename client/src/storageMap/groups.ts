// What can be closed together: the objects of a namespace or a folder, and what a StatefulSet makes of one template.
import { columns, type Item } from "./chain.ts";

export interface Group {
  readonly id: string;
  readonly name: string;
}

export type GroupKind = "place" | "set";

export interface Groups {
  /** Namespace or folder. Classes belong to none. */
  readonly placeOf: ReadonlyMap<Item, Group>;
  /** What a StatefulSet makes of one template, and the volumes that are there for it. */
  readonly setOf: ReadonlyMap<Item, Group>;
  readonly places: ReadonlyMap<string, Group>;
  /** How many claims a set has. */
  readonly sizes: ReadonlyMap<string, number>;
}

export function groupsOf(items: readonly Item[]): Groups {
  const root = commonFolder(items.flatMap(({ node }) => node.location?.uri ?? []));
  const placeOf = new Map<Item, Group>();
  const setOf = new Map<Item, Group>();
  const places = new Map<string, Group>();
  const sizes = new Map<string, number>();
  const placeNamed = (id: string, name: string): Group => {
    const place = places.get(id) ?? { id, name };
    places.set(id, place);
    return place;
  };
  // Workloads first: what is only mentioned, or belongs to the cluster, goes with those that use it.
  const rank = ({ column }: Item) => (column + 1) % columns.length;
  for (const item of [...items].sort((a, b) => rank(a) - rank(b))) {
    if (item.column === 0) continue;
    const { namespace, location, maker, name } = item.node;
    if (maker) {
      const group = { id: `set:${maker.id} ${maker.template}`, name: name.replace(/\d+$/, "*") };
      setOf.set(item, group);
      sizes.set(group.id, (sizes.get(group.id) ?? 0) + 1);
    }
    const claims = item.before.map(({ from }) => from).filter(({ column }) => column > 0);
    const users = [...claims, ...item.after.map(({ to }) => to)];
    const set = maker ? undefined : sole(claims.map((claim) => setOf.get(claim)));
    if (set) setOf.set(item, set);
    const borrowed = sole(users.map((user) => placeOf.get(user)));
    const folder = location && folderOf(location.uri).slice(root.length);
    const place =
      namespace !== undefined
        ? placeNamed(`namespace:${namespace}`, namespace)
        : isOfCluster(item) && borrowed
          ? borrowed
          : folder !== undefined
            ? placeNamed(`folder:${folder}`, `${decoded(folder) || "."}/`)
            : borrowed;
    if (place) placeOf.set(item, place);
  }
  return { placeOf, setOf, places, sizes };
}

function isOfCluster({ column }: Item): boolean {
  return column === 2 || column === 3;
}

/** What all of them are, if they are all the same. */
export function sole<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1).replace(/\/$/, "");
}

/** The longest folder that holds all of the files, so that what is left of a path tells them apart. */
function commonFolder(uris: readonly string[]): string {
  const [first, ...others] = uris;
  if (first === undefined) return "";
  let folder = `${folderOf(first)}/`;
  for (const uri of others) {
    while (folder !== "/" && !`${folderOf(uri)}/`.startsWith(folder)) folder = `${folderOf(folderOf(folder))}/`;
  }
  return folder === "/" ? "" : folder;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
