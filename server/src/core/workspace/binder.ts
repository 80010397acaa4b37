// Whether Kubernetes would bind a claim and a PersistentVolume to each other and, if not, why; and which of several volumes it takes.
// Source: https://github.com/kubernetes/component-helpers/blob/master/storage/volume/pv_helpers.go (FindMatchingVolume), and
// https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/volume/persistentvolume/pv_controller.go (syncUnboundClaim).
import { matchesLabels, matchesNode, type NodeTerm, type Selector } from "./selectors.ts";

/** What binding asks of a claim. What only a live object has, such as its phase, is left out. */
export interface BindableClaim {
  readonly name: string | undefined;
  /** Undefined where it is left to whoever applies the manifest: it may be any. */
  readonly namespace: string | undefined;
  readonly uid?: string | undefined;
  /** The volume that the claim asks for by name. */
  readonly volumeName: string | undefined;
  /** In bytes; undefined where it is not known. */
  readonly request: number | undefined;
  /** Undefined and "" alike mean none. Which class a claim without one is given is for the caller to know. */
  readonly storageClass: string | undefined;
  readonly volumeMode: string | undefined;
  readonly accessModes: readonly string[];
  readonly attributesClass: string | undefined;
  readonly selector: Selector | undefined;
}

export interface BindableVolume {
  readonly name: string | undefined;
  readonly claimRef:
    | { readonly name: string | undefined; readonly namespace: string | undefined; readonly uid: string | undefined }
    | undefined;
  /** In bytes; undefined where it is not known. */
  readonly capacity: number | undefined;
  readonly storageClass: string | undefined;
  readonly volumeMode: string | undefined;
  readonly accessModes: readonly string[];
  readonly attributesClass: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  /** Of these terms one has to hold for the node; undefined where the volume can be used on any. */
  readonly nodeTerms: readonly NodeTerm[] | undefined;
}

/** What two objects that could be bound disagree in. */
export type Difference = "capacity" | "storage-class" | "volume-mode" | "access-modes" | "attributes-class";

export type BindReason =
  | Difference
  /** The volume is kept for another claim. */
  | "other-claim"
  /** The volume is kept for a claim of no namespace, and there are none. */
  | "claim-without-namespace"
  /** The claim asks for another volume. */
  | "other-volume"
  | "selector"
  | "node-affinity"
  /** The class waits for a pod, so only the scheduler binds. */
  | "late-binding";

export type Verdict =
  | { readonly binds: true }
  | { readonly binds: false; readonly reasons: readonly [BindReason, ...BindReason[]] };

export interface Circumstances {
  /** Whether the claim's class waits for a pod. */
  readonly late?: boolean | undefined;
  /** The labels of the node that the scheduler has in mind. */
  readonly node?: ReadonlyMap<string, string> | undefined;
}

/**
 * mutual: each names the other. named: the claim names the volume. reserved: the volume names the claim. open: neither names anybody.
 * What is compared depends on it: a volume that is kept for a claim may be of another class, and two that name each other may differ in all.
 */
export type Approach = "mutual" | "named" | "reserved" | "open";

export function wouldBind(claim: BindableClaim, volume: BindableVolume, circumstances: Circumstances = {}): Verdict {
  const approach = approachOf(claim, volume);
  if (isRefusal(approach)) return { binds: false, reasons: [approach] };
  const [first, ...others] = reasonsFor(approach, claim, volume, circumstances);
  return first === undefined ? { binds: true } : { binds: false, reasons: [first, ...others] };
}

/** How the two know of each other, or why they cannot. */
export function approachOf(
  claim: BindableClaim,
  volume: BindableVolume,
): Approach | "other-claim" | "claim-without-namespace" | "other-volume" {
  const { claimRef } = volume;
  if (claim.volumeName && claim.volumeName !== volume.name) return "other-volume";
  if (!claimRef) return claim.volumeName ? "named" : "open";
  if (claimRef.name !== claim.name) return "other-claim";
  if (!claimRef.namespace) return "claim-without-namespace";
  if (claim.namespace !== undefined && claimRef.namespace !== claim.namespace) return "other-claim";
  if (claimRef.uid && claim.uid !== undefined && claimRef.uid !== claim.uid) return "other-claim";
  return claim.volumeName ? "mutual" : "reserved";
}

/** All in which the two differ, whether or not it keeps them apart. What is not known differs in nothing. */
export function differencesOf(claim: BindableClaim, volume: BindableVolume): readonly Difference[] {
  const differences: Difference[] = [];
  if (claim.request !== undefined && volume.capacity !== undefined && volume.capacity < claim.request) {
    differences.push("capacity");
  }
  if ((claim.storageClass ?? "") !== (volume.storageClass ?? "")) differences.push("storage-class");
  if (modeOf(claim) !== modeOf(volume)) differences.push("volume-mode");
  if (!claim.accessModes.every((mode) => volume.accessModes.includes(mode))) differences.push("access-modes");
  if ((claim.attributesClass ?? "") !== (volume.attributesClass ?? "")) differences.push("attributes-class");
  return differences;
}

/**
 * The volume that the claim gets. One that is kept for it comes first, then the smallest that is large enough; without a node, volumes of
 * fewer access modes come before those of more. Undefined where none can be bound.
 */
export function chooseVolume<V extends BindableVolume>(
  claim: BindableClaim,
  volumes: readonly V[],
  circumstances: Circumstances = {},
): V | undefined {
  const binding = volumes.filter((volume) => wouldBind(claim, volume, circumstances).binds);
  if (circumstances.node) {
    // A volume that is kept for the claim holds it even on a node where the volume cannot be used.
    const kept = volumes.find((volume) => keeps(claim, volume, circumstances));
    return kept ? binding.find((volume) => volume === kept) : smallest(binding);
  }
  const numbers = [...new Set(binding.map(({ accessModes }) => accessModes.length))].sort((a, b) => a - b);
  for (const number of numbers) {
    const group = binding.filter(({ accessModes }) => accessModes.length === number);
    const kept = group.find((volume) => approachOf(claim, volume) !== "open");
    if (kept ?? group.length > 0) return kept ?? smallest(group);
  }
  return undefined;
}

function reasonsFor(
  approach: Approach,
  claim: BindableClaim,
  volume: BindableVolume,
  { late, node }: Circumstances,
): readonly BindReason[] {
  const differences = differencesOf(claim, volume);
  const unusable: BindReason[] = node && !matchesNode(volume.nodeTerms, node) ? ["node-affinity"] : [];
  switch (approach) {
    case "mutual":
      return [];
    case "named":
      return differences;
    case "reserved":
      // The scheduler does not even look at the access modes of a volume that is kept for the claim.
      return [
        ...differences.filter((each) => each !== "storage-class" && !(node && each === "access-modes")),
        ...unusable,
      ];
    case "open": {
      const waiting: BindReason[] = late && !node ? ["late-binding"] : [];
      const unlike: BindReason[] = matchesLabels(claim.selector, volume.labels) ? [] : ["selector"];
      return [...differences, ...unlike, ...waiting, ...unusable];
    }
  }
}

function isRefusal(
  approach: ReturnType<typeof approachOf>,
): approach is Exclude<ReturnType<typeof approachOf>, Approach> {
  return approach === "other-claim" || approach === "claim-without-namespace" || approach === "other-volume";
}

function keeps(claim: BindableClaim, volume: BindableVolume, { late }: Circumstances): boolean {
  if (approachOf(claim, volume) !== "reserved") return false;
  const anywhere = { ...volume, nodeTerms: undefined };
  return wouldBind(claim, anywhere, { late, node: new Map() }).binds;
}

function smallest<V extends BindableVolume>(volumes: readonly V[]): V | undefined {
  let best: V | undefined;
  for (const volume of volumes) if (!best || (volume.capacity ?? 0) < (best.capacity ?? 0)) best = volume;
  return best;
}

function modeOf({ volumeMode }: { readonly volumeMode: string | undefined }): string {
  return volumeMode ?? "Filesystem";
}
