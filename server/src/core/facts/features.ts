// What a release of Kubernetes, or of the EBS CSI driver, can do, as far as rules depend on it.

import type { Fact } from "./fact.ts";
import { atLeast, type DriverVersion, type KubernetesVersion } from "./version.ts";

interface KubernetesFeatureRow extends Fact {
  readonly alpha?: string;
  /** First release with the feature in beta and off unless turned on. */
  readonly betaOff?: string;
  /** First release with the feature in beta and on. */
  readonly beta?: string;
  readonly stable?: string;
  readonly what: string;
}

interface DriverFeatureRow extends Fact {
  readonly since: string;
  readonly what: string;
}

export type FeatureState = "absent" | "off" | "on";
export type InTreeState = "current" | "deprecated" | "redirected" | "code-removed";

const gates = {
  source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/features/kube_features.go",
  read: "2026-11-22",
} as const;
const changelog = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/CHANGELOG.md",
  read: "2026-11-22",
} as const;

export const kubernetesFeatures = {
  volumeAttributesClass: {
    alpha: "1.29",
    betaOff: "1.31",
    stable: "1.34",
    what: "VolumeAttributesClass changes the type, IOPS and throughput of a volume in use.",
    ...gates,
  },
  recoverVolumeExpansionFailure: {
    beta: "1.32",
    stable: "1.34",
    what: "A claim whose expansion failed may ask for less again, though never for less than it has.",
    ...gates,
  },
  honorPersistentVolumeReclaimPolicy: {
    betaOff: "1.31",
    stable: "1.33",
    what: "The reclaim policy is kept also when the volume is deleted before its claim.",
    ...gates,
  },
  lateBinding: {
    beta: "1.12",
    what: "WaitForFirstConsumer makes a volume where its pod can run, and allowedTopologies says where that may be.",
    source: "https://kubernetes.io/blog/2018/10/11/topology-aware-volume-provisioning-in-kubernetes/",
    read: "2026-11-23",
  },
  volumeExpansion: {
    alpha: "1.8",
    beta: "1.11",
    stable: "1.24",
    what: "A claim may ask for more than it has, where its class has allowVolumeExpansion.",
    source: "https://kubernetes.io/blog/2022/05/05/volume-expansion-ga/",
    read: "2026-11-23",
  },
  statefulSetClaimRetention: {
    alpha: "1.23",
    beta: "1.27",
    stable: "1.32",
    what: "persistentVolumeClaimRetentionPolicy says what becomes of a StatefulSet's claims.",
    ...gates,
  },
  podIndexLabel: {
    beta: "1.28",
    stable: "1.32",
    what: "The label apps.kubernetes.io/pod-index carries a StatefulSet pod's ordinal.",
    ...gates,
  },
  retroactiveDefaultStorageClass: {
    beta: "1.26",
    stable: "1.28",
    what: "A claim without a class is given the default class as soon as there is one.",
    source: "https://github.com/kubernetes/enhancements/issues/3333",
    read: "2026-11-22",
  },
  severalDefaultStorageClasses: {
    stable: "1.26",
    what: "Several default classes are tolerated; the newest is taken, and among equals the first by name.",
    source: "https://github.com/kubernetes/kubernetes/blob/v1.31.1/pkg/volume/util/storageclass.go",
    read: "2026-11-22",
  },
  claimTemplateValidation: {
    // Off at 1.26 and on at 1.35, measured against both servers; the release in between is not known.
    stable: "1.35",
    what: "The API server validates the content of volumeClaimTemplates.",
    source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go",
    read: "2026-11-22",
  },
} as const satisfies Readonly<Record<string, KubernetesFeatureRow>>;

export type KubernetesFeature = keyof typeof kubernetesFeatures;

export const driverFeatures = {
  gp3: { since: "0.8.0", what: "gp3 is known, and is the type of a class that names none.", ...changelog },
  tagSpecification: { since: "1.6.0", what: "tagSpecification_* parameters put tags on volumes.", ...changelog },
  iopsOnProvisionedTypes: {
    since: "1.12.0",
    what: "iops works on io1 and io2, and iopsPerGB on gp3.",
    ...changelog,
  },
  throughputWithoutType: { since: "1.19.0", what: "throughput counts also where type is left out.", ...changelog },
  io1WithoutIopsPassedOn: { since: "1.20.0", what: "io1 without iopsPerGB is left to EC2 to refuse.", ...changelog },
  multiAttachBlock: { since: "1.25.0", what: "ReadWriteMany block volumes on io2.", ...changelog },
  reportsStandardZone: { since: "1.28.0", what: "Nodes report topology.kubernetes.io/zone.", ...changelog },
  defaultStorageClass: { since: "1.31.0", what: "The chart can create the class ebs-csi-default-sc.", ...changelog },
  writesStandardZone: { since: "1.33.0", what: "New volumes carry topology.kubernetes.io/zone.", ...changelog },
  ext2Dropped: { since: "1.38.0", what: "ext2 is refused when a volume is mounted.", ...changelog },
  volumeInitializationRate: { since: "1.43.0", what: "Restored volumes load at a promised rate.", ...changelog },
  io2Ratio1000: { since: "1.44.0", what: "io2 takes up to 1000 IOPS for each GiB.", ...changelog },
  snowTypesDropped: { since: "1.44.0", what: "The types sbp1 and sbg1 are gone.", ...changelog },
  blockAttachUntilInitialized: { since: "1.46.0", what: "Attaching can wait for a restored volume.", ...changelog },
  blockExpressIgnored: { since: "1.47.0", what: "blockExpress has no effect any more.", ...changelog },
  zoneIdProvisioning: { since: "1.48.0", what: "Volumes can be created by zone ID.", ...changelog },
  iopsLimitsFromEc2: {
    since: "1.50.0",
    what: "The highest IOPS are asked of EC2, so gp3 reaches 80000.",
    ...changelog,
  },
  volumeCloning: { since: "1.51.0", what: "A claim can be the dataSource of another.", ...changelog },
  performancePassedOn: {
    since: "1.52.0",
    what: "iops, iopsPerGB and throughput are no longer dropped for types without them, so EC2 refuses them.",
    ...changelog,
  },
  typePassedOn: { since: "1.52.0", what: "An unknown type is left to EC2 to refuse.", ...changelog },
  nodeLocalVolumes: { since: "1.53.0", what: "local-ebs:// handles name a disk of the node itself.", ...changelog },
} as const satisfies Readonly<Record<string, DriverFeatureRow>>;

export type DriverFeature = keyof typeof driverFeatures;

/** Releases of the driver that create gp3 volumes with 125 MiB/s whatever `throughput` says. */
export const driversDroppingThroughput = {
  versions: ["1.50.0", "1.50.1", "1.51.0"],
  ...changelog,
} as const satisfies Fact & { readonly versions: readonly string[] };

/** The life of `awsElasticBlockStore` and `kubernetes.io/aws-ebs`. The API accepts both to this day. */
export const inTreeTimeline = {
  deprecated: "1.17",
  redirected: "1.23",
  codeRemoved: "1.27",
  source: "https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore",
  read: "2026-11-22",
} as const satisfies Fact & Readonly<Record<string, string>>;

/** Whether the feature is there at that release, and without anybody turning it on. */
export function kubernetesFeature(feature: KubernetesFeature, kubernetes: KubernetesVersion): FeatureState {
  const row: KubernetesFeatureRow = kubernetesFeatures[feature];
  const reached = (release: string | undefined) => release !== undefined && atLeast(kubernetes, release);
  if (reached(row.stable) || reached(row.beta)) return "on";
  return reached(row.betaOff) || reached(row.alpha) ? "off" : "absent";
}

export function driverHas(feature: DriverFeature, driver: DriverVersion): boolean {
  return atLeast(driver, driverFeatures[feature].since);
}

export function inTreeState(kubernetes: KubernetesVersion): InTreeState {
  if (atLeast(kubernetes, inTreeTimeline.codeRemoved)) return "code-removed";
  if (atLeast(kubernetes, inTreeTimeline.redirected)) return "redirected";
  return atLeast(kubernetes, inTreeTimeline.deprecated) ? "deprecated" : "current";
}
