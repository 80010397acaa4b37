// Zones along the storage graph: a claim is where its volume is, a disk too, and a workload where its claims are. A claim of which nothing
// else is known can serve only where its pods are.
import type { Draft, GraphBuilder } from "./build.ts";

const storage = new Set(["StorageClass", "PersistentVolumeClaim", "PersistentVolume", "EBS volume"]);

/** Gives zones to the nodes whose own manifest names none; those of a workload that names some are narrowed to where its volumes are. */
export function spreadZones({ nodes, edges }: Pick<GraphBuilder, "nodes" | "edges">): void {
  const targets = new Map<string, Draft[]>();
  for (const { from, to } of edges.values()) {
    const target = nodes.get(to);
    if (!target) continue;
    const known = targets.get(from);
    if (known) known.push(target);
    else targets.set(from, [target]);
  }
  const of = (node: Draft, kind: string) => (targets.get(node.id) ?? []).filter((target) => target.kind === kind);
  const all = [...nodes.values()];
  for (const volume of all) {
    if (volume.kind !== "PersistentVolume") continue;
    const disks = of(volume, "EBS volume");
    if (volume.zones.length === 0) volume.zones = union(disks);
    for (const disk of disks) if (disk.zones.length === 0) disk.zones = volume.zones;
  }
  for (const claim of all) {
    if (claim.kind !== "PersistentVolumeClaim") continue;
    const volumes = of(claim, "PersistentVolume");
    claim.zones = union(volumes.length > 0 ? volumes : of(claim, "StorageClass"));
  }
  const users = new Map<Draft, Draft[]>();
  for (const workload of all) {
    if (storage.has(workload.kind)) continue;
    for (const claim of of(workload, "PersistentVolumeClaim")) {
      if (claim.zones.length === 0) users.set(claim, [...(users.get(claim) ?? []), workload]);
    }
  }
  for (const [claim, workloads] of users) {
    if (workloads.every(({ zones }) => zones.length > 0)) claim.zones = union(workloads);
  }
  for (const workload of all) {
    if (storage.has(workload.kind)) continue;
    const there = union(targets.get(workload.id) ?? []);
    const common = workload.zones.filter((zone) => there.includes(zone));
    if (workload.zones.length === 0) workload.zones = there;
    else if (common.length > 0) workload.zones = common;
  }
}

function union(nodes: readonly Draft[]): readonly string[] {
  return [...new Set(nodes.flatMap(({ zones }) => zones))].sort();
}
