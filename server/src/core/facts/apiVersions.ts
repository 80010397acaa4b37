// Which API versions a kind has had, from which release of Kubernetes, and until which.

import type { Fact } from "./fact.ts";
import { atLeast, type KubernetesVersion } from "./version.ts";

/** One group and version that some kinds were, or are, served under. Releases are Kubernetes releases. */
export interface ApiVersionFact extends Fact {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kinds: readonly string[];
  /** Absent where it is older than any release that is still asked about, or came with none. */
  readonly introduced?: string;
  readonly deprecated?: string;
  readonly removed?: string;
  /** The apiVersion to write instead. */
  readonly use?: string;
  /** Whether moving to `use` takes more than another apiVersion: fields or defaults differ. */
  readonly shapeChanged?: boolean;
  /** Whether a cluster serves it only when its administrator turned it on. */
  readonly offByDefault?: boolean;
  /** Whether a custom resource definition serves it: what a cluster has depends on the release of that, then. */
  readonly custom?: boolean;
}

export type ApiVersionState = "served" | "deprecated" | "removed" | "not-yet" | "unknown";

const upstream = "https://github.com/kubernetes/api/blob/master";
const read = "2026-11-22";
const extensions = { source: `${upstream}/extensions/v1beta1/zz_generated.prerelease-lifecycle.go`, read } as const;
const appsBeta1 = { source: `${upstream}/apps/v1beta1/zz_generated.prerelease-lifecycle.go`, read } as const;
const appsBeta2 = { source: `${upstream}/apps/v1beta2/zz_generated.prerelease-lifecycle.go`, read } as const;
const storageBeta = { source: `${upstream}/storage/v1beta1/zz_generated.prerelease-lifecycle.go`, read } as const;
const storageAlpha = { source: `${upstream}/storage/v1alpha1/zz_generated.prerelease-lifecycle.go`, read } as const;
const storageStable = { source: `${upstream}/storage/v1/types.go`, read } as const;
const batchBeta = { source: `${upstream}/batch/v1beta1/zz_generated.prerelease-lifecycle.go`, read } as const;
const policyBeta = { source: `${upstream}/policy/v1beta1/zz_generated.prerelease-lifecycle.go`, read } as const;
const guide = { source: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/", read } as const;
const lookedUp = { source: guide.source, read: "2026-11-23" } as const;
const concepts = { source: "https://kubernetes.io/docs/reference/kubernetes-api/", read } as const;
const snapshotBlog = {
  source: "https://kubernetes.io/blog/2020/12/10/kubernetes-1.20-volume-snapshot-moves-to-ga/",
  read: "2026-11-23",
} as const;
const snapshotReadme = { source: "https://github.com/kubernetes-csi/external-snapshotter", read } as const;
const strimziV1 = {
  source: "https://strimzi.io/blog/2025/11/21/what-is-new-in-strimzi-0.49.0",
  read: "2026-11-23",
} as const;

const snapshotKinds = ["VolumeSnapshot", "VolumeSnapshotContent", "VolumeSnapshotClass"] as const;

/** Versions that are gone, or going. */
export const formerApiVersions: readonly ApiVersionFact[] = [
  {
    group: "extensions",
    version: "v1beta1",
    kinds: ["Deployment", "DaemonSet"],
    introduced: "1.1",
    deprecated: "1.8",
    removed: "1.16",
    use: "apps/v1",
    shapeChanged: true,
    ...extensions,
  },
  {
    group: "extensions",
    version: "v1beta1",
    kinds: ["ReplicaSet"],
    introduced: "1.2",
    deprecated: "1.8",
    removed: "1.16",
    use: "apps/v1",
    shapeChanged: true,
    ...extensions,
  },
  {
    group: "extensions",
    version: "v1beta1",
    kinds: ["NetworkPolicy"],
    introduced: "1.3",
    deprecated: "1.9",
    removed: "1.16",
    use: "networking.k8s.io/v1",
    ...extensions,
  },
  {
    group: "extensions",
    version: "v1beta1",
    kinds: ["Ingress"],
    introduced: "1.1",
    deprecated: "1.14",
    removed: "1.22",
    use: "networking.k8s.io/v1",
    shapeChanged: true,
    ...extensions,
  },
  {
    group: "networking.k8s.io",
    version: "v1beta1",
    kinds: ["Ingress"],
    introduced: "1.14",
    deprecated: "1.19",
    removed: "1.22",
    use: "networking.k8s.io/v1",
    shapeChanged: true,
    ...guide,
  },
  {
    group: "apps",
    version: "v1beta1",
    kinds: ["Deployment"],
    introduced: "1.6",
    deprecated: "1.8",
    removed: "1.16",
    use: "apps/v1",
    shapeChanged: true,
    ...appsBeta1,
  },
  {
    group: "apps",
    version: "v1beta1",
    kinds: ["StatefulSet"],
    introduced: "1.5",
    deprecated: "1.8",
    removed: "1.16",
    use: "apps/v1",
    shapeChanged: true,
    ...appsBeta1,
  },
  {
    group: "apps",
    version: "v1beta2",
    kinds: ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
    introduced: "1.8",
    deprecated: "1.9",
    removed: "1.16",
    use: "apps/v1",
    shapeChanged: true,
    ...appsBeta2,
  },
  {
    group: "storage.k8s.io",
    version: "v1beta1",
    kinds: ["StorageClass"],
    introduced: "1.4",
    deprecated: "1.19",
    removed: "1.22",
    use: "storage.k8s.io/v1",
    ...storageBeta,
  },
  {
    group: "storage.k8s.io",
    version: "v1beta1",
    kinds: ["VolumeAttachment"],
    introduced: "1.10",
    deprecated: "1.19",
    removed: "1.22",
    use: "storage.k8s.io/v1",
    ...storageBeta,
  },
  {
    group: "storage.k8s.io",
    version: "v1beta1",
    kinds: ["CSIDriver"],
    introduced: "1.14",
    deprecated: "1.19",
    removed: "1.22",
    use: "storage.k8s.io/v1",
    ...storageBeta,
  },
  {
    group: "storage.k8s.io",
    version: "v1beta1",
    kinds: ["CSINode"],
    introduced: "1.14",
    deprecated: "1.17",
    removed: "1.22",
    use: "storage.k8s.io/v1",
    ...storageBeta,
  },
  {
    group: "storage.k8s.io",
    version: "v1beta1",
    kinds: ["CSIStorageCapacity"],
    introduced: "1.21",
    deprecated: "1.24",
    removed: "1.27",
    use: "storage.k8s.io/v1",
    ...storageBeta,
  },
  {
    group: "storage.k8s.io",
    version: "v1beta1",
    kinds: ["VolumeAttributesClass"],
    introduced: "1.31",
    deprecated: "1.34",
    removed: "1.37",
    use: "storage.k8s.io/v1",
    offByDefault: true,
    ...storageBeta,
  },
  {
    group: "storage.k8s.io",
    version: "v1alpha1",
    kinds: ["VolumeAttributesClass"],
    introduced: "1.29",
    deprecated: "1.32",
    removed: "1.35",
    use: "storage.k8s.io/v1",
    offByDefault: true,
    ...storageAlpha,
  },
  {
    group: "storage.k8s.io",
    version: "v1alpha1",
    kinds: ["VolumeAttachment"],
    introduced: "1.9",
    deprecated: "1.21",
    removed: "1.24",
    use: "storage.k8s.io/v1",
    offByDefault: true,
    ...storageAlpha,
  },
  {
    group: "storage.k8s.io",
    version: "v1alpha1",
    kinds: ["CSIStorageCapacity"],
    introduced: "1.19",
    deprecated: "1.21",
    removed: "1.24",
    use: "storage.k8s.io/v1",
    offByDefault: true,
    ...storageAlpha,
  },
  {
    group: "batch",
    version: "v1beta1",
    kinds: ["CronJob"],
    introduced: "1.8",
    deprecated: "1.21",
    removed: "1.25",
    use: "batch/v1",
    ...batchBeta,
  },
  {
    // An empty selector meant no pod here, and means every pod in policy/v1.
    group: "policy",
    version: "v1beta1",
    kinds: ["PodDisruptionBudget"],
    introduced: "1.5",
    deprecated: "1.21",
    removed: "1.25",
    use: "policy/v1",
    shapeChanged: true,
    ...policyBeta,
  },
  {
    group: "autoscaling",
    version: "v2beta1",
    kinds: ["HorizontalPodAutoscaler"],
    introduced: "1.8",
    deprecated: "1.22",
    removed: "1.25",
    use: "autoscaling/v2",
    shapeChanged: true,
    ...lookedUp,
  },
  {
    group: "autoscaling",
    version: "v2beta2",
    kinds: ["HorizontalPodAutoscaler"],
    introduced: "1.12",
    deprecated: "1.23",
    removed: "1.26",
    use: "autoscaling/v2",
    ...lookedUp,
  },
  {
    // Current definitions still list it, with `served: false`.
    group: "snapshot.storage.k8s.io",
    version: "v1beta1",
    kinds: snapshotKinds,
    introduced: "1.17",
    use: "snapshot.storage.k8s.io/v1",
    custom: true,
    ...snapshotReadme,
  },
  {
    // Strimzi 1.0 serves v1 alone; there, storage stands in node pools and no longer in the Kafka object.
    group: "kafka.strimzi.io",
    version: "v1beta2",
    kinds: ["Kafka", "KafkaNodePool"],
    use: "kafka.strimzi.io/v1",
    shapeChanged: true,
    custom: true,
    ...strimziV1,
  },
];

/** Versions that today's servers serve and do not call deprecated. */
export const currentApiVersions: readonly ApiVersionFact[] = [
  {
    group: "",
    version: "v1",
    kinds: [
      "Pod",
      "ConfigMap",
      "PersistentVolume",
      "PersistentVolumeClaim",
      "Service",
      "ReplicationController",
      "PodTemplate",
      "Namespace",
      "Node",
      "Secret",
      "ServiceAccount",
    ],
    ...concepts,
  },
  {
    group: "apps",
    version: "v1",
    kinds: ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
    introduced: "1.9",
    ...guide,
  },
  { group: "batch", version: "v1", kinds: ["Job"], ...concepts },
  { group: "batch", version: "v1", kinds: ["CronJob"], introduced: "1.21", ...guide },
  { group: "storage.k8s.io", version: "v1", kinds: ["StorageClass"], introduced: "1.6", ...guide },
  { group: "storage.k8s.io", version: "v1", kinds: ["VolumeAttachment"], introduced: "1.13", ...storageBeta },
  { group: "storage.k8s.io", version: "v1", kinds: ["CSINode"], introduced: "1.17", ...storageBeta },
  { group: "storage.k8s.io", version: "v1", kinds: ["CSIDriver"], introduced: "1.19", ...storageBeta },
  { group: "storage.k8s.io", version: "v1", kinds: ["CSIStorageCapacity"], introduced: "1.24", ...guide },
  { group: "storage.k8s.io", version: "v1", kinds: ["VolumeAttributesClass"], introduced: "1.34", ...storageStable },
  { group: "policy", version: "v1", kinds: ["PodDisruptionBudget"], introduced: "1.21", ...guide },
  { group: "autoscaling", version: "v1", kinds: ["HorizontalPodAutoscaler"], ...concepts },
  { group: "autoscaling", version: "v2", kinds: ["HorizontalPodAutoscaler"], introduced: "1.23", ...lookedUp },
  { group: "networking.k8s.io", version: "v1", kinds: ["NetworkPolicy"], introduced: "1.8", ...guide },
  { group: "networking.k8s.io", version: "v1", kinds: ["Ingress"], introduced: "1.19", ...guide },
  {
    group: "snapshot.storage.k8s.io",
    version: "v1",
    kinds: snapshotKinds,
    introduced: "1.20",
    custom: true,
    ...snapshotBlog,
  },
  {
    group: "kafka.strimzi.io",
    version: "v1",
    kinds: ["Kafka", "KafkaNodePool"],
    custom: true,
    ...strimziV1,
  },
];

/**
 * What the API server of that release makes of the pair. A `custom` row is never "removed", for the cluster may have an
 * older definition: it is "served" or, where a newer version took over, "deprecated".
 */
export function apiVersionStatus(
  apiVersion: string,
  kind: string,
  kubernetes: KubernetesVersion,
): { readonly state: ApiVersionState; readonly row?: ApiVersionFact } {
  const row = rowsOf(kind).find((candidate) => apiVersionOf(candidate) === apiVersion);
  return row ? { state: stateOf(row, kubernetes), row } : { state: "unknown" };
}

/** The newest version of the kind that a server of that release serves without being asked to. */
export function bestApiVersion(kind: string, kubernetes: KubernetesVersion): string | undefined {
  const candidates = rowsOf(kind).filter((row) => isServed(row, kubernetes) && !row.offByDefault);
  const row = candidates.find((candidate) => stateOf(candidate, kubernetes) === "served") ?? candidates[0];
  return row && apiVersionOf(row);
}

/** Every version of the kind served at that release, the newest first; without a release, every one it ever had. */
export function apiVersionsOf(kind: string, kubernetes?: KubernetesVersion): readonly string[] {
  const rows = rowsOf(kind);
  return (kubernetes ? rows.filter((row) => isServed(row, kubernetes)) : rows).map(apiVersionOf);
}

/** As a manifest writes it: "v1" in the core group, else "group/version". */
export function apiVersionOf(row: ApiVersionFact): string {
  return row.group ? `${row.group}/${row.version}` : row.version;
}

function stateOf(row: ApiVersionFact, kubernetes: KubernetesVersion): ApiVersionState {
  if (row.removed && atLeast(kubernetes, row.removed)) return "removed";
  if (row.introduced && !atLeast(kubernetes, row.introduced)) return "not-yet";
  if (row.custom) return row.use ? "deprecated" : "served";
  return row.deprecated && atLeast(kubernetes, row.deprecated) ? "deprecated" : "served";
}

function isServed(row: ApiVersionFact, kubernetes: KubernetesVersion): boolean {
  const state = stateOf(row, kubernetes);
  return state === "served" || state === "deprecated";
}

const sorted = new Map<string, readonly ApiVersionFact[]>();
const none: readonly ApiVersionFact[] = [];

/** The kind's rows, the newest API version first. */
function rowsOf(kind: string): readonly ApiVersionFact[] {
  if (sorted.size === 0) {
    const rows = [...currentApiVersions, ...formerApiVersions];
    rows.sort((a, b) => stability(b.version) - stability(a.version) || minorOf(b) - minorOf(a));
    for (const each of new Set(rows.flatMap(({ kinds }) => kinds))) {
      sorted.set(
        each,
        rows.filter(({ kinds }) => kinds.includes(each)),
      );
    }
  }
  return sorted.get(kind) ?? none;
}

/** Orders v1 < v2 among stable versions, and every stable one above v2beta2 above v1beta1 above v1alpha1. */
function stability(version: string): number {
  const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
  if (!match) return 0;
  const stage = match[2] === "alpha" ? 1 : match[2] === "beta" ? 2 : 3;
  return stage * 10_000 + Number(match[1]) * 100 + Number(match[3] ?? 0);
}

function minorOf(row: ApiVersionFact): number {
  return Number(row.introduced?.split(".")[1] ?? 0);
}
