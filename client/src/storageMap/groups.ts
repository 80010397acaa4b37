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
  const root = commonFolder(items.flatMap(({ node }) => (node.location && folderOf(node.location.uri)) ?? []));
  const placeOf = new Map<Item, Group>();
  const setOf = new Map<Item, Group>();
  const places = new Map<string, Group>();
  const sizes = new Map<string, number>();
  const placeNamed = (id: string, name: string): Group => {
    const place = places.get(id) ?? { id, name };
    places.set(id, place);
    return place;
  };
  const folderNamed = (folder: string): Group | undefined => {
    const name = folder || root.split("/").at(-2);
    return name ? placeNamed(`folder:${folder}`, `${decoded(name)}/`) : undefined;
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
    const folder = location && folderOf(location.uri)?.slice(root.length);
    const place =
      namespace !== undefined
        ? placeNamed(`namespace:${namespace}`, namespace)
        : isOfCluster(item) && borrowed
          ? borrowed
          : folder !== undefined
            ? folderNamed(folder)
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

/** Without a slash at its end; none of a file that is in no folder, because it is saved nowhere. */
function folderOf(uri: string): string | undefined {
  return uri.includes("://") ? uri.slice(0, uri.lastIndexOf("/")) : undefined;
}

/** The longest folder that holds all of the folders, with a slash at its end, so that what is left of a path tells them apart. */
function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders;
  let common = `${first}/`;
  for (const folder of others) {
    while (common !== "" && !`${folder}/`.startsWith(common))
      common = common.slice(0, common.lastIndexOf("/", common.length - 2) + 1);
  }
  return common;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
