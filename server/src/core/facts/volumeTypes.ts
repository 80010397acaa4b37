// The EBS volume types: sizes, IOPS and throughput that EC2 grants, and what the driver makes of a request.

import type { Fact } from "./fact.ts";
import { driverHas, inTreeTimeline } from "./features.ts";
import { atLeast, type DriverVersion, type KubernetesVersion } from "./version.ts";

export type VolumeType = "gp3" | "gp2" | "io1" | "io2" | "st1" | "sc1" | "standard";

interface IopsLimits {
  /** Whether a request may name IOPS at all. */
  readonly settable: boolean;
  readonly required: boolean;
  readonly min: number;
  readonly max: number;
  /** The most that a GiB of size entitles to, for settable IOPS. */
  readonly ratioPerGiB?: number;
  /** What a volume has without asking. */
  readonly baseline?: number;
  /** How the baseline grows with the size. */
  readonly baselinePerGiB?: number;
}

/** In MiB/s. */
interface ThroughputLimits {
  readonly settable: boolean;
  readonly min?: number;
  readonly max: number;
  readonly default?: number;
  /** The most that each provisioned IOPS entitles to. */
  readonly perIops?: number;
}

export interface VolumeTypeFact extends Fact {
  readonly title: string;
  readonly sizeGiB: { readonly min: number; readonly max: number };
  readonly iops: IopsLimits;
  readonly throughput: ThroughputLimits;
  /** Whether EC2 attaches such a volume to several instances. */
  readonly multiAttach: boolean;
  /** Whether the CSI driver lets a claim use that, as ReadWriteMany block storage. */
  readonly driverMultiAttach: boolean;
  /** Whether the in-tree plugin itself could create it. */
  readonly inTree: boolean;
  /** The type that does the same better or cheaper. */
  readonly supersededBy?: VolumeType;
}

const ec2 = {
  source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html",
  read: "2026-11-22",
} as const;

export const volumeTypes = {
  gp3: {
    title: "General Purpose SSD (gp3)",
    sizeGiB: { min: 1, max: 65_536 },
    iops: { settable: true, required: false, min: 3_000, max: 80_000, ratioPerGiB: 500, baseline: 3_000 },
    throughput: { settable: true, min: 125, max: 2_000, default: 125, perIops: 0.25 },
    multiAttach: false,
    driverMultiAttach: false,
    inTree: false,
    ...ec2,
  },
  gp2: {
    title: "General Purpose SSD (gp2)",
    sizeGiB: { min: 1, max: 16_384 },
    iops: { settable: false, required: false, min: 100, max: 16_000, baseline: 100, baselinePerGiB: 3 },
    throughput: { settable: false, max: 250 },
    multiAttach: false,
    driverMultiAttach: false,
    inTree: true,
    supersededBy: "gp3",
    ...ec2,
  },
  io1: {
    title: "Provisioned IOPS SSD (io1)",
    sizeGiB: { min: 4, max: 16_384 },
    iops: { settable: true, required: true, min: 100, max: 64_000, ratioPerGiB: 50 },
    throughput: { settable: false, max: 1_000 },
    multiAttach: true,
    driverMultiAttach: false,
    inTree: true,
    supersededBy: "io2",
    ...ec2,
  },
  io2: {
    title: "Provisioned IOPS SSD (io2 Block Express)",
    sizeGiB: { min: 4, max: 65_536 },
    iops: { settable: true, required: true, min: 100, max: 256_000, ratioPerGiB: 1_000 },
    throughput: { settable: false, max: 4_000 },
    multiAttach: true,
    driverMultiAttach: true,
    inTree: false,
    ...ec2,
  },
  st1: {
    title: "Throughput Optimized HDD (st1)",
    sizeGiB: { min: 125, max: 16_384 },
    iops: { settable: false, required: false, min: 0, max: 500 },
    throughput: { settable: false, max: 500 },
    multiAttach: false,
    driverMultiAttach: false,
    inTree: true,
    ...ec2,
  },
  sc1: {
    title: "Cold HDD (sc1)",
    sizeGiB: { min: 125, max: 16_384 },
    iops: { settable: false, required: false, min: 0, max: 250 },
    throughput: { settable: false, max: 250 },
    multiAttach: false,
    driverMultiAttach: false,
    inTree: true,
    ...ec2,
  },
  standard: {
    title: "Magnetic (standard, previous generation)",
    sizeGiB: { min: 1, max: 1_024 },
    iops: { settable: false, required: false, min: 40, max: 200, baseline: 100 },
    throughput: { settable: false, min: 40, max: 90 },
    multiAttach: false,
    driverMultiAttach: false,
    inTree: false,
    supersededBy: "gp3",
    ...ec2,
  },
} as const satisfies Readonly<Record<VolumeType, VolumeTypeFact>>;

export const volumeTypeNames: readonly VolumeType[] = Object.keys(volumeTypes) as VolumeType[];

/** What a class gets that names no type: gp2 from the in-tree plugin itself, gp3 from the driver. */
export const defaultType = {
  inTree: "gp2",
  csi: "gp3",
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
  read: "2026-11-22",
} as const satisfies Fact & { readonly inTree: VolumeType; readonly csi: VolumeType };

/** How often a volume can be modified: the one before must be completed, too. */
export const modificationLimit = {
  times: 4,
  hours: 24,
  source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVolume.html",
  read: "2026-11-22",
} as const satisfies Fact & { readonly times: number; readonly hours: number };

/** The highest gp3 IOPS of drivers that do not ask EC2 for it. */
export const gp3IopsBeforeEc2Limits = {
  max: 16_000,
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/cloud/cloud.go",
  read: "2026-11-22",
} as const satisfies Fact & { readonly max: number };

/** The last size at which gp2 is held to its low throughput, and the first at which it sustains the high one. */
export const gp2ThroughputSteps = {
  low: 128,
  high: 250,
  lowUpToGiB: 170,
  highFromGiB: 334,
  source: "https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html",
  read: "2026-11-22",
} as const satisfies Fact & Readonly<Record<string, number | string>>;

/** The types of Snow devices, which EC2 itself does not have. */
export const snowTypes = {
  names: ["sbp1", "sbg1"],
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/v1.43.0/pkg/cloud/cloud.go",
  read: "2026-11-29",
} as const satisfies Fact & { readonly names: readonly string[] };

/** Whether that release of the driver, or the one in EKS Auto Mode, makes volumes of the type; case counts. */
export function makesType(driver: DriverVersion | "auto-mode", type: string): boolean {
  if (isVolumeType(type)) return true;
  const isSnow = snowTypes.names.some((name) => name === type);
  return isSnow && (driver === "auto-mode" || !driverHas("snowTypesDropped", driver));
}

export function isVolumeType(text: string): text is VolumeType {
  return Object.hasOwn(volumeTypes, text);
}

export function volumeTypeFact(type: VolumeType): VolumeTypeFact {
  return volumeTypes[type];
}

/** The types that a class of the in-tree provisioner can name: its own four, and every one once CSI does the work. */
export function inTreeTypes(kubernetes: KubernetesVersion): readonly VolumeType[] {
  if (atLeast(kubernetes, inTreeTimeline.redirected)) return volumeTypeNames;
  return volumeTypeNames.filter((type) => volumeTypes[type].inTree);
}

/** The highest IOPS of the type, as that release of the driver sees it. */
export function maxIops(type: VolumeType, driver?: DriverVersion): number {
  if (type === "gp3" && driver && !driverHas("iopsLimitsFromEc2", driver)) return gp3IopsBeforeEc2Limits.max;
  return volumeTypes[type].iops.max;
}

/** What a gp2 volume of that size does all the time; below 1000 GiB it bursts to 3000. */
export function gp2Baseline(gib: number): number {
  const { min, max, baselinePerGiB } = volumeTypes.gp2.iops;
  return Math.max(min, Math.min(max, baselinePerGiB * gib));
}

/** MiB/s that a gp2 volume of that size reaches, counting what it reaches in a burst only. */
export function gp2Throughput(gib: number): number {
  return gib <= gp2ThroughputSteps.lowUpToGiB ? gp2ThroughputSteps.low : gp2ThroughputSteps.high;
}

/** The most MiB/s that a gp3 volume with so many IOPS can be given. */
export function gp3MaxThroughput(iops: number): number {
  const { min, max, perIops } = volumeTypes.gp3.throughput;
  return Math.max(min, Math.min(max, Math.floor(iops * perIops)));
}

/** The size of the volume that results from a request of so many bytes: whole GiB, rounded up. */
export function roundUpGiB(bytes: number): number {
  return Math.ceil(bytes / 1_073_741_824);
}
