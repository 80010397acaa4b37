// The server's graph as the map tells it: from the class over the claim and its volume to the pod.
import type { StorageMap, StorageMapNode } from "../../../server/src/lsp/protocol.ts";

/** The columns of the map, from left to right. */
export const columns = ["class", "claim", "volume", "disk", "workload"] as const;

export interface Item {
  readonly node: StorageMapNode;
  /** A place in `columns`. */
  readonly column: number;
  readonly detail: string;
  readonly after: Link[];
  readonly before: Link[];
}

export interface Link {
  readonly from: Item;
  readonly to: Item;
  /** The pod's volume. */
  readonly label: string | undefined;
}

/**
 * Each item with its links; a link always leads to a later column. A disk that one PersistentVolume stands for, and nothing else names,
 * is told with that volume. A pod hangs on the volume of its claim where there is exactly one.
 */
export function chainOf({ nodes, edges }: StorageMap): readonly Item[] {
  const folded = foldedDisks({ nodes, edges });
  const items = nodes.map((node, index): Item => {
    const disk = folded.volumes.get(index);
    const detail = [node.detail, disk].filter((part) => part !== undefined).join(" · ");
    return { node, column: columnOf(node.kind), detail, after: [], before: [] };
  });
  const volumesOf = new Map<number, number[]>();
  for (const { from, to } of edges) {
    if (nodes[from]?.kind === "PersistentVolumeClaim" && nodes[to]?.kind === "PersistentVolume") {
      volumesOf.set(from, [...(volumesOf.get(from) ?? []), to]);
    }
  }
  for (const { from, to, label } of edges) {
    if (folded.disks.has(to)) continue;
    const isMount = items[from]?.column === columns.length - 1;
    const [volume, ...others] = volumesOf.get(to) ?? [];
    const stored = isMount && volume !== undefined && others.length === 0 ? volume : to;
    const isForward = !isMount && nodes[to]?.kind !== "StorageClass";
    const [start, end] = isForward ? [items[from], items[to]] : [items[stored], items[from]];
    if (start && end && start.column < end.column) link(start, end, label);
  }
  return items.filter((_, index) => !folded.disks.has(index));
}

/** Everything that leads to the item, or that it leads to. */
export function neighbourhood(items: Iterable<Item>): Set<Item> {
  const found = new Set(items);
  const walk = (start: readonly Item[], next: (item: Item) => readonly Item[]) => {
    const seen = new Set(start);
    for (const item of seen) {
      found.add(item);
      for (const each of next(item)) seen.add(each);
    }
  };
  const start = [...found];
  walk(start, ({ after }) => after.map(({ to }) => to));
  walk(start, ({ before }) => before.map(({ from }) => from));
  return found;
}

function link(from: Item, to: Item, label: string | undefined): void {
  const made: Link = { from, to, label };
  from.after.push(made);
  to.before.push(made);
}

function columnOf(kind: string): number {
  switch (kind) {
    case "StorageClass":
      return 0;
    case "PersistentVolumeClaim":
      return 1;
    case "PersistentVolume":
      return 2;
    case "EBS volume":
      return 3;
    default:
      return 4;
  }
}

function foldedDisks({ nodes, edges }: Pick<StorageMap, "nodes" | "edges">) {
  const users = new Map<number, number[]>();
  for (const { from, to } of edges) {
    if (nodes[to]?.kind === "EBS volume") users.set(to, [...(users.get(to) ?? []), from]);
  }
  const volumes = new Map<number, string>();
  const disks = new Set<number>();
  for (const [disk, [only, ...others]] of users) {
    if (only === undefined || others.length > 0 || nodes[only]?.kind !== "PersistentVolume") continue;
    volumes.set(only, nodes[disk]?.name ?? "");
    disks.add(disk);
  }
  return { volumes, disks };
}
