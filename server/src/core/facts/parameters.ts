// The keys that StorageClasses, VolumeAttributesClasses and VolumeSnapshotClasses for EBS may carry in `parameters`.

import type { Fact, Source } from "./fact.ts";
import { snowTypes, type VolumeType } from "./volumeTypes.ts";

export type ParameterValue =
  | "integer"
  /** Only the exact text "true" counts; all else is false, without a word. */
  | "true"
  /** What Go's ParseBool takes. */
  | "bool"
  | "enum"
  | "fstype"
  | "zone"
  | "zones"
  | "kms-key"
  | "alphanumeric"
  /** `key=value`, the value perhaps a Go template. */
  | "tag"
  | "arn"
  | "timestamp"
  | "text";

export interface ParameterFact extends Fact {
  /** In its documented spelling. For `prefix`, what a key has to start with. */
  readonly key: string;
  readonly match: "exact" | "ignore-case" | "prefix";
  readonly value: ParameterValue;
  readonly values?: readonly string[];
  readonly defaultValue?: string;
  /** The least and the most, for integers that do not depend on the volume type. */
  readonly range?: readonly [min: number, max: number];
  /** The volume types it means something for; absent where it does for all. */
  readonly types?: readonly VolumeType[];
  /** The first release of the driver that takes it. */
  readonly since?: string;
  /** Still taken, but there is a better key, or it has lost its meaning. */
  readonly deprecated?: boolean;
  readonly replacedBy?: string;
  /** Not read at first hand: neither its presence nor its absence should be called wrong. */
  readonly unverified?: boolean;
  /** For a VolumeAttributesClass: whether a claim that is being created may use a class with it. */
  readonly atCreation?: boolean;
  readonly what: string;
}

export type ParameterTable = readonly ParameterFact[];

const read = "2026-11-22";
const inTree = {
  source: "https://github.com/kubernetes/legacy-cloud-providers/blob/v0.26.0/aws/aws.go",
  read,
} as const;
const driver = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
  read,
} as const;
const tagging = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/tagging.md",
  read,
} as const;
const provisioner = {
  source: "https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/controller.go",
  read,
} as const;
const secretsDocs = {
  source: "https://kubernetes-csi.github.io/docs/secrets-and-credentials-storage-class.html",
  read: "2026-11-23",
} as const;
const modify = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/controller_modify_volume.go",
  read,
} as const;
const snapshots = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/snapshot.md",
  read,
} as const;
const autoMode = {
  source: "https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html",
  read,
} as const;

const provisioned: readonly VolumeType[] = ["gp3", "io1", "io2"];
const currentTypes = ["gp3", "gp2", "io1", "io2", "st1", "sc1", "standard"] as const satisfies readonly VolumeType[];

/** `kubernetes.io/aws-ebs`: the plugin compared keys without regard to case, and refused those it did not know. */
export const scParamsInTree: ParameterTable = [
  {
    key: "type",
    match: "ignore-case",
    value: "enum",
    values: ["gp2", "io1", "st1", "sc1"],
    defaultValue: "gp2",
    what: "The volume type; the plugin itself knew these four only, the driver that does its work today knows all.",
    ...inTree,
  },
  {
    key: "zone",
    match: "ignore-case",
    value: "zone",
    deprecated: true,
    what: "The one zone to create volumes in; allowedTopologies says it today.",
    ...inTree,
  },
  {
    key: "zones",
    match: "ignore-case",
    value: "zones",
    deprecated: true,
    what: "A list of zones with commas between, never together with zone.",
    ...inTree,
  },
  {
    key: "iopsPerGB",
    match: "ignore-case",
    value: "integer",
    types: ["io1"],
    what: "IOPS for each GiB of an io1 volume; the plugin ignored it for every other type.",
    ...inTree,
  },
  {
    key: "encrypted",
    match: "ignore-case",
    value: "bool",
    defaultValue: "false",
    what: "Whether volumes are encrypted.",
    ...inTree,
  },
  {
    key: "kmsKeyId",
    match: "ignore-case",
    value: "kms-key",
    what: "The key to encrypt with; naming one turns encryption on.",
    ...inTree,
  },
  {
    key: "fsType",
    match: "ignore-case",
    value: "fstype",
    defaultValue: "ext4",
    what: "The file system that a new volume is formatted with.",
    ...inTree,
  },
];

const secretKeys = [
  "provisioner",
  "controller-publish",
  "node-stage",
  "node-publish",
  "controller-expand",
  "controller-modify",
  "node-expand",
];

/** Keys that the provisioner sidecar takes for itself; the EBS driver has no secrets, so they change nothing. */
const secretParameters: ParameterTable = secretKeys.flatMap((step) =>
  ["name", "namespace"].map(
    (part): ParameterFact => ({
      key: `csi.storage.k8s.io/${step}-secret-${part}`,
      match: "exact",
      value: "text",
      what: "A secret for the driver; the EBS driver reads none.",
      ...secretsDocs,
    }),
  ),
);

/** `ebs.csi.aws.com`: an unknown key makes every claim of the class fail. */
export const scParamsCsi: ParameterTable = [
  {
    key: "type",
    match: "ignore-case",
    value: "enum",
    values: currentTypes,
    defaultValue: "gp3",
    what: "The volume type, in lower case.",
    ...driver,
  },
  {
    key: "iops",
    match: "ignore-case",
    value: "integer",
    types: provisioned,
    since: "0.8.0",
    what: "IOPS of each volume, whatever its size; not together with iopsPerGB.",
    ...driver,
  },
  {
    key: "iopsPerGB",
    match: "ignore-case",
    value: "integer",
    types: provisioned,
    what: "IOPS for each GiB of the volume; not together with iops.",
    ...driver,
  },
  {
    key: "allowAutoIOPSPerGBIncrease",
    match: "ignore-case",
    value: "true",
    defaultValue: "false",
    types: provisioned,
    what: "Whether IOPS below the type's minimum are raised to it instead of being refused.",
    ...driver,
  },
  {
    key: "allowAutoIOPSIncreaseOnModify",
    match: "ignore-case",
    value: "true",
    defaultValue: "false",
    types: provisioned,
    what: "Whether a volume with iopsPerGB is given more IOPS when it grows.",
    ...driver,
  },
  {
    key: "throughput",
    match: "ignore-case",
    value: "integer",
    types: ["gp3"],
    since: "0.8.0",
    what: "MiB/s of a gp3 volume: 125 without it, and at most a quarter of its IOPS.",
    ...driver,
  },
  {
    key: "encrypted",
    match: "ignore-case",
    value: "true",
    defaultValue: "false",
    what: 'Whether volumes are encrypted. Only "true" turns it on.',
    ...driver,
  },
  {
    key: "kmsKeyId",
    match: "ignore-case",
    value: "kms-key",
    what: "The KMS key to encrypt with, by its full ARN; naming one turns encryption on.",
    ...driver,
  },
  {
    key: "csi.storage.k8s.io/fstype",
    match: "exact",
    value: "fstype",
    values: ["ext4", "xfs", "ext3", "ntfs"],
    defaultValue: "ext4",
    what: "The file system that a new volume is formatted with.",
    ...driver,
  },
  {
    key: "fsType",
    match: "ignore-case",
    value: "fstype",
    values: ["ext4", "xfs", "ext3", "ntfs"],
    deprecated: true,
    replacedBy: "csi.storage.k8s.io/fstype",
    what: "The old spelling of csi.storage.k8s.io/fstype; both together are refused.",
    ...provisioner,
  },
  {
    key: "blockSize",
    match: "ignore-case",
    value: "alphanumeric",
    what: "Block size of the new file system (ext3, ext4, xfs).",
    ...driver,
  },
  {
    key: "inodeSize",
    match: "ignore-case",
    value: "alphanumeric",
    what: "Inode size of the new file system (ext3, ext4, xfs).",
    ...driver,
  },
  {
    key: "bytesPerInode",
    match: "ignore-case",
    value: "alphanumeric",
    what: "Bytes for each inode of the new file system (ext3, ext4).",
    ...driver,
  },
  {
    key: "numberOfInodes",
    match: "ignore-case",
    value: "alphanumeric",
    what: "Number of inodes of the new file system (ext3, ext4).",
    ...driver,
  },
  {
    key: "ext4BigAlloc",
    match: "ignore-case",
    value: "true",
    defaultValue: "false",
    what: "Whether ext4 allocates in clusters of blocks.",
    ...driver,
  },
  {
    key: "ext4ClusterSize",
    match: "ignore-case",
    value: "alphanumeric",
    what: "Cluster size of ext4; needs ext4BigAlloc.",
    ...driver,
  },
  {
    key: "ext4EncryptionSupport",
    match: "ignore-case",
    value: "true",
    defaultValue: "false",
    what: "Whether ext4 is made ready for its own encryption of directories.",
    ...driver,
  },
  {
    key: "volumeInitializationRate",
    match: "ignore-case",
    value: "integer",
    range: [100, 300],
    since: "1.43.0",
    what: "MiB/s at which a volume made from a snapshot is loaded.",
    ...driver,
  },
  {
    key: "blockAttachUntilInitialized",
    match: "ignore-case",
    value: "true",
    defaultValue: "false",
    since: "1.46.0",
    what: "Whether attaching waits until a restored volume is loaded.",
    ...driver,
  },
  {
    key: "tagSpecification",
    match: "prefix",
    value: "tag",
    since: "1.6.0",
    what: "A tag for each volume as key=value, with a Go template in the value if wanted: tagSpecification_1, _2, …",
    ...tagging,
  },
  {
    key: "blockExpress",
    match: "ignore-case",
    value: "true",
    deprecated: true,
    what: "Accepted and without effect since driver 1.47: every new io2 volume is Block Express.",
    ...driver,
  },
  ...secretParameters,
];

/** `ebs.csi.eks.amazonaws.com`, as AWS documents it; newer keys of the add-on driver are not known to work. */
export const autoModeParams: ParameterTable = [
  ...[
    "iops",
    "iopsPerGB",
    "allowAutoIOPSPerGBIncrease",
    "throughput",
    "encrypted",
    "kmsKeyId",
    "blockSize",
    "inodeSize",
    "bytesPerInode",
    "numberOfInodes",
    "ext4BigAlloc",
    "ext4ClusterSize",
    "tagSpecification",
    "blockExpress",
  ].map((key) => borrowed(key, autoMode.source)),
  ...[
    "fsType",
    "ext4EncryptionSupport",
    "volumeInitializationRate",
    "blockAttachUntilInitialized",
    "allowAutoIOPSIncreaseOnModify",
    ...secretParameters.map((row) => row.key),
  ].map((key): ParameterFact => ({ ...borrowed(key, autoMode.source), unverified: true })),
  {
    key: "type",
    match: "ignore-case",
    value: "enum",
    values: [...currentTypes, ...snowTypes.names],
    defaultValue: "gp3",
    what: "The volume type, in lower case.",
    ...autoMode,
  },
  {
    key: "csi.storage.k8s.io/fstype",
    match: "exact",
    value: "fstype",
    values: ["ext4", "xfs", "ext3", "ext2", "ntfs"],
    defaultValue: "ext4",
    what: "The file system that a new volume is formatted with.",
    ...autoMode,
  },
];

/** VolumeAttributesClass for `ebs.csi.aws.com`: the keys' case counts here, and all else is refused. */
export const vacParams: ParameterTable = [
  {
    key: "type",
    match: "exact",
    value: "enum",
    values: currentTypes,
    atCreation: true,
    what: "The type that the volume becomes.",
    ...modify,
  },
  {
    key: "volumeType",
    match: "exact",
    value: "enum",
    values: currentTypes,
    atCreation: true,
    deprecated: true,
    replacedBy: "type",
    what: "The old name of type, and ignored beside it.",
    ...modify,
  },
  {
    key: "iops",
    match: "exact",
    value: "integer",
    types: provisioned,
    atCreation: true,
    what: "The IOPS that the volume is given.",
    ...modify,
  },
  {
    key: "throughput",
    match: "exact",
    value: "integer",
    types: ["gp3"],
    atCreation: true,
    what: "The MiB/s that a gp3 volume is given.",
    ...modify,
  },
  {
    key: "tagSpecification",
    match: "prefix",
    value: "tag",
    atCreation: true,
    what: "A tag to set, as key=value: tagSpecification_1, _2, …",
    ...tagging,
  },
  {
    key: "tagDeletion",
    match: "prefix",
    value: "text",
    atCreation: false,
    what: "The key of a tag to remove; a claim that is being created cannot use such a class.",
    ...tagging,
  },
  {
    key: "iopspergb",
    match: "exact",
    value: "integer",
    types: provisioned,
    atCreation: false,
    what: "IOPS for each GiB, in this spelling only; a claim that is being created cannot use such a class.",
    ...modify,
  },
  {
    key: "allowautoiopsincreaseonmodify",
    match: "exact",
    value: "true",
    defaultValue: "false",
    types: provisioned,
    atCreation: false,
    what: "Whether IOPS follow the size, in this spelling only; a claim that is being created cannot use such a class.",
    ...modify,
  },
];

/** VolumeSnapshotClass for `ebs.csi.aws.com`. */
export const snapshotClassParams: ParameterTable = [
  {
    key: "fastSnapshotRestoreAvailabilityZones",
    match: "ignore-case",
    value: "zones",
    what: "Zones in which fast restore is turned on for each snapshot, with commas between.",
    ...snapshots,
  },
  {
    key: "outpostArn",
    match: "ignore-case",
    value: "arn",
    what: "The Outpost that keeps the snapshots.",
    ...snapshots,
  },
  {
    key: "lockMode",
    match: "ignore-case",
    value: "enum",
    values: ["governance", "compliance"],
    what: "How strictly each snapshot is locked against deletion.",
    ...snapshots,
  },
  { key: "lockDuration", match: "ignore-case", value: "integer", what: "Days that the lock lasts.", ...snapshots },
  {
    key: "lockExpirationDate",
    match: "ignore-case",
    value: "timestamp",
    what: "When the lock ends, as an RFC 3339 time.",
    ...snapshots,
  },
  {
    key: "lockCoolOffPeriod",
    match: "ignore-case",
    value: "integer",
    what: "Hours in which a compliance lock can still be changed.",
    ...snapshots,
  },
  {
    key: "tagSpecification",
    match: "prefix",
    value: "tag",
    what: "A tag for each snapshot as key=value: tagSpecification_1, _2, …",
    ...tagging,
  },
  ...[
    "snapshotter-secret-name",
    "snapshotter-secret-namespace",
    "snapshotter-list-secret-name",
    "snapshotter-list-secret-namespace",
  ].map(
    (name): ParameterFact => ({
      key: `csi.storage.k8s.io/${name}`,
      match: "exact",
      value: "text",
      what: "A secret for the driver; the EBS driver reads none.",
      source: "https://github.com/kubernetes-csi/external-snapshotter/blob/master/pkg/utils/util.go",
      read: "2026-11-23",
    }),
  ),
];

/** The namespace of keys that belong to the provisioner sidecar: there, every unknown key is refused, case included. */
export const reservedKeyPrefix = "csi.storage.k8s.io/";

/** Tags that the driver sets itself, so a class may not. */
export const reservedTags = {
  keys: ["CSIVolumeName", "CSIVolumeSnapshotName", "ebs.csi.aws.com/cluster-name"],
  prefixes: ["kubernetes.io", "ebs.csi.aws.com/"],
  ...tagging,
} as const satisfies Fact & { readonly keys: readonly string[]; readonly prefixes: readonly string[] };

/** What a Go template in a tag's value may refer to, and the functions it may call. */
export const tagTemplates = {
  volumeFields: [".PVCName", ".PVCNamespace", ".PVName"],
  snapshotFields: [".VolumeSnapshotName", ".VolumeSnapshotNamespace", ".VolumeSnapshotContentName"],
  functions: ["field", "substring", "toUpper", "toLower", "contains"],
  ...tagging,
} as const satisfies Fact & Readonly<Record<string, readonly string[] | string>>;

/** The texts that Go's ParseBool reads, which the in-tree plugin took for `encrypted`. */
export const goBooleans = {
  words: new Map<string, boolean>([
    ...["1", "t", "T", "true", "TRUE", "True"].map((text) => [text, true] as const),
    ...["0", "f", "F", "false", "FALSE", "False"].map((text) => [text, false] as const),
  ]),
  source: "https://pkg.go.dev/strconv#ParseBool",
  read: "2026-11-29",
} as const satisfies Fact & { readonly words: ReadonlyMap<string, boolean> };

/** The row that takes the key: one that is spelt so goes before one that only differs in case, or starts so. */
export function findParameter(table: ParameterTable, key: string): ParameterFact | undefined {
  const lower = key.toLowerCase();
  return (
    table.find((row) => row.match !== "prefix" && row.key === key) ??
    table.find((row) => row.match === "ignore-case" && row.key.toLowerCase() === lower) ??
    table.find((row) => row.match === "prefix" && key.startsWith(row.key))
  );
}

function borrowed(key: string, source: Source): ParameterFact {
  const row = findParameter(scParamsCsi, key);
  if (!row) throw new Error(`no such parameter: ${key}`);
  return { ...row, source };
}
